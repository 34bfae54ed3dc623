/** The interface for writing the public folder, and its result. */
import type { FileSource, SiteFile } from '../formats/format.ts';
import type { ManifestFile, SiteChangeOptions } from '../formats/site-manifest.ts';
import type { Instant } from '../model/time.ts';
import type { RefusedFile } from './write-journal.ts';

/** What a publication changed. Paths are relative to the public folder. */
export interface WrittenSite {
  /** Paths whose bytes changed. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Paths that could not be written although others could; absent = none. */
  readonly refused?: readonly string[];
}

/** Writes a site file by file. Call `finish` at the end, and `settled` in any case. */
export interface SiteWriter {
  /** Whether a file, or a page to be rendered on demand, was published at `path` before. */
  has(path: string): Promise<boolean>;
  /**
   * Adds a file. It is written if its bytes differ from those published, or if it was deleted. Of two files at one path the
   * first counts. Resolves when there is room for more. One that is not rendered yet is rendered only if it is to be written, and
   * made of something else than the published one.
   */
  add(file: SiteFile | FileSource): Promise<void>;
  /** What the file at `path` was made of; undefined: of something unknown, or there is none; empty: its entry is lost. */
  madeOf(path: string): Promise<string | undefined>;
  /** Paths of published story pages that were not added: those with a file where pages are rendered on demand, else those without. */
  otherPages(): Promise<ReadonlySet<string>>;
  /** Writes the remaining files and the manifest, and removes files that were not rendered and are not to be retained. */
  finish(options?: SiteChangeOptions): Promise<WrittenSite>;
  /** Resolves when no write is in progress, for a caller that stops early. */
  settled(): Promise<void>;
}

/** Options of `openSite`. */
export interface SiteWriterOptions {
  /** Called for each file that is not ours and so not overwritten. Default: throws. */
  readonly onRefused?: (file: RefusedFile) => void;
  /** The time of this publication, which changed files get as `Last-Modified`. Default: when their content changed. */
  readonly writtenAt?: Instant;
  /** The term of this leader; a folder that a later one has published to is refused. Default: none, and none is expected. */
  readonly term?: number;
  /** Called before each change of the folder; the publication ends when it rejects. Default: nothing. */
  readonly confirm?: (() => Promise<void>) | undefined;
  /** Whether the pages of stories are only listed in the manifest, for the server to render. Default false: they are files. */
  readonly isOnDemand?: boolean;
}

/** A rendered file that waits to be written. */
export interface BufferedFile {
  readonly entry: ManifestFile;
  /** A page that was not rendered is rendered if its file is not there. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly isChanged: boolean;
}
