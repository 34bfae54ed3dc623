/** Why: one feed from request to stored entries: asks, parses in a worker, keeps what is new, and remembers the poll last. */

import type { AppContext } from '../app/app.ts';
import { readArchives } from '../feeds/poll/archives.ts';
import { fetchFeed } from '../feeds/poll/fetch-feed.ts';
import type { Fetched, FetchedFeed } from '../feeds/poll/fetched-feed.ts';
import { unpackResponse } from '../feeds/poll/initial-response.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { pushedFeed } from '../feeds/websub/pushed-feed.ts';
import type { FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { yieldInOrder } from '../runtime/yield.ts';
import type { WorkerOutcome } from '../workers/pool.ts';
import { saveEntries } from './save-entries.ts';
import { type FeedPoll, type PollPacing, type PollResult, savePollResult } from './save-poll-result.ts';

/** Dozens of feeds are polled at once, and many of their answers come at once. */
const yieldTurn = yieldInOrder();

export interface PollOptions {
  /** When its entries count as first seen: the start of the pass, the same for all its feeds, so that nothing depends on which of them answered first. */
  readonly seenAt: Instant;
  readonly pace: PollPacing;
  /** The document, as a hub sent it: nobody is asked. */
  readonly pushed?: Pushed;
}

/** The document from where it is to be had: a hub, the answer that adding the feed got, or its server. */
async function getFeed(
  source: FeedSource,
  before: FeedState | undefined,
  { pushed }: PollOptions,
  app: AppContext,
): Promise<FetchedFeed> {
  const { http, clock, robots, records } = app;
  if (pushed !== undefined) return pushedFeed(source, stateFor(source, before), pushed, clock());
  const packed = before?.lastPollAt === undefined ? await records.initialResponses.get(source.url) : undefined;
  if (packed === undefined) return await fetchFeed(source, before, { http, clock, robots });
  const initialResponse = unpackResponse(packed, clock());
  return await fetchFeed(source, before, {
    ...{ http, clock, robots },
    ...(initialResponse === undefined ? {} : { initialResponse }),
  });
}

function parse(
  bytes: Uint8Array,
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  { workers }: AppContext,
): Promise<WorkerOutcome<ParsedFeed>> {
  const names = ['content-type', 'content-location', 'content-language'] as const;
  const told = names.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return workers.run<'feed'>({ kind: 'feed', bytes, url, headers: Object.fromEntries(told) });
}

function couldNotBeParsed(message: string): FeedProblem {
  return { severity: 'error', code: 'unreadable', message: `the feed could not be parsed: ${message}` };
}

interface Older {
  readonly older: readonly ParsedFeed[];
  /** Absent when nothing was learned of them. */
  readonly archives?: NonNullable<PollResult['archives']>;
}

/** The archive documents (RFC 5005) that were not read yet; a hub's document says nothing of them. */
async function olderDocuments(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  parsed: ParsedFeed,
  app: AppContext,
): Promise<Older> {
  if (fetched.isPushed === true) return { older: [] };
  const known = stateFor(source, before);
  const options = {
    read: known?.archivesRead ?? [],
    next: known?.olderNext ?? [],
    isFirstImport: known?.lastSuccessAt === undefined,
  };
  const { documents, read, next, stoppedBy } = await readArchives(source, fetched.finalUrl, parsed, options, {
    http: app.http,
    parse: async (bytes, { url, contentType }) => {
      const done = await parse(bytes, url ?? source.url, { 'content-type': contentType }, app);
      return done.kind === 'done' ? done.result : { entries: [], problems: [couldNotBeParsed(done.message)] };
    },
  });
  if (documents.length > 0 || stoppedBy !== undefined)
    app.log.info({ feed: source.id, documents: documents.length, stoppedBy }, 'older documents of the feed were read');
  return { older: documents.map((document) => document.parsed), archives: { read, next } };
}

function errorOf(parsed: ParsedFeed): FeedProblem | undefined {
  return parsed.problems.find((problem) => problem.severity === 'error');
}

/**
 * The address that relative links of the document are resolved against. Where a private feed redirects to may hold a secret
 * too, such as a signature, and is not remembered: only the origin is used, so that nothing of it gets into links.
 */
function baseOf(source: FeedSource, before: FeedState | undefined, finalUrl: string): string {
  if (!source.isPrivate) return finalUrl;
  const place = (url: string): string => `${new URL(url).origin}${new URL(url).pathname}${new URL(url).search}`;
  const known = [source.url, before?.url ?? source.url, ...(before?.formerUrls ?? [])].map(place);
  return known.includes(place(finalUrl)) ? finalUrl : `${new URL(finalUrl).origin}/`;
}

/** Parses a document and keeps what is new of it; remembers it when that is done. */
async function saveDocument(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  options: PollOptions,
  app: AppContext,
): Promise<FeedPoll> {
  const usedInitialResponse = before?.lastPollAt === undefined;
  const save = (poll: Omit<PollResult, 'before' | 'fetched'>): Promise<void> =>
    savePollResult(source, { before, fetched, usedInitialResponse, ...poll }, options.pace, app);
  const headers = fetched.contentType === undefined ? {} : { 'content-type': fetched.contentType };
  const done = await parse(
    fetched.bytes,
    baseOf(source, before, fetched.finalUrl),
    { ...fetched.headers, ...headers },
    app,
  );
  const none = { source, outcome: 'failed' as const, added: 0, changed: 0 };
  if (done.kind === 'failed') {
    // Cut off by our own shutdown: nothing is known of the document, and it is asked for again.
    if (done.code !== 'closed') await save({});
    return { ...none, message: couldNotBeParsed(done.message).message };
  }
  await yieldTurn();
  const parsed = done.result;
  const problem = errorOf(parsed);
  if (problem !== undefined) {
    await save({ parsed });
    return { ...none, message: problem.message };
  }
  const { older, archives } = await olderDocuments(source, before, fetched, parsed, app);
  const listed = { current: parsed, older, isDelta: fetched.isDelta };
  const news = await saveEntries(source, listed, options.seenAt, app);
  await save({ parsed, made: news.writes, ...(archives === undefined ? {} : { archives }) });
  const [added, changed] = [news.added.length, news.changed.length];
  return { source, outcome: 'fetched', message: `${added} new, ${changed} changed`, added, changed };
}

/** Polls one feed. Rejects only when the store fails. */
export async function pollFeed(source: FeedSource, options: PollOptions, app: AppContext): Promise<FeedPoll> {
  const before = await app.records.feeds.get(source.id);
  const fetched = await getFeed(source, before, options, app);
  await yieldTurn();
  const none = { source, outcome: fetched.kind, added: 0, changed: 0 };
  if (fetched.kind === 'failed') return { ...none, message: fetched.message, failure: fetched };
  if (fetched.kind !== 'fetched') {
    await savePollResult(source, { before, fetched }, options.pace, app);
    return { ...none, message: fetched.kind === 'gone' ? fetched.message : 'not modified' };
  }
  return await saveDocument(source, before, fetched, options, app);
}
