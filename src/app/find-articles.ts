/** Finds stored articles by their words, for operators: also what no output shows. */
import { setImmediate } from 'node:timers/promises';
import type { SearchQuery } from '../model/search.ts';
import { type ArticleOfEntry, indexedText } from '../records/save-articles.ts';
import { isMatch } from '../search/match.ts';
import type { StoreContext } from './store-context.ts';

/** Articles that are read at once. */
const PAGE_SIZE = 50;
/** Articles that one search reads: a query that excludes almost everything must not read the whole store. */
const MAX_EXAMINED = 5000;

/** At most `limit` articles, newest first. Rejects with a StoreError. */
export async function findArticles(
  query: SearchQuery,
  limit: number,
  { records }: Pick<StoreContext, 'records'>,
): Promise<readonly ArticleOfEntry[]> {
  const found: ArticleOfEntry[] = [];
  let after: string | undefined;
  let examined = 0;
  do {
    const page = await records.search?.find(query, PAGE_SIZE, after);
    const ids = page?.ids ?? [];
    const entries = await records.entries.getMany(ids);
    const articles = await records.articles.getMany(ids);
    for (const [i, entry] of entries.entries()) {
      const stored = articles[i];
      if (entry === undefined || stored === undefined) continue;
      if (isMatch(indexedText({ entry, stored }).words, query)) found.push({ entry, stored });
    }
    after = page?.next;
    examined += ids.length;
    await setImmediate();
  } while (after !== undefined && found.length < limit && examined < MAX_EXAMINED);
  return found.slice(0, limit);
}
