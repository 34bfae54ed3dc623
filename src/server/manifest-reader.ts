/** Reads the manifest of the public folder, which another process may replace at any time; of a divided one, the parts that are asked for. */
import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { partOf, partPath } from '../formats/manifest-parts.ts';
import { parseManifest } from '../formats/manifest-text.ts';
import { MANIFEST_NAME, type ManifestFile, type SiteManifest } from '../formats/site-manifest.ts';
import { createByteCache } from './byte-cache.ts';
import { isMissing } from './missing.ts';

/** What the manifest says, of the files in one part of it. */
export interface ReadManifest {
  readonly files: ReadonlyMap<string, ManifestFile>;
  readonly gone: ReadonlySet<string>;
  /** Of the whole site. */
  readonly moved: ReadonlyMap<string, string>;
  /** Folders that moved with everything below them. */
  readonly folders: ReadonlyMap<string, string>;
  /** The version of what was read; empty if there is no manifest. */
  readonly version: string;
}

/** Reads the manifest when it has changed. */
export interface ManifestReader {
  /** The current content for the file at `path`. Empty if there is no manifest: a folder without one is served too. */
  read(path: string): Promise<ReadManifest>;
  /** Whether `version` is that of the file now. */
  isStill(version: string): boolean;
}

interface Facts {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}

/** The version begins with the name of the file that it is of. */
const versionOf = (name: string, { mtimeMs, size, ino }: Facts): string => `${name}\n${mtimeMs} ${size} ${ino}`;

/** Files whose entries are in memory: with a manifest of a hundred thousand lines, all of them. */
const MAX_ENTRIES = 200_000;
/** Memory of a part without files, as if it had so many. */
const PART_ENTRIES = 8;

/** A file of the manifest as it was read. */
interface ReadFile {
  readonly version: string;
  readonly manifest: SiteManifest;
  readonly files: ReadonlyMap<string, ManifestFile>;
  readonly gone: ReadonlySet<string>;
}

const NOTHING: ReadFile = {
  ...{ version: '', files: new Map(), gone: new Set() },
  manifest: { version: 1, files: [], moved: [], gone: [] },
};

interface Moves {
  readonly of: ReadFile;
  readonly moved: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, string>;
}

/** Creates a reader of the manifest in `directory`. */
export function createManifestReader(directory: string): ManifestReader {
  const reading = new Map<string, Promise<ReadFile>>();
  const parts = createByteCache<ReadFile>(MAX_ENTRIES);
  let root = NOTHING;
  let moves: Moves = movesOf(NOTHING);

  const load = async (name: string, version: string): Promise<ReadFile> => {
    const manifest = await parseManifest(await readFile(join(directory, name), 'utf8'));
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    return { version, manifest, files, gone: new Set(manifest.gone) };
  };
  /** The file `name` as it is now, read once for concurrent requests; `known` if it has not changed, or cannot be read. */
  const current = async (name: string, known: ReadFile | undefined): Promise<ReadFile | undefined> => {
    try {
      const version = versionOf(name, await stat(join(directory, name)));
      if (version === known?.version) return known;
      const running = reading.get(name) ?? load(name, version).finally(() => reading.delete(name));
      reading.set(name, running);
      return await running;
    } catch (error) {
      if (!isMissing(error) && !(error instanceof SyntaxError)) throw error;
      return known;
    }
  };
  return {
    isStill: (known) => {
      const name = known === '' ? MANIFEST_NAME : known.slice(0, known.indexOf('\n'));
      const facts = statSync(join(directory, name), { throwIfNoEntry: false });
      return known === (facts === undefined ? '' : versionOf(name, facts));
    },
    read: async (path) => {
      root = (await current(MANIFEST_NAME, root)) ?? root;
      if (moves.of !== root) moves = movesOf(root);
      const { moved, folders } = moves;
      const { split } = root.manifest;
      if (split === undefined) return { ...root, moved, folders };
      const name = partPath(partOf(path, split));
      const known = parts.get(name);
      const part = (await current(name, known)) ?? NOTHING;
      if (part !== known) parts.set(name, part, part.files.size + part.gone.size + PART_ENTRIES);
      return { ...part, moved, folders };
    },
  };
}

function movesOf(root: ReadFile): Moves {
  const { moved } = root.manifest;
  return {
    of: root,
    moved: new Map(moved.flatMap(({ from, to, isFolder }) => (isFolder ? [] : [[from, to]]))),
    folders: new Map(moved.flatMap(({ from, to, isFolder }) => (isFolder ? [[from, to]] : []))),
  };
}
