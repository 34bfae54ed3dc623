/**
 * Compares the entries of a poll with the known ones: feeds repeat themselves, reuse guids and change them, but each
 * article is new only once.
 */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { wordsOfHtml } from '../map/plain-text.ts';
import { articleNumbers } from './article-numbers.ts';
import { entryId, entryIdBesideGuid } from './entry-id.ts';
import { findReissuedGuids } from './reissued-guids.ts';
import { wordOverlap } from './word-overlap.ts';

/** An item that came back under another guid; it retains its first id. */
export interface ReissuedGuid {
  readonly oldId: string;
  /** The id that its current guid would have. */
  readonly newId: string;
}

/** The entries of a poll, sorted by what changed. */
export interface NewEntries {
  /** Never seen before. */
  readonly added: readonly Entry[];
  /** Known, with a difference that a reader sees; `firstSeenAt` is that of the known entry. */
  readonly changed: readonly Entry[];
  /** Known and the same; these are the known records. */
  readonly unchanged: readonly Entry[];
  /** Those of `changed` and `unchanged` that have a new guid. */
  readonly rekeyed: readonly ReissuedGuid[];
}

/**
 * Sorts the entries of one poll by what is known of their feed. `known` holds entries by id: those with the ids of
 * `entries`, and the newest others of the feed (hundreds or thousands), which are searched for reissued items. Pure.
 */
export function newEntries(entries: readonly Entry[], known: ReadonlyMap<string, Entry>): NewEntries {
  const matched = new Map<string, Entry>();
  const unmatched: Entry[] = [];
  for (const entry of entries) {
    const id = knownId(entry, known, matched);
    if (id !== undefined) matched.set(id, entry);
    else unmatched.push(withFreeId(entry, known, matched));
  }
  const pairs = findReissuedGuids(
    unmatched,
    [...known.values()].filter((entry) => !matched.has(entry.id)),
  );
  const added = unmatched.filter((entry) => !pairs.has(entry.id));
  const rekeyed: ReissuedGuid[] = [];
  for (const entry of unmatched) {
    const oldId = pairs.get(entry.id);
    if (oldId === undefined) continue;
    matched.set(oldId, entry);
    rekeyed.push({ oldId, newId: entry.id });
  }
  return { added, ...compare(matched, known), rekeyed };
}

function compare(
  matched: ReadonlyMap<string, Entry>,
  known: ReadonlyMap<string, Entry>,
): Pick<NewEntries, 'changed' | 'unchanged'> {
  const changed: Entry[] = [];
  const unchanged: Entry[] = [];
  for (const [id, entry] of matched) {
    const before = known.get(id);
    if (!before) continue;
    if (before.contentHash === entry.contentHash) unchanged.push(before);
    else changed.push({ ...entry, id, guid: before.guid, firstSeenAt: before.firstSeenAt });
  }
  return { changed, unchanged };
}

/** The ids that an item with this guid can have: as the first with the guid, or as a later one. */
function candidateIds(entry: Entry): readonly string[] {
  const own = entryId(entry.feedId, entry.guid);
  return [...new Set([entry.id, own, entryIdBesideGuid(entry.feedId, entry.guid, entry.url, entry.title)])];
}

function knownId(
  entry: Entry,
  known: ReadonlyMap<string, Entry>,
  matched: ReadonlyMap<string, Entry>,
): string | undefined {
  return candidateIds(entry).find((id) => {
    const before = known.get(id);
    return before !== undefined && !matched.has(id) && !isReuse(before, entry);
  });
}

/** Whether the guid now names another article: address, title and text have all changed, not merely been edited. */
function isReuse(before: Entry, after: Entry): boolean {
  if (before.title === after.title || before.contentHash === after.contentHash) return false;
  if (isSameAddress(before, after)) return false;
  return (
    wordOverlap(before.title, after.title) < editedTitle && wordOverlap(bodyOf(before), bodyOf(after)) < editedBody
  );
}

/** Equal, or with the same article number: the words in a live page's address change with its headline. */
function isSameAddress(before: Entry, after: Entry): boolean {
  if (before.url === undefined || after.url === undefined) return false;
  if (canonicalUrl(before.url) === canonicalUrl(after.url)) return true;
  const numbers = new Set(articleNumbers(before.url, before.guid));
  return articleNumbers(after.url, after.guid).some((number) => numbers.has(number));
}

/**
 * Below these shares of common words a title or text is a different one. Calibrated on hourly snapshots of 18 news
 * feeds.
 */
const editedTitle = 0.25;
const editedBody = 0.25;

function bodyOf(entry: Entry): string {
  return wordsOfHtml(entry.content ?? entry.summary).slice(0, 5000);
}

function withFreeId(entry: Entry, known: ReadonlyMap<string, Entry>, matched: ReadonlyMap<string, Entry>): Entry {
  if (!known.has(entry.id) && !matched.has(entry.id)) return entry;
  return { ...entry, id: entryIdBesideGuid(entry.feedId, entry.guid, entry.url, entry.title) };
}
