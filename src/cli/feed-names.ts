/** The error message for an unknown feed id, with the most similar id or a list of ids. */
import type { Config } from '../config/config.ts';
import { didYouMean } from '../config/suggest.ts';
import { oneLine } from '../runtime/one-line.ts';
import { EXIT } from './context.ts';
import { CommandError } from './terminal.ts';

/** Ids that are listed at most. */
const MAX_LISTED_IDS = 20;

/** The message for `name`, which is not the id of a feed. */
export function unknownFeed(name: string, { feeds, path }: Pick<Config, 'feeds' | 'path'>): string {
  const ids = feeds.map((feed) => feed.id);
  const near = didYouMean(name, ids);
  if (near !== '') return `no feed has the id ${oneLine(name)}${near}`;
  if (ids.length === 0) return `no feed has the id ${oneLine(name)}: ${path} has no feeds`;
  const more = ids.length > MAX_LISTED_IDS ? `, and ${ids.length - MAX_LISTED_IDS} more` : '';
  return `no feed has the id ${oneLine(name)}; the ids are ${ids.slice(0, MAX_LISTED_IDS).join(', ')}${more}`;
}

/** Throws a CommandError unless each of `ids` is the id of a feed. */
export function requireFeeds(ids: readonly string[], config: Pick<Config, 'feeds' | 'path'>): void {
  const known = new Set(config.feeds.map((feed) => feed.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new CommandError(unknownFeed(unknown, config), EXIT.usage);
}
