/** Polls one feed: requests it, parses it in a worker, and saves its new entries together with the result of the poll. */

import type { WorkContext } from '../app/work-context.ts';
import { isLoss } from '../feeds/parse/problems.ts';
import { readArchives } from '../feeds/poll/archives.ts';
import { fetchFeed } from '../feeds/poll/fetch-feed.ts';
import type { Fetched, FetchedFeed } from '../feeds/poll/fetched-feed.ts';
import { unpackResponse } from '../feeds/poll/initial-response.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import { pushedFeed } from '../feeds/websub/pushed-feed.ts';
import type { FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource, FeedState, PageSelectors } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { yieldInOrder } from '../runtime/yield.ts';
import type { WorkerOutcome } from '../workers/pool.ts';
import type { PollSaver } from './poll-saver.ts';
import { saveEntries } from './save-entries.ts';
import {
  type FeedPoll,
  type PollPacing,
  type PollResult,
  postponeParsing,
  savePollResult,
} from './save-poll-result.ts';

/** Dozens of feeds are polled at once, and many responses may arrive together. */
const yieldTurn = yieldInOrder();

/** Options of {@link pollFeed}. */
export interface PollOptions {
  /**
   * The first-seen time of new entries: the start of the pass, the same for all its feeds, so that the order in which
   * servers respond does not matter.
   */
  readonly seenAt: Instant;
  readonly pace: PollPacing;
  /** The state of the feed, where it was just read. Default: it is read. */
  readonly state?: FeedState | undefined;
  /** Saves the polls of unchanged feeds. Default: each is saved before the call ends. */
  readonly saver?: PollSaver;
  /** The document as a hub sent it, used in place of a request. */
  readonly pushed?: Pushed;
}

/** Whether a response may be stored: from adding the feed, or because it could not be parsed. */
function mayHaveResponse(before: FeedState | undefined): boolean {
  return before?.lastPollAt === undefined || before.isUnparsed === true;
}

/** Gets the document: as a hub sent it, from a stored response, or from the feed's server. */
async function getFeed(
  source: FeedSource,
  before: FeedState | undefined,
  { pushed }: PollOptions,
  app: WorkContext,
): Promise<FetchedFeed> {
  const { http, clock, robots, records } = app;
  if (pushed !== undefined) return pushedFeed(source, stateFor(source, before), pushed, clock());
  const packed = mayHaveResponse(before) ? await records.initialResponses.get(source.url) : undefined;
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
  { workers }: WorkContext,
  page?: PageSelectors,
): Promise<WorkerOutcome<ParsedFeed>> {
  const names = ['content-type', 'content-location', 'content-language'] as const;
  const used = names.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const task = { kind: 'feed' as const, bytes, url, headers: Object.fromEntries(used) };
  return workers.run<'feed'>(page === undefined ? task : { ...task, page });
}

function unreadable(message: string): FeedProblem {
  return { severity: 'error', code: 'unreadable', message: `the feed could not be parsed: ${message}` };
}

interface OlderDocuments {
  readonly older: readonly ParsedFeed[];
  /** Absent when nothing was learned about archives. */
  readonly archives?: NonNullable<PollResult['archives']>;
}

/** The archive documents (RFC 5005) that were not read yet; none for a document that a hub sent. */
async function olderDocuments(
  source: FeedSource,
  before: FeedState | undefined,
  fetched: Fetched,
  parsed: ParsedFeed,
  app: WorkContext,
): Promise<OlderDocuments> {
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
      const outcome = await parse(bytes, url ?? source.url, { 'content-type': contentType }, app);
      return outcome.kind === 'done' ? outcome.result : { entries: [], problems: [unreadable(outcome.message)] };
    },
  });
  if (documents.length > 0 || stoppedBy !== undefined)
    app.log.info({ feed: source.id, documents: documents.length, stoppedBy }, 'read older documents of a feed');
  return { older: documents.map((document) => document.parsed), archives: { read, next } };
}

function errorOf(parsed: ParsedFeed): FeedProblem | undefined {
  return parsed.problems.find((problem) => problem.severity === 'error');
}

/**
 * The base URL of the document's relative links. The target of a private feed's redirect may contain a secret such as a
 * signature, and is not stored: only its origin is used, so that the secret cannot get into links.
 */
function baseOf(source: FeedSource, before: FeedState | undefined, finalUrl: string): string {
  if (!source.isPrivate) return finalUrl;
  const withoutFragment = (url: string): string => {
    const { origin, pathname, search } = new URL(url);
    return `${origin}${pathname}${search}`;
  };
  const known = [source.url, before?.url ?? source.url, ...(before?.formerUrls ?? [])].map(withoutFragment);
  return known.includes(withoutFragment(finalUrl)) ? finalUrl : `${new URL(finalUrl).origin}/`;
}

/** Parses a document and saves its new entries together with the result of the poll. */
async function saveDocument(
  source: FeedSource,
  { before, readAt }: Pick<PollResult, 'before' | 'readAt'>,
  fetched: Fetched,
  options: PollOptions,
  app: WorkContext,
): Promise<FeedPoll> {
  const usedInitialResponse = mayHaveResponse(before);
  const save = (poll: Omit<PollResult, 'before' | 'readAt' | 'fetched'>): Promise<void> =>
    savePollResult(source, { before, readAt, fetched, usedInitialResponse, ...poll }, options.pace, app);
  const headers = fetched.contentType === undefined ? {} : { 'content-type': fetched.contentType };
  const base = baseOf(source, before, fetched.finalUrl);
  const outcome = await parse(fetched.bytes, base, { ...fetched.headers, ...headers }, app, source.page);
  const none = { source, outcome: 'failed' as const, added: 0, changed: 0 };
  if (outcome.kind === 'failed') {
    // After `closed`, by our own shutdown, nothing is known about the document, and it is requested again.
    if (outcome.code === 'busy')
      await postponeParsing(source, before, fetched, unreadable(outcome.message).message, app);
    else if (outcome.code !== 'closed') await save({});
    return { ...none, message: unreadable(outcome.message).message };
  }
  await yieldTurn();
  const parsed = outcome.result;
  const problem = errorOf(parsed);
  if (problem !== undefined) {
    await save({ parsed });
    return { ...none, message: problem.message };
  }
  const { older, archives } = await olderDocuments(source, before, fetched, parsed, app);
  const snapshot = { current: parsed, older, isDelta: fetched.isDelta };
  const changes = await saveEntries(source, snapshot, options.seenAt, app);
  await save({ parsed, writes: changes.writes, ...(archives === undefined ? {} : { archives }) });
  const [added, changed] = [changes.added.length, changes.changed.length];
  const counts = `${added} new, ${changed} changed`;
  const losses = [...parsed.problems.filter(isLoss), ...changes.problems];
  const message = [counts, ...losses.map(inReport)].join('; ');
  return { source, outcome: 'fetched', message, added, changed };
}

/** A problem within the message of a poll. */
function inReport({ message }: FeedProblem): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

/** Polls one feed. Rejects only when the store fails. */
export async function pollFeed(source: FeedSource, options: PollOptions, app: WorkContext): Promise<FeedPoll> {
  const readAt = app.records.feedChanges.count;
  const before = options.state ?? (await app.records.feeds.get(source.id));
  const fetched = await getFeed(source, before, options, app);
  await yieldTurn();
  const none = { source, outcome: fetched.kind, added: 0, changed: 0 };
  if (fetched.kind === 'failed') return { ...none, message: fetched.message, failure: fetched };
  if (fetched.kind !== 'fetched') {
    const poll = { before, readAt, fetched };
    if (fetched.kind === 'not-modified' && options.saver !== undefined) options.saver.add(source, poll, options.pace);
    else await savePollResult(source, poll, options.pace, app);
    return { ...none, message: fetched.kind === 'gone' ? fetched.message : 'not modified' };
  }
  return await saveDocument(source, { before, readAt }, fetched, options, app);
}
