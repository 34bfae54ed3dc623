/** Why: a feed that is not in the configuration is told of with the name that was meant, or with what there is. */
import type { Config } from '../config/config.ts';
import { didYouMean } from '../config/suggest.ts';
import { oneLine } from '../runtime/one-line.ts';

/** More names than this help nobody. */
const SHOWN = 20;

export function noSuchFeed(name: string, { feeds, path }: Pick<Config, 'feeds' | 'path'>): string {
  const ids = feeds.map((feed) => feed.id);
  const near = didYouMean(name, ids);
  if (near !== '') return `no feed has the id ${oneLine(name)}${near}`;
  if (ids.length === 0) return `no feed has the id ${oneLine(name)}: there is none in ${path}`;
  const more = ids.length > SHOWN ? `, and ${ids.length - SHOWN} more` : '';
  return `no feed has the id ${oneLine(name)}; there are ${ids.slice(0, SHOWN).join(', ')}${more}`;
}
