/** From an entry to its clean article: from its page where it is needed and available, else from the feed's own content. */
import { createHash } from 'node:crypto';
import { CLEANER_VERSION } from '../app/artifact-versions.ts';
import type { WorkContext } from '../app/work-context.ts';
import type { CleanPageOptions } from '../article-pipeline/clean-page.ts';
import { isLinkPost } from '../articles/link-post.ts';
import { ownSummary } from '../articles/own-summary.ts';
import { shouldFetchPage } from '../articles/should-fetch-page.ts';
import { sanitize } from '../clean/sanitize.ts';
import { type CleanArticle, isPublishable, type Page, type StoredArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { Write } from '../storage/store.ts';
import type { WorkerOutcome } from '../workers/pool.ts';
import { fetchPages, savePages } from './fetch-pages.ts';
import { getPage, type PageRequest, type RetryPlan } from './get-page.ts';
import { LINKED_ARTICLE, PAGE_KIND_MESSAGES } from './page-reasons.ts';
import { permanentLink } from './permanent-link.ts';
import { learnPage, templateFor } from './site-templates.ts';

/** A clean article, and whether its page should be fetched again later. */
export interface FetchedArticle extends RetryPlan {
  readonly stored: StoredArticle;
  /** Set when a page was fetched: whether it had much more text than the feed's content. */
  readonly richer?: boolean;
  /** What the page teaches about its site, to be saved with the article; absent = nothing. */
  readonly learned?: readonly Write[];
}

/** An entry whose article is needed. */
export interface ArticleRequest extends PageRequest {
  readonly state: FeedState | undefined;
  readonly now: Instant;
}

interface PageArticle extends RetryPlan {
  readonly article?: CleanArticle;
  readonly movedTo?: string;
  readonly reason?: string;
  readonly learned?: readonly Write[];
}

/** A page with fewer words than this times the feed's content has the same text in another frame. */
const MIN_RICHER_RATIO = 1.5;

/** The options with which a page of the entry is cleaned. `url`: after redirects. */
export async function pageOptionsOf(
  { entry, source }: Pick<ArticleRequest, 'entry' | 'source'>,
  url: string,
  app: WorkContext,
): Promise<CleanPageOptions> {
  const template = await templateFor(url, app);
  const siteRule = await app.siteRules.ruleFor(url);
  return {
    url,
    title: entry.title,
    ...(entry.summary === undefined ? {} : { summary: entry.summary }),
    ...(entry.content === undefined ? {} : { content: entry.content }),
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(entry.language === undefined ? {} : { declaredLanguage: entry.language }),
    ...(template === undefined ? {} : { template }),
    ...(siteRule === undefined ? {} : { siteRule }),
    skip: app.config.clean.skip,
  };
}

async function articleFromPage(request: ArticleRequest, app: WorkContext): Promise<PageArticle> {
  const { page, ...plan } = await getPage(request, app);
  if (page === undefined) return plan;
  const { entry, source, offline = false } = request;
  const options = await pageOptionsOf(request, page.finalUrl, app);
  const outcome = await app.workers.run<'page'>({ kind: 'page', html: page.html, options });
  if (outcome.kind === 'failed') return uncleanablePage(outcome, page, request, app);
  const { article, blocks } = outcome.result;
  const { kind } = article;
  if (!isPublishable(kind))
    return { reason: PAGE_KIND_MESSAGES.get(kind) ?? kind, tryAgain: kind === 'challenge' || kind === 'error-page' };
  const learned = offline ? [] : learnPage(entry.id, page.finalUrl, blocks, app);
  const whole = await fetchPages(article, page, { options, offline, configuredUrl: source.url }, app);
  await savePages(entry.id, page, whole.parts, app);
  const movedTo = permanentLink(entry.url, page.permanentUrl);
  return { ...plan, article: whole.article, learned, ...(movedTo === undefined ? {} : { movedTo }) };
}

/** The result for a page that the worker could not clean; logs it unless the program is shutting down. */
function uncleanablePage(
  { code, message }: Extract<WorkerOutcome<unknown>, { kind: 'failed' }>,
  page: Page,
  { entry, source }: ArticleRequest,
  { log }: Pick<WorkContext, 'log'>,
): PageArticle {
  if (code === 'closed') return { reason: message, tryAgain: true, isNotSent: true };
  // The id identifies the page: its URL may contain the secret of a private feed.
  const context = { entry: entry.id, feed: source.id, host: new URL(page.finalUrl).host, code, reason: message };
  log.error(context, 'a page could not be cleaned');
  return { reason: 'the page could not be read', tryAgain: code === 'busy' };
}

/** When the text of a request changed: as the feed says, if that is after the last change, otherwise now. */
function changeTime({ entry, previous, now }: ArticleRequest): Instant {
  const { updated } = entry;
  return updated !== undefined && updated > (previous?.textChangedAt ?? '') && updated < now ? updated : now;
}

function toStored(
  article: CleanArticle,
  from: StoredArticle['from'],
  reason: string | undefined,
  request: ArticleRequest,
): StoredArticle {
  const { entry, previous, now } = request;
  const textHash = createHash('sha256').update(`${entry.title}\n${article.text}`).digest('hex');
  // An undated item's text is as old as the item, until it changes.
  const ofFeed = entry.updated ?? dateOfEntry(entry) ?? entry.firstSeenAt;
  const first = ofFeed < now ? ofFeed : now;
  return {
    version: 1,
    entryId: entry.id,
    article,
    from,
    ...(reason === undefined ? {} : { reason }),
    cleanedWith: CLEANER_VERSION,
    textChangedAt:
      previous === undefined ? first : previous.textHash === textHash ? previous.textChangedAt : changeTime(request),
    textHash,
  };
}

/** Whether `article` is another publisher's, which the entry only links to. */
function isLinkedArticle(
  article: CleanArticle,
  fromFeed: CleanArticle,
  { entry, source, state }: ArticleRequest,
): boolean {
  if (entry.url === undefined) return false;
  return isLinkPost({
    entryUrl: entry.url,
    feedUrl: source.url,
    siteUrl: state?.siteUrl,
    feedTitle: state?.title ?? source.title,
    feedText: fromFeed.text,
    pageText: [article.standfirst, article.text].join(' '),
    pageSite: article.siteName,
  });
}

/** The previous article, sanitised again: its page is no longer stored, and no request may be sent. */
function sanitizedAgain(previous: StoredArticle): FetchedArticle {
  const article = { ...previous.article, html: sanitize(previous.article.html) };
  return { stored: { ...previous, article, cleanedWith: CLEANER_VERSION }, tryAgain: false };
}

/** The article from the feed's own content, if its page is not needed; else undefined. */
export function fromFeedOnly(request: ArticleRequest, fromFeed: CleanArticle): FetchedArticle | undefined {
  const { entry, source, state, refetch, offline, previous } = request;
  // Fetched and not assigned: a kill came in between, and what was learned about the feed since then must not matter.
  const wasFetched = !refetch && previous !== undefined && previous.from !== 'feed';
  const needsPage = offline
    ? previous?.from !== 'feed'
    : wasFetched || shouldFetchPage(entry, source, state, fromFeed.wordCount);
  return needsPage ? undefined : { stored: toStored(fromFeed, 'feed', undefined, request), tryAgain: false };
}

/** The feed's summary, cleaned: `fromFeed` is made of it where the feed has no content. */
function summaryIn(fromFeed: CleanArticle, { entry }: ArticleRequest): string {
  return fromFeed.summary ?? (entry.content ? '' : fromFeed.text);
}

/**
 * The article from its page, or from `fromFeed` (see clean-feed-contents.ts) where the page is unavailable or not
 * needed. Never rejects for anything a publisher can do; rejects when the store fails.
 */
export async function fetchArticle(
  request: ArticleRequest,
  fromFeed: CleanArticle,
  app: WorkContext,
): Promise<FetchedArticle> {
  const { offline, previous } = request;
  const feedArticle = fromFeedOnly(request, fromFeed);
  if (feedArticle !== undefined) return feedArticle;
  const { article, reason, movedTo, ...plan } = await articleFromPage(request, app);
  const learned = defined({ learned: plan.learned });
  if (article === undefined && offline === true && previous?.from === 'page') return sanitizedAgain(previous);
  if (article === undefined) return { stored: toStored(fromFeed, 'feed-only', reason, request), ...plan };
  if (isLinkedArticle(article, fromFeed, request))
    return { stored: toStored(fromFeed, 'feed', LINKED_ARTICLE, request), tryAgain: false, ...learned };
  const richer = article.wordCount > fromFeed.wordCount * MIN_RICHER_RATIO;
  const doubt = article.doubt === undefined ? undefined : `doubtful: ${article.doubt}`;
  // The wrong part of the page was taken if it has less than half of the words in the feed; a doubtful part, if it has less.
  const least = doubt === undefined ? 2 : 1;
  if (article.wordCount * least < fromFeed.wordCount)
    return { stored: toStored(fromFeed, 'feed', doubt, request), tryAgain: false, richer, ...learned };
  const summary = article.standfirst
    ? undefined
    : ownSummary(summaryIn(fromFeed, request), article, request.entry.title);
  const stored = toStored(summary === undefined ? article : { ...article, summary }, 'page', doubt, request);
  return { stored: movedTo === undefined ? stored : { ...stored, movedTo }, ...plan, richer };
}
