/** A feed's state is changed by its polls and by what its pages teach, which overlap in the first pass of an installation. */
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { afterEach, expect, it } from 'vitest';
import type { AppContext } from '../../src/app/app.ts';
import type { NotModified } from '../../src/feeds/poll/fetched-feed.ts';
import { learnFullText } from '../../src/pass/learn-full-text.ts';
import { runPass } from '../../src/pass/pass.ts';
import { pollFeeds } from '../../src/pass/poll-feeds.ts';
import type { CleanedEntry } from '../../src/pass/run-job.ts';
import { savePollResult } from '../../src/pass/save-poll-result.ts';
import { FeedChanges } from '../../src/records/feed-changes.ts';
import { type Desk, HOUR, rss, startDesk } from '../fakes/newsdesk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** `app` on a store that lets other tasks run before and after each read of jobs and each write. */
function withSlowStore(app: AppContext): AppContext {
  const { jobs, write } = app.records;
  const slow = async <T>(work: () => Promise<T>): Promise<T> => {
    await setImmediate();
    const result = await work();
    await setImmediate();
    return result;
  };
  const records = {
    ...app.records,
    jobs: { ...jobs, getMany: (ids: readonly string[]) => slow(() => jobs.getMany(ids)) },
    write: (writes: Parameters<typeof write>[0]) => slow(() => write(writes)),
  };
  return { ...app, records };
}

async function polledFeed(): Promise<{ open: Desk; save: () => Promise<void>; learn: (id: string) => Promise<void> }> {
  const open = await startDesk({ feeds: ['/tides'] });
  desk = open;
  open.origin.answer(rss([{ id: 'ebb' }]));
  await runPass(open.deps);
  const app = withSlowStore(open.deps);
  const [source] = open.deps.config.feeds;
  if (source === undefined) throw new Error('there is no feed');
  const readAt = app.records.feedChanges.count;
  const before = await open.state('tides');
  const fetched: NotModified = {
    kind: 'not-modified',
    by: 'status',
    startedAt: '2026-03-10T13:00:00.000Z',
    url: source.url,
    finalUrl: source.url,
    status: 304,
    etag: '"renewed"',
    unconditional: false,
  };
  const learned = (entryId: string) => ({ richer: true, job: { entryId, feedId: 'tides' } }) as unknown as CleanedEntry;
  return {
    open,
    save: () => savePollResult(source, { before, readAt, fetched }, {}, app),
    learn: (id) => learnFullText([learned(id)], app),
  };
}

it('what pages teach while a poll is in progress is not overwritten by the result of the poll', async () => {
  const { open, save, learn } = await polledFeed();
  await learn('a');
  await save();
  expect(await open.state('tides')).toMatchObject({ etag: '"renewed"', fullText: { pages: 1, richer: 1 } });
});

it('the result of a poll that is saved while pages are counted is not overwritten', async () => {
  const { open, save, learn } = await polledFeed();
  await Promise.all([learn('a'), save(), learn('b')]);
  expect(await open.state('tides')).toMatchObject({
    etag: '"renewed"',
    lastPollAt: '2026-03-10T13:00:00.000Z',
    fullText: { pages: 2, richer: 2 },
  });
});

it('a change that fails does not stop later ones, nor those of other feeds', async () => {
  const changes = new FeedChanges();
  const failed = changes.run('a', () => Promise.reject(new Error('the store is full')));
  const later = changes.runPolled(['a', 'c'], async () => 'a and c');
  expect(await changes.run('b', async () => 'b')).toBe('b');
  await expect(failed).rejects.toThrow('full');
  expect(await later).toBe('a and c');
  expect(changes.count).toBe(2);
});

it('the polls of unchanged feeds are saved together, all of them by the end, in few writes', async () => {
  desk = await startDesk({ feeds: Array.from({ length: 45 }, (_, i) => `/tides${i}`) });
  desk.origin.answer({ ...rss([{ id: 'ebb' }]), headers: { etag: '"tide"' } });
  await runPass(desk.deps);
  desk.origin.answer({ status: 304 });
  desk.now += 30 * HOUR;
  const { write } = desk.deps.records;
  const writes: number[] = [];
  const app = {
    ...desk.deps,
    records: {
      ...desk.deps.records,
      write: async (all: Parameters<typeof write>[0]) => {
        writes.push(all.length);
        await write(all);
      },
    },
  };
  const options = {
    paceOf: () => ({}),
    limit: pLimit(64),
    signal: new AbortController().signal,
    onEvent: () => undefined,
  };
  const polls = await pollFeeds(app.config.feeds, options, app);
  expect(polls.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 45 }, () => 'not-modified'));
  const states = await app.records.feeds.getMany(app.config.feeds.map(({ id }) => id));
  expect(new Set(states.map((state) => state?.lastPollAt))).toEqual(new Set([new Date(desk.now).toISOString()]));
  expect(writes).toEqual([20, 20, 5]);
});

it('polls that cannot be saved fail the pass', async () => {
  desk = await startDesk({ feeds: ['/tides'] });
  desk.origin.answer(rss([{ id: 'ebb' }]));
  await runPass(desk.deps);
  desk.origin.answer({ status: 304 });
  desk.now += 30 * HOUR;
  const records = { ...desk.deps.records, write: () => Promise.reject(new Error('the disk is full')) };
  await expect(runPass({ ...desk.deps, records })).rejects.toThrow('full');
});
