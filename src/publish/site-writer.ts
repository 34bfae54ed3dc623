/** Writes the public folder in batches while it is rendered, so that memory does not grow with the site. */
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { later } from '../formats/dates.ts';
import type { SiteFile } from '../formats/format.ts';
import {
  entityTag,
  keepStoriesAndArchives,
  type ManifestFile,
  manifestFile,
  type SiteChangeOptions,
  type SiteManifest,
} from '../formats/site-manifest.ts';
import type { Instant } from '../model/time.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { DividedManifest } from './divided-manifest.ts';
import { isNotThere, isSingleFileError, tagAt } from './file-ownership.ts';
import { type InterruptedFiles, interruptedFiles } from './interrupted.ts';
import { requireNoLaterLeader } from './later-leader.ts';
import { writeAtomically } from './public-folder.ts';
import { rewritten } from './rewritten.ts';
import { settleAll } from './settle-all.ts';
import type { BufferedFile, SiteWriter, SiteWriterOptions, WrittenSite } from './site.ts';
import { openWriteJournal, type RefusedFile, type WriteJournal } from './write-journal.ts';

export type { SiteWriter, WrittenSite } from './site.ts';

/** Each write waits for the disk; a file system's journal combines many flushes into one. */
const MAX_CONCURRENT_WRITES = 16;
/** Files, and their bytes, in one batch; it is written while the next is rendered. */
const MAX_BUFFERED_FILES = 256;
const MAX_BUFFERED_BYTES = 8 * 2 ** 20;

class Writer implements SiteWriter {
  readonly #directory: string;
  readonly #manifest: DividedManifest;
  readonly #journal: WriteJournal;
  readonly #onRefused: (file: RefusedFile) => void;
  readonly #writtenAt: Instant | undefined;
  readonly #confirm: (() => Promise<void>) | undefined;
  readonly #term: Pick<SiteManifest, 'term'>;
  /** The files of the parts of the manifest that were read. */
  readonly #before: ReadonlyMap<string, ManifestFile>;
  readonly #interrupted: InterruptedFiles;
  readonly #files = new Map<string, ManifestFile>();
  readonly #written: string[] = [];
  readonly #limit = pLimit(MAX_CONCURRENT_WRITES);
  #isChanged = false;
  #buffer: BufferedFile[] = [];
  #bufferedBytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    directory: string,
    manifest: DividedManifest,
    journal: WriteJournal,
    { onRefused = throwIt, writtenAt, term, confirm }: SiteWriterOptions,
  ) {
    this.#onRefused = onRefused;
    this.#writtenAt = writtenAt;
    this.#confirm = confirm;
    this.#term = term === undefined ? {} : { term };
    this.#directory = directory;
    this.#manifest = manifest;
    this.#before = manifest.files;
    this.#journal = journal;
    this.#interrupted = interruptedFiles(directory, journal.pending);
  }

  async has(path: string): Promise<boolean> {
    return (await this.#manifest.entry(path)) !== undefined;
  }

  async add(file: SiteFile): Promise<void> {
    if (!this.#files.has(file.path)) await this.#append(file, await this.#manifest.entry(file.path));
  }

  async #append({ body, ...file }: SiteFile, old: ManifestFile | undefined): Promise<void> {
    const { path } = file;
    const bytes = Buffer.from(body);
    const entry = manifestFile(this.#dated(file), entityTag(bytes), old);
    this.#files.set(path, entry);
    this.#isChanged ||= JSON.stringify(old) !== JSON.stringify(entry);
    this.#buffer.push({ entry, bytes, isChanged: old?.etag !== entry.etag });
    this.#bufferedBytes += bytes.length;
    if (this.#buffer.length >= MAX_BUFFERED_FILES || this.#bufferedBytes >= MAX_BUFFERED_BYTES) await this.#flush();
  }

  /** A change is dated when it is written: clients that send their own clock in `If-Modified-Since` would miss it otherwise. */
  #dated<File extends Pick<SiteFile, 'lastModified'>>(file: File): File {
    if (this.#writtenAt === undefined) return file;
    return { ...file, lastModified: later(file.lastModified, this.#writtenAt) };
  }

  async finish({
    keep = keepStoriesAndArchives,
    moved,
    isPart = false,
    isWhole = false,
    rewrite,
  }: SiteChangeOptions = {}): Promise<WrittenSite> {
    const isKept = isPart ? () => true : keep;
    if (!isPart) await this.#manifest.readAll();
    const retained = [...this.#before.values()].filter(({ path }) => !this.#files.has(path) && isKept(path));
    for await (const file of rewritten(this.#directory, retained, rewrite)) {
      const old = this.#before.get(file.path);
      // Even an archive, which otherwise never changes.
      await this.#append(file, old && { ...old, immutable: false });
    }
    await this.#flush();
    await this.#writing;
    const removed = await this.#retain(isKept);
    const unfinished = this.#journal.pending.filter(({ path }) => !this.#files.has(path));
    // Before the new manifest drops them, so that a crash here leaves none behind.
    const orphans = isWhole ? await this.#adoptOrRemove(unfinished, isKept) : [];
    const pending = isWhole ? [] : unfinished;
    await this.#logRemoval(removed);
    const [files, isChanged, term] = [this.#files, this.#isChanged, this.#term];
    await this.#manifest.write({ files, isChanged, removed, moved, pending, term });
    await this.#remove(removed);
    await this.#journal.end();
    return { written: this.#written, removed: [...new Set([...removed, ...orphans])] };
  }

  /**
   * Handles files of interrupted publications that were not rendered now: adds those to retain to the manifest and removes
   * the others. A file with other bytes is not ours. The result: the removed paths.
   */
  async #adoptOrRemove(
    unfinished: readonly ManifestFile[],
    keep: (path: string) => boolean,
  ): Promise<readonly string[]> {
    const removed: string[] = [];
    for (const file of unfinished) {
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

  /** Logs files that the new manifest drops, with their bytes on disk, so that they are still ours after a crash. */
  async #logRemoval(paths: readonly string[]): Promise<void> {
    const existing = paths.map((path) =>
      this.#limit(async () => {
        const [file, etag] = [this.#before.get(path), await tagAt(join(this.#directory, path))];
        return file === undefined || etag === undefined ? [] : [{ ...file, etag }];
      }),
    );
    await this.#journal.logRemoval((await Promise.all(existing)).flat());
  }

  /** Deletes the files; the result: the paths that existed. */
  async #remove(paths: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const path of paths) {
      await this.#confirm?.();
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

  /** Carries over files that were not rendered and are to be retained; the result: the paths of the others. */
  async #retain(keep: (path: string) => boolean): Promise<readonly string[]> {
    const removed: string[] = [];
    const yieldIfDue = yieldAfter();
    for (const [path, file] of this.#before) {
      if (this.#files.has(path)) continue;
      if (keep(path)) await this.#keep(file);
      else removed.push(path);
      await yieldIfDue();
    }
    return removed;
  }

  async #keep(file: ManifestFile): Promise<void> {
    const entry = await this.#interrupted.asItIs(file);
    this.#files.set(file.path, entry);
    this.#isChanged ||= entry !== file;
  }

  /** Starts to write the buffer once the previous batch is written. */
  async #flush(): Promise<void> {
    await this.#writing;
    const batch = this.#buffer;
    this.#buffer = [];
    this.#bufferedBytes = 0;
    this.#writing = this.#write(batch);
    // The next caller to await it gets the failure.
    this.#writing.catch(() => undefined);
  }

  async #write(batch: readonly BufferedFile[]): Promise<void> {
    const refuse = (file: RefusedFile): void => this.#leaveOut(file);
    const changed = batch.filter((file) => file.isChanged).map((file) => file.entry);
    const free = changed.length > 0 ? await this.#journal.add(changed, refuse) : new Set();
    const write = async ({ entry, bytes, isChanged }: BufferedFile): Promise<readonly string[]> => {
      const { path } = entry;
      const target = join(this.#directory, path);
      if (isChanged ? !free.has(path) : await this.#interrupted.isThere(entry)) return [];
      try {
        await writeAtomically(target, bytes, this.#confirm);
        return [path];
      } catch (error) {
        if (!isSingleFileError(error)) throw error;
        refuse({ path, error });
        return [];
      }
    };
    const written = await settleAll(batch.map((file) => this.#limit(write, file)));
    this.#written.push(...written.flat());
  }

  /** Retains the previous manifest entry, if any, of a file that cannot be written. */
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
 * Opens the public folder for writing. `onRefused` is called for each file that cannot be written although others can;
 * default: the whole publication fails with the file's error.
 */
export async function openSite(directory: string, options: SiteWriterOptions = {}): Promise<SiteWriter> {
  const manifest = await DividedManifest.open(directory, options.confirm);
  requireNoLaterLeader(directory, manifest.root, options.term);
  const journal = await openWriteJournal(directory, manifest.root, manifest, options.confirm);
  return new Writer(directory, manifest, journal, options);
}
