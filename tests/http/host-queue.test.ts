/** Why: the queue of one host, as properties: never two at once, never too close, nobody forgotten. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHostQueues } from '../../src/http/host-queue.ts';
import { fakeTimers } from './fake-timers.ts';

const turns = fc.array(
  fc.record({
    host: fc.constantFrom('a', 'b'),
    pauseMs: fc.integer({ min: 0, max: 5_000 }),
    takesMs: fc.integer({ min: 0, max: 3_000 }),
    front: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('politeness', () => {
  test('for any requests', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (wanted) => {
        const timers = fakeTimers(0);
        const politeness = createHostQueues(timers);
        const done: { host: string; pauseMs: number; from: number; to: number }[] = [];
        const all = wanted.map(async ({ host, pauseMs, takesMs, front }) => {
          const outcome = await politeness.acquire(host, pauseMs, front, Number.POSITIVE_INFINITY);
          if (outcome.kind !== 'turn') throw new Error(outcome.kind);
          const from = timers.now();
          await new Promise<void>((resolve) => timers.after(takesMs, resolve));
          done.push({ host, pauseMs, from, to: timers.now() });
          outcome.turn.release();
        });
        let left = true;
        const finished = Promise.all(all).then(() => {
          left = false;
        });
        while (left) {
          for (let i = 0; i < 10; i++) await Promise.resolve();
          if (left) timers.advance(timers.untilNext() ?? 0);
        }
        await finished;
        expect(done).toHaveLength(wanted.length);
        for (const host of ['a', 'b']) {
          const own = done.filter((one) => one.host === host).sort((x, y) => x.from - y.from || x.to - y.to);
          for (const [i, one] of own.slice(1).entries())
            expect(one.from - (own[i]?.to ?? 0)).toBeGreaterThanOrEqual(one.pauseMs);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a wait that is too long is told at once, with its end', async () => {
    const timers = fakeTimers(0);
    const politeness = createHostQueues(timers);
    void politeness.acquire('a', 1_000, false, 60_000);
    for (let i = 0; i < 60; i++) void politeness.acquire('a', 1_000, false, 120_000);
    expect(await politeness.acquire('a', 1_000, false, 30_000)).toEqual({ kind: 'too-long', at: 60_000 });
  });

  test('close tells everybody who waits', async () => {
    const timers = fakeTimers(0);
    const politeness = createHostQueues(timers);
    await politeness.acquire('a', 0, false, 1_000);
    const waiting = politeness.acquire('a', 0, false, 1_000);
    politeness.close();
    expect(await waiting).toEqual({ kind: 'closed' });
    expect(timers.pending()).toBe(0);
  });
});
