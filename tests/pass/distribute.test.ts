/** The leader's part of a shared pass, with a queue whose jobs are never done: a killed worker must not hold up the rest. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { configHash } from '../../src/app/config-hash.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { type Distribution, distribute } from '../../src/pass/distribute.ts';
import { runPass } from '../../src/pass/pass.ts';
import { NO_POLLS } from '../../src/pass/shared-job.ts';
import type { Job, ReadyArticle } from '../../src/records/records.ts';
import type { Cluster, JobQueue, NewQueueJob } from '../../src/storage/cluster.ts';
import { CLUSTER_TIMES } from '../../src/storage/cluster-port.ts';
import { type Program, startProgram } from '../fakes/program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

/** A queue that keeps what is sent, and a cluster with one worker. `running`: its jobs under way. */
async function scene(running: () => number) {
  const sent: NewQueueJob[] = [];
  const queue: Partial<JobQueue> = {
    send: async (jobs) => jobs.map((job) => String(sent.push(job))),
    ended: async () => [],
    claimed: async () => [],
    counts: async () => ({ waiting: 0, active: sent.length }),
  };
  const member = {
    ...{ id: '1', name: 'reader', machine: 'quay', pid: 1, roles: ['work'], version: '1', leads: false, jobs: 0 },
    ...{ configHash: await configHash(program.deps.config), state: 'works', counters: {}, silentMs: 0, since: '' },
  };
  const cluster: Partial<Cluster> = {
    times: { ...CLUSTER_TIMES, lateMs: 300, dueMs: 200 },
    members: {
      report: async () => '',
      leave: async () => undefined,
      list: async () => [{ ...member, running: running() }],
    },
  };
  return { sent, queue, distribution: { cluster, queue } as Distribution };
}

it('a pass ends although a job does not, and claims what the job is to do', async () => {
  // At first the worker has the job, and then it is there again after a kill.
  const started = performance.now();
  const running = (): number => (performance.now() - started < 3_000 ? 1 : 0);
  const { sent, distribution } = await scene(running);
  const look = vi.spyOn(program.deps.records.jobs, 'select');
  const report = await runPass(program.deps, { distribution });
  // The leader checks five times a second, and reads the entries that are due only after a job has ended or two seconds have passed.
  expect(look.mock.calls.length).toBeLessThan(6);
  expect(performance.now() - started).toBeGreaterThan(3_000);
  // Without it, until the pass's time for pages is over.
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(report.feeds).toMatchObject({ due: program.deps.config.feeds.length, fetched: 0 });
  const claimed = sent.flatMap(({ claims }) => claims.ids);
  expect(claimed.toSorted()).toEqual(program.deps.config.feeds.map(({ id }) => id).toSorted());
});

const feed = (id: string): FeedSource => ({
  ...{ id, url: `https://${id}.example/`, tags: [], fetchArticles: 'never', priority: 0, isPrivate: false },
});

/** Distributes the polls of 500 feeds, with a clock that runs twenty times as fast. */
async function distributeMany(
  distribution: Distribution,
  afterRound: () => Promise<void>,
  dueNow: () => Promise<readonly FeedSource[]> = async () => [],
): Promise<Awaited<ReturnType<typeof distribute>>> {
  const sources = Array.from({ length: 500 }, (_, i) => feed(`feed-${i}`));
  return await distribute(
    distribution,
    {
      ...{ sources, isNamed: false, paceOf: () => ({}), dueNow, signal: new AbortController().signal },
      ...{ deadline: Number.POSITIVE_INFINITY, onEvent: () => undefined, afterRound },
    },
    { ...program.deps, clock: () => 20 * performance.now() },
  );
}

it('gives the workers jobs also while it publishes', async () => {
  const { sent, queue, distribution } = await scene(() => 1);
  let isPublishing = false;
  queue.ended = async (ids) => (isPublishing ? ids.map((id) => ({ id, result: NO_POLLS })) : []);
  const { polls } = await distributeMany(distribution, async () => {
    // A worker has at most three jobs of a hundred feeds at a time.
    expect(sent).toHaveLength(3);
    isPublishing = true;
    await vi.waitFor(() => expect(sent).toHaveLength(5), 10_000);
  });
  expect(isPublishing).toBe(true);
  expect(polls).toEqual(NO_POLLS);
});

it('gives no feed to a worker while articles are assigned, which may change its state', async () => {
  const { sent, queue, distribution } = await scene(() => 1);
  const job: Job = {
    ...{ version: 1, entryId: 'feed-0/ebb', feedId: 'feed-0', need: 'new', attempts: 0 },
    ...{ notBefore: '2026-03-10T06:00:00.000Z', firstSeenAt: '2026-03-10T06:00:00.000Z' },
  };
  const ready: ReadyArticle = {
    ...{ version: 1, job, firstSeenAt: job.notBefore, published: undefined, from: 'feed', tryAgain: false },
  };
  await program.deps.records.ready.set(job.entryId, ready);
  let sentMeanwhile: number | undefined;
  // Which feeds are being polled is the first thing that is asked.
  queue.claimed = async () => {
    const before = sent.length;
    sentMeanwhile = Number.NaN;
    await pause(1_000);
    sentMeanwhile = sent.length - before;
    return [];
  };
  queue.release = async () => undefined;
  queue.ended = async (ids) => (sentMeanwhile === undefined ? [] : ids.map((id) => ({ id, result: NO_POLLS })));
  await distributeMany(distribution, async () => undefined);
  expect(sentMeanwhile).toBe(0);
  expect(sent).toHaveLength(5);
});

it('gives workers the feeds that become due while a pass goes on', async () => {
  const { sent, queue, distribution } = await scene(() => 1);
  const isSent = (): boolean => sent.some(({ claims }) => claims.ids.includes('late'));
  const dueNow = vi.fn(async () => (isSent() ? [] : [feed('late')]));
  queue.ended = async (ids) => {
    if (sent.some(({ claims }) => claims.collection === 'work')) await program.deps.records.jobs.delete(toRead.entryId);
    return ids.slice(0, 1).map((id) => ({ id, result: NO_POLLS }));
  };
  const toRead: Job = {
    ...{ version: 1, entryId: 'feed-1/ebb', feedId: 'feed-1', need: 'new', attempts: 0 },
    ...{ notBefore: '1970-01-01T00:00:00.000Z', firstSeenAt: '1970-01-01T00:00:00.000Z' },
  };
  await program.deps.records.jobs.set(toRead.entryId, toRead);
  const { due } = await distributeMany(distribution, async () => undefined, dueNow);
  expect(isSent()).toBe(true);
  expect(due).toBe(1);
  // Not while feeds still wait to be sent.
  expect(sent.findIndex(({ claims }) => claims.ids.includes('late'))).toBe(5);
  // Articles come no sooner: a queue hands out jobs of one priority in turn.
  const priorities = sent.map(({ claims, priority }) => `${claims.collection} ${priority}`);
  expect([...new Set(priorities)].toSorted()).toEqual(['feeds 0', 'work 0']);
});
