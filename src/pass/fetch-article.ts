/** Why: from an entry to its clean article: the page when it is wanted and can be had, else the feed's own content. */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { CLEANER_VERSION } from '../app/artifact-versions.ts';
import { cleanFragment } from '../article-pipeline/clean-page.ts';
import type { FetchedPage } from '../articles/fetch-page.ts';
import { shouldFetchPage } from '../articles/should-fetch-page.ts';
import { sanitize } from '../clean/sanitize.ts';
import type { CleanArticle, Page, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { packPage, unpackPage } from '../records/stored-page.ts';
import { describeDamaged } from '../storage/store.ts';
import { cleanFragments } from './clean-fragments.ts';
import { fetchPages, savePages } from './fetch-pages.ts';
import { permanentLink } from './permanent-link.ts';
import { learnPage, templateFor } from './site-templates.ts';

/** An article, and whether its page should be asked for again later. */
export interface FetchedArticle {
  readonly stored: StoredArticle;
  readonly tryAgain: boolean;
  /** Nothing was sent to the publisher, so nothing is known of the page. */
  readonly isNotAsked?: boolean;
  /** When it may be asked for again at the earliest. */
  readonly retryAt?: Instant;
  /** Set when a page was fetched: whether it gave much more text than the feed did. */
  readonly richer?: boolean;
}

export interface ArticleRequest {
  readonly entry: Entry;
  readonly source: FeedSource;
  readonly state: FeedState | undefined;
  /** Ask the publisher again although a page is kept. */
  readonly refetch: boolean;
  /** Ask nobody: use what is kept, and decide as was decided before. */
  readonly offline?: boolean;
  readonly previous: StoredArticle | undefined;
  readonly now: Instant;
}

type Later = Pick<FetchedArticle, 'tryAgain' | 'isNotAsked' | 'retryAt'>;

interface PageResult extends Later {
  readonly page?: Page;
  readonly reason?: string;
}

interface FromPage extends Later {
  readonly article?: CleanArticle;
  readonly movedTo?: string;
  readonly reason?: string;
}

/** The client's words for requests that it did not send. */
const NOT_SENT: ReadonlySet<string> = new Set(['host-held', 'queue-too-long', 'closed']);

/** What the guard says of these names private addresses and the operator's exceptions, and the reason is published with the article. */
const REFUSED: ReadonlySet<string> = new Set(['address-refused', 'port-refused']);

const PAGE_KIND_MESSAGES = new Map([
  ['paywall', 'the page is behind a paywall'],
  ['cookie-wall', 'the page asks for cookies first'],
  ['challenge', 'the page asks for proof of being human'],
  ['error-page', 'the page is an error message'],
  ['list', 'the page is a list, not an article'],
  ['empty', 'no article was found on the page'],
]);

// A page "richer" than its feed has half as much text again: below that, it is the same text with other trimmings.
const RICHER = 1.5;

/** The page as kept, or as fetched now and then kept. */
async function pageOf(request: ArticleRequest, app: AppContext): Promise<PageResult> {
  const { entry } = request;
  const stored = await app.records.pages.get(entry.id);
  const kept = stored === undefined ? undefined : unpackPage(stored);
  if (stored !== undefined && kept === undefined) {
    const record = { collection: 'pages', id: entry.id, reason: 'its bytes cannot be inflated' };
    app.log.error(`${describeDamaged(record)}. The page is fetched again when its entry changes`);
  }
  const refetches = stored?.refetches ?? 0;
  if (kept !== undefined && (!request.refetch || refetches >= app.config.articles.maxRefetches))
    return { page: kept, tryAgain: false };
  if (request.offline) return { reason: request.previous?.reason ?? 'the page is not kept any more', tryAgain: false };
  const fetched = await app.fetchPage(entry.url ?? '', kept, request.source.url);
  if (fetched.kind === 'page') {
    const page = packPage(fetched.page);
    await app.records.pages.set(entry.id, kept === undefined ? page : { ...page, refetches: refetches + 1 });
    return { page: fetched.page, tryAgain: false };
  }
  const later = laterOf(fetched);
  // What was had before is better than what the feed says of it.
  if (kept !== undefined) return later.isNotAsked === true ? { page: kept, ...later } : { page: kept, tryAgain: false };
  return { reason: publicReason(fetched, entry, app), ...later };
}

function publicReason(fetched: Exclude<FetchedPage, { kind: 'page' }>, entry: Entry, { log }: AppContext): string {
  if (fetched.kind === 'not-modified') return 'the page was not sent';
  if (fetched.kind === 'disallowed' || !REFUSED.has(fetched.code)) return fetched.reason;
  log.info({ entry: entry.id, feed: entry.feedId, reason: fetched.reason }, 'the address of a page was refused');
  return 'its page is at an address that may not be fetched';
}

function laterOf(fetched: Exclude<FetchedPage, { kind: 'page' }>): Later {
  if (fetched.kind !== 'failed') return { tryAgain: fetched.kind === 'not-modified' };
  return {
    tryAgain: fetched.retryable,
    ...(NOT_SENT.has(fetched.code) ? { isNotAsked: true } : {}),
    ...(fetched.retryAt === undefined ? {} : { retryAt: fetched.retryAt }),
  };
}

async function articleFromPage(request: ArticleRequest, app: AppContext): Promise<FromPage> {
  const { page, ...had } = await pageOf(request, app);
  if (page === undefined) return had;
  const { entry, source } = request;
  const template = await templateFor(page.finalUrl, app);
  const siteRule = await app.siteRules.ruleFor(page.finalUrl);
  const options = {
    url: page.finalUrl,
    title: entry.title,
    ...(entry.summary === undefined ? {} : { summary: entry.summary }),
    ...(entry.content === undefined ? {} : { content: entry.content }),
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(template === undefined ? {} : { template }),
    ...(siteRule === undefined ? {} : { siteRule }),
    skip: app.config.clean.skip,
  };
  const done = await app.workers.run<'page'>({ kind: 'page', html: page.html, options });
  if (done.kind === 'failed' && done.code === 'closed')
    return { reason: done.message, tryAgain: true, isNotAsked: true };
  if (done.kind === 'failed') {
    app.log.error(
      // By its id alone, since the address may hold a private feed's secret.
      { entry: entry.id, feed: source.id, host: new URL(page.finalUrl).host, code: done.code, reason: done.message },
      'a page could not be cleaned',
    );
    return { reason: 'the page could not be read', tryAgain: false };
  }
  const { article, blocks } = done.result;
  const { kind } = article;
  if (kind === 'article' && request.offline !== true) await learnPage(entry.id, page.finalUrl, blocks, app);
  if (kind === 'article') {
    const whole = await fetchPages(
      article,
      page,
      { options, offline: request.offline === true, configuredUrl: source.url },
      app,
    );
    await savePages(entry.id, page, whole.parts, app);
    const movedTo = permanentLink(entry.url, page.permanentUrl);
    return { ...had, article: whole.article, ...(movedTo === undefined ? {} : { movedTo }) };
  }
  return { reason: PAGE_KIND_MESSAGES.get(kind) ?? kind, tryAgain: kind === 'challenge' || kind === 'error-page' };
}

/** The feeds' own contents, cleaned, in the order of `requests`. */
export async function cleanFeedContents(
  requests: readonly ArticleRequest[],
  app: AppContext,
): Promise<readonly CleanArticle[]> {
  const fragments = requests.map(({ entry, source }) => {
    const language = source.language ?? entry.language;
    const options = {
      ...(entry.url === undefined ? {} : { url: entry.url }),
      title: entry.title,
      ...(language ? { language } : {}),
      skip: app.config.clean.skip,
    };
    return { html: entry.content ?? entry.summary ?? '', options };
  });
  const outcomes = await cleanFragments(fragments, app.workers);
  return outcomes.map((done, i) => {
    if (done.kind === 'done') return done.result;
    app.log.warn(
      { entry: requests[i]?.entry.id, reason: done.message },
      'the content of the feed could not be cleaned',
    );
    return cleanFragment('', fragments[i]?.options ?? {});
  });
}

function store(
  article: CleanArticle,
  from: StoredArticle['from'],
  reason: string | undefined,
  request: ArticleRequest,
): StoredArticle {
  const { entry, previous, now } = request;
  const textHash = createHash('sha256').update(`${entry.title}\n${article.text}`).digest('hex');
  const claimed = entry.updated ?? entry.published ?? now;
  const first = claimed < now ? claimed : now;
  const changedAt =
    entry.updated !== undefined && entry.updated > (previous?.textChangedAt ?? '') && entry.updated < now
      ? entry.updated
      : now;
  return {
    version: 1,
    entryId: entry.id,
    article,
    from,
    ...(reason === undefined ? {} : { reason }),
    cleanedWith: CLEANER_VERSION,
    textChangedAt: previous === undefined ? first : previous.textHash === textHash ? previous.textChangedAt : changedAt,
    textHash,
  };
}

/** Its page is not kept any more, and nobody is asked: the text stays, through the sanitiser as it is now. */
function asBefore(previous: StoredArticle): FetchedArticle {
  const article = { ...previous.article, html: sanitize(previous.article.html) };
  return { stored: { ...previous, article, cleanedWith: CLEANER_VERSION }, tryAgain: false };
}

/** The article as its feed gives it, when its page is not wanted. */
export function fromFeedOnly(request: ArticleRequest, fromFeed: CleanArticle): FetchedArticle | undefined {
  const { entry, source, state, refetch, offline, previous } = request;
  // Read before and not placed: we were killed in between, and what was learned of the feed since then changes nothing.
  const wasWanted = !refetch && previous !== undefined && previous.from !== 'feed';
  const wantsIt = offline
    ? previous?.from !== 'feed'
    : wasWanted || shouldFetchPage(entry, source, state, fromFeed.wordCount);
  return wantsIt ? undefined : { stored: store(fromFeed, 'feed', undefined, request), tryAgain: false };
}

/**
 * The article by its page, or `fromFeed` (see {@link cleanFeedContents}) where that cannot be had or is not wanted. Never
 * rejects for anything a publisher can do; rejects when the store fails.
 */
export async function fetchArticle(
  request: ArticleRequest,
  fromFeed: CleanArticle,
  app: AppContext,
): Promise<FetchedArticle> {
  const { offline, previous } = request;
  const asFed = fromFeedOnly(request, fromFeed);
  if (asFed !== undefined) return asFed;
  const { article, reason, movedTo, ...later } = await articleFromPage(request, app);
  if (article === undefined && offline === true && previous?.from === 'page') return asBefore(previous);
  if (article === undefined) return { stored: store(fromFeed, 'feed-only', reason, request), ...later };
  const richer = article.wordCount > fromFeed.wordCount * RICHER;
  // A page that gives less than half of what the feed itself said was not understood.
  if (article.wordCount * 2 < fromFeed.wordCount)
    return { stored: store(fromFeed, 'feed', undefined, request), tryAgain: false, richer };
  const stored = store(article, 'page', undefined, request);
  return { stored: movedTo === undefined ? stored : { ...stored, movedTo }, ...later, richer };
}
