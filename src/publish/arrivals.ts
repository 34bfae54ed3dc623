/**
 * What joined an output lately. A feed document holds it whatever date its publisher claims: readers follow no archives,
 * so an article dated below the newest stories would otherwise be in no document that they see.
 */
import { type Instant, toMs } from '../model/time.ts';
import { newestFirst, type Selected } from '../outputs/select.ts';
import type { Arrivals, OutputHistory } from '../records/records.ts';

/** How long a story is in the feed document at least: a reader that fetches it once a day may miss one day. */
export const LIVE_MS = 48 * 3_600_000;

/** A feed document has at most this many times the limit of its output. */
export const MAX_DOCUMENT_LIMITS = 5;

/** `ids` with those of them that came last within `most`. */
function lastOf(arrivals: readonly Arrivals[], most: number): readonly Arrivals[] {
  let left = most;
  const taken: Arrivals[] = [];
  for (const { at, ids } of [...arrivals].reverse()) {
    if (left === 0) break;
    const some = ids.slice(-left);
    left -= some.length;
    taken.unshift({ at, ids: some });
  }
  return taken;
}

/**
 * The arrivals after `news` (oldest first) were first published at `now`. The time counts from the latest arrival, not
 * from the clock: the same state gives the same document. After the clock was set back nothing is later than it.
 */
export function withArrivals(
  before: readonly Arrivals[],
  news: readonly string[],
  now: Instant,
  limit: number,
): readonly Arrivals[] {
  if (news.length === 0) return before;
  const known = before.map(({ at, ids }) => ({ at: at < now ? at : now, ids }));
  const lately = known.filter(({ at }) => toMs(now) - toMs(at) < LIVE_MS);
  return lastOf([...lately, { at: now, ids: news }], MAX_DOCUMENT_LIMITS * limit);
}

/**
 * The arrivals of an output without any on record, from the times at which its stories joined: one that the operator
 * added, or one published by a version that recorded none.
 */
export function earlierArrivals(selected: readonly Selected[], now: Instant, limit: number): readonly Arrivals[] {
  const lately = selected.filter(({ shown }) => toMs(now) - toMs(shown.joinedAt) < LIVE_MS);
  const byTime = new Map<Instant, string[]>();
  for (const { id, shown } of lately.sort((a, b) =>
    a.shown.joinedAt < b.shown.joinedAt ? -1 : a.shown.joinedAt > b.shown.joinedAt ? 1 : newestFirst(b, a),
  )) {
    const ids = byTime.get(shown.joinedAt);
    if (ids === undefined) byTime.set(shown.joinedAt, [id]);
    else ids.push(id);
  }
  return lastOf(
    [...byTime].map(([at, ids]) => ({ at, ids })),
    MAX_DOCUMENT_LIMITS * limit,
  );
}

/** Ids that the document holds besides its newest stories, the most urgent first: in no archive yet, then the latest arrivals. */
export function dueIds({ waiting, arrivals = [] }: Pick<OutputHistory, 'waiting' | 'arrivals'>): readonly string[] {
  return [...new Set([...waiting, ...arrivals.flatMap(({ ids }) => ids).reverse()])];
}
