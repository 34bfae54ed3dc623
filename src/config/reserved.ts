/** Ids that outputs may not have: an output's id is a folder, and would collide with files of the site and routes of the server. */
import { formats } from '../formats/index.ts';
import { feedFormats } from '../formats/table.ts';

/** First path segments of the routes of the built-in server: whatever the public folder contains, they are not answered from it. */
export const ROUTE_IDS: ReadonlySet<string> = new Set([
  'console',
  'healthz',
  'metrics',
  'problems.atom',
  'private',
  'search',
  ...feedFormats.map(({ extension }) => `search.${extension}`),
  'websub',
]);

/** First path segments used by the site and by the built-in server; a test compares them with both. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  // Folders of the site: sources, tags, stories, further pages of the list, and archives of the first output.
  'source',
  'tag',
  'story',
  'page',
  'archive',
  // Files of the site.
  ...formats.map((format) => format.fileName),
  // The list without its extension.
  'index',
  'sources.html',
  'opensearch.xml',
  'winnow.css',
  'winnow.js',
  'winnow.png',
  ...ROUTE_IDS,
  // A route without its extension.
  'problems',
]);

/** Prefixes of the ids under which outputs of sources and tags are stored. */
const RESERVED_STARTS = ['source-', 'tag-'] as const;

/** Why `id` cannot be the id of an output, for a finding; undefined when it can. */
export function reservedIdProblem(id: string): string | undefined {
  if (RESERVED_IDS.has(id)) return '{value} is reserved for the site itself; choose another id';
  const start = RESERVED_STARTS.find((prefix) => id.startsWith(prefix));
  return start === undefined ? undefined : `ids that begin with "${start}" are reserved; choose another id`;
}
