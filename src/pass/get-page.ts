/** Gets an article's page: from the store, or from its publisher. */
import type { WorkContext } from '../app/work-context.ts';
import type { FetchedPage } from '../articles/fetch-page.ts';
import { notSentCodes } from '../http/failures.ts';
import type { Page, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedSource } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { packPage, unpackPage } from '../records/stored-page.ts';
import { describeDamaged } from '../storage/store.ts';
import { publicReason } from './page-reasons.ts';

/** An entry whose page is needed. */
export interface PageRequest {
  readonly entry: Entry;
  readonly source: FeedSource;
  /** Whether to request the page again although it is stored. */
  readonly refetch: boolean;
  /** Whether to send no request, use what is stored, and take the page or the feed as before; default false. */
  readonly offline?: boolean;
  readonly previous: StoredArticle | undefined;
}

/** Whether, and when, a page should be fetched again. */
export interface RetryPlan {
  readonly tryAgain: boolean;
  /** No request was sent, so nothing is known about the page. */
  readonly isNotSent?: boolean;
  /** The earliest time of the next try. */
  readonly retryAt?: Instant;
}

/** The page, or the reason why there is none. */
export interface PageResult extends RetryPlan {
  readonly page?: Page;
  readonly reason?: string;
}

interface LoadedPage {
  /** Absent when none is stored, or it is damaged. */
  readonly stored?: Page;
  /** How often it was fetched again. */
  readonly refetches: number;
}

async function loadPage(entryId: string, { records, log }: WorkContext): Promise<LoadedPage> {
  const record = await records.pages.get(entryId);
  if (record === undefined) return { refetches: 0 };
  const { refetches = 0 } = record;
  const stored = unpackPage(record);
  if (stored !== undefined) return { stored, refetches };
  const damaged = { collection: 'pages', id: entryId, reason: 'its bytes cannot be inflated' };
  log.error(`${describeDamaged(damaged)}. The page is fetched again when its entry changes`);
  return { refetches };
}

/** The stored page, or the page fetched now and stored. */
export async function getPage(request: PageRequest, app: WorkContext): Promise<PageResult> {
  const { entry } = request;
  const { stored, refetches } = await loadPage(entry.id, app);
  if (stored !== undefined && (!request.refetch || refetches >= app.config.articles.maxRefetches))
    return { page: stored, tryAgain: false };
  if (request.offline) return { reason: request.previous?.reason ?? 'the page is no longer stored', tryAgain: false };
  const fetched = await app.fetchPage(entry.url ?? '', stored, request.source.url);
  if (fetched.kind === 'page') {
    const page = packPage(fetched.page);
    await app.records.pages.set(entry.id, stored === undefined ? page : { ...page, refetches: refetches + 1 });
    return { page: fetched.page, tryAgain: false };
  }
  const plan = retryPlanOf(fetched);
  // An older copy of the page is better than the feed's content.
  if (stored !== undefined) return { page: stored, ...(plan.isNotSent === true ? plan : { tryAgain: false }) };
  return { reason: publicReason(fetched, entry, app), ...plan };
}

function retryPlanOf(fetched: Exclude<FetchedPage, { kind: 'page' }>): RetryPlan {
  if (fetched.kind !== 'failed') return { tryAgain: fetched.kind === 'not-modified' };
  return {
    tryAgain: fetched.retryable,
    ...(notSentCodes.has(fetched.code) ? { isNotSent: true } : {}),
    ...(fetched.retryAt === undefined ? {} : { retryAt: fetched.retryAt }),
  };
}
