/** Yielding to the event loop does not change the result of long work. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortYielding, yieldAfter, yieldInOrder } from '../../src/runtime/yield.ts';

interface Card {
  readonly rank: number;
  readonly at: number;
}

describe('sortYielding', () => {
  it('returns what toSorted returns, and is stable', async () => {
    const byRank = (a: Card, b: Card): number => a.rank - b.rank;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 50 }), async (count, ranks) => {
        const cards = Array.from({ length: count }, (_, at) => ({ rank: (at * 7919) % ranks, at }));
        expect(await sortYielding(cards, byRank)).toEqual(cards.toSorted(byRank));
      }),
      { numRuns: 20 },
    );
  });
});

describe('yieldAfter', () => {
  it('yields when the time is over, and not before', async () => {
    let turns = 0;
    let next = setImmediate(function tick() {
      turns++;
      next = setImmediate(tick);
    });
    const rarely = yieldAfter(60_000);
    for (let i = 0; i < 1000; i++) await rarely();
    expect(turns).toBe(0);
    const always = yieldAfter(0);
    for (let i = 0; i < 10; i++) await always();
    expect(turns).toBeGreaterThanOrEqual(9);
    clearImmediate(next);
  });
});

describe('yieldInOrder', () => {
  it('resolves each call in a turn of its own, in order', async () => {
    let turns = 0;
    let next = setImmediate(function tick() {
      turns++;
      next = setImmediate(tick);
    });
    const myTurn = yieldInOrder();
    const had: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await myTurn();
        had.push(i);
        had.push(turns);
      }),
    );
    clearImmediate(next);
    expect(had.filter((_, i) => i % 2 === 0)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(new Set(had.filter((_, i) => i % 2 === 1)).size).toBe(20);
  });
});
