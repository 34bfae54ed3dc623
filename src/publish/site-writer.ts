/** Writes the public folder in batches while it is rendered, so that memory does not grow with the site. */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { later } from '../formats/dates.ts';
import type { FileSource, SiteFile } from '../formats/format.ts';
import {
  entityTag,
  hasFile,
  isMadeOf,
  isStoryPath,
  keepStoriesAndArchives,
  type ManifestFile,
  manifestFile,
  type SiteChangeOptions,
} from '../formats/site-manifest.ts';
import { defined } from '../model/defined.ts';
import { stepByStep, yieldAfter } from '../runtime/yield.ts';
import { ByteRoom } from './byte-room.ts';
import { DividedManifest } from './divided-manifest.ts';
import { isSingleFileError } from './file-ownership.ts';
import { type InterruptedFiles, interruptedFiles } from './interrupted.ts';
import { requireNoLaterLeader } from './later-leader.ts';
import { writeAtomically } from './public-folder.ts';
import { intactOf, presentOf, removeFiles } from './remove-files.ts';
import { rewritten } from './rewritten.ts';
import { settleAll } from './settle-all.ts';
import type { BufferedFile, SiteWriter, SiteWriterOptions, WrittenSite } from './site.ts';
import { openWriteJournal, type RefusedFile, type WriteJournal } from './write-journal.ts';

/** Each write waits for the disk; a file system's journal combines many flushes into one. */
const MAX_CONCURRENT_WRITES = 16;
/** Files, and their bytes, in one batch; it is written while the next is rendered. */
const MAX_BUFFERED_FILES = 256;
const MAX_BUFFERED_BYTES = 8 * 2 ** 20;

class Writer implements SiteWriter {
  readonly #directory: string;
  readonly #manifest: DividedManifest;
  readonly #journal: WriteJournal;
  readonly #options: SiteWriterOptions;
  readonly #before: ReadonlyMap<string, ManifestFile>;
  readonly #interrupted: InterruptedFiles;
  readonly #files = new Map<string, ManifestFile>();
  readonly #written: string[] = [];
  readonly #limit = pLimit(MAX_CONCURRENT_WRITES);
  readonly #room = new ByteRoom();
  #isChanged = false;
  readonly #buffer: BufferedFile[] = [];
  #bufferedBytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(directory: string, manifest: DividedManifest, journal: WriteJournal, options: SiteWriterOptions) {
    this.#options = options;
    this.#directory = directory;
    this.#manifest = manifest;
    this.#before = manifest.files;
    this.#journal = journal;
    this.#interrupted = interruptedFiles(directory, journal.pending);
  }

  async has(path: string): Promise<boolean> {
    return (await this.#manifest.entry(path)) !== undefined;
  }

  async add(file: SiteFile | FileSource): Promise<void> {
    if (this.#files.has(file.path)) return;
    const old = await this.#manifest.entry(file.path);
    await ('body' in file ? this.#append(file, old) : this.#addSource(file, old));
  }

  async madeOf(path: string): Promise<string | undefined> {
    const entry = await this.#manifest.entry(path);
    return this.#manifest.isLost(path) ? '' : entry?.madeOf;
  }

  async otherPages(): Promise<ReadonlySet<string>> {
    await this.#manifest.readAll();
    const rest = [...this.#before.values()].filter(({ path }) => isStoryPath(path) && !this.#files.has(path));
    const isOther = (file: ManifestFile): boolean => hasFile(file) === (this.#options.isOnDemand === true);
    return new Set(rest.filter(isOther).map(({ path }) => path));
  }

  async #addSource({ steps, storyId, ...facts }: FileSource, old: ManifestFile | undefined): Promise<void> {
    if (this.#options.isOnDemand === true && storyId !== undefined) {
      this.#list(manifestFile(this.#dated({ ...facts, onDemand: storyId }), '', old), old);
    } else if (old !== undefined && hasFile(old) && isMadeOf(old, facts.madeOf)) {
      const entry = this.#list(manifestFile(this.#dated(facts), old.etag, old), old);
      await this.#put({ entry, bytes: async () => Buffer.from(await stepByStep(steps())), isChanged: false }, 0);
    } else {
      await this.#append({ ...facts, body: await stepByStep(steps()) }, old);
    }
  }

  async #append({ body, ...file }: SiteFile, old: ManifestFile | undefined): Promise<void> {
    const bytes = typeof body === 'string' ? this.#room.encode(body) : body;
    const entry = this.#list(manifestFile(this.#dated(file), entityTag(bytes), old), old);
    await this.#put({ entry, bytes: () => bytes, isChanged: old?.etag !== entry.etag }, bytes.length);
  }

  #list(entry: ManifestFile, old: ManifestFile | undefined): ManifestFile {
    this.#files.set(entry.path, entry);
    this.#isChanged ||= JSON.stringify(old) !== JSON.stringify(entry);
    return entry;
  }

  async #put(file: BufferedFile, size: number): Promise<void> {
    this.#buffer.push(file);
    this.#bufferedBytes += size;
    if (this.#buffer.length >= MAX_BUFFERED_FILES || this.#bufferedBytes >= MAX_BUFFERED_BYTES) await this.#flush();
  }

  /** A change is dated when it is written: clients that send their own clock in `If-Modified-Since` would miss it otherwise. */
  #dated<File extends Pick<SiteFile, 'lastModified'>>(file: File): File {
    const { writtenAt } = this.#options;
    return writtenAt === undefined ? file : { ...file, lastModified: later(file.lastModified, writtenAt) };
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
    const replaced = [...this.#before.values()].filter((old) => this.#isReplaced(old));
    const dropped = [...removed.flatMap((path) => this.#before.get(path) ?? []), ...replaced].filter(hasFile);
    await this.#journal.logRemoval(await presentOf(this.#directory, dropped));
    const [files, isChanged, term] = [this.#files, this.#isChanged, defined({ term: this.#options.term })];
    await this.#manifest.write({ files, isChanged, removed, moved, pending: isWhole ? [] : unfinished, term });
    // Of pages that an interrupted publication wrote, or was to remove.
    const leftovers = this.#journal.pending.filter((file) => this.#isReplaced(file));
    await this.#remove([...dropped, ...(await intactOf(this.#directory, leftovers))]);
    await this.#journal.end();
    return { written: this.#written, removed: [...new Set([...removed, ...orphans])] };
  }

  /** Whether the file of the page is not needed any more. */
  #isReplaced(file: ManifestFile): boolean {
    const now = this.#files.get(file.path);
    return hasFile(file) && now !== undefined && !hasFile(now);
  }

  /** Adds the unfinished files that are to be retained to the manifest and removes the others; the result: the removed paths. */
  async #adoptOrRemove(
    unfinished: readonly ManifestFile[],
    keep: (path: string) => boolean,
  ): Promise<readonly string[]> {
    const ours = await intactOf(this.#directory, unfinished);
    for (const file of ours.filter(({ path }) => keep(path))) this.#list(file, undefined);
    return await this.#remove(ours.filter(({ path }) => !keep(path)));
  }

  #remove(files: readonly ManifestFile[]): Promise<readonly string[]> {
    const paths = new Set(files.map(({ path }) => path));
    return removeFiles(this.#directory, [...paths], this.#options.confirm);
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
    const entry = hasFile(file) ? await this.#interrupted.asItIs(file) : file;
    this.#files.set(file.path, entry);
    this.#isChanged ||= entry !== file;
  }

  async #flush(): Promise<void> {
    await this.#writing;
    this.#room.nextBatch();
    const batch = this.#buffer.splice(0);
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
        await writeAtomically(target, await bytes(), this.#options.confirm);
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
    const [entry, old] = [this.#files.get(refused.path), this.#before.get(refused.path)];
    if (old === undefined) this.#files.delete(refused.path);
    else this.#files.set(refused.path, old);
    // Of the pages of a list, the others do not tell that this one is missing.
    const others = isStoryPath(refused.path) ? [] : [...this.#files.values()];
    for (const file of others.filter((one) => isMadeOf(one, entry?.madeOf)))
      this.#files.set(file.path, defined({ ...file, madeOf: undefined }));
    if (this.#options.onRefused === undefined) throw refused.error;
    this.#options.onRefused(refused);
  }
}

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
