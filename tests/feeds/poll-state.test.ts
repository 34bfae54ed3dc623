/** The feed state after a poll, beyond the manners: descriptions, hints that appear and disappear, broken documents. */
import { describe, expect, test } from 'vitest';
import { describeState } from '../../src/feeds/poll/describe-state.ts';
import type { FeedFailed, Fetched } from '../../src/feeds/poll/fetched-feed.ts';
import { defaultPollLimits } from '../../src/feeds/poll/next-poll.ts';
import { afterPoll, newState } from '../../src/feeds/poll/poll-state.ts';
import { learnedMinutes } from '../../src/feeds/poll/publish-rhythm.ts';
import { isDue } from '../../src/feeds/poll/refresh.ts';
import type { FeedHints, ParsedFeed } from '../../src/model/parsed-feed.ts';
import type { FeedSource, FeedState } from '../../src/model/source.ts';
import { toInstant } from '../../src/model/time.ts';
import { MONDAY } from '../http/fake-timers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const URL_ = 'https://harbour.example/feed.xml';
const source: FeedSource = { id: 'harbour', url: URL_, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false };

function fetched(change: Partial<Fetched> = {}): Fetched {
  return {
    kind: 'fetched',
    startedAt: toInstant(MONDAY),
    url: URL_,
    finalUrl: URL_,
    status: 200,
    unconditional: true,
    bytes: new Uint8Array(),
    headers: {},
    bodyHash: 'h',
    isDelta: false,
    hubs: [],
    ...change,
  };
}

function failed(change: Partial<FeedFailed> = {}): FeedFailed {
  return {
    kind: 'failed',
    startedAt: toInstant(MONDAY),
    url: URL_,
    code: 'server-error',
    message: 'HTTP 500, internal server error',
    unconditional: false,
    notAsked: false,
    ...change,
  };
}

function parsed(hints: Partial<FeedHints> = {}, times: readonly number[] = []): ParsedFeed {
  const lists = { authors: [], contributors: [], enclosures: [], categories: [], links: [], thumbnails: [], media: [] };
  return {
    feed: {
      format: 'rss',
      title: 'The Harbour Gazette',
      authors: [],
      categories: [],
      links: [],
      hints: { hubs: [], ...hints },
    },
    entries: times.map((at, i) => ({ id: `e${i}`, published: toInstant(at), ...lists })),
    problems: [],
  };
}

function remember(
  state: FeedState | undefined,
  outcome: Fetched | FeedFailed,
  document: ParsedFeed | undefined = undefined,
  now = MONDAY,
): FeedState {
  return afterPoll(source, state, outcome, document, { now, limits: defaultPollLimits });
}

describe('hints of the document', () => {
  test('are stored, and dropped when they are gone', () => {
    const first = remember(
      undefined,
      fetched({ freshForSeconds: 7200, hubs: ['https://hub.example/'], selfUrl: URL_ }),
      parsed({ ttlMinutes: 90, skipHours: [3], skipDays: ['Sunday'], updatePeriodMinutes: 60 }),
    );
    expect(first).toMatchObject({
      freshForSeconds: 7200,
      ttlMinutes: 90,
      skipHours: [3],
      skipDays: ['Sunday'],
      updatePeriodMinutes: 60,
      hubUrl: 'https://hub.example/',
      selfUrl: URL_,
      title: 'The Harbour Gazette',
    });
    const second = remember(first, fetched({ bodyHash: 'i' }), parsed());
    for (const key of [
      'freshForSeconds',
      'ttlMinutes',
      'skipHours',
      'skipDays',
      'updatePeriodMinutes',
      'hubUrl',
      'selfUrl',
    ])
      expect(second).not.toHaveProperty(key);
  });

  test('the state survives JSON unchanged', () => {
    const state = remember(
      remember(undefined, fetched({ etag: '"a"' }), parsed({ ttlMinutes: 5 }, [MONDAY])),
      failed(),
    );
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('documents that are not feeds', () => {
  test('fail with what they look like, otherwise with what the parser found', () => {
    const page: ParsedFeed = {
      entries: [],
      problems: [{ code: 'html-page', message: 'The document is an HTML page.', severity: 'error' }],
    };
    expect(remember(undefined, fetched({ looksLike: 'login page' }), page)).toMatchObject({
      failures: 1,
      failureCode: 'not-a-feed',
      lastOutcome: { kind: 'failed', status: 200, reason: 'HTTP 200, login page instead of the feed' },
    });
    expect(remember(undefined, fetched(), page)).toMatchObject({
      failureCode: 'html-page',
      lastOutcome: { reason: 'The document is an HTML page' },
    });
    expect(remember(undefined, fetched(), undefined)).toMatchObject({ failureCode: 'not-a-feed', failures: 1 });
  });

  test('yield their entries and fail nevertheless when they are too large', () => {
    const state = remember(undefined, fetched({ truncated: 'size', etag: '"a"' }), parsed({}, [MONDAY - HOUR]));
    expect(state).toMatchObject({ failures: 1, failureCode: 'truncated', recentIds: ['e0'] });
    expect(state).not.toHaveProperty('etag');
  });
});

describe('the description of a state', () => {
  const blocked = failed({ code: 'forbidden', status: 403, message: 'HTTP 403, Cloudflare challenge' });
  // Tuesday, 14:10 UTC minus the hour of waiting.
  const tuesday = Date.UTC(2026, 1, 3, 13, 5);

  test('names a failure, since when, and the next try', () => {
    const state = remember(
      remember(undefined, blocked, undefined, MONDAY),
      { ...blocked, startedAt: toInstant(tuesday) },
      undefined,
      tuesday,
    );
    expect(describeState(state, tuesday)).toMatch(
      /^HTTP 403, Cloudflare challenge, since Monday, 2 times in a row, next try at 14:\d\d$/,
    );
    expect(describeState(state, tuesday + 20 * DAY)).toMatch(
      /since 2026-02-02, 2 times in a row, next try on 2026-02-03 at 14:\d\d$/,
    );
  });
  test('covers a working feed, one never polled, and one that is gone', () => {
    const state = remember(undefined, fetched(), parsed());
    expect(describeState(state, MONDAY + HOUR / 2)).toMatch(/^read at 10:00, last new at 10:00, next poll at 11:0\d$/);
    expect(describeState(undefined, MONDAY)).toBe('not polled yet');
    expect(describeState(newState(source, MONDAY), MONDAY)).toBe('not polled yet');
    expect(describeState({ ...state, stopped: { at: toInstant(MONDAY), reason: 'HTTP 410' } }, MONDAY + 2 * DAY)).toBe(
      'HTTP 410; not polled since Monday',
    );
  });
  test('names only the host of a redirect that is not yet trusted', () => {
    const state = {
      ...remember(undefined, fetched(), parsed()),
      pendingMove: { url: 'https://new.example/feed?token=secret', since: toInstant(MONDAY) },
    };
    expect(describeState(state, MONDAY + DAY)).toContain('redirects to new.example since Monday');
    expect(describeState(state, MONDAY + DAY)).not.toContain('secret');
  });
});

describe('the clock', () => {
  test('makes a poll due that was scheduled while it was wrong by a year', () => {
    const future = MONDAY + 365 * DAY;
    const state = remember(undefined, fetched({ startedAt: toInstant(future) }), parsed(), future);
    expect(isDue(state, future)).toBe(false);
    expect(isDue(state, MONDAY)).toBe(true);
  });
  test('leaves a poll scheduled that is seven days ahead', () => {
    const state = remember(undefined, fetched({ freshForSeconds: 10 ** 9 }), parsed());
    expect(isDue(state, MONDAY)).toBe(false);
    expect(isDue(state, MONDAY + 7 * DAY)).toBe(true);
  });
});

describe('the learned rhythm', () => {
  const every = (ms: number, newest = MONDAY): string[] =>
    Array.from({ length: 12 }, (_, i) => toInstant(newest - i * ms));
  test('is a quarter of the usual gap', () => {
    expect(learnedMinutes(every(4 * HOUR), undefined, MONDAY)).toBe(60);
    expect(learnedMinutes(every(DAY), undefined, MONDAY)).toBe(360);
  });
  test('is a quarter of a longer silence; without dates, of the time since the last change', () => {
    expect(learnedMinutes(every(HOUR, MONDAY - 4 * DAY), undefined, MONDAY)).toBe(1440);
    expect(learnedMinutes([], toInstant(MONDAY - 2 * DAY), MONDAY)).toBe(720);
    expect(learnedMinutes([], undefined, MONDAY)).toBeUndefined();
  });
  test('ignores entries with future dates', () => {
    expect(learnedMinutes([toInstant(MONDAY + 30 * DAY), ...every(DAY)], undefined, MONDAY)).toBe(360);
  });
});
