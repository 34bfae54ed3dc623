/** Reads what a feed asks of those who poll it, from four vocabularies (ttl and skip, `sy:`, RFC 5005, WebSub). */
import { defined } from '../../model/defined.ts';
import type { Link } from '../../model/entry.ts';
import type { FeedHints } from '../../model/parsed-feed.ts';
import { childElements, textOf } from '../xml/element.ts';
import type { Fields } from './field-names.ts';
import { linkWith } from './links.ts';
import { all, type Context, firstDate, firstText } from './reading.ts';

/** `sy:updatePeriod` in minutes; the module's default is daily. */
const periods: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

const days: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The hints of a feed; those that are absent or invalid are left out. */
export function readHints(fields: Fields, links: readonly Link[], context: Context): FeedHints {
  const ttl = Number(firstText(fields, ['ttl']));
  const hours = listed(fields, 'skiphours').flatMap((text) =>
    /^\d{1,2}$/.test(text) && Number(text) <= 24 ? [Number(text) % 24] : [],
  );
  const names = listed(fields, 'skipdays').flatMap(
    (text) => days.find((day) => day.toLowerCase() === text.toLowerCase()) ?? [],
  );
  return defined({
    ttlMinutes: ttl > 0 && ttl < 1e7 ? ttl : undefined,
    skipHours: hours.length > 0 ? [...new Set(hours)] : undefined,
    skipDays: names.length > 0 ? [...new Set(names)] : undefined,
    updatePeriodMinutes: updatePeriod(fields),
    updateBase: firstDate(fields, ['sy:updatebase'], context),
    hubs: [...new Set(links.filter((link) => link.rel === 'hub').map((link) => link.href))],
    complete: fields.has('fh:complete') || undefined,
    archive: fields.has('fh:archive') || undefined,
    nextPage: linkWith(links, 'next'),
    prevArchive: linkWith(links, 'prev-archive'),
  });
}

function listed(fields: Fields, name: string): string[] {
  return all(fields, [name])
    .flatMap(childElements)
    .map((element) => textOf(element).trim());
}

function updatePeriod(fields: Fields): number | undefined {
  const period = firstText(fields, ['sy:updateperiod'])?.toLowerCase();
  const frequency = Number(firstText(fields, ['sy:updatefrequency']) ?? 1);
  if (period === undefined && !fields.has('sy:updatefrequency')) return undefined;
  const minutes = periods.get(period ?? 'daily');
  return minutes === undefined || !(frequency >= 1) ? minutes : Math.max(1, Math.round(minutes / frequency));
}
