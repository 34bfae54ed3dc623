/** Articles for the console: lists, an article next to its page with every removal, and pages tried out. */
import type { AppContext } from '../../app/app.ts';
import type { CleanPageOptions } from '../../article-pipeline/clean-page.ts';
import { parseHtml } from '../../html/document.ts';
import { blocksOf } from '../../html/text.ts';
import type { CleanArticle, StoredArticle } from '../../model/article.ts';
import { defined } from '../../model/defined.ts';
import type { Entry } from '../../model/entry.ts';
import type { FeedSource } from '../../model/source.ts';
import type { TracedBlock } from '../../model/trace.ts';
import { titleOf } from '../../outputs/item.ts';
import { pageOptionsOf } from '../../pass/fetch-article.ts';
import { newestArticles } from '../../records/newest-stories.ts';
import { unpackPage } from '../../records/stored-page.ts';
import { blockStatuses } from '../../server/console/block-status.ts';
import type { ArticleLine, ArticleView } from '../../server/console/data.ts';
import type { TraceTask } from '../../workers/task.ts';

const SOURCE_LABELS = new Map([
  ['page', 'from its page'],
  ['feed', 'from the feed, which has the full text'],
  ['feed-only', 'from the feed only'],
]);

function feedTitle(feedId: string, { config }: AppContext): string {
  return config.feeds.find((feed) => feed.id === feedId)?.title ?? feedId;
}

/** An article in a list. */
export function lineOf(entry: Entry, { article, reason }: StoredArticle, app: AppContext): ArticleLine {
  return {
    entryId: entry.id,
    title: titleOf(entry, article),
    feedTitle: feedTitle(entry.feedId, app),
    firstSeenAt: entry.firstSeenAt,
    wordCount: article.wordCount,
    cuts: article.removed.length,
    ...defined({ url: entry.url, partial: reason }),
  };
}

/** The newest articles by publication time. */
export async function articleLines(
  { feedId, limit }: { readonly feedId?: string; readonly limit: number },
  app: AppContext,
): Promise<readonly ArticleLine[]> {
  const newest = await newestArticles({ limit, ...defined({ feedId }) }, app.catalogue);
  const entries = await app.records.entries.getMany(newest);
  const articles = await app.records.articles.getMany(newest);
  return entries.flatMap((entry, i) => {
    const stored = articles[i];
    return entry === undefined || stored === undefined ? [] : [lineOf(entry, stored, app)];
  });
}

/** The status of each block of the page's text, by the text alone. */
function matchedBlocks(html: string, article: CleanArticle): readonly TracedBlock[] {
  const articleBlocks = [article.title ?? '', article.standfirst ?? '', ...blocksOf(parseHtml(article.html))];
  return blockStatuses(blocksOf(parseHtml(html)), articleBlocks, article.removed);
}

function viewOf(
  article: CleanArticle,
  title: string,
  about: string,
  original: readonly TracedBlock[] | undefined,
): ArticleView {
  return {
    title,
    about,
    html: article.html,
    removed: article.removed,
    ...defined({ language: article.language, direction: article.direction, original }),
  };
}

/** The page that an article was made from, or the feed's text. */
interface Source {
  readonly html: string;
  readonly task: TraceTask;
}

async function sourceOf(entry: Entry, app: AppContext): Promise<Source | undefined> {
  const source = app.config.feeds.find((feed) => feed.id === entry.feedId);
  const storedPage = await app.records.pages.get(entry.id);
  const page = storedPage === undefined ? undefined : unpackPage(storedPage);
  if (storedPage !== undefined && page === undefined) return undefined;
  const html = page?.html ?? entry.content ?? entry.summary;
  if (html === undefined) return undefined;
  const url = page?.finalUrl ?? entry.url ?? '';
  if (page === undefined)
    return { html, task: { kind: 'trace', html, options: fragmentOptions(entry, url, source, app), isFragment: true } };
  const options = source === undefined ? { url, title: entry.title } : await pageOptionsOf({ entry, source }, url, app);
  return { html, task: { kind: 'trace', html, options } };
}

function fragmentOptions(
  entry: Entry,
  url: string,
  source: FeedSource | undefined,
  { config }: AppContext,
): CleanPageOptions {
  const languages = defined({ language: source?.language, declaredLanguage: entry.language });
  return { url, title: entry.title, skip: config.clean.skip, ...languages };
}

/** The account of the article's source. An article that today's rules would clean in another way is matched by its text. */
async function originalOf(
  article: CleanArticle,
  { html, task }: Source,
  app: AppContext,
): Promise<readonly TracedBlock[]> {
  const outcome = await app.workers.run<'trace'>(task);
  const isSame = outcome.kind === 'done' && outcome.result.article.text === article.text;
  return isSame ? outcome.result.trace.blocks : matchedBlocks(html, article);
}

/** An article next to its page, or next to the feed's text when no page is stored. Undefined when it does not exist. */
export async function articleView(entryId: string, app: AppContext): Promise<ArticleView | undefined> {
  const entry = await app.records.entries.get(entryId);
  const stored = await app.records.articles.get(entryId);
  if (entry === undefined || stored === undefined) return undefined;
  const source = await sourceOf(entry, app);
  const original = source && (await originalOf(stored.article, source, app));
  const about = `${SOURCE_LABELS.get(stored.from) ?? stored.from}${stored.reason === undefined ? '' : `: ${stored.reason}`}`;
  const [story] = await app.catalogue.storiesOf([entryId]);
  return {
    ...viewOf(stored.article, titleOf(entry, stored.article), about, original),
    ...(source?.task.isFragment ? { isFeedText: true } : {}),
    entryId,
    feedTitle: feedTitle(entry.feedId, app),
    ...defined({ url: entry.url, storyId: story?.id }),
  };
}

/** Fetches and cleans a page; nothing is stored. */
export async function tryOut(url: string, app: AppContext): Promise<ArticleView | { readonly problem: string }> {
  const fetched = await app.fetchPage(url);
  if (fetched.kind === 'not-modified') return { problem: 'the page was not sent' };
  if (fetched.kind !== 'page') return { problem: fetched.reason };
  const { html, finalUrl } = fetched.page;
  const siteRule = await app.siteRules.ruleFor(finalUrl);
  const options = { url: finalUrl, skip: app.config.clean.skip, ...(siteRule === undefined ? {} : { siteRule }) };
  const done = await app.workers.run<'trace'>({ kind: 'trace', html, options });
  if (done.kind === 'failed') return { problem: done.message };
  const { article, trace } = done.result;
  const about = `classified as: ${article.kind}`;
  return { ...viewOf(article, article.title ?? finalUrl, about, trace.blocks), url: finalUrl };
}
