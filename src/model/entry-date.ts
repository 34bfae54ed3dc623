/** The date that an entry is sorted by. */
import type { Entry } from './entry.ts';
import type { Instant } from './time.ts';

/** When the entry was published: as its publisher claims, else the latest time that its place in the feed allows. */
export function dateOfEntry({ published, datedBefore }: Pick<Entry, 'published' | 'datedBefore'>): Instant | undefined {
  return published ?? datedBefore;
}
