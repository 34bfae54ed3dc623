/** Why: when a publisher changes its system every guid changes, and single items are re-issued too; neither is news. */
import type { Entry } from '../../model/entry.ts';
import { toMs } from '../../model/time.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { wordsOfHtml } from '../map/plain-text.ts';
import { articleNumbers } from './article-numbers.ts';
import { wordOverlap } from './word-overlap.ts';

interface Key {
  /** Equal for two entries that may be one; undefined when the entry has nothing to go by. */
  readonly of: (entry: Entry) => string | undefined;
  /** What else must hold of the two. */
  readonly confirm: (a: Entry, b: Entry) => boolean;
}

/** Most reliable first. */
const keys: readonly Key[] = [
  // The guid is an address that only changed its scheme, host prefix or tracking.
  { of: (entry) => (/^https?:\/\//i.test(entry.guid) ? canonicalUrl(entry.guid) : undefined), confirm: sharesWords },
  { of: addressKey, confirm: sharesWords },
  // The number in the address is the same, the section, date or headline in it is not.
  { of: numberKey, confirm: isMostlySame },
  // Another address (a move of the site): title and exact time, or title and a text long enough to be an article's.
  {
    of: (entry) => (entry.title !== '' && entry.published ? `${entry.title}\n${entry.published}` : undefined),
    confirm: isNear,
  },
  { of: titleAndText, confirm: isNear },
];

/** Columns repeat title and teaser from week to week; a re-issue follows within hours. */
const maxHoursApart = 24;

/** Text shorter than this is a teaser that two articles of a series may share. */
const minText = 120;

function addressKey(entry: Entry): string | undefined {
  if (entry.url === undefined) return undefined;
  const canonical = canonicalUrl(entry.url);
  // A fragment names the item on pages that hold several (change logs).
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
 * Pairs new entries with known ones that are gone from the feed under their own guid: new id → old id. A key counts only
 * where it is one entry's on each side, so that a feed whose items all link to its front page pairs nothing.
 */
export function findReissuedGuids(strangers: readonly Entry[], gone: readonly Entry[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const likely = likelyAmong(gone, strangers);
  if (likely.length === 0) return pairs;
  for (const key of keys) {
    const olds = unique(
      likely.filter((entry) => !taken.has(entry.id)),
      key,
    );
    const news = unique(
      strangers.filter((entry) => !pairs.has(entry.id)),
      key,
    );
    for (const [value, entry] of news) {
      const old = olds.get(value);
      if (!old || !key.confirm(entry, old)) continue;
      pairs.set(entry.id, old.id);
      taken.add(old.id);
    }
  }
  return pairs;
}

/** The known entries that share the longest part of an address, a number in it, or the title with a new one: the others need no comparing. */
function likelyAmong(gone: readonly Entry[], strangers: readonly Entry[]): readonly Entry[] {
  const marks = new Set(strangers.flatMap((entry) => marksOf(entry)));
  return gone.filter((entry) => marksOf(entry).some((mark) => marks.has(mark)));
}

function marksOf(entry: Entry): readonly string[] {
  return [entry.title, longestPart(entry.url), longestPart(entry.guid), ...articleNumbers(entry.url)];
}

/** The longest segment of a path, without extension: a part that no spelling of the same address changes. */
function longestPart(address: string | undefined): string {
  const path = (address ?? '').replace(/^[a-z]*:?\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const longest = path.split('/').reduce((best, part) => (part.length > best.length ? part : best), '');
  return `/${longest.replace(/\..*$/, '').toLowerCase()}`;
}

/** Published within hours of each other, as far as the feed gives times. */
function isNear(a: Entry, b: Entry): boolean {
  if (!a.published || !b.published) return true;
  return Math.abs(toMs(a.published) - toMs(b.published)) <= maxHoursApart * 3_600_000;
}

/** An address can be used again for something else (a live page, a daily column), so some word must be the same. */
function sharesWords(a: Entry, b: Entry): boolean {
  return wordOverlap(a.title, b.title) > 0 || shareOfBodies(a, b) > 0.1;
}

/** Numbers can be a section's too, so title or text must be an edit of the other; the shares are those of `isReuse`. */
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
