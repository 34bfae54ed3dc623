/** A job for a worker: a small pass over some feeds or entries, up to the stored article. Assigning and publishing is the leader's. */
import type { LimitFunction } from 'p-limit';
import type { WorkContext } from '../app/work-context.ts';
import { isDue, mayRefresh } from '../feeds/poll/refresh.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { type Instant, toInstant } from '../model/time.ts';

import { startJobs } from './job-runner.ts';
import type { PassEvent } from './pass-event.ts';
import { pollFeeds } from './poll-feeds.ts';
import { type FeedPoll, judgeFailures, type PollPacing } from './save-poll-result.ts';

/** A feed of a job, with what only the leader knows about it. */
export interface SharedFeed extends PollPacing {
  readonly id: string;
}

/** What a worker gets from the queue. */
export type SharedJob =
  | {
      readonly kind: 'poll';
      readonly configHash: string;
      /** The first-seen time of new entries: the same for all jobs of a pass. */
      readonly seenAt: Instant;
      /** Whether they are polled although they are not due, because the operator or a hub wants it. */
      readonly isNamed: boolean;
      /** At most {@link MAX_JOB_FEEDS}. */
      readonly feeds: readonly SharedFeed[];
    }
  | {
      readonly kind: 'read';
      readonly configHash: string;
      /** Ids of entries with a job that is due. */
      readonly entries: readonly string[];
    };

/** Feeds of one job: it must end before it expires, and a killed worker repeats few requests. */
export const MAX_JOB_FEEDS = 100;

/** Jobs that a worker runs at a time: while the last feeds of one are slow, another one uses the requests that are free. */
export const MAX_RUNNING_JOBS = 2;

/** What came of the polls of one job or pass. */
export interface PollCounts {
  readonly fetched: number;
  readonly notModified: number;
  readonly failed: number;
  /** New entries. */
  readonly added: number;
  /** Changed entries. */
  readonly changed: number;
}

/** No polls. */
export const NO_POLLS: PollCounts = { fetched: 0, notModified: 0, failed: 0, added: 0, changed: 0 };

/** Adds counts up. */
export function addCounts(a: PollCounts, b: PollCounts): PollCounts {
  return {
    fetched: a.fetched + b.fetched,
    notModified: a.notModified + b.notModified,
    failed: a.failed + b.failed,
    added: a.added + b.added,
    changed: a.changed + b.changed,
  };
}

const COUNTED_AS = { fetched: 'fetched', 'not-modified': 'notModified', failed: 'failed', gone: 'failed' } as const;

/** Counts the outcomes of polls. */
export function countPolls(polls: readonly FeedPoll[]): PollCounts {
  const counts = { fetched: 0, notModified: 0, failed: 0, added: 0, changed: 0 };
  for (const { outcome, added, changed } of polls) {
    counts[COUNTED_AS[outcome]]++;
    counts.added += added;
    counts.changed += changed;
  }
  return counts;
}

/** The end of a job. */
export interface SharedResult {
  readonly polls: PollCounts;
  /** Whether nearly every host failed: this machine's network seems to be down. */
  readonly isOutage: boolean;
  /** Entries whose articles now wait for the leader: they stay claimed until it has taken them. */
  readonly ready: ReadonlySet<string>;
}

/** How a job is run. */
export interface SharedJobOptions {
  /** Aborted when the program stops, or the job has expired. */
  readonly signal: AbortSignal;
  /** Aborted when nothing new may be begun, so that the job ends before it expires. */
  readonly beginsUntil: AbortSignal;
  readonly limit: LimitFunction;
  readonly onEvent: (event: PassEvent) => void;
}

/** Runs a job. Every step may run twice: what an earlier delivery of the job has done is not repeated. Rejects when the store fails. */
export async function runSharedJob(
  job: SharedJob,
  options: SharedJobOptions,
  work: WorkContext,
): Promise<SharedResult> {
  if (job.kind === 'poll') return await pollShared(job, options, work);
  return { polls: NO_POLLS, isOutage: false, ready: await readShared(job.entries, options, work) };
}

async function pollShared(
  { seenAt, isNamed, feeds }: Extract<SharedJob, { kind: 'poll' }>,
  { signal, beginsUntil, limit, onEvent }: SharedJobOptions,
  work: WorkContext,
): Promise<SharedResult> {
  const { sources, states } = await stillToPoll(feeds, isNamed ? seenAt : undefined, work);
  const paces = new Map<string, PollPacing>(feeds.map(({ id, ...pace }) => [id, pace]));
  const paceOf = (feedId: string): PollPacing => paces.get(feedId) ?? {};
  const polls = await pollFeeds(sources, { paceOf, limit, signal, beginsUntil, onEvent, seenAt, states }, work);
  const isOutage = await judgeFailures(polls, paceOf, work);
  return { polls: countPolls(polls), isOutage, ready: new Set() };
}

/**
 * The feeds of a job that nobody has polled since it was queued, with their states, which only this job changes while they are claimed for
 * it. `namedAt`: when they were named; default: those that are due.
 */
async function stillToPoll(
  feeds: readonly SharedFeed[],
  namedAt: Instant | undefined,
  { config, records, clock }: WorkContext,
): Promise<{ readonly sources: readonly FeedSource[]; readonly states: ReadonlyMap<string, FeedState | undefined> }> {
  const ids = new Set(feeds.map(({ id }) => id));
  const all = config.feeds.filter(({ id }) => ids.has(id));
  const found = await records.feeds.getMany(all.map(({ id }) => id));
  const now = clock();
  const sources = all.filter((source, i) => {
    const state = stateFor(source, found[i]);
    if (namedAt === undefined) return isDue(state, now);
    return mayRefresh(state, now).allowed && (state?.lastPollAt === undefined || state.lastPollAt < namedAt);
  });
  return { sources, states: new Map(all.map(({ id }, i) => [id, found[i]])) };
}

/** Reads articles, and leaves them to the leader. Returns the entries of those that wait for it. */
async function readShared(
  entries: readonly string[],
  { signal, beginsUntil, limit, onEvent }: SharedJobOptions,
  work: WorkContext,
): Promise<ReadonlySet<string>> {
  const { records, clock } = work;
  const done = new Set((await records.ready.getMany(entries)).flatMap((one) => one?.job.entryId ?? []));
  const jobs = (await records.jobs.getMany(entries.filter((id) => !done.has(id)))).flatMap((job) => job ?? []);
  const now = toInstant(clock());
  const due = jobs.filter(({ notBefore }) => notBefore <= now);
  const options = { deadline: Number.POSITIVE_INFINITY, signal, beginsUntil, limit, onEvent };
  const run = startJobs(due, { done: 0, total: due.length }, options, work);
  await run.end;
  if (signal.aborted) return done;
  await records.ready.setMany(run.ready.map((one) => [one.job.entryId, { version: 1, ...one }]));
  return new Set([...done, ...run.ready.map(({ job }) => job.entryId)]);
}
