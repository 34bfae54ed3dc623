/** The search of the console: all stored articles. */
import type { AppContext } from '../../app/app.ts';
import { findArticles } from '../../app/find-articles.ts';
import { indexState } from '../../records/search-state.ts';
import { readQuery } from '../../search/query.ts';
import type { ArticleLine } from '../../server/console/data.ts';
import { lineOf } from './articles.ts';

/** Articles with all words of `text`, the newest first. */
export async function articlesFound(
  text: string,
  limit: number,
  app: AppContext,
): Promise<{ readonly articles: readonly ArticleLine[]; readonly notice?: string }> {
  const read = readQuery(text);
  if (read.kind !== 'query') {
    const isEmpty = read.kind === 'empty';
    return {
      articles: [],
      notice: isEmpty ? 'There is no word to search for.' : 'The search is too long: use fewer words.',
    };
  }
  const found = await findArticles(read.query, limit, app);
  const articles = found.map(({ entry, stored }) => lineOf(entry, stored, app));
  if (app.records.search === undefined) return { articles, notice: 'This store cannot be searched.' };
  if ((await indexState(app.records)) !== 'complete')
    return { articles, notice: 'The articles are still being indexed, so some cannot be found yet.' };
  return found.length < limit ? { articles } : { articles, notice: `The newest ${limit} are shown.` };
}
