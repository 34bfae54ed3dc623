/**
 * Finds the items of a feed that moved to another publishing system: guids, addresses, dates and footers change all at
 * once, and the titles remain.
 */
import type { Entry } from '../../model/entry.ts';
import { haveOtherRecordings } from '../../url/recording.ts';
import { type FeedContext, formerEntries } from './feed-context.ts';
import { bodyOf, foldedTitle, haveOtherNumbers, hoursBetween, overlapOf, wordSet } from './likeness.ts';
import { type Key, type Pairs, pairByKey } from './pair-items.ts';

/** Items of one title each that are more than a coincidence. */
const MIN_MOVED = 3;

/** Common words of a text before and after, with another footer; share of a teaser's words that the text has. */
const SAME_TEXT = 0.5;
const TEASER_IN_TEXT = 0.7;

/** Words of a text in which one other number makes another item: a table of tides, a score. */
const SHORT_TEXT = 30;

/** Different words of a text that two items of one title do not share by chance. */
const MIN_WORDS = 8;

/** Words of a title that no daily column has. */
const LONG_TITLE = 4;

/** Hours by which a move shifts dates: a time zone, and less than the time between two issues of a daily column. */
const MAX_SHIFT_HOURS = 6;

const HOURS_OF_DAY = 24;

/**
 * Adds pairs with the same titles if most of what the feed listed is gone in one poll, and most of what came has the
 * same titles. `same` are the entries that were found by their guids.
 */
export function findMovedFeed(
  listed: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  same: ReadonlySet<Entry>,
  pairs: Pairs,
  feed: FeedContext,
): void {
  if (listed.every((entry) => pairs.has(entry))) return;
  const former = formerEntries(known, feed);
  const sameIds = new Set([...same].flatMap((entry) => pairs.get(entry) ?? []));
  const vanished = former.filter(({ id }) => !sameIds.has(id));
  const came = listed.filter((entry) => !same.has(entry));
  if (vanished.length * 2 < former.length || vanished.length < MIN_MOVED) return;
  const found: Pairs = new Map(pairs);
  pairByKey(keyFor(listed), { listed, former, older: [] }, found);
  const moved = came.filter((entry) => found.has(entry)).length;
  if (moved < MIN_MOVED || moved * 2 < came.length) return;
  // Titles that repeat (`In brief`) name an item together with the whole text.
  pairByKey(TITLE_AND_TEXT, { listed, former, older: [] }, found);
  for (const [entry, id] of found) pairs.set(entry, id);
}

const TITLE_AND_TEXT: Key = {
  of: (entry) =>
    wordSet(bodyOf(entry)).size < MIN_WORDS ? undefined : `${foldedTitle(entry.title)}\n${bodyOf(entry)}`,
  confirm: (a, b) => !haveOtherRecordings(a.enclosures, b.enclosures),
};

/** The title; without one the text, if it is not too short. */
function nameOf(entry: Entry): string | undefined {
  const title = foldedTitle(entry.title);
  if (title !== '') return title;
  return wordSet(bodyOf(entry)).size < MIN_WORDS ? undefined : `\n${bodyOf(entry)}`;
}

/** A title that one item on each side has, over texts that are versions of each other. */
function keyFor(listed: readonly Entry[]): Key {
  const texts = new Map<string, number>();
  for (const entry of listed) texts.set(bodyOf(entry), (texts.get(bodyOf(entry)) ?? 0) + 1);
  const hasOwnText = (entry: Entry): boolean => texts.get(bodyOf(entry)) === 1;
  return {
    of: nameOf,
    confirm: (a, b) =>
      isSameText(a, b) && (!haveOtherRecordings(a.enclosures, b.enclosures) || isEpisode(a, b, hasOwnText)),
  };
}

function isSameText(a: Entry, b: Entry): boolean {
  const [before, after] = [bodyOf(b), bodyOf(a)];
  const { share, contained, words } = overlapOf(before, after);
  if (words === 0) return wordSet(a.title).size >= LONG_TITLE || (hoursBetween(a, b) ?? 0) < HOURS_OF_DAY;
  if (words < SHORT_TEXT && haveOtherNumbers(before, after)) return false;
  return share >= SAME_TEXT || contained >= TEASER_IN_TEXT;
}

/** Whether another recording is that of the same episode at another host, not the next issue of a daily programme. */
function isEpisode(a: Entry, b: Entry, hasOwnText: (entry: Entry) => boolean): boolean {
  const hours = hoursBetween(a, b);
  if (hours !== undefined && hours <= MAX_SHIFT_HOURS) return true;
  return (wordSet(a.title).size >= LONG_TITLE || /\d/.test(a.title)) && hasOwnText(a);
}
