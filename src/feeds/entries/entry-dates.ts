/**
 * Dates new entries that have no publication date: by their first `updated`, or by their place between dated
 * neighbours, so that old items that appear at once are not above everything as today's.
 */
import type { Entry } from '../../model/entry.ts';
import { type Instant, toInstant, toMs } from '../../model/time.ts';

/** New undated items below known ones from which on they are old ones that the feed lists again, in an unknown order. */
const MIN_BACKFILLED = 3;

/** Neighbours in the document's order, for each one out of order, up to which the document has no order. */
const MAX_OUT_OF_ORDER = 4;

/** The time by which an entry is sorted. */
function sortedBy({ published, datedBefore, firstSeenAt }: Entry): Instant {
  return published ?? datedBefore ?? firstSeenAt;
}

/** Each listed entry with its time, undefined for a new one without a date. */
interface Place {
  readonly entry: Entry;
  readonly time: Instant | undefined;
}

type Order = 'newest-first' | 'oldest-first' | 'unknown';

function orderOf(places: readonly Place[]): Order {
  const times = places.flatMap(({ time }) => time ?? []);
  let [down, up] = [0, 0];
  for (let i = 1; i < times.length; i++) {
    const [before = '', after = ''] = [times[i - 1], times[i]];
    if (before > after) down++;
    else if (before < after) up++;
  }
  if (down > up * MAX_OUT_OF_ORDER) return 'newest-first';
  return up > down * MAX_OUT_OF_ORDER ? 'oldest-first' : 'unknown';
}

/** Whether undated new entries are only below all known ones, and several. */
function looksBackfilled(places: readonly Place[]): boolean {
  const lastKnown = places.findLastIndex(({ time }) => time !== undefined);
  const undated = places.flatMap(({ time }, i) => (time === undefined ? [i] : []));
  return lastKnown >= 0 && undated.length >= MIN_BACKFILLED && undated.every((i) => i > lastKnown);
}

/** The latest time of each undated entry that has an older or equally old neighbour on the newer side. */
function latestTimes(places: readonly Place[]): ReadonlyMap<Entry, Instant> {
  const found = new Map<Entry, Instant>();
  let bound: number | undefined;
  for (const { entry, time } of places) {
    if (time !== undefined) {
      bound = toMs(time);
      continue;
    }
    if (bound === undefined) continue;
    // One second apart, in the order of the document.
    bound -= 1000;
    const latest = toInstant(bound);
    if (latest < entry.firstSeenAt) found.set(entry, latest);
  }
  return found;
}

/** The added entries, dated as far as they can be. `listed` is the whole document in its order. */
export function firstDates(
  listed: readonly Entry[],
  added: readonly Entry[],
  pairs: ReadonlyMap<Entry, string>,
  known: ReadonlyMap<string, Entry>,
): readonly Entry[] {
  const dated = added.map((entry) =>
    entry.published === undefined && entry.updated !== undefined ? { ...entry, published: entry.updated } : entry,
  );
  if (dated.every(({ published }) => published !== undefined)) return dated;
  let next = 0;
  const places = listed.flatMap((entry): Place[] => {
    const before = known.get(pairs.get(entry) ?? '');
    if (before !== undefined) return [{ entry: before, time: sortedBy(before) }];
    const one = dated[next++];
    return one === undefined ? [] : [{ entry: one, time: one.published }];
  });
  const order = orderOf(places);
  if (order === 'unknown' && !looksBackfilled(places)) return dated;
  const latest = latestTimes(order === 'oldest-first' ? places.toReversed() : places);
  return dated.map((entry) => {
    const datedBefore = latest.get(entry);
    return datedBefore === undefined ? entry : { ...entry, datedBefore };
  });
}
