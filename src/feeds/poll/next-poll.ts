/** Why: the one place that decides when a feed is asked again; pure, so that its promises can be tested as properties. */
import { backoffMs, MAX_BACKOFF_MS, rateLimitMs } from './backoff.ts';
import { jitterMs, MAX_JITTER_MS, phaseOf } from './jitter.ts';
import { afterSkippedHours } from './skip-hours.ts';

const MINUTE_MS = 60_000;
/** Servers that ask for more than a week are asked after a week. */
export const MAX_WAIT_MS = MAX_BACKOFF_MS;
/** No operator's wish goes below this, whatever the server allows. */
export const MIN_INTERVAL_MINUTES = 15;

export interface PollLimits {
  /** Shortest time between two requests, unless operator and server both allow less. */
  readonly minIntervalMinutes: number;
  /** Longest time between two requests that we choose ourselves. */
  readonly maxIntervalMinutes: number;
}

/** Hourly is what publishers ask of readers; a day is the longest that news may be late. */
export const defaultPollLimits: PollLimits = { minIntervalMinutes: 60, maxIntervalMinutes: 24 * 60 };

export interface NextPollInput {
  readonly feedId: string;
  /** When the request just made went out, milliseconds since the epoch: intervals run from request to request. */
  readonly startedAt: number;
  readonly limits: PollLimits;
  /** Failures in a row, 0 after a success. */
  readonly failures: number;
  /** The last failure was a 429 that named no time. */
  readonly rateLimited?: boolean;
  /** The operator's own interval for this feed. */
  readonly intervalMinutes?: number;
  /** The operator's cron expression for this feed: the first match after a time, milliseconds since the epoch. */
  readonly cron?: (after: number) => number;
  /** Learned from the publishing rhythm; used where the operator set nothing. */
  readonly learnedMinutes?: number;
  /** Stretches our own interval, 1 or more (a feed that nobody reads). */
  readonly slowness?: number;
  /** The server's wishes. */
  readonly freshForSeconds?: number;
  readonly ttlMinutes?: number;
  readonly updatePeriodMinutes?: number;
  /** Start of the `sy:` periods, milliseconds since the epoch. */
  readonly updateBase?: number;
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** From Retry-After, milliseconds since the epoch. */
  readonly retryAfter?: number;
}

/**
 * When the feed is asked next, milliseconds since the epoch. Never before any wish of the server (each up to 7 days),
 * never after the operator's maximum unless a server's wish, a cron expression or a backoff says so, never earlier
 * with more failures. The result is spread upwards by at most a tenth of the wait and 30 minutes.
 */
export function nextPoll(input: NextPollInput): number {
  const phase = phaseOf(input.feedId);
  const wished = wishedAt(input, phase);
  const maxMs = Math.max(input.limits.maxIntervalMinutes, input.intervalMinutes ?? 0) * MINUTE_MS;
  const wait = wished - input.startedAt;
  const longest = Math.max(wished, input.startedAt + (wait > maxMs ? MAX_WAIT_MS : maxMs));
  const jitter = input.cron === undefined ? jitterMs(phase, wait) : 0;
  const spread = Math.min(wished + jitter, longest);
  return afterSkippedHours(spread, input.skipHours ?? [], input.skipDays ?? [], Math.floor(phase * MAX_JITTER_MS));
}

/** The earliest time that suits everyone, before spreading and skipping. */
function wishedAt(input: NextPollInput, phase: number): number {
  const floorMs = shortestMinutes(input) * MINUTE_MS;
  const waitMs = Math.max(floorMs, serverMs(input), failureMs(input));
  const earliest = Math.max(input.startedAt + waitMs, input.retryAfter ?? 0);
  const { cron } = input;
  const own =
    cron === undefined ? Math.max(earliest, input.startedAt + ownMs(input)) : cronAt(cron, earliest, floorMs, phase);
  return alignedToBase(own, input);
}

/** An interval under the operator's minimum needs both: the operator's word for this feed, and a server that calls its document fresh for less. */
function shortestMinutes({ limits, intervalMinutes, freshForSeconds }: NextPollInput): number {
  const own = intervalMinutes ?? Number.POSITIVE_INFINITY;
  const serverAllows = freshForSeconds !== undefined && freshForSeconds < limits.minIntervalMinutes * 60;
  const floor = serverAllows ? Math.min(own, limits.minIntervalMinutes) : limits.minIntervalMinutes;
  return Math.max(MIN_INTERVAL_MINUTES, floor);
}

/** Our own interval: the operator's for this feed, else the learned one within the limits. */
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
 * A cron time and the feed's own delay after it. Polls start a little after their time, so the next match can lie a
 * little before `earliest`; then it is `earliest`, and not the match after that, which would halve the pace.
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
