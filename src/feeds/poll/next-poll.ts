/** Decides when a feed is polled next. Pure, so that its guarantees are tested as properties. */
import { backoffMs, MAX_BACKOFF_MS, rateLimitMs } from './backoff.ts';
import { jitterMs, MAX_JITTER_MS, phaseOf } from './jitter.ts';
import { afterSkippedHours } from './skip-hours.ts';

const MINUTE_MS = 60_000;
/** Longest wait that a server can impose: a week. */
export const MAX_WAIT_MS = MAX_BACKOFF_MS;
/** Shortest interval that an operator can set, whatever the server allows. */
const MIN_INTERVAL_MINUTES = 15;

/** The operator's limits for all feeds. */
export interface PollLimits {
  /** Shortest time between two requests, unless operator and server both allow less. Default 60. */
  readonly minIntervalMinutes: number;
  /** Longest interval that we choose ourselves. Default 1,440 (a day). */
  readonly maxIntervalMinutes: number;
}

/** An hour is what publishers expect of readers; a day is the longest delay of news. */
export const defaultPollLimits: PollLimits = { minIntervalMinutes: 60, maxIntervalMinutes: 24 * 60 };

/** Everything that the next poll depends on. */
export interface NextPollInput {
  readonly feedId: string;
  /** When the last request was sent, milliseconds since the epoch: intervals run from request to request. */
  readonly startedAt: number;
  readonly limits: PollLimits;
  /** Failures in a row, 0 after a success. */
  readonly failures: number;
  /** The last failure was a 429 without a time to wait. Default false. */
  readonly rateLimited?: boolean;
  /** The operator's interval for this feed. */
  readonly intervalMinutes?: number;
  /** The operator's cron expression for this feed: the first match after a time, milliseconds since the epoch. */
  readonly cron?: (after: number) => number;
  /** Learned from the publishing rhythm; used if the operator set no interval. */
  readonly learnedMinutes?: number;
  /** Factor on our own interval, 1 or more (a feed without readers). Default 1. */
  readonly slowness?: number;
  /** Freshness by the server's caching headers. */
  readonly freshForSeconds?: number;
  /** RSS `ttl`. */
  readonly ttlMinutes?: number;
  /** `sy:updatePeriod` divided by its frequency. */
  readonly updatePeriodMinutes?: number;
  /** Start of the `sy:` periods, milliseconds since the epoch. */
  readonly updateBase?: number;
  /** RSS `skipHours`, 0 to 24, GMT. */
  readonly skipHours?: readonly number[];
  /** RSS `skipDays`, English names. */
  readonly skipDays?: readonly string[];
  /** From Retry-After, milliseconds since the epoch. */
  readonly retryAfter?: number;
}

/**
 * When to poll the feed next, milliseconds since the epoch. Never before a time that the server asks for (each at most
 * 7 days), never after the operator's maximum unless server, cron expression or backoff require it, never earlier with
 * more failures. Jitter adds at most a tenth of the wait and 30 minutes.
 */
export function nextPoll(input: NextPollInput): number {
  const phase = phaseOf(input.feedId);
  const target = earliestAt(input, phase);
  const maxMs = Math.max(input.limits.maxIntervalMinutes, input.intervalMinutes ?? 0) * MINUTE_MS;
  const wait = target - input.startedAt;
  const longest = Math.max(target, input.startedAt + (wait > maxMs ? MAX_WAIT_MS : maxMs));
  const jitter = input.cron === undefined ? jitterMs(phase, wait) : 0;
  const spread = Math.min(target + jitter, longest);
  return afterSkippedHours(spread, input.skipHours ?? [], input.skipDays ?? [], Math.floor(phase * MAX_JITTER_MS));
}

/** The earliest time that meets every constraint, before jitter and skipped hours. */
function earliestAt(input: NextPollInput, phase: number): number {
  const floorMs = shortestMinutes(input) * MINUTE_MS;
  const waitMs = Math.max(floorMs, serverMs(input), failureMs(input));
  const earliest = Math.max(input.startedAt + waitMs, input.retryAfter ?? 0);
  const { cron } = input;
  const own =
    cron === undefined ? Math.max(earliest, input.startedAt + ownMs(input)) : cronAt(cron, earliest, floorMs, phase);
  return alignedToBase(own, input);
}

/** An interval below the minimum needs both an operator's interval for this feed and a server that allows less. */
function shortestMinutes({ limits, intervalMinutes, freshForSeconds }: NextPollInput): number {
  const own = intervalMinutes ?? Number.POSITIVE_INFINITY;
  const serverAllows = freshForSeconds !== undefined && freshForSeconds < limits.minIntervalMinutes * 60;
  const floor = serverAllows ? Math.min(own, limits.minIntervalMinutes) : limits.minIntervalMinutes;
  return Math.max(MIN_INTERVAL_MINUTES, floor);
}

/** Our own interval: the operator's for this feed, otherwise the learned one within the limits. */
function ownMs({ limits, intervalMinutes, learnedMinutes, slowness }: NextPollInput): number {
  const { minIntervalMinutes: min, maxIntervalMinutes: max } = limits;
  const minutes = intervalMinutes ?? Math.min(Math.max(learnedMinutes ?? min, min), max);
  return Math.min(minutes * Math.max(1, slowness ?? 1), Math.max(max, minutes)) * MINUTE_MS;
}

function serverMs({ freshForSeconds, ttlMinutes, updatePeriodMinutes, updateBase }: NextPollInput): number {
  const fresh = (freshForSeconds ?? 0) * 1000;
  const ttl = (ttlMinutes ?? 0) * MINUTE_MS;
  const period = updateBase === undefined ? (updatePeriodMinutes ?? 0) * MINUTE_MS : 0;
  return Math.min(Math.max(fresh, ttl, period), MAX_WAIT_MS);
}

function failureMs(input: NextPollInput): number {
  if (input.rateLimited === true) return rateLimitMs(input.failures, ownMs(input));
  return backoffMs(input.failures);
}

/**
 * A cron time plus the feed's jitter. Polls start a little late, so the next match can fall just before `earliest`;
 * then the result is `earliest` and not the following match, which would halve the frequency.
 */
function cronAt(cron: (after: number) => number, earliest: number, floorMs: number, phase: number): number {
  const tolerance = 2 * jitterMs(1, floorMs);
  return Math.max(earliest, cron(earliest - tolerance - 1) + jitterMs(phase, floorMs));
}

/** With `sy:updateBase` the document changes at base + k · period: the first such time at or after `at`. */
function alignedToBase(at: number, { startedAt, updateBase, updatePeriodMinutes }: NextPollInput): number {
  const periodMs = (updatePeriodMinutes ?? 0) * MINUTE_MS;
  if (updateBase === undefined || periodMs <= 0) return at;
  const boundary = updateBase + Math.ceil((at - updateBase) / periodMs) * periodMs;
  return Math.max(at, Math.min(boundary, startedAt + MAX_WAIT_MS));
}
