/** Why: the schedule is the program's heartbeat: a slow pass must not overlap itself, and nobody but us speaks of it. */
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
  it('leaves ticks out while one is at work, and tells us alone', async () => {
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
