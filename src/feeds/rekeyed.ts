/** Why: when a publisher changes its system every guid changes, and single items are re-issued too; neither is news. */
import type { Entry } from '../model/entry.ts';
import { canonicalUrl } from '../url/canonical.ts';
import { wordsOfHtml } from './plain-text.ts';
import { shareOfWords } from './same-words.ts';

interface Key {
  /** Equal for two entries that may be one; undefined when the entry has nothing to go by. */
  readonly of: (entry: Entry) => string | undefined;
  /** An address can be used again for something else (a live page, a daily column), so words must agree as well. */
  readonly isAddress: boolean;
}

/** Most reliable first. */
const keys: readonly Key[] = [
  // The guid is an address that only changed its scheme, host prefix or tracking.
  { of: (entry) => (/^https?:\/\//i.test(entry.guid) ? canonicalUrl(entry.guid) : undefined), isAddress: true },
  { of: addressKey, isAddress: true },
  // Another address (a move of the site): title and exact time, or title and a text long enough to be an article's.
  {
    of: (entry) => (entry.title !== '' && entry.published ? `${entry.title}\n${entry.published}` : undefined),
    isAddress: false,
  },
  { of: titleAndText, isAddress: false },
];

/** Text shorter than this is a teaser that two articles of a series may share. */
const minText = 120;

function addressKey(entry: Entry): string | undefined {
  if (entry.url === undefined) return undefined;
  const canonical = canonicalUrl(entry.url);
  // A fragment names the item on pages that hold several (change logs).
  return canonical && canonical + (URL.canParse(entry.url) ? new URL(entry.url).hash : '');
}

function titleAndText(entry: Entry): string | undefined {
  const text = wordsOfHtml(entry.content ?? entry.summary);
  return entry.title !== '' && text.length >= minText ? `${entry.title}\n${text}` : undefined;
}

/**
 * Pairs new entries with known ones that are gone from the feed under their own guid: new id → old id. A key counts only
 * where it is one entry's on each side, so that a feed whose items all link to its front page pairs nothing.
 */
export function findRekeyed(strangers: readonly Entry[], gone: readonly Entry[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  if (strangers.length === 0 || gone.length === 0) return pairs;
  for (const key of keys) {
    const olds = unique(
      gone.filter((entry) => !taken.has(entry.id)),
      key,
    );
    const news = unique(
      strangers.filter((entry) => !pairs.has(entry.id)),
      key,
    );
    for (const [value, entry] of news) {
      const old = olds.get(value);
      if (!old || (key.isAddress && !agree(entry, old))) continue;
      pairs.set(entry.id, old.id);
      taken.add(old.id);
    }
  }
  return pairs;
}

function agree(a: Entry, b: Entry): boolean {
  return (
    shareOfWords(a.title, b.title) > 0 ||
    shareOfWords(wordsOfHtml(a.content ?? a.summary), wordsOfHtml(b.content ?? b.summary)) > 0.1
  );
}

function unique(entries: readonly Entry[], key: Key): Map<string, Entry> {
  const found = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const value = key.of(entry);
    if (value !== undefined) found.set(value, found.has(value) ? undefined : entry);
  }
  return new Map([...found].flatMap(([value, entry]) => (entry ? [[value, entry] as const] : [])));
}
