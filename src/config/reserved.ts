/** Why: an output's id is a folder beside files and routes that the program has already; a name taken there would hide one or the other. */
import { formats } from '../formats/index.ts';

/** First parts of addresses below the public folder and of the built-in server's own; a test holds them against both. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  // Folders of the site: sources, tags, stories, further pages of the list, and archives of the first output.
  'source',
  'tag',
  'story',
  'page',
  'archive',
  // Files of the site.
  ...formats.map((format) => format.fileName),
  // Where the list is found without its ending.
  'index',
  'winnow.css',
  'winnow.js',
  // The server's own.
  'console',
  'healthz',
  'metrics',
  'problems.atom',
  'problems',
  'websub',
]);

/** What is published of a source or a tag is remembered under names that begin so. */
const RESERVED_STARTS = ['source-', 'tag-'] as const;

/** Why `id` cannot be that of an output, in words for a finding; undefined when it can. */
export function reservedIdProblem(id: string): string | undefined {
  if (RESERVED_IDS.has(id)) return '{value} is an address that the site uses itself; take another id';
  const start = RESERVED_STARTS.find((one) => id.startsWith(one));
  return start === undefined ? undefined : `ids that begin with "${start}" are those of the program; take another one`;
}
