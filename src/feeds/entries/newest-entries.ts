/** The entries that are taken from a document with more than the limit: feeds list the oldest items first, too. */
import type { Entry } from '../../model/entry.ts';
import { dateOfEntry } from '../../model/entry-date.ts';
import type { FeedProblem } from '../../model/parsed-feed.ts';

/** The newest `limit` entries, in their order; of entries without a date the first ones. */
export function newestOf(entries: readonly Entry[], limit: number): readonly Entry[] {
  if (entries.length <= limit) return entries;
  const dated = entries.map((entry, place) => ({ place, date: dateOfEntry(entry) ?? entry.updated ?? '' }));
  const newest = dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place)).slice(0, limit);
  const places = new Set(newest.map(({ place }) => place));
  return entries.filter((_, place) => places.has(place));
}

/** The report of a document with more items than `polling.maxEntries`. */
export function beyondLimit(count: number, limit: number): readonly FeedProblem[] {
  if (count <= limit) return [];
  const message = `The feed lists ${count} items and polling.maxEntries is ${limit}: only the newest are used.`;
  return [{ severity: 'warning', code: 'too-many-items', message }];
}
