/** The schedule: a slow pass never overlaps itself, and node-cron prints nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextCron, refusedCron, type Schedule, startSchedule } from '../../src/runtime/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const nothing = (): void => undefined;

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

  it('reports an overlap only when the expression matches', async () => {
    let overlaps = 0;
    schedule = startSchedule('*/30 * * * *', 'UTC', {
      onTick: () => new Promise(nothing),
      onOverlap: () => void overlaps++,
    });
    await vi.advanceTimersByTimeAsync(59 * MINUTE);
    expect(overlaps).toBe(0);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(overlaps).toBe(1);
  });

  it('goes on while clocks are set back', async () => {
    // Clocks in Berlin go from 3:00 to 2:00 at 1:00 UTC.
    vi.setSystemTime('2026-10-25T00:29:59.500Z');
    let ticks = 0;
    schedule = startSchedule('*/10 * * * *', 'Europe/Berlin', { onTick: async () => void ticks++, onOverlap: nothing });
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(ticks).toBe(12);
  });
});

describe('the next match of a feed', () => {
  const next = (expression: string, after: string, timezone = 'Europe/Berlin'): string =>
    new Date(nextCron(expression, timezone, Date.parse(after))).toISOString();

  it('counts an hour that the clock shows twice once', () => {
    expect(next('15 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:15:00.000Z');
    expect(next('15 2 * * *', '2026-10-25T00:15:00Z')).toBe('2026-10-26T01:15:00.000Z');
    expect(next('45 1 * * *', '2026-04-04T14:45:00Z', 'Australia/Lord_Howe')).toBe('2026-04-05T15:15:00.000Z');
  });

  it('comes in both hours when the expression names none', () => {
    expect(next('15 * * * *', '2026-10-25T00:15:00Z')).toBe('2026-10-25T01:15:00.000Z');
  });

  it('is found in zones that differ from UTC by parts of an hour', () => {
    expect(next('10,40 7 * * *', '2026-03-10T12:00:00Z', 'Asia/Kathmandu')).toBe('2026-03-11T01:25:00.000Z');
    expect(next('5 7 * * *', '2026-03-10T12:00:00Z', 'America/St_Johns')).toBe('2026-03-11T09:35:00.000Z');
  });

  it('does not depend on the seconds of six fields', () => {
    expect(next('30 15 7 * * *', '2026-03-10T12:00:00Z')).toBe('2026-03-11T06:15:00.000Z');
  });

  it('needs both the day of the month and the weekday', () => {
    expect(next('0 7 13 * fri', '2026-03-10T12:00:00Z')).toBe('2026-03-13T06:00:00.000Z');
    expect(next('0 7 12 * fri', '2026-03-10T12:00:00Z')).toBe('2026-03-17T12:00:00.000Z');
  });
});

it('an expression that node-cron refuses has a reason', () => {
  expect(refusedCron('0 0 31 2 *')).toContain('impossible day');
  expect(refusedCron('0 0 29 2 *')).toBeUndefined();
});
