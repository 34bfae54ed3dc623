/**
 * The addresses that `storage.url` may hold: `sqlite:FILE` or `memory:`. One parser decides for the configuration, the
 * store, its lock and its backups, so that they never mean two different files.
 */

import { normalize } from 'node:path';

/**
 * Where the store is. `file` is the path as written, relative to the working directory; `..` is taken out by its letters, so
 * that Node and SQLite cannot follow it to different places.
 */
export type StoreAddress = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'memory' };

/** `message` completes a sentence about the address and repeats no part of it that could be a password. */
export interface StoreAddressProblem {
  readonly kind: 'refused';
  readonly message: string;
  /** What the address starts with, without the colon, where that is not a supported scheme. */
  readonly scheme?: string;
}

export const STORE_SCHEMES = ['sqlite', 'memory'] as const;

const SUPPORTED = 'the store is one SQLite file (`sqlite:FILE`) or, for a trial, `memory:`';

/** Reads `url`. Never touches the disk. */
export function parseStoreAddress(url: string): StoreAddress | StoreAddressProblem {
  if (url === 'memory:') return { kind: 'memory' };
  const end = url.indexOf(':');
  const scheme = url.slice(0, Math.max(0, end));
  if (scheme === 'memory') return refused('nothing may follow `memory:`');
  if (scheme !== 'sqlite') return unsupported(url, scheme);
  const file = url.slice(end + 1);
  const message = fileProblem(file);
  return message === undefined ? { kind: 'sqlite', file: normalize(file) } : refused(message);
}

/** The same for callers that have a checked address: a path for `sqlite:`, undefined for a store without a file. */
export function storePathOf(url: string): string | undefined {
  const address = parseStoreAddress(url);
  return address.kind === 'sqlite' ? address.file : undefined;
}

function refused(message: string): StoreAddressProblem {
  return { kind: 'refused', message };
}

function unsupported(url: string, scheme: string): StoreAddressProblem {
  if (/^[a-z][a-z0-9+.-]*$/i.test(scheme))
    return { kind: 'refused', scheme, message: `\`${scheme}:\` is not supported: ${SUPPORTED}` };
  const looksLikePath = /^[\w./-]+$/.test(url);
  return refused(looksLikePath ? `a path needs its scheme: write \`sqlite:${url}\`` : SUPPORTED);
}

/** Why `file` cannot be the path of the store; undefined when it can. Each refusal is a form with a second meaning elsewhere. */
function fileProblem(file: string): string | undefined {
  return FILE_PROBLEMS.find(([matches]) => matches.test(file))?.[1];
}

const FILE_PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, 'the path of a file must follow `sqlite:`'],
  [/^\s|\s$/, 'there is a space before or after the path: remove it'],
  [/\p{Cc}/u, 'the path holds a control character: remove it'],
  [/^:memory:/, 'a store in memory is written `memory:`'],
  [/^\/\//, 'write one slash for an absolute path (`sqlite:/var/lib/winnow.db`) and none for a relative one'],
  [/^[a-z][a-z0-9+.-]*:/i, 'a plain path must follow `sqlite:`, without another scheme'],
  [/^~/, '`~` is not expanded: write the whole path'],
  [/\?/, 'the path holds a `?`, and a store takes no query: write the path alone'],
  [/%[0-9a-f]{2}/i, 'percent-encoding is not decoded: write the path as it is on disk'],
  [/(?:^|\/)\.{0,2}$/, 'it is a folder; name the file in it, such as `winnow.db`'],
];
