/** One pass from feeds to files: poll the due feeds, update stories, process articles, purge expired records, publish changes. */
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { AppContext } from '../app/app.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { endOpenings } from '../publish/archives.ts';
import { type ChangePublisher, createChangePublisher } from '../publish/publish-changes.ts';
import { queueFeedEvents } from '../publish/webhook-events.ts';
import { saveCooldowns } from '../records/host-cooldowns.ts';
import { slowdownByFeed } from '../records/last-reads.ts';
import { countJobs } from '../records/store-report.ts';
import { forEachYielding } from '../runtime/yield.ts';
import { applyOverrides } from './apply-overrides.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { type Distribution, distribute } from './distribute.ts';
import { dueFeeds } from './due-feeds.ts';
import { firstStories, NOTHING } from './first-stories.ts';
import { indexArticles, prepareIndex } from './index-articles.ts';
import type { JobRunnerOptions } from './job-runner.ts';
import type { PassEvent, PassReport } from './pass-event.ts';
import { pollFeeds } from './poll-feeds.ts';
import { learnIfIdle, processQueue, type QueueResult } from './process-queue.ts';
import { recleanIfRulesChanged } from './rebuild.ts';
import { repairDamaged } from './repair-damaged.ts';
import { purgeIfDue } from './retention.ts';
import { judgeFailures, type PollPacing } from './save-poll-result.ts';
import { sendDigests } from './send-digests.ts';
import { addCounts, countPolls, type PollCounts } from './shared-job.ts';

/** Options of {@link runPass}. */
export interface PassOptions {
  /** Ids of feeds to poll now, due or not, unless a server's Retry-After forbids it. Default: the feeds that are due. */
  readonly only?: readonly string[];
  /** Documents that hubs sent, by feed id: used in place of a request, also for feeds that may not be polled now. */
  readonly pushed?: ReadonlyMap<string, Pushed>;
  /** Whether a hub notifies us of a feed's changes; default: none does. */
  readonly isPushed?: (feedId: string) => boolean;
  /** Spread many feeds that were never polled over the next half hour; default false: poll all of them now. */
  readonly spreadsFirstPolls?: boolean;
  /** Has workers poll and read; default: this process does all of it. */
  readonly distribution?: Distribution;
  /** Ends the pass early; what is saved stays, and the next pass goes on from there. Default: never. */
  readonly signal?: AbortSignal;
  /** Receives progress; default: ignored. */
  readonly onEvent?: (event: PassEvent) => void;
}

/** The options of a running pass, with all defaults filled in. */
interface PassRun extends JobRunnerOptions {
  readonly options: PassOptions;
  readonly limit: NonNullable<JobRunnerOptions['limit']>;
}

interface Polled {
  readonly due: number;
  readonly polls: PollCounts;
  /** What a new installation processed and published while feeds were still polled. */
  readonly early: QueueResult;
  readonly earlyFiles: ReturnType<ChangePublisher['files']>;
}

/** Runs one pass. Rejects only when the store or the public folder cannot be written; what was saved until then stays. */
export async function runPass(app: AppContext, options: PassOptions = {}): Promise<PassReport> {
  const started = app.clock();
  const log = app.log.child({ pass: randomUUID().slice(0, 8) });
  const run = startRun(started, options, app);
  await prepareIndex(app);
  await learnIfIdle(app);
  await repairDamaged(app);
  const { polled, publisher, processed } = await pollAndProcess(run, app);
  const purged = await purgeIfDue(app);
  await publishChanges(publisher, purged.entries === 0 ? processed.changedFeeds : undefined, app);
  await publishRepaired(run, publisher, app);
  if (!run.signal.aborted) await endOpenings(app.config.outputs, app.records);
  await queueFeedEvents(app);
  await deliverWebhooks(app, run.signal);
  await sendDigests(app, run.signal);
  await indexArticles(app, run.signal);
  const report = await reportOf(polled, processed, publisher, started, app);
  const { written, removed } = report.files;
  run.onEvent({ kind: 'published', files: written + removed, changed: written });
  log.debug(report, 'pass done');
  return report;
}

/** The part of a pass from the due feeds to assigned articles. */
interface Work {
  readonly polled: Polled;
  readonly publisher: ChangePublisher;
  readonly processed: QueueResult;
}

async function pollAndProcess(run: PassRun, app: AppContext): Promise<Work> {
  const { distribution } = run.options;
  if (distribution !== undefined) return await shareWork(run, distribution, app);
  const polled = await poll(run, app);
  const publisher = await updateStories(run, app);
  return { polled, publisher, processed: await processArticles(run, publisher, app) };
}

/** The same with workers. Documents that hubs sent need no request: they are taken here. */
async function shareWork(run: PassRun, distribution: Distribution, app: AppContext): Promise<Work> {
  const { options } = run;
  const publisher = await updateStories(run, app);
  await publishLeft(publisher, app);
  const due = await dueFeeds(options, app);
  const paceOf = await pacing(options, app);
  const pushed = due.filter(({ id }) => options.pushed?.has(id) === true);
  const pushedPolls = await pollFeeds(pushed, { ...run, pushed: options.pushed, paceOf }, app);
  await judgeFailures(pushedPolls, paceOf, app);
  const sources = due.filter((source) => !pushed.includes(source));
  const isNamed = options.only !== undefined;
  const afterRound = (changedFeeds: ReadonlySet<string>): Promise<void> => publisher.publishMidway(changedFeeds);
  const dueNow = (): Promise<readonly FeedSource[]> => dueFeeds({}, app);
  const shared = await distribute(distribution, { ...run, sources, isNamed, paceOf, dueNow, afterRound }, app);
  const polls = addCounts(countPolls(pushedPolls), shared.polls);
  const earlyFiles = { written: new Set<string>(), removed: new Set<string>() };
  const polled = { due: due.length + shared.due, polls, early: NOTHING, earlyFiles };
  return { polled, publisher, processed: shared.result };
}

/** What a former leader has left unpublished: readers need not wait until feeds are polled. */
async function publishLeft(publisher: ChangePublisher, { records, catalogue }: AppContext): Promise<void> {
  if (catalogue.size > 0 && (await records.meta.get('stale')) !== false) await publisher.publishChanged();
}

async function pacing(options: PassOptions, app: AppContext): Promise<(feedId: string) => PollPacing> {
  const slowness = await slowdownByFeed(app);
  return (feedId) => ({ isPushed: options.isPushed?.(feedId) ?? false, slowness: slowness(feedId) });
}

function startRun(started: number, options: PassOptions, { config }: AppContext): PassRun {
  return {
    options,
    deadline: started + config.articles.passBudgetMinutes * 60_000,
    signal: options.signal ?? new AbortController().signal,
    onEvent: options.onEvent ?? (() => undefined),
    limit: pLimit(config.http.concurrency),
  };
}

/** Polls the due feeds. An installation without stories meanwhile processes and publishes what has arrived. */
async function poll(run: PassRun, app: AppContext): Promise<Polled> {
  const { options, limit, signal, onEvent } = run;
  const sources = await dueFeeds(options, app);
  const paceOf = await pacing(options, app);
  const polling = pollFeeds(sources, { pushed: options.pushed, paceOf, limit, signal, onEvent }, app);
  const publisher = createChangePublisher(app, false, options.signal);
  const early = await firstStories(polling, publisher, run, app);
  const polls = await polling;
  await judgeFailures(polls, paceOf, app);
  await saveCooldowns(app.http, app.records);
  return { due: sources.length, polls: countPolls(polls), early, earlyFiles: publisher.files() };
}

/** Re-cleans articles when the cleaning rules changed, and applies the operator's overrides; the publisher for the rest of the pass. */
async function updateStories({ options }: PassRun, app: AppContext): Promise<ChangePublisher> {
  await recleanIfRulesChanged(app);
  const wasStale = (await app.records.meta.get('stale')) !== false;
  const moves = await applyOverrides(app);
  return createChangePublisher(app, !wasStale && moves.length === 0, options.signal);
}

/** Fetches, cleans and assigns the articles of all due jobs; publishes in between when that takes long. */
function processArticles(run: PassRun, publisher: ChangePublisher, app: AppContext): Promise<QueueResult> {
  const afterRound = async (changedFeeds: ReadonlySet<string>): Promise<void> => {
    await publisher.publishMidway(changedFeeds);
    await saveCooldowns(app.http, app.records);
  };
  return processQueue({ ...run, afterRound }, app);
}

async function publishChanges(
  publisher: ChangePublisher,
  changedFeeds: ReadonlySet<string> | undefined,
  app: AppContext,
): Promise<void> {
  await publisher.publishChanged(changedFeeds);
  await saveCooldowns(app.http, app.records);
}

/** Publishing reads records that nothing else reads: what it found damaged is made again and published in the same pass. */
async function publishRepaired(run: PassRun, publisher: ChangePublisher, app: AppContext): Promise<void> {
  if (!(await repairDamaged(app))) return;
  await processQueue(run, app);
  await publishChanges(publisher, undefined, app);
}

/** How many are in one of two sets at least. */
async function countTogether(some: ReadonlySet<string>, others: ReadonlySet<string>): Promise<number> {
  let count = others.size;
  await forEachYielding(some, (one) => {
    if (!others.has(one)) count++;
  });
  return count;
}

async function reportOf(
  { due, polls, early, earlyFiles }: Polled,
  processed: QueueResult,
  publisher: ChangePublisher,
  started: number,
  app: AppContext,
): Promise<PassReport> {
  const later = publisher.files();
  const written = await countTogether(earlyFiles.written, later.written);
  const removed = await countTogether(earlyFiles.removed, later.removed);
  const waiting = await countJobs(app.records);
  return {
    feeds: {
      due,
      ...{ fetched: polls.fetched, notModified: polls.notModified, failed: polls.failed },
    },
    entries: { new: polls.added, changed: polls.changed },
    articles: {
      read: early.articles + processed.articles,
      pages: early.pages + processed.pages,
      waiting: waiting.entries,
    },
    stories: { new: early.newStories + processed.newStories, joined: early.joined + processed.joined },
    files: { written, removed },
    milliseconds: app.clock() - started,
  };
}
