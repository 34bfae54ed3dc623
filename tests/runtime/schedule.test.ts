/** The schedule: a slow pass never overlaps itself, and node-cron prints nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Schedule, startSchedule } from '../../src/runtime/schedule.ts';

let schedule: Schedule | undefined;
beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00.500Z') }));
afterEach(async () => {
  await schedule?.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a schedule', () => {
  it('skips ticks while one is running, and reports them only to its callback', async () => {
    const said: unknown[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => void said.push(words));
    }
    let [ticks, overlaps] = [0, 0];
    let release = (): void => undefined;
    schedule = startSchedule('* * * * * *', 'UTC', {
      onTick: () => {
        ticks++;
        return new Promise((resolve) => {
          release = resolve;
        });
      },
      onOverlap: () => void overlaps++,
    });
    await vi.advanceTimersByTimeAsync(4_000);
    expect([ticks, overlaps > 0]).toEqual([1, true]);
    release();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ticks).toBe(2);
    release();
    expect(said).toEqual([]);
  });
});
