/** Works off the job queue round by round: fetches and cleans articles in parallel, then assigns them to stories in a fixed order. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { Job } from '../records/records.ts';
import { sortYielding } from '../runtime/yield.ts';
import type { Write } from '../storage/store.ts';
import { assignStories, chooseLeads, type NewArticle, type StoryAssignment } from './assign-stories.ts';
import { FIRST_ROUND_MS, type JobRunnerOptions, nextRound, ROUND_MS, startJobs } from './job-runner.ts';
import { learnFullText } from './learn-full-text.ts';
import { type CleanedEntry, closeJob } from './run-job.ts';
import { mergeTemplates } from './site-templates.ts';

/** Options of {@link processQueue}. */
export interface QueueOptions extends JobRunnerOptions {
  /** Called after rounds but the last, with the feeds whose stories changed, to publish while pages are still fetched. Default: nothing. */
  readonly afterRound?: (changedFeeds: ReadonlySet<string>) => Promise<void>;
  /** Whether more jobs of the same pass follow: site templates are merged after the last of them. Default false. */
  readonly isPart?: boolean;
}

/** What the queue did, in numbers. */
export interface QueueResult {
  /** Articles processed. */
  readonly articles: number;
  /** Those taken from their page. */
  readonly pages: number;
  readonly newStories: number;
  /** Articles that joined others in a story; not those that were processed again. */
  readonly joined: number;
  /** Ids of feeds with a member in a story that changed since the last call of `afterRound`. */
  readonly changedFeeds: ReadonlySet<string>;
}

/**
 * Jobs that are run before their articles are assigned. Bounds memory however many feeds are new; a news day of a
 * thousand feeds has fewer.
 */
const MAX_LOADED_JOBS = 5_000;
/** Articles that are assigned and written at once: some 30 ms. */
const ASSIGN_BATCH_SIZE = 50;

interface AssignmentKey {
  readonly firstSeenAt: Instant;
  readonly published: Instant | undefined;
  readonly entryId: string;
}

/** By first-seen time, then published time, then id: entries are assigned in one order, however their pages arrived. */
function assignmentOrder(a: AssignmentKey, b: AssignmentKey): number {
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt < b.firstSeenAt ? -1 : 1;
  const [left, right] = [a.published ?? a.firstSeenAt, b.published ?? b.firstSeenAt];
  if (left !== right) return left < right ? -1 : 1;
  return a.entryId < b.entryId ? -1 : 1;
}

const keyOf = ({ firstSeenAt, published, job }: CleanedEntry): AssignmentKey => ({
  firstSeenAt,
  published,
  entryId: job.entryId,
});

/** The due jobs, in the order of assignment. */
async function dueJobs({ records, clock }: AppContext): Promise<readonly Job[]> {
  const now = toInstant(clock());
  const ids = await records.jobs.select({ upTo: now, isFree: true });
  const due = (await records.jobs.getMany(ids.map(({ id }) => id))).flatMap((job) => job ?? []);
  const key = ({ firstSeenAt = '', published, entryId }: Job): AssignmentKey => ({ firstSeenAt, published, entryId });
  return await sortYielding(due, (a, b) => assignmentOrder(key(a), key(b)));
}

/** The counters behind {@link QueueResult}. */
interface Tally {
  articles: number;
  pages: number;
  newStories: number;
  joined: number;
  changedFeeds: Set<string>;
}

async function assignRound(
  ready: readonly CleanedEntry[],
  tally: Tally,
  options: QueueOptions,
  app: AppContext,
): Promise<void> {
  if (ready.length > 0) await app.records.meta.set('stale', true);
  await learnFullText(ready, app);
  await assignAll(ready, tally, options, app);
  tally.articles += ready.length;
  tally.pages += ready.filter(({ from }) => from === 'page').length;
}

/** The time between two publications is at least this many times the duration of the last one. */
const MIN_PUBLISHING_INTERVALS = 5;

/** Assigns what is ready, round by round. */
export interface Rounds {
  assign(ready: readonly CleanedEntry[]): Promise<void>;
  /** Calls `afterRound` if it is time for it. */
  publishIfDue(roundMs: number): Promise<void>;
  result(): QueueResult;
}

/** Creates the rounds of one pass. Their methods reject when the store or `afterRound` fails. */
export function createRounds(options: QueueOptions, app: AppContext): Rounds {
  const tally: Tally = { articles: 0, pages: 0, newStories: 0, joined: 0, changedFeeds: new Set() };
  const publishIfDue = createRoundPublisher(options, app);
  return {
    assign: (ready) => assignRound(ready, tally, options, app),
    publishIfDue: (roundMs) => publishIfDue(tally, roundMs),
    result: () => ({ ...tally }),
  };
}

/** Returns a function that calls `afterRound` as often as the cost of publishing allows. */
function createRoundPublisher(
  { afterRound, signal }: QueueOptions,
  { clock }: AppContext,
): (tally: Tally, roundMs: number) => Promise<void> {
  let last = clock();
  let lastDurationMs = 0;
  return async (tally, roundMs) => {
    if (afterRound === undefined || signal.aborted) return;
    const started = clock();
    if (started - last < Math.max(roundMs, MIN_PUBLISHING_INTERVALS * lastDurationMs)) return;
    await afterRound(tally.changedFeeds);
    tally.changedFeeds = new Set();
    last = clock();
    lastDurationMs = last - started;
  };
}

/** Runs all due jobs and assigns their articles. Rejects when the store or `afterRound` fails. */
export async function processQueue(options: QueueOptions, app: AppContext): Promise<QueueResult> {
  const due = await dueJobs(app);
  const rounds = createRounds(options, app);
  const progress = { done: 0, total: due.length };
  let roundMs = app.catalogue.size === 0 ? FIRST_ROUND_MS : ROUND_MS;
  for (let at = 0; at < due.length; at += MAX_LOADED_JOBS) {
    const run = startJobs(due.slice(at, at + MAX_LOADED_JOBS), progress, options, app);
    const isLast = at + MAX_LOADED_JOBS >= due.length;
    for (let isEnd = false; !isEnd; ) {
      isEnd = (await nextRound(run, roundMs, app)) === 'end';
      await rounds.assign(run.ready.splice(0));
      if (!(isEnd && isLast)) await rounds.publishIfDue(roundMs);
      roundMs = Math.min(2 * roundMs, ROUND_MS);
    }
  }
  if (!options.signal.aborted && options.isPart !== true) await mergeTemplates(app);
  return rounds.result();
}

/** Merges site templates if no job is due, for a pass that was killed between its last job and that step; see `mergeTemplates`. */
export async function learnIfIdle(app: AppContext): Promise<void> {
  if ((await dueJobs(app)).length > 0) return;
  // Articles that workers have read and nobody has assigned yet.
  for await (const _ of app.records.ready.entries()) return;
  await mergeTemplates(app);
}

async function assignAll(
  ready: readonly CleanedEntry[],
  tally: Tally,
  options: QueueOptions,
  app: AppContext,
): Promise<void> {
  const sorted = ready.toSorted((a, b) => assignmentOrder(keyOf(a), keyOf(b)));
  for (let at = 0; at < sorted.length && !options.signal.aborted; at += ASSIGN_BATCH_SIZE) {
    await setImmediate();
    await assignBatch(sorted.slice(at, at + ASSIGN_BATCH_SIZE), tally, options, app);
  }
  await chooseLeads(app);
}

/** Assigns articles and closes their jobs in one transaction, so that each is assigned once. */
async function assignBatch(
  ready: readonly CleanedEntry[],
  tally: Tally,
  { onEvent }: QueueOptions,
  app: AppContext,
): Promise<void> {
  const ids = ready.map(({ job }) => job.entryId);
  const entries = await app.records.entries.getMany(ids);
  const articles = await app.records.articles.getMany(ids);
  const newArticles: NewArticle[] = [];
  const closedJobs: Write[] = [];
  for (const [i, cleaned] of ready.entries()) {
    const [entry, stored] = [entries[i], articles[i]];
    if (entry === undefined || stored === undefined) continue;
    newArticles.push({ entry, stored });
    closedJobs.push(closeJob(cleaned, app));
  }
  const assignments = await assignStories(newArticles, toInstant(app.clock()), app, closedJobs);
  for (const [i, assignment] of assignments.entries()) {
    const { storyId, signal } = assignment;
    await countAssignment(assignment, tally, app);
    const entryId = newArticles[i]?.entry.id ?? '';
    onEvent({ kind: 'placed', entryId, storyId, ...(signal === undefined ? {} : { signal }) });
  }
}

async function countAssignment(
  { storyId, isNew, signal, leftId = '' }: StoryAssignment,
  tally: Tally,
  { catalogue }: Pick<AppContext, 'catalogue'>,
): Promise<void> {
  for (const story of await catalogue.getMany([storyId, leftId]))
    for (const member of story?.members ?? []) tally.changedFeeds.add(member.feedId);
  if (isNew) tally.newStories++;
  if (signal !== undefined) tally.joined++;
}
