/** Reads the manifest of the public folder, which another process may replace at any time. */
import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseManifest } from '../formats/manifest-text.ts';
import type { ManifestFile } from '../formats/site-manifest.ts';
import { isMissing } from './missing.ts';

/** The content of the manifest. */
export interface ReadManifest {
  readonly files: ReadonlyMap<string, ManifestFile>;
  readonly moved: ReadonlyMap<string, string>;
  /** Folders that moved with everything below them. */
  readonly folders: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
}

/** Reads the manifest when it has changed. */
export interface ManifestReader {
  /** The current content, read once for concurrent requests. Empty if there is no manifest: a folder without one is served too. */
  read(): Promise<ReadManifest>;
  /** The version that was read last; empty before the first. */
  version(): string;
  /** Whether `version` is that of the file now. */
  isStill(version: string): boolean;
}

interface Facts {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}

const versionOf = ({ mtimeMs, size, ino }: Facts): string => `${mtimeMs} ${size} ${ino}`;

/** Creates a reader of the manifest at `path`. */
export function createManifestReader(path: string): ManifestReader {
  let current: ReadManifest = { files: new Map(), moved: new Map(), folders: new Map(), gone: new Set() };
  let version = '';
  let reading: Promise<void> | undefined;
  const read = async (found: string): Promise<void> => {
    const manifest = await parseManifest(await readFile(path, 'utf8'));
    current = {
      files: new Map(manifest.files.map((file) => [file.path, file])),
      moved: new Map(manifest.moved.flatMap(({ from, to, isFolder }) => (isFolder ? [] : [[from, to]]))),
      folders: new Map(manifest.moved.flatMap(({ from, to, isFolder }) => (isFolder ? [[from, to]] : []))),
      gone: new Set(manifest.gone),
    };
    version = found;
  };
  return {
    version: () => version,
    isStill: (known) => {
      const facts = statSync(path, { throwIfNoEntry: false });
      return known === (facts === undefined ? '' : versionOf(facts));
    },
    read: async () => {
      try {
        const found = versionOf(await stat(path));
        if (found === version) return current;
        reading ??= read(found).finally(() => {
          reading = undefined;
        });
        await reading;
      } catch (error) {
        if (!isMissing(error) && !(error instanceof SyntaxError)) throw error;
      }
      return current;
    },
  };
}
