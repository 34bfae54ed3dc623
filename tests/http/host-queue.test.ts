/** Properties of the host queue: never two requests at once, never too close together, none forgotten. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHostQueues } from '../../src/http/host-queue.ts';
import { fakeTimers } from './fake-timers.ts';

const requests = fc.array(
  fc.record({
    host: fc.constantFrom('a', 'b'),
    pauseMs: fc.integer({ min: 0, max: 5_000 }),
    takesMs: fc.integer({ min: 0, max: 3_000 }),
    front: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the queue of a host', () => {
  test('spaces requests out, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (wanted) => {
        const timers = fakeTimers(0);
        const queues = createHostQueues(timers);
        const done: { host: string; pauseMs: number; from: number; to: number }[] = [];
        const all = wanted.map(async ({ host, pauseMs, takesMs, front }) => {
          const outcome = await queues.acquire(host, pauseMs, front, Number.POSITIVE_INFINITY);
          if (outcome.kind !== 'slot') throw new Error(outcome.kind);
          const from = timers.now();
          await new Promise<void>((resolve) => timers.after(takesMs, resolve));
          done.push({ host, pauseMs, from, to: timers.now() });
          outcome.slot.release();
        });
        let running = true;
        const finished = Promise.all(all).then(() => {
          running = false;
        });
        while (running) {
          for (let i = 0; i < 10; i++) await Promise.resolve();
          if (running) timers.advance(timers.untilNext() ?? 0);
        }
        await finished;
        expect(done).toHaveLength(wanted.length);
        for (const host of ['a', 'b']) {
          const sent = done.filter((request) => request.host === host).sort((x, y) => x.from - y.from || x.to - y.to);
          for (const [i, request] of sent.slice(1).entries())
            expect(request.from - (sent[i]?.to ?? 0)).toBeGreaterThanOrEqual(request.pauseMs);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('reports a wait that is too long at once, with its end', async () => {
    const timers = fakeTimers(0);
    const queues = createHostQueues(timers);
    void queues.acquire('a', 1_000, false, 60_000);
    for (let i = 0; i < 60; i++) void queues.acquire('a', 1_000, false, 120_000);
    expect(await queues.acquire('a', 1_000, false, 30_000)).toEqual({ kind: 'too-long', at: 60_000 });
  });

  test('close ends every wait', async () => {
    const timers = fakeTimers(0);
    const queues = createHostQueues(timers);
    await queues.acquire('a', 0, false, 1_000);
    const waiting = queues.acquire('a', 0, false, 1_000);
    queues.close();
    expect(await waiting).toEqual({ kind: 'closed' });
    expect(timers.pending()).toBe(0);
  });
});
