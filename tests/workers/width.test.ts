/** How many tasks a pool runs at once, with a clock of our own and tasks that never end. */
import { beforeEach, describe, expect, it } from 'vitest';
import { LONG_MS, MANY_TASKS, Width } from '../../src/workers/width.ts';

let now: number;
let width: Width;
beforeEach(() => {
  now = 0;
  width = new Width(3, () => now);
});

/** Brings tasks that do not end. */
function bring(count: number): void {
  for (let i = 0; i < count; i++) {
    width.beforeTask();
    void width.limit(() => new Promise(() => {}));
  }
}

describe('the width of a pool', () => {
  it('is one task at a time, however many come at once', () => {
    bring(1_000);
    expect(width.limit.concurrency).toBe(1);
  });

  it('grows by one each time that many tasks have waited for long', () => {
    bring(MANY_TASKS + 2);
    now = LONG_MS - 1;
    bring(1);
    expect(width.limit.concurrency).toBe(1);
    now = LONG_MS;
    bring(5);
    expect(width.limit.concurrency).toBe(2);
    now = 2 * LONG_MS;
    bring(5);
    expect(width.limit.concurrency).toBe(3);
    now = 9 * LONG_MS;
    bring(5);
    expect(width.limit.concurrency).toBe(3);
  });

  it('does not grow where few tasks wait', () => {
    bring(MANY_TASKS / 2);
    now = 10 * LONG_MS;
    bring(2);
    expect(width.limit.concurrency).toBe(1);
  });

  it('grows during a long task only where another one waits', () => {
    bring(1);
    width.duringLongTask();
    expect(width.limit.concurrency).toBe(1);
    bring(1);
    width.duringLongTask();
    expect(width.limit.concurrency).toBe(2);
  });

  it('is the number of threads again once no task waits', () => {
    bring(1);
    width.afterTask(2);
    expect(width.limit.concurrency).toBe(2);
    width.afterTask(0);
    expect(width.limit.concurrency).toBe(1);
  });
});
