/** Cleans what the feeds themselves say: an item's content, and its summary if that is another text. */
import type { WorkContext } from '../app/work-context.ts';
import { cleanFragment } from '../article-pipeline/clean-page.ts';
import { ownSummary } from '../articles/own-summary.ts';
import { wordsOfHtml } from '../feeds/map/plain-text.ts';
import type { CleanArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import type { Fragment } from '../workers/task.ts';
import { cleanFragments } from './clean-fragments.ts';
import type { ArticleRequest } from './fetch-article.ts';

/** What may be done with an entry whose article is needed. */
type Request = Pick<ArticleRequest, 'entry' | 'source'>;

function fragmentOf(html: string, { entry, source }: Request, app: WorkContext): Fragment {
  const options = {
    ...(entry.url === undefined ? {} : { url: entry.url }),
    title: entry.title,
    ...defined({ language: source.language, declaredLanguage: entry.language }),
    skip: app.config.clean.skip,
  };
  return { html, options };
}

/** The feeds' own contents, cleaned, in the order of `requests`; with a `summary` where the feed has one besides. */
export async function cleanFeedContents(
  requests: readonly ArticleRequest[],
  app: WorkContext,
): Promise<readonly CleanArticle[]> {
  const fragments = requests.map((request) =>
    fragmentOf(request.entry.content ?? request.entry.summary ?? '', request, app),
  );
  const outcomes = await cleanFragments(fragments, app.workers);
  const articles = outcomes.map((outcome, i) => {
    if (outcome.kind === 'done') return outcome.result;
    const entry = requests[i]?.entry.id;
    app.log.warn({ entry, reason: outcome.message }, 'the content of a feed item could not be cleaned');
    return cleanFragment('', fragments[i]?.options ?? {});
  });
  return await withSummaries(articles, requests, app);
}

/** The articles with the summaries of their items, as far as the words of a summary are not the article's. */
async function withSummaries(
  articles: readonly CleanArticle[],
  requests: readonly ArticleRequest[],
  app: WorkContext,
): Promise<readonly CleanArticle[]> {
  const wanted = requests.flatMap((request, i) => {
    const { content, summary, title } = request.entry;
    const article = articles[i];
    // Most summaries are the beginning of the content, which is found out before they are cleaned.
    const isOwn = content && summary && article && ownSummary(wordsOfHtml(summary), article, title) !== undefined;
    return isOwn ? [{ i, article, title, fragment: fragmentOf(summary, request, app) }] : [];
  });
  const outcomes = await cleanFragments(
    wanted.map(({ fragment }) => fragment),
    app.workers,
  );
  const found = [...articles];
  for (const [n, { i, article, title }] of wanted.entries()) {
    const outcome = outcomes[n];
    const summary = outcome?.kind === 'done' ? ownSummary(outcome.result.text, article, title) : undefined;
    if (summary !== undefined) found[i] = { ...article, summary };
  }
  return found;
}
