/** Resolves URL paths to files of the public folder, and never to a file outside it. */
import { type Stats, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { formats } from '../formats/index.ts';
import { entityTag, isStoryPath, type ManifestFile } from '../formats/site-manifest.ts';
import { toInstant } from '../model/time.ts';
import { createByteCache } from './byte-cache.ts';
import { encode, isCompressible } from './coding.ts';
import { type Coding, codedTag } from './conditional.ts';
import { createManifestReader, type ManifestReader } from './manifest-reader.ts';
import { isMissing } from './missing.ts';
import {
  createPageRenderer,
  isListedPage,
  type ListedPage,
  type RenderedPage,
  type RenderPage,
} from './page-renderer.ts';
import { candidates, folderTarget, safePath, target } from './public-paths.ts';
import { createSharedBytes, type TaggedBytes } from './shared-bytes.ts';

/** A file with the facts that its response needs. Its path has all links resolved, so that each file has one path. */
export interface PublicFile extends ManifestFile {
  /** Whether it is served in other codings too. */
  readonly compressible: boolean;
  /** The version of the file that these facts are about. */
  readonly found: FoundFile;
  /** The version of the manifest that they are from. */
  readonly manifest: string;
}

/** What a URL path leads to. */
export type Lookup =
  | { readonly kind: 'file'; readonly file: PublicFile }
  | { readonly kind: 'moved'; readonly to: string; readonly isRenamed?: true }
  | { readonly kind: 'gone' }
  | { readonly kind: 'absent' }
  /** A page that cannot be rendered at this moment. */
  | { readonly kind: 'busy' };

/** The public folder. */
export interface PublicFiles {
  /** `path` is the path of a request's URL, percent-encoded, beginning with `/`. */
  find(path: string): Promise<Lookup>;
  /** The encoded bytes of a file, shared with other responses: do not change them. Undefined when the file has changed. */
  coded(file: PublicFile, coding: Coding): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The same bytes, if they are in memory. */
  codedNow(file: PublicFile, coding: Coding): Uint8Array<ArrayBuffer> | undefined;
  /**
   * Whether the file at its resolved path and the manifest are unchanged since `file` was found: two synchronous `stat`s. Of a page
   * without a file, whether it is still in memory.
   */
  isCurrent(file: PublicFile): boolean;
}

/** Memory for files and encoded files. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** Entity tags cached apart from the bytes: a 304 for a file too large for the cache needs no read. */
const MAX_TAGS = 10_000;
/** Cache lifetime of a file that is not in the manifest, seconds. */
const UNKNOWN_MAX_AGE = 300;

/** Media types of the files that we write. Any other file is served as bytes to download, never as a page. */
const typesByExtension = new Map([
  ...formats.map(({ extension, contentType }): [string, string] => [extension, contentType]),
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
]);

/** Options of {@link openPublicFiles}. */
export interface PublicFilesOptions {
  /** Memory for files. Default 64 MiB. */
  readonly cacheBytes?: number;
  /** Renders the pages that the manifest lists without files. Default: they are not available. */
  readonly renderPage?: RenderPage | undefined;
}

/** Opens the files of `directory`; another process may write to it at any time. */
export function openPublicFiles(directory: string, options: PublicFilesOptions = {}): PublicFiles {
  const { cacheBytes = CACHE_BYTES, renderPage } = options;
  const shared = createSharedBytes(cacheBytes);
  const pages = createPageRenderer(renderPage);
  // Each tag counts as one "byte".
  const tags = createByteCache<string>(MAX_TAGS);
  const manifest = createManifestReader(directory);

  const read = async (found: FoundFile): Promise<TaggedBytes> => {
    if (found.page !== undefined) return await rendered(found.page);
    return await shared.load(found.version, async () => {
      const bytes = await readFile(found.location);
      return { bytes, etag: entityTag(bytes) };
    });
  };
  const rendered = async (page: ListedPage): Promise<RenderedPage> => {
    const loaded = await pages.load(page);
    if (typeof loaded === 'string') throw new ChangedFile();
    return loaded;
  };

  /** What a page without a file leads to; undefined if `candidate` is another one's path. */
  async function lookUpPage(candidate: string): Promise<Lookup | undefined> {
    const { files, version } = await manifest.read(candidate);
    const page = files.get(candidate);
    if (!isListedPage(page)) return undefined;
    const loaded = await pages.load(page);
    if (typeof loaded === 'string') return { kind: loaded };
    const { etag, lastModified, bytes } = loaded;
    const found = { location: '', path: page.path, version: '', mtimeMs: 0, size: bytes.length, page };
    const compressible = isCompressible(page.contentType, bytes.length);
    return { kind: 'file', file: { ...page, etag, lastModified, found, manifest: version, compressible } };
  }

  async function load(candidate: string): Promise<PublicFile | undefined> {
    const found = await within(directory, candidate);
    if (found === undefined) return undefined;
    const etag = tags.get(found.version) ?? tags.set(found.version, (await read(found)).etag, 1);
    const { files, version } = await manifest.read(found.path);
    const listed = files.get(found.path);
    // The tag is always computed from the bytes: the manifest may be a moment behind or ahead of a file.
    const facts = listed?.etag === etag ? listed : factsOf(found, etag, listed);
    return {
      ...facts,
      found,
      manifest: version,
      compressible: isCompressible(facts.contentType, found.size),
    };
  }

  return {
    async find(path) {
      const requested = safePath(path);
      if (requested === undefined) return { kind: 'absent' };
      for (const candidate of candidates(requested)) {
        const page = isStoryPath(candidate) ? await lookUpPage(candidate) : undefined;
        if (page !== undefined && page.kind !== 'absent') return page;
        const file = page === undefined ? await load(candidate) : undefined;
        if (file !== undefined) return { kind: 'file', file };
      }
      const former = await formerly(requested, manifest);
      if (former !== undefined) return former;
      if (requested !== '' && !requested.endsWith('/') && (await load(`${requested}/index.html`)) !== undefined) {
        return { kind: 'moved', to: `${path}/` };
      }
      return { kind: 'absent' };
    },

    async coded(file, coding) {
      const plain = async (): Promise<TaggedBytes> => {
        const loaded = await read(file.found);
        if (loaded.etag !== file.etag) throw new ChangedFile();
        return loaded;
      };
      try {
        if (coding === 'identity') return (await plain()).bytes;
        const loaded = await shared.load(codedKey(file, coding), async () => {
          const bytes = await encode((await plain()).bytes, coding);
          return { bytes, etag: codedTag(file.etag, coding) };
        });
        return loaded.bytes;
      } catch (error) {
        if (error instanceof ChangedFile || isMissing(error)) return undefined;
        throw error;
      }
    },

    codedNow(file, coding) {
      const { page } = file.found;
      if (page !== undefined && coding === 'identity') return pages.find(page)?.bytes;
      const known = shared.find(coding === 'identity' ? file.found.version : codedKey(file, coding));
      return known?.etag === codedTag(file.etag, coding) ? known.bytes : undefined;
    },

    isCurrent({ found, etag, manifest: known }) {
      if (found.page !== undefined) return pages.find(found.page)?.etag === etag && manifest.isStill(known);
      const facts = statSync(found.location, { throwIfNoEntry: false });
      return facts !== undefined && versionOf(found.path, facts) === found.version && manifest.isStill(known);
    },
  };
}

function codedKey({ etag }: PublicFile, coding: Coding): string {
  return `${coding}\n${etag}`;
}

/** What became of a path without a file, as the manifest says; undefined if it says nothing. */
async function formerly(requested: string, manifest: ManifestReader): Promise<Lookup | undefined> {
  for (const candidate of candidates(requested)) {
    const { moved, gone } = await manifest.read(candidate);
    const to = moved.get(candidate);
    if (to !== undefined) return { kind: 'moved', to: target(to) };
    if (gone.has(candidate)) return { kind: 'gone' };
  }
  const renamed = folderTarget(requested, (await manifest.read(requested)).folders);
  return renamed === undefined ? undefined : { kind: 'moved', to: renamed, isRenamed: true };
}

/** The file has changed since its facts were read. */
class ChangedFile extends Error {}

/** A regular file in the public folder, links resolved. */
export interface FoundFile {
  /** Absolute path. */
  readonly location: string;
  /** Path in the public folder, with slashes. */
  readonly path: string;
  /** Unique for every version of every file. */
  readonly version: string;
  readonly mtimeMs: number;
  /** Bytes. */
  readonly size: number;
  /** Present if there is no file, but a page that was rendered; `location` and `version` are then empty. */
  readonly page?: ListedPage;
}

async function within(directory: string, candidate: string): Promise<FoundFile | undefined> {
  try {
    const [root, location] = await Promise.all([realpath(directory), realpath(join(directory, candidate))]);
    if (!location.startsWith(root + sep)) return undefined;
    const facts = await stat(location);
    if (!facts.isFile()) return undefined;
    const path = relative(root, location).split(sep).join('/');
    return { location, path, version: versionOf(path, facts), mtimeMs: facts.mtimeMs, size: facts.size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function versionOf(path: string, { mtimeMs, size, ino }: Pick<Stats, 'mtimeMs' | 'size' | 'ino'>): string {
  return `${path}\n${mtimeMs}\n${size}\n${ino}`;
}

/** The facts of a file that is not in the manifest as it is. */
function factsOf({ path, mtimeMs }: FoundFile, etag: string, listed: ManifestFile | undefined): ManifestFile {
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
  const contentType = typesByExtension.get(extension) ?? 'application/octet-stream';
  const { immutable: _, ...facts } = listed ?? { path, contentType, maxAgeSeconds: UNKNOWN_MAX_AGE };
  return { ...facts, path, etag, lastModified: toInstant(mtimeMs) };
}
