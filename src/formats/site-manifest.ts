/** The site manifest: what a file on disk cannot say about itself (validators, freshness, where old addresses went). */
import { hash } from 'node:crypto';
import { defined } from '../model/defined.ts';
import type { Instant } from '../model/time.ts';
import { toInstant, toMs } from '../model/time.ts';
import { later } from './dates.ts';
import type { HeaderLink, SiteFile } from './format.ts';

/** Name of the manifest in the public folder; a server must not serve names that begin with a dot. */
export const MANIFEST_NAME = '.winnow.json';

/** A published file. */
export interface ManifestFile {
  /** Relative to the public folder. */
  readonly path: string;
  /** Strong entity tag with its quotes (RFC 9110 §8.8.3), made from the bytes alone: the same on every replica. */
  readonly etag: string;
  readonly lastModified: Instant;
  readonly contentType: string;
  readonly maxAgeSeconds: number;
  readonly immutable?: boolean;
  readonly links?: readonly HeaderLink[];
  /** See `FileSource`; absent of files that are rendered each time, and of pages that an older version wrote. */
  readonly madeOf?: string;
  /** There is no file: the server renders the page, which is of the story with this id. `etag` is then empty. */
  readonly onDemand?: string;
}

/** An address that moved permanently: `to` is a path of the site or an absolute URL. */
export interface MovedPath {
  readonly from: string;
  readonly to: string;
  /** Whether everything below `from` moved too; `to` is then the absolute URL of a folder of this site, with a trailing slash. */
  readonly isFolder?: true;
}

/** The manifest of a site, or one of its parts. */
export interface SiteManifest {
  /** 2: it is divided into parts, which list its files and its removed paths. */
  readonly version: 1 | 2;
  /** The term of the leader that published it last; absent where one process at a time can publish anyway. */
  readonly term?: number;
  /** Digits in the names of its parts; present only where it is divided. See `manifest-parts.ts`. */
  readonly split?: number;
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
  /** Served with 301. */
  readonly moved: readonly MovedPath[];
  /** Paths served with 410: published once, removed for good. */
  readonly gone: readonly string[];
  /** Files that were about to be written or removed and may exist with these bytes; present only after a crash. */
  readonly pending?: readonly ManifestFile[];
}

/** What to write and delete to bring the folder from one state to the next. */
export interface SiteChange {
  readonly manifest: SiteManifest;
  /** New files and those whose bytes differ; nothing else needs to be written. */
  readonly write: readonly SiteFile[];
  /** Paths to delete. */
  readonly remove: readonly string[];
}

/** Options of a change. */
export interface SiteChangeOptions {
  /** Whether a published file that was not rendered now stays. Default: story pages and archives. */
  readonly keep?: (path: string) => boolean;
  /** Permanent moves. Default: those of the previous manifest. */
  readonly moved?: readonly MovedPath[];
  /** Everything that was not rendered stays as it is, whatever `keep` says, and is not looked at. Default false. */
  readonly isPart?: boolean;
  /** Everything was rendered, so leftovers of an interrupted publication are removed. Default false. */
  readonly isWhole?: boolean;
  /** Applied to the text of each file that stays without being rendered. */
  readonly rewrite?: (text: string) => string;
}

/** Whether a path is a story page. */
export const isStoryPath = (path: string): boolean => path.startsWith('story/');

/** Whether a path is a story page or an archive. */
export const keepStoriesAndArchives = (path: string): boolean => /(?:^|\/)(?:story|archive)\/[^/]+$/.test(path);

/** Strong entity tag of a file's bytes (a string as UTF-8): 132 bits of SHA-256. */
export function entityTag(body: string | Uint8Array): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
}

/**
 * The next manifest. Files with the same bytes retain validator and time. For others the time moves forward by at least
 * a second, even if the newest item was removed, so that a client that only sends `If-Modified-Since` sees every
 * change.
 */
export function planSite(
  previous: SiteManifest | undefined,
  rendered: readonly SiteFile[],
  options: SiteChangeOptions = {},
): SiteChange {
  const keep = options.keep ?? keepStoriesAndArchives;
  const before = new Map(previous?.files.map((file) => [file.path, file]) ?? []);
  const files = new Map<string, ManifestFile>();
  const write: SiteFile[] = [];
  for (const file of rendered) {
    if (files.has(file.path)) continue;
    const old = before.get(file.path);
    const entry = manifestFile(file, entityTag(file.body), old);
    files.set(file.path, entry);
    if (old?.etag !== entry.etag) write.push(file);
  }
  const absent = [...before.values()].filter((file) => !files.has(file.path));
  for (const file of absent.filter((old) => keep(old.path))) files.set(file.path, file);
  const remove = absent.map((file) => file.path).filter((path) => !files.has(path));
  const manifest: SiteManifest = {
    version: 1,
    files: [...files.values()].sort(byPath),
    ...formerPaths(previous, files, remove, options.moved),
  };
  return { manifest, write, remove };
}

/** Sorts by path. */
export function byPath(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : 1;
}

/** Addresses without a file, given the new `files` and the paths to `remove`. */
export function formerPaths(
  previous: Pick<SiteManifest, 'moved' | 'gone'> | undefined,
  files: ReadonlyMap<string, ManifestFile>,
  remove: readonly string[],
  moved: readonly MovedPath[] = previous?.moved ?? [],
): Pick<SiteManifest, 'moved' | 'gone'> {
  const movedFrom = new Set(moved.map((move) => move.from));
  const folders = moved.filter(({ isFolder }) => isFolder);
  const isBelow = (path: string): boolean => folders.some(({ from }) => path.startsWith(`${from}/`));
  const gone = new Set([...(previous?.gone ?? []), ...remove]);
  return { moved, gone: [...gone].filter((path) => !files.has(path) && !movedFrom.has(path) && !isBelow(path)).sort() };
}

/** The manifest entry of a rendered file whose bytes have `etag`; `old` is its previous entry. */
export function manifestFile(
  file: Omit<ManifestFile, 'etag'>,
  etag: string,
  old: ManifestFile | undefined,
): ManifestFile {
  if (old?.immutable === true) return old;
  const { path, contentType, maxAgeSeconds, immutable, links, madeOf, onDemand } = file;
  const changed = old !== undefined && !isMadeOf(old, madeOf) && (onDemand !== undefined || old.etag !== etag);
  const lastModified = old === undefined ? file.lastModified : changed ? afterwards(file, old) : old.lastModified;
  return defined({ path, etag, lastModified, contentType, maxAgeSeconds, immutable, links, madeOf, onDemand });
}

/** Whether the entry is of a file, not of a page that is rendered on demand. */
export function hasFile({ onDemand }: ManifestFile): boolean {
  return onDemand === undefined;
}

/** Whether the page of the entry was made of the same. */
export function isMadeOf(entry: ManifestFile | undefined, madeOf: string | undefined): boolean {
  return madeOf !== undefined && entry?.madeOf === madeOf;
}

/** A time after `old` that HTTP dates, in whole seconds, can tell apart. */
function afterwards(file: Pick<ManifestFile, 'lastModified'>, old: ManifestFile): Instant {
  return later(file.lastModified, toInstant(toMs(old.lastModified) + 1000));
}
