/** The leader's part of a shared pass, with a queue whose jobs are never done: a killed worker must not hold up the rest. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { configHash } from '../../src/app/config-hash.ts';
import type { Distribution } from '../../src/pass/distribute.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { Cluster, JobQueue, NewQueueJob } from '../../src/storage/cluster.ts';
import { CLUSTER_TIMES } from '../../src/storage/cluster-port.ts';
import { type Program, startProgram } from '../fakes/program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

it('a pass ends although a job does not, and claims what the job is to do', async () => {
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
  // At first the worker has the job, and then it is there again after a kill.
  const started = performance.now();
  const running = (): number => (performance.now() - started < 3_000 ? 1 : 0);
  const cluster: Partial<Cluster> = {
    times: { ...CLUSTER_TIMES, lateMs: 300 },
    members: {
      report: async () => '',
      leave: async () => undefined,
      list: async () => [{ ...member, running: running() }],
    },
  };
  const distribution = { cluster, queue } as Distribution;
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
