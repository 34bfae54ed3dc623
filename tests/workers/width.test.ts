/** How many tasks a pool runs at once, with a clock of our own and tasks that never end. */
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_TASKS, LONG_MS, Width } from '../../src/workers/width.ts';

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

/** Notes tasks as done; those that wait go on waiting. */
function finish(count: number): void {
  for (let i = 0; i < count; i++) width.afterTask(1);
}

describe('the width of a pool', () => {
  it('is one task at a time, however many come at once', () => {
    bring(1_000);
    expect(width.limit.concurrency).toBe(1);
  });

  it('does not grow while the first tasks of a thread are done, which are slow', () => {
    bring(1_000);
    finish(FIRST_TASKS - 1);
    now = 10 * LONG_MS;
    bring(1);
    expect(width.limit.concurrency).toBe(1);
  });

  it('grows by one each time that tasks have waited for long after that', () => {
    for (let wide = 1; wide < 5; wide++) {
      bring(50);
      finish(FIRST_TASKS);
      now += LONG_MS - 1;
      bring(1);
      expect(width.limit.concurrency).toBe(Math.min(wide, 3));
      now += 1;
      bring(1);
      expect(width.limit.concurrency).toBe(Math.min(wide + 1, 3));
    }
  });

  it('grows where all tasks came at once', () => {
    bring(1_000);
    finish(FIRST_TASKS);
    now = LONG_MS;
    finish(1);
    expect(width.limit.concurrency).toBe(2);
  });

  it('does not grow where no task waits for long', () => {
    bring(1);
    finish(FIRST_TASKS);
    now = 10 * LONG_MS;
    bring(1);
    now = 10.5 * LONG_MS;
    bring(1);
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
