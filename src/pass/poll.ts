/** Why: one feed from request to stored entries: asks, parses in a worker, keeps what is new, and remembers the poll last. */

import type { Deps } from '../app/app.ts';
import { readArchives } from '../feeds/poll/archives.ts';
import { fetchFeed } from '../feeds/poll/fetch-feed.ts';
import type { Fetched, FetchedFeed } from '../feeds/poll/fetched-feed.ts';
import { unpackAnswer } from '../feeds/poll/initial-response.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { pushedFeed } from '../feeds/websub/pushed-feed.ts';
import type { FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { oneATurn } from '../runtime/yield.ts';
import type { WorkerOutcome } from '../workers/pool.ts';
import { keepEntries } from './save-entries.ts';
import { type Pace, type Polled, type Remembered, rememberPoll } from './save-poll-result.ts';

/** Dozens of feeds are polled at once, and many of their answers come at once. */
const myTurn = oneATurn();

export interface PollOptions {
  /** When its entries count as first seen: the start of the pass, the same for all its feeds, so that nothing depends on which of them answered first. */
  readonly seenAt: Instant;
  readonly pace: Pace;
  /** The document, as a hub sent it: nobody is asked. */
  readonly pushed?: Pushed;
}

/** The document from where it is to be had: a hub, the answer that adding the feed got, or its server. */
async function getFeed(
  source: FeedSource,
  before: FeedState | undefined,
  { pushed }: PollOptions,
  deps: Deps,
): Promise<FetchedFeed> {
  const { http, clock, robots, records } = deps;
  if (pushed !== undefined) return pushedFeed(source, stateFor(source, before), pushed, clock());
  const packed = before?.lastPollAt === undefined ? await records.firstAnswers.get(source.url) : undefined;
  if (packed === undefined) return await fetchFeed(source, before, { http, clock, robots });
  const firstAnswer = unpackAnswer(packed, clock());
  return await fetchFeed(source, before, {
    ...{ http, clock, robots },
    ...(firstAnswer === undefined ? {} : { firstAnswer }),
  });
}

function parse(
  bytes: Uint8Array,
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  { workers }: Deps,
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
  readonly archives?: NonNullable<Remembered['archives']>;
}

/** The archive documents (RFC 5005) that were not read yet; a hub's document says nothing of them. */
async function olderDocuments(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  parsed: ParsedFeed,
  deps: Deps,
): Promise<Older> {
  if (fetched.isPushed === true) return { older: [] };
  const known = stateFor(source, before);
  const options = {
    read: known?.archivesRead ?? [],
    next: known?.olderNext ?? [],
    isFirstImport: known?.lastSuccessAt === undefined,
  };
  const { documents, read, next, stoppedBy } = await readArchives(source, fetched.finalUrl, parsed, options, {
    http: deps.http,
    parse: async (bytes, { url, contentType }) => {
      const done = await parse(bytes, url ?? source.url, { 'content-type': contentType }, deps);
      return done.kind === 'done' ? done.result : { entries: [], problems: [couldNotBeParsed(done.message)] };
    },
  });
  if (documents.length > 0 || stoppedBy !== undefined)
    deps.log.info({ feed: source.id, documents: documents.length, stoppedBy }, 'older documents of the feed were read');
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
async function takeIn(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  options: PollOptions,
  deps: Deps,
): Promise<Polled> {
  const usedFirstAnswer = before?.lastPollAt === undefined;
  const remember = (poll: Omit<Remembered, 'before' | 'fetched'>): Promise<void> =>
    rememberPoll(source, { before, fetched, usedFirstAnswer, ...poll }, options.pace, deps);
  const headers = fetched.contentType === undefined ? {} : { 'content-type': fetched.contentType };
  const done = await parse(
    fetched.bytes,
    baseOf(source, before, fetched.finalUrl),
    { ...fetched.headers, ...headers },
    deps,
  );
  const none = { source, outcome: 'failed' as const, added: 0, changed: 0 };
  if (done.kind === 'failed') {
    // Cut off by our own shutdown: nothing is known of the document, and it is asked for again.
    if (done.code !== 'closed') await remember({});
    return { ...none, words: couldNotBeParsed(done.message).message };
  }
  await myTurn();
  const parsed = done.result;
  const problem = errorOf(parsed);
  if (problem !== undefined) {
    await remember({ parsed });
    return { ...none, words: problem.message };
  }
  const { older, archives } = await olderDocuments(source, before, fetched, parsed, deps);
  const listed = { current: parsed, older, isDelta: fetched.isDelta };
  const news = await keepEntries(source, listed, options.seenAt, deps);
  await remember({ parsed, made: news.writes, ...(archives === undefined ? {} : { archives }) });
  const [added, changed] = [news.added.length, news.changed.length];
  return { source, outcome: 'fetched', words: `${added} new, ${changed} changed`, added, changed };
}

/** Polls one feed. Rejects only when the store fails. */
export async function pollFeed(source: FeedSource, options: PollOptions, deps: Deps): Promise<Polled> {
  const before = await deps.records.feeds.get(source.id);
  const fetched = await getFeed(source, before, options, deps);
  await myTurn();
  const none = { source, outcome: fetched.kind, added: 0, changed: 0 };
  if (fetched.kind === 'failed') return { ...none, words: fetched.message, failure: fetched };
  if (fetched.kind !== 'fetched') {
    await rememberPoll(source, { before, fetched }, options.pace, deps);
    return { ...none, words: fetched.kind === 'gone' ? fetched.message : 'not modified' };
  }
  return await takeIn(source, before, fetched, options, deps);
}
