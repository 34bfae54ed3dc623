/** Why: one pass from feeds to files: poll what is due, work off what is new, publish what changed. */
import { randomUUID } from 'node:crypto';
import pLimit, { type LimitFunction } from 'p-limit';
import type { AppContext } from '../app/app.ts';
import type { Pushed } from '../feeds/websub/pushed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import { createChangePublisher } from '../publish/publish-changes.ts';
import { saveCooldowns } from '../records/host-cooldowns.ts';
import { slowdownByFeed } from '../records/last-reads.ts';
import { countJobs } from '../records/store-report.ts';
import { applyOverrides } from './apply-overrides.ts';
import { dueFeeds } from './due-feeds.ts';
import { firstStories } from './first-stories.ts';
import type { PassEvent, PassReport } from './pass-event.ts';
import { pollFeed } from './poll.ts';
import { learnIfIdle, processQueue } from './process-queue.ts';
import { recleanIfRulesChanged } from './rebuild.ts';
import { repairDamaged } from './repair-damaged.ts';
import { purgeIfDue } from './retention.ts';
import { type FeedPoll, judgeFailures, type PollPacing } from './save-poll-result.ts';

export interface PassOptions {
  /** Feeds to poll now, due or not; a server's Retry-After still holds. Absent = those that are due. */
  readonly only?: readonly string[];
  /** Documents that hubs sent, by feed: taken in place of asking, also for feeds that are not to be asked now. */
  readonly pushed?: ReadonlyMap<string, Pushed>;
  /** Whether a hub tells us of a feed's news. Default: none does. */
  readonly isPushed?: (feedId: string) => boolean;
  /** Many feeds that were never polled are spread over the next half hour; absent, all are polled now. */
  readonly spreadsFirstPolls?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: PassEvent) => void;
}

async function pollAll(
  sources: readonly FeedSource[],
  limit: LimitFunction,
  options: PassOptions,
  paceOf: (feedId: string) => PollPacing,
  app: AppContext,
): Promise<readonly FeedPoll[]> {
  const seenAt = toInstant(app.clock());
  let done = 0;
  let isBroken = false;
  const poll = async (source: FeedSource): Promise<readonly FeedPoll[]> => {
    if (isBroken || options.signal?.aborted) return [];
    const pushed = options.pushed?.get(source.id);
    const how = { seenAt, pace: paceOf(source.id), ...(pushed === undefined ? {} : { pushed }) };
    const polled = await pollFeed(source, how, app).catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
    // What becomes of a poll whose pass has ended already says nothing about its feed.
    if (isBroken || options.signal?.aborted) return [];
    done++;
    options.onEvent?.({
      kind: 'polled',
      feedId: source.id,
      outcome: polled.outcome,
      words: polled.message,
      done,
      total: sources.length,
    });
    return [polled];
  };
  const polls = sources.map((source) => limit(poll, source));
  // The next pass would ask again for what is still on its way.
  await Promise.allSettled(polls);
  return (await Promise.all(polls)).flat();
}

/** One pass. Rejects only when the store or the public folder cannot be written; what was saved until then stays. */
export async function runPass(app: AppContext, options: PassOptions = {}): Promise<PassReport> {
  const started = app.clock();
  const log = app.log.child({ pass: randomUUID().slice(0, 8) });
  await learnIfIdle(app);
  await repairDamaged(app);
  const sources = await dueFeeds(options, app);
  const slowness = await slowdownByFeed(app);
  const paceOf = (feedId: string): PollPacing => ({
    isPushed: options.isPushed?.(feedId) ?? false,
    slowness: slowness(feedId),
  });
  const limit = pLimit(app.config.http.concurrency);
  const how = {
    deadline: started + app.config.articles.passBudgetMinutes * 60_000,
    signal: options.signal ?? new AbortController().signal,
    onEvent: options.onEvent ?? (() => undefined),
    limit,
  };
  const polling = pollAll(sources, limit, options, paceOf, app);
  const early = createChangePublisher(app, false, options.signal);
  const first = await firstStories(polling, early, how, app);
  const polled = await polling;
  await judgeFailures(polled, paceOf, app);
  await saveCooldowns(app.http, app.records);
  await recleanIfRulesChanged(app);
  const wasStale = (await app.records.meta.get('stale')) !== false;
  const regrouped = await applyOverrides(app);
  const announcer = createChangePublisher(app, !wasStale && regrouped.length === 0, options.signal);
  const work = await processQueue(
    {
      ...how,
      afterRound: async (touched) => {
        await announcer.publishMidway(touched);
        await saveCooldowns(app.http, app.records);
      },
    },
    app,
  );
  const purged = await purgeIfDue(app);
  await announcer.publishChanged(purged.entries === 0 ? work.changedFeeds : undefined);
  // Publishing reads records that nothing else does.
  if (await repairDamaged(app)) {
    await processQueue(how, app);
    await announcer.publishChanged();
  }
  await saveCooldowns(app.http, app.records);
  const files = [early.files(), announcer.files()];
  const written = new Set(files.flatMap((one) => one.written));
  const removed = new Set(files.flatMap((one) => one.removed));
  options.onEvent?.({ kind: 'published', files: written.size + removed.size, changed: written.size });
  const waiting = await countJobs(app.records);
  const count = (kind: FeedPoll['outcome']): number => polled.filter((one) => one.outcome === kind).length;
  const report: PassReport = {
    feeds: {
      due: sources.length,
      fetched: count('fetched'),
      notModified: count('not-modified'),
      failed: count('failed') + count('gone'),
    },
    entries: { new: sum(polled, (one) => one.added), changed: sum(polled, (one) => one.changed) },
    articles: { read: first.read + work.read, pages: first.pages + work.pages, waiting: waiting.entries },
    stories: { new: first.newStories + work.newStories, joined: first.joined + work.joined },
    files: { written: written.size, removed: removed.size },
    milliseconds: app.clock() - started,
  };
  log.debug(report, 'pass done');
  return report;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
