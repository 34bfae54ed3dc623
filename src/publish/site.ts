/** The public folder while it is written, and what was written of it. */
import type { RenderedFile } from '../formats/format.ts';
import type { SiteChangeOptions } from '../formats/site-manifest.ts';

export interface WrittenSite {
  /** Paths whose bytes changed. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Paths that could not be written although others could; absent = none. */
  readonly refused?: readonly string[];
}

export interface SiteWriter {
  /** Whether a file was published at `path` before. */
  has(path: string): boolean;
  /**
   * Takes a file to be written when its bytes differ from those published, or somebody deleted it. Of two at one path the
   * first counts. Resolves when there is room for more.
   */
  add(file: RenderedFile): Promise<void>;
  /** Writes what is left, then the manifest, and removes what was not rendered and is not to be kept. */
  finish(options?: SiteChangeOptions): Promise<WrittenSite>;
  /** Resolves when nothing is being written any more; for who stops before the end. */
  settled(): Promise<void>;
}
