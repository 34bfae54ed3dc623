/** Why: a site is written while it is rendered, part by part, so that what is in memory does not grow with the site. */
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { RenderedFile } from '../formats/format.ts';
import {
  byPath,
  entityTag,
  formerPaths,
  keepStoriesAndArchives,
  type ManifestFile,
  manifestFile,
  type SiteChangeOptions,
  type SiteManifest,
} from '../formats/site-manifest.ts';
import { sortYielding, yieldAfter } from '../runtime/yield.ts';
import { isNotThere, isOfOneFile, tagAt } from './file-ownership.ts';
import { isAbsent, readManifest, writeAtomically, writeManifest } from './public-folder.ts';
import { rewritten } from './rewritten.ts';
import type { SiteWriter, WrittenSite } from './site.ts';
import { openWriteJournal, type RefusedFile, type WriteJournal } from './write-journal.ts';

export type { SiteWriter, WrittenSite } from './site.ts';

/** Side by side, since each waits for the disk: a journal takes many flushes in one go. */
const MAX_CONCURRENT_WRITES = 16;
/** Files, and bytes of them, that are written in one go while the next are rendered. */
const MAX_BUFFERED_FILES = 256;
const MAX_BUFFERED_BYTES = 8 * 2 ** 20;

interface Taken {
  readonly entry: ManifestFile;
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
}

class Writer implements SiteWriter {
  readonly #directory: string;
  readonly #previous: SiteManifest | undefined;
  readonly #claims: WriteJournal;
  readonly #onRefused: (file: RefusedFile) => void;
  readonly #before: ReadonlyMap<string, ManifestFile>;
  readonly #files = new Map<string, ManifestFile>();
  readonly #written: string[] = [];
  readonly #limit = pLimit(MAX_CONCURRENT_WRITES);
  #isChanged = false;
  #taken: Taken[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    directory: string,
    previous: SiteManifest | undefined,
    before: ReadonlyMap<string, ManifestFile>,
    claims: WriteJournal,
    onRefused: (file: RefusedFile) => void,
  ) {
    this.#onRefused = onRefused;
    this.#directory = directory;
    this.#previous = previous;
    this.#before = before;
    this.#claims = claims;
  }

  has(path: string): boolean {
    return this.#before.has(path);
  }

  async add(file: RenderedFile): Promise<void> {
    if (!this.#files.has(file.path)) await this.#take(file, this.#before.get(file.path));
  }

  async #take({ body, ...file }: RenderedFile, old: ManifestFile | undefined): Promise<void> {
    const { path } = file;
    const bytes = Buffer.from(body);
    const entry = manifestFile(file, entityTag(bytes), old);
    this.#files.set(path, entry);
    this.#isChanged ||= JSON.stringify(old) !== JSON.stringify(entry);
    this.#taken.push({ entry, bytes, isChanged: old?.etag !== entry.etag });
    this.#bytes += bytes.length;
    if (this.#taken.length >= MAX_BUFFERED_FILES || this.#bytes >= MAX_BUFFERED_BYTES) await this.#flush();
  }

  async finish({
    keep = keepStoriesAndArchives,
    moved,
    isWhole = false,
    rewrite,
  }: SiteChangeOptions = {}): Promise<WrittenSite> {
    const stays = [...this.#before.values()].filter(({ path }) => !this.#files.has(path) && keep(path));
    for await (const file of rewritten(this.#directory, stays, rewrite)) {
      const old = this.#before.get(file.path);
      // An archive too, although it is not to change.
      await this.#take(file, old && { ...old, immutable: false });
    }
    await this.#flush();
    await this.#writing;
    const removed = await this.#keep(keep);
    const unfinished = this.#claims.pending.filter(({ path }) => !this.#files.has(path));
    // Before the manifest forgets them, so that a crash here leaves none behind.
    const orphans = isWhole ? await this.#settle(unfinished, keep) : [];
    const pending = isWhole ? [] : unfinished;
    const manifest: SiteManifest = {
      version: 1,
      files: await sortYielding([...this.#files.values()], byPath),
      ...formerPaths(this.#previous, this.#files, removed, moved),
      ...(pending.length === 0 ? {} : { pending }),
    };
    await this.#giveUp(removed);
    if (this.#isChanged || this.#differs(manifest)) await writeManifest(this.#directory, manifest);
    await this.#remove(removed);
    await this.#claims.end();
    return { written: this.#written, removed: [...new Set([...removed, ...orphans])] };
  }

  /**
   * What publications that were cut short wrote, and nobody rendered now: it is taken over where it is to be kept, else
   * removed. What has other bytes is somebody else's. Gives the paths of what was removed.
   */
  async #settle(claimed: readonly ManifestFile[], keep: (path: string) => boolean): Promise<readonly string[]> {
    const removed: string[] = [];
    for (const file of claimed) {
      if (this.#files.has(file.path) || (await tagAt(join(this.#directory, file.path))) !== file.etag) continue;
      if (!keep(file.path)) {
        removed.push(...(await this.#remove([file.path])));
        continue;
      }
      this.#files.set(file.path, file);
      this.#isChanged = true;
    }
    return removed;
  }

  /** Notes what the manifest will not know any more, as it lies there, so that it is still ours after a crash. */
  async #giveUp(paths: readonly string[]): Promise<void> {
    const there = paths.map((path) =>
      this.#limit(async () => {
        const [file, etag] = [this.#before.get(path), await tagAt(join(this.#directory, path))];
        return file === undefined || etag === undefined ? [] : [{ ...file, etag }];
      }),
    );
    await this.#claims.logRemoval((await Promise.all(there)).flat());
  }

  /** Gives those that were there. */
  async #remove(paths: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const path of paths) {
      try {
        await unlink(join(this.#directory, path));
        found.push(path);
      } catch (error) {
        if (!isNotThere(error)) throw error;
      }
    }
    return found;
  }

  async settled(): Promise<void> {
    await Promise.allSettled([this.#writing]);
  }

  /** Takes over what stays of what was not rendered; gives the paths of the rest. */
  async #keep(keep: (path: string) => boolean): Promise<readonly string[]> {
    const removed: string[] = [];
    const yieldIfDue = yieldAfter();
    for (const [path, file] of this.#before) {
      if (this.#files.has(path)) continue;
      if (keep(path)) this.#files.set(path, file);
      else removed.push(path);
      await yieldIfDue();
    }
    return removed;
  }

  /** Whether what it says besides its files differs from what it said before, or it says less of them. */
  #differs({ files, moved, gone, pending }: SiteManifest): boolean {
    if (this.#previous === undefined) return true;
    const { files: before, ...rest } = this.#previous;
    const same = { version: 1, moved, gone, ...(pending === undefined ? {} : { pending }) };
    return files.length !== before.length || JSON.stringify(rest) !== JSON.stringify(same);
  }

  /** Begins to write what was taken, when what was taken before is written. */
  async #flush(): Promise<void> {
    await this.#writing;
    const taken = this.#taken;
    this.#taken = [];
    this.#bytes = 0;
    this.#writing = this.#write(taken);
    // Who comes next is told of a failure by waiting for it.
    this.#writing.catch(() => undefined);
  }

  async #write(taken: readonly Taken[]): Promise<void> {
    const refuse = (file: RefusedFile): void => this.#leaveOut(file);
    const changed = taken.filter((file) => file.isChanged).map((file) => file.entry);
    const free = changed.length > 0 ? await this.#claims.add(changed, refuse) : new Set();
    const write = async ({ entry: { path }, bytes, isChanged }: Taken): Promise<readonly string[]> => {
      const target = join(this.#directory, path);
      if (isChanged ? !free.has(path) : !(await isAbsent(target))) return [];
      try {
        await writeAtomically(target, bytes);
        return [path];
      } catch (error) {
        if (!isOfOneFile(error)) throw error;
        refuse({ path, error });
        return [];
      }
    };
    const written = await Promise.all(taken.map((file) => this.#limit(write, file)));
    this.#written.push(...written.flat());
  }

  /** The manifest goes on saying what it said before of a file that cannot be written. */
  #leaveOut(refused: RefusedFile): void {
    const old = this.#before.get(refused.path);
    if (old === undefined) this.#files.delete(refused.path);
    else this.#files.set(refused.path, old);
    this.#onRefused(refused);
  }
}

const throwIt = ({ error }: RefusedFile): never => {
  throw error;
};

/**
 * The folder as it stands, to be brought to what will be rendered. `onRefused` is called for each file that cannot be written
 * although others can; by default the whole publication fails.
 */
export async function openSite(
  directory: string,
  onRefused: (file: RefusedFile) => void = throwIt,
): Promise<SiteWriter> {
  const previous = await readManifest(directory);
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  return new Writer(directory, previous, before, await openWriteJournal(directory, previous, before), onRefused);
}
