/** One line per feed for operators: what is wrong, since when, and when the next attempt is. */
import type { FeedState } from '../../model/source.ts';
import { type Instant, toMs } from '../../model/time.ts';
import { adviceOnMove } from './held-move.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * "HTTP 403, Cloudflare challenge, since Tuesday, next try at 14:10"; times in UTC. `now` in milliseconds since the
 * epoch. Without a full stop.
 */
export function describeState(state: FeedState | undefined, now: number): string {
  if (state === undefined || state.lastOutcome === undefined) return 'not polled yet';
  if (state.stopped !== undefined) return `${state.stopped.reason}; not polled since ${day(state.stopped.at, now)}`;
  const { lastOutcome, failingSince } = state;
  const next = `next try ${moment(state.nextPollAt, now)}`;
  if (lastOutcome.kind === 'failed' || lastOutcome.kind === 'gone') {
    const times = state.failures > 1 ? `, ${state.failures} times in a row` : '';
    const since = failingSince === undefined ? '' : `, since ${day(failingSince, now)}`;
    const reason = lastOutcome.reason ?? 'failed';
    const advice = adviceFor(state);
    return `${reason}${advice === '' || reason.includes(advice) ? '' : `; ${advice}`}${since}${times}, ${next}`;
  }
  const unchanged = lastOutcome.kind === 'not-modified' ? 'unchanged' : 'read';
  const change = state.lastChangeAt === undefined ? '' : `, last new ${moment(state.lastChangeAt, now)}`;
  const move =
    state.pendingMove === undefined
      ? ''
      : `, redirects to ${new URL(state.pendingMove.url).host} since ${day(state.pendingMove.since, now)}${adviceFor(state) === '' ? '' : `; ${adviceFor(state)}`}`;
  return `${unchanged} ${moment(lastOutcome.at, now)}${change}${move}, ${next.replace('try', 'poll')}`;
}

/** What the operator has to do for a feed that must not move by itself; empty when nothing. */
function adviceFor({ pendingMove }: FeedState): string {
  return pendingMove?.needsOperator === true ? adviceOnMove(pendingMove.url) : '';
}

/** "at 14:10" within half a day, "on Tuesday at 14:10" within six days, else "on 2026-11-24 at 14:10". */
function moment(at: Instant, now: number): string {
  const ms = toMs(at);
  if (Number.isNaN(ms)) return 'never';
  if (Math.abs(ms - now) < MINUTE_MS) return 'now';
  const time = `at ${at.slice(11, 16)}`;
  return isSameDay(ms, now) ? time : `on ${day(at, now)} ${time}`;
}

/** The name of the day within six days, else the date; "today" for today. */
function day(at: Instant, now: number): string {
  const ms = toMs(at);
  if (isSameDay(ms, now)) return 'today';
  return Math.abs(ms - now) < 6 * DAY_MS ? (WEEKDAYS[new Date(ms).getUTCDay()] ?? '') : at.slice(0, 10);
}

function isSameDay(a: number, b: number): boolean {
  return Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS);
}
