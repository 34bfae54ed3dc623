/** The guarantees of the next-poll decision, as properties over all inputs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPollAt, phaseOf } from '../../src/feeds/poll/jitter.ts';
import { defaultPollLimits, MAX_WAIT_MS, type NextPollInput, nextPoll } from '../../src/feeds/poll/next-poll.ts';
import { MONDAY } from '../http/fake-timers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function input(change: Partial<NextPollInput> = {}): NextPollInput {
  return { feedId: 'daily', startedAt: MONDAY, limits: defaultPollLimits, failures: 0, ...change };
}

/** Hours from the request to the next one. */
function hours(change: Partial<NextPollInput>): number {
  return (nextPoll(input(change)) - MONDAY) / HOUR;
}

const anyInput: fc.Arbitrary<NextPollInput> = fc
  .record(
    {
      feedId: fc.string({ minLength: 1, maxLength: 20 }),
      startedAt: fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }),
      min: fc.integer({ min: 15, max: 240 }),
      span: fc.integer({ min: 0, max: 3 * 1440 }),
      failures: fc.integer({ min: 0, max: 200 }),
      rateLimited: fc.boolean(),
      intervalMinutes: fc.integer({ min: 1, max: 10_000 }),
      learnedMinutes: fc.double({ min: 0, max: 1e6, noNaN: true }),
      slowness: fc.constantFrom(1, 4),
      freshForSeconds: fc.integer({ min: 0, max: 2 ** 31 }),
      ttlMinutes: fc.integer({ min: 0, max: 1e6 }),
      updatePeriodMinutes: fc.integer({ min: 0, max: 600_000 }),
      updateBase: fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
      skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 25 }),
      skipDays: fc.subarray(['Monday', 'tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Someday']),
      retryIn: fc.integer({ min: -DAY, max: 7 * DAY }),
    },
    { requiredKeys: ['feedId', 'startedAt', 'min', 'span', 'failures'] },
  )
  .map(({ min, span, retryIn, startedAt, ...rest }) => ({
    ...rest,
    ...(retryIn === undefined ? {} : { retryAfter: startedAt + retryIn }),
    startedAt,
    limits: { minIntervalMinutes: min, maxIntervalMinutes: min + span },
  }));

/** The latest of the server's times, each limited to 7 days. */
function serverWish(given: NextPollInput): number {
  const capped = (ms: number): number => given.startedAt + Math.min(ms, MAX_WAIT_MS);
  return Math.max(
    capped((given.freshForSeconds ?? 0) * 1000),
    capped((given.ttlMinutes ?? 0) * MINUTE),
    given.updateBase === undefined ? capped((given.updatePeriodMinutes ?? 0) * MINUTE) : 0,
    given.retryAfter ?? 0,
  );
}

function isSkipped(at: number, { skipHours = [], skipDays = [] }: NextPollInput): boolean {
  const date = new Date(at);
  const day = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][date.getUTCDay()] ?? '';
  return (
    skipHours.some((hour) => hour % 24 === date.getUTCHours()) ||
    skipDays.some((name) => name.toLowerCase() === day.toLowerCase())
  );
}

function skipsEverything(given: NextPollInput): boolean {
  return Array.from({ length: 168 }, (_, hour) => given.startedAt + hour * HOUR).every((at) => isSkipped(at, given));
}

describe('for every input', () => {
  const check = (property: (given: NextPollInput) => void): void =>
    fc.assert(
      fc.property(anyInput, (given) => {
        property(given);
      }),
      { numRuns: 1000 },
    );

  test('never polls before a time that the server asks for', () =>
    check((given) => expect(nextPoll(given)).toBeGreaterThanOrEqual(serverWish(given))));

  test('never polls within a skipped hour or day, unless all are skipped', () =>
    check((given) => {
      if (!skipsEverything(given)) expect(isSkipped(nextPoll(given), given)).toBe(false);
    }));

  test("never polls after the operator's maximum, except for the server's times and failures", () =>
    check((given) => {
      const calm = { ...given, failures: 0, rateLimited: false, skipHours: [], skipDays: [], updatePeriodMinutes: 0 };
      const own = Math.max(given.limits.maxIntervalMinutes, given.intervalMinutes ?? 0) * MINUTE;
      const wish = serverWish(calm) - given.startedAt;
      if (wish <= own) expect(nextPoll(calm) - given.startedAt).toBeLessThanOrEqual(own);
      else expect(nextPoll(calm)).toBeLessThanOrEqual(serverWish(calm) + Math.min(wish * 0.1, 30 * MINUTE));
    }));

  test('never polls earlier after one more failure', () =>
    check((given) =>
      expect(nextPoll({ ...given, failures: given.failures + 1 })).toBeGreaterThanOrEqual(nextPoll(given)),
    ));

  test('never polls within 15 minutes, nor within the minimum unless both sides allow it', () =>
    check((given) => {
      const wait = nextPoll(given) - given.startedAt;
      expect(wait).toBeGreaterThanOrEqual(15 * MINUTE);
      const bothAllow =
        (given.intervalMinutes ?? Infinity) < given.limits.minIntervalMinutes && given.freshForSeconds !== undefined;
      if (!bothAllow) expect(wait).toBeGreaterThanOrEqual(given.limits.minIntervalMinutes * MINUTE);
    }));

  test('adds jitter of at most a tenth and half an hour', () =>
    check((given) => {
      const plain = { ...given, skipHours: [], skipDays: [] };
      const others = Array.from({ length: 8 }, (_, i) => nextPoll({ ...plain, feedId: `feed ${i}` }));
      const wait = Math.min(...others) - given.startedAt;
      expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(Math.min(wait * 0.1, 30 * MINUTE));
    }));

  test('gives the same time for the same input', () =>
    check((given) => expect(nextPoll({ ...given })).toBe(nextPoll(given))));
});

describe('in numbers', () => {
  const phase = phaseOf('daily');
  const near = (wait: number): number => wait + phase * Math.min(wait * 0.1, 0.5);
  const cases: readonly (readonly [string, Partial<NextPollInput>, number])[] = [
    ['nothing known: hourly', {}, near(1)],
    ['learned: 3 hours', { learnedMinutes: 180 }, near(3)],
    ['learned: minutes are held to the minimum', { learnedMinutes: 2 }, near(1)],
    ['learned: months are held to the maximum, exactly', { learnedMinutes: 90_000 }, 24],
    ["the operator's interval wins over the learned one", { intervalMinutes: 120, learnedMinutes: 600 }, near(2)],
    ['an interval over the maximum is the maximum of this feed', { intervalMinutes: 2880 }, 48],
    ['20 minutes need the server too', { intervalMinutes: 20 }, near(1)],
    ['20 minutes with max-age=600', { intervalMinutes: 20, freshForSeconds: 600 }, near(1 / 3)],
    ['never below 15 minutes', { intervalMinutes: 1, freshForSeconds: 0 }, near(0.25)],
    ['max-age of two days', { freshForSeconds: 2 * 86_400 }, near(48)],
    ['max-age of a year: a week', { freshForSeconds: 365 * 86_400 }, 168],
    ['ttl 90', { ttlMinutes: 90 }, near(1.5)],
    ['first failure', { failures: 1 }, near(1)],
    ['fourth failure: 30 min · 2³', { failures: 4 }, near(4)],
    ['hundredth failure: a week', { failures: 100 }, 168],
    ['a slow feed nobody reads: four times', { learnedMinutes: 120, slowness: 4 }, near(8)],
  ];
  test.each(cases)('%s', (_, change, expected) => expect(hours(change)).toBeCloseTo(expected, 3));

  test('polls at the cron times plus jitter, and skips none of them', () => {
    const cron = (after: number): number => Math.floor(after / HOUR) * HOUR + HOUR;
    let at = MONDAY;
    for (let i = 0; i < 48; i++) {
      // A poll starts some seconds after its time.
      const next = nextPoll(input({ startedAt: at + 7_000, cron }));
      expect(next - at).toBeGreaterThanOrEqual(HOUR);
      expect(next - at).toBeLessThanOrEqual(2 * HOUR);
      at = next;
    }
    expect(at - MONDAY).toBeLessThanOrEqual(54 * HOUR);
  });
});

describe('first polls', () => {
  test('polls one new feed at once, and spreads a thousand over a quarter of an hour', () => {
    expect(firstPollAt('a', MONDAY, 1)).toBe(MONDAY);
    const times = Array.from({ length: 1000 }, (_, i) => firstPollAt(`feed ${i}`, MONDAY, 1000) - MONDAY);
    expect(Math.max(...times)).toBeLessThan(1_000_000);
    const perMinute = new Map<number, number>();
    for (const time of times)
      perMinute.set(Math.floor(time / MINUTE), (perMinute.get(Math.floor(time / MINUTE)) ?? 0) + 1);
    expect(Math.max(...perMinute.values())).toBeLessThan(100);
  });
});
