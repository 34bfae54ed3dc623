/**
 * The path in an `sqlite:` address. Forms that other programs read differently are refused instead of guessed at: a store
 * that is created in the wrong place is an empty one.
 */
import { normalize } from 'node:path';
import type { ParsedAddress } from './backend.ts';

/** The path as written, relative to the working directory; `..` is resolved by its letters, so that Node and SQLite cannot disagree. */
export function parsePath(rest: string): ParsedAddress {
  const message = PATH_PROBLEMS.find(([matches]) => matches.test(rest))?.[1];
  return message === undefined ? { kind: 'address', address: normalize(rest) } : { kind: 'refused', message };
}

/** Forms of a path that have a second meaning elsewhere, or none. */
const PATH_PROBLEMS: readonly (readonly [RegExp, string])[] = [
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
