/**
 * Finds items that come back under new guids: single items are reissued, and a change of publishing system changes
 * every guid.
 */
import type { Entry } from '../../model/entry.ts';
import { toMs } from '../../model/time.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { wordsOfHtml } from '../map/plain-text.ts';
import { articleNumbers } from './article-numbers.ts';
import { wordOverlap } from './word-overlap.ts';

interface Key {
  /** Equal for two entries that may be the same item; undefined when the entry lacks the fields. */
  readonly of: (entry: Entry) => string | undefined;
  /** A second condition on the two entries. */
  readonly confirm: (a: Entry, b: Entry) => boolean;
}

/** Most reliable first. */
const keys: readonly Key[] = [
  // The guid is an address of which only scheme, host prefix or tracking changed.
  { of: (entry) => (/^https?:\/\//i.test(entry.guid) ? canonicalUrl(entry.guid) : undefined), confirm: sharesWords },
  { of: addressKey, confirm: sharesWords },
  // The number in the address is the same; section, date or headline in it changed.
  { of: numberKey, confirm: isMostlySame },
  // Another address (the site moved): title and exact time, or title and a text of article length.
  {
    of: (entry) => (entry.title !== '' && entry.published ? `${entry.title}\n${entry.published}` : undefined),
    confirm: isNear,
  },
  { of: titleAndText, confirm: isNear },
];

/** Columns repeat title and teaser every week; a reissue follows within hours. */
const maxHoursApart = 24;

/** Characters; a shorter text is a teaser that two articles of a series may share. */
const minText = 120;

function addressKey(entry: Entry): string | undefined {
  if (entry.url === undefined) return undefined;
  const canonical = canonicalUrl(entry.url);
  // On pages with several items (change logs) the fragment names the item.
  return canonical && canonical + (URL.canParse(entry.url) ? new URL(entry.url).hash : '');
}

function numberKey(entry: Entry): string | undefined {
  const numbers = articleNumbers(entry.url);
  return numbers.length > 0 && entry.url !== undefined ? `${hostOf(entry.url)} ${numbers.join(' ')}` : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function titleAndText(entry: Entry): string | undefined {
  const text = wordsOfHtml(entry.content ?? entry.summary);
  return entry.title !== '' && text.length >= minText ? `${entry.title}\n${text}` : undefined;
}

/**
 * Pairs new entries with known ones whose guid is gone from the feed: new id → old id. A key counts only if one entry
 * on each side has it, so a feed whose items all link to its front page yields no pairs.
 */
export function findReissuedGuids(added: readonly Entry[], gone: readonly Entry[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const paired = new Set<string>();
  const candidates = candidatesAmong(gone, added);
  if (candidates.length === 0) return pairs;
  for (const key of keys) {
    const olds = unique(
      candidates.filter((entry) => !paired.has(entry.id)),
      key,
    );
    const news = unique(
      added.filter((entry) => !pairs.has(entry.id)),
      key,
    );
    for (const [value, entry] of news) {
      const old = olds.get(value);
      if (!old || !key.confirm(entry, old)) continue;
      pairs.set(entry.id, old.id);
      paired.add(old.id);
    }
  }
  return pairs;
}

/** The known entries that share a title, an article number or the longest part of an address with a new one. */
function candidatesAmong(gone: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const marks = new Set(added.flatMap((entry) => marksOf(entry)));
  return gone.filter((entry) => marksOf(entry).some((mark) => marks.has(mark)));
}

function marksOf(entry: Entry): readonly string[] {
  return [entry.title, longestPart(entry.url), longestPart(entry.guid), ...articleNumbers(entry.url)];
}

/** The longest path segment without its extension: the same in every spelling of an address. */
function longestPart(address: string | undefined): string {
  const path = (address ?? '').replace(/^[a-z]*:?\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const longest = path.split('/').reduce((best, part) => (part.length > best.length ? part : best), '');
  return `/${longest.replace(/\..*$/, '').toLowerCase()}`;
}

/** Whether both were published within a day, as far as the feed gives times. */
function isNear(a: Entry, b: Entry): boolean {
  if (!a.published || !b.published) return true;
  return Math.abs(toMs(a.published) - toMs(b.published)) <= maxHoursApart * 3_600_000;
}

/** An address can be reused (a live page, a daily column), so the texts must share some words. */
function sharesWords(a: Entry, b: Entry): boolean {
  return wordOverlap(a.title, b.title) > 0 || shareOfBodies(a, b) > 0.1;
}

/** A number can also be a section's, so title or text must be an edited version; the shares are those of `isReuse`. */
function isMostlySame(a: Entry, b: Entry): boolean {
  return wordOverlap(a.title, b.title) >= 0.25 || shareOfBodies(a, b) >= 0.25;
}

function shareOfBodies(a: Entry, b: Entry): number {
  return wordOverlap(wordsOfHtml(a.content ?? a.summary), wordsOfHtml(b.content ?? b.summary));
}

function unique(entries: readonly Entry[], key: Key): Map<string, Entry> {
  const found = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const value = key.of(entry);
    if (value !== undefined) found.set(value, found.has(value) ? undefined : entry);
  }
  return new Map([...found].flatMap(([value, entry]) => (entry ? [[value, entry] as const] : [])));
}
