/** The manifest while a site is written: that of a large site is read part by part as files are added, and only changed parts are written. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { PARTS_FOLDER, partNames, partOf, partPath, splitFor } from '../formats/manifest-parts.ts';
import { parseManifest } from '../formats/manifest-text.ts';
import {
  byPath,
  entityTag,
  formerPaths,
  hasFile,
  type ManifestFile,
  type MovedPath,
  type SiteManifest,
} from '../formats/site-manifest.ts';
import { sortYielding, yieldAfter } from '../runtime/yield.ts';
import { isNotThere } from './file-ownership.ts';
import { storiesIn } from './lost-part.ts';
import { readManifest, textOf, writeAtomically, writeManifest } from './public-folder.ts';
import { settleAll } from './settle-all.ts';

/** What a publication makes of the manifest. */
export interface ManifestChange {
  /** All files in the parts that were read. */
  readonly files: ReadonlyMap<string, ManifestFile>;
  /** Whether the entry of one of them differs from before. */
  readonly isChanged: boolean;
  readonly removed: readonly string[];
  /** Default: as before. */
  readonly moved?: readonly MovedPath[] | undefined;
  readonly pending: readonly ManifestFile[];
  readonly term: Pick<SiteManifest, 'term'>;
}

const MAX_CONCURRENT_PARTS = 16;

/** The manifest of one folder. */
export class DividedManifest {
  readonly #directory: string;
  readonly #files = new Map<string, ManifestFile>();
  readonly #gone: string[] = [];
  readonly #reading = new Map<string, Promise<void>>();
  /** Tags of the texts of the parts that were read, and are there. */
  readonly #tags = new Map<string, string>();
  /** Names of the parts that cannot be read although all of them were written. */
  readonly #lost = new Set<string>();
  readonly #limit = pLimit(MAX_CONCURRENT_PARTS);
  /** Undefined if there is none, or if it is not valid. */
  readonly root: SiteManifest | undefined;

  readonly #confirm: (() => Promise<void>) | undefined;

  private constructor(directory: string, root: SiteManifest | undefined, confirm?: () => Promise<void>) {
    this.#directory = directory;
    this.#confirm = confirm;
    this.root = root;
    this.#take(root);
  }

  /** Reads it. `confirm` is called before anything is replaced, and may reject. */
  static async open(directory: string, confirm?: () => Promise<void>): Promise<DividedManifest> {
    return new DividedManifest(directory, await readManifest(directory), confirm);
  }

  /** The files of what was read so far. */
  get files(): ReadonlyMap<string, ManifestFile> {
    return this.#files;
  }

  get #split(): number {
    return this.root?.split ?? 0;
  }

  /** The entry of the file at `path`. */
  async entry(path: string): Promise<ManifestFile | undefined> {
    if (this.#split > 0) await this.#part(partOf(path, this.#split));
    return this.#files.get(path);
  }

  /** Whether there is a file at `path`. Known when its entry was read. */
  hasFile(path: string): boolean {
    const entry = this.#files.get(path);
    return entry !== undefined && hasFile(entry);
  }

  /** Whether the file at `path` may have been in a part that is damaged, or not there any more. Known when its entry was read. */
  isLost(path: string): boolean {
    return this.#lost.size > 0 && this.#lost.has(partOf(path, this.#split));
  }

  /** Reads what was not read yet. */
  async readAll(): Promise<void> {
    if (this.#split === 0) return;
    await Promise.all(partNames(this.#split).map((name) => this.#limit(() => this.#part(name))));
  }

  /** Writes what has changed; the manifest itself last. */
  async write(change: ManifestChange): Promise<void> {
    const { files, removed, moved, term, pending, isChanged } = change;
    const former = formerPaths({ moved: this.root?.moved ?? [], gone: this.#gone }, files, removed, moved);
    const rest = { ...former, ...(pending.length === 0 ? {} : { pending }) };
    const split = this.#splitOf(files.size);
    if (split === 0) {
      const manifest: SiteManifest = { version: 1, ...term, files: await sorted(files.values()), ...rest };
      if (isChanged || this.#differs(manifest)) await writeManifest(this.#directory, manifest, this.#confirm);
    } else {
      if (split !== this.#split) await this.#dropParts((digits) => digits === split);
      await this.#writeParts(files, former.gone, split);
      const manifest: SiteManifest = { version: 2, ...term, split, files: [], ...rest, gone: [] };
      if (this.#differs(manifest)) await writeManifest(this.#directory, manifest, this.#confirm);
    }
    // Also where they were to be dropped before, and the process was killed.
    if (this.#isWhole) await this.#dropParts((digits) => digits !== split);
  }

  /** Whether everything was read. */
  get #isWhole(): boolean {
    return this.#split === 0 || this.#reading.size === 16 ** this.#split;
  }

  /** The digits of the names of the next parts. They can change only where everything was read. */
  #splitOf(files: number): number {
    return this.#isWhole ? splitFor(files, this.#split) : this.#split;
  }

  /** Reads a part, once. */
  #part(name: string): Promise<void> {
    const reading = this.#reading.get(name) ?? this.#readPart(name);
    this.#reading.set(name, reading);
    return reading;
  }

  async #readPart(name: string): Promise<void> {
    const text = await readFile(join(this.#directory, partPath(name)), 'utf8').catch((error: unknown) => {
      if (isNotThere(error)) return undefined;
      throw error;
    });
    if (text !== undefined) this.#tags.set(name, entityTag(text));
    const part = text === undefined ? undefined : await parsed(text);
    if (part === undefined) this.#lost.add(name);
    const isIn = (path: string): boolean => partOf(path, this.#split) === name;
    this.#take(part ?? { files: await storiesIn(this.#directory, isIn), gone: [] });
  }

  #take(part: Pick<SiteManifest, 'files' | 'gone'> | undefined): void {
    for (const file of part?.files ?? []) this.#files.set(file.path, file);
    for (const path of part?.gone ?? []) this.#gone.push(path);
  }

  /** Writes the parts that were read and have changed; all of them, also empty ones, if they are divided otherwise than before. */
  async #writeParts(files: ReadonlyMap<string, ManifestFile>, gone: readonly string[], split: number): Promise<void> {
    const parts = await dividedBy(split, files, gone);
    const names = split === this.#split ? this.#reading.keys() : partNames(split);
    for (const name of names) if (!parts.has(name)) parts.set(name, { files: [], gone: [] });
    await settleAll([...parts].map(([name, part]) => this.#limit(() => this.#writePart(name, part))));
  }

  async #writePart(name: string, { files, gone }: Part): Promise<void> {
    const text = await textOf({ version: 1, files: files.sort(byPath), moved: [], gone });
    if (this.#tags.get(name) === entityTag(text)) return;
    await writeAtomically(join(this.#directory, partPath(name)), text, this.#confirm);
  }

  /** Removes the parts with other numbers of digits in their names than those in use. */
  async #dropParts(isDropped: (digits: number) => boolean): Promise<void> {
    const folder = join(this.#directory, PARTS_FOLDER);
    const names = await readdir(folder).catch((error: unknown) => {
      if (isNotThere(error)) return [];
      throw error;
    });
    for (const name of names) {
      const digits = /^([0-9a-f]{1,4})\.json$/.exec(name)?.[1]?.length;
      if (digits === undefined || !isDropped(digits)) continue;
      // They may be the parts of a later leader.
      await this.#confirm?.();
      await rm(join(folder, name), { force: true });
    }
  }

  /** Whether the manifest lists another number of files, or differs in anything else but its files. */
  #differs({ files, ...rest }: SiteManifest): boolean {
    if (this.root === undefined) return true;
    const { files: before, ...others } = this.root;
    return files.length !== before.length || canonical(rest) !== canonical(others);
  }
}

interface Part {
  readonly files: ManifestFile[];
  readonly gone: string[];
}

/** What belongs to each part. */
async function dividedBy(
  split: number,
  files: ReadonlyMap<string, ManifestFile>,
  gone: readonly string[],
): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  const partWith = (path: string): Part => {
    const name = partOf(path, split);
    const part = parts.get(name) ?? { files: [], gone: [] };
    parts.set(name, part);
    return part;
  };
  const yieldIfDue = yieldAfter();
  for (const file of files.values()) {
    partWith(file.path).files.push(file);
    await yieldIfDue();
  }
  for (const path of gone) partWith(path).gone.push(path);
  return parts;
}

function canonical({ version, term, split, moved, gone, pending }: Omit<SiteManifest, 'files'>): string {
  return JSON.stringify([version, term, split, moved, gone, pending]);
}

/** A part that is not valid is as if it were not there. */
async function parsed(text: string): Promise<SiteManifest | undefined> {
  try {
    return await parseManifest(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function sorted(files: Iterable<ManifestFile>): Promise<readonly ManifestFile[]> {
  return await sortYielding([...files], byPath);
}
