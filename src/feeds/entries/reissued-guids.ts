/**
 * Finds single items that come back under new guids. An address is evidence only if it is an article's own, and where
 * the publisher gave both guids, only if the texts nearly agree as well: otherwise a new item would overwrite an old one.
 */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { fragmentOf, itemAddress, withoutPossibleSession, withoutSession } from '../../url/item-address.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { haveOtherRecordings } from '../../url/recording.ts';
import { articleNumbers } from './article-numbers.ts';
import { isCorrectedTitle, timeAndText } from './corrected-title.ts';
import { haveOtherPictures } from './details.ts';
import { isGivenGuid } from './entry-id.ts';
import { addressStrength, type FeedContext, formerEntries } from './feed-context.ts';
import { bodyOf, foldedTitle, haveOtherSubjects, hoursBetween, overlapOf } from './likeness.ts';
import { type Candidates, type Key, type Pairs, pairByKey } from './pair-items.ts';
import {
  areOfOtherAuthors,
  areOfOtherDays,
  areTwoItems,
  isOtherIssue,
  isOtherNotice,
  isRaisedAgain,
} from './two-items.ts';

/** Columns repeat title and teaser every week; a reissue follows within hours. */
const MAX_HOURS_APART = 24;

/** Characters; a shorter text is a teaser that two articles of a series may share. */
const MIN_TEXT = 120;

/** Common words of two versions of a text: of any time, and of one day (a live page). */
const SAME_TEXT = 0.5;
const EDITED_TEXT = 0.25;

/** Share of a teaser's words that the whole text has, and the words from which on that is no coincidence. */
const TEASER_IN_TEXT = 0.8;
const MIN_TEASER_WORDS = 8;

/** Adds pairs of listed entries and known ones whose guid is gone from the feed. */
export function findReissued(
  listed: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  pairs: Pairs,
  feed: FeedContext,
): void {
  if (listed.every((entry) => pairs.has(entry))) return;
  const candidates = candidatesAmong(listed, known, pairs, feed);
  for (const key of keysFor(feed)) pairByKey(key, candidates, pairs);
}

/** The known entries that share a title, an article number or a part of an address with an unpaired one. */
function candidatesAmong(
  listed: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
  pairs: Pairs,
  feed: FeedContext,
): Candidates {
  const marks = new Set(listed.filter((entry) => !pairs.has(entry)).flatMap(marksOf));
  const isLike = (entry: Entry): boolean => marksOf(entry).some((mark) => marks.has(mark));
  const former = formerEntries(known, feed).filter(isLike);
  const isFormer = new Set(former);
  const older = [...known.values()].filter((entry) => !isFormer.has(entry) && isLike(entry));
  return { listed, former, older: older.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)) };
}

function marksOf(entry: Entry): readonly string[] {
  const parts = [entry.url, entry.guid].map((address) => `/${longestPart(address)}`);
  return [foldedTitle(entry.title), timeAndText(entry) ?? '', ...parts, ...articleNumbers(entry.url)];
}

/** The longest path segment without its extension: the same in every spelling of an address. */
function longestPart(address: string | undefined): string {
  const path = (address ?? '').replace(/^[a-z]*:?\/\/[^/?#]*/i, '').replace(/[?#;].*$/, '');
  const longest = path.split('/').reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.replace(/\..*$/, '').toLowerCase();
}

/** Most reliable first. */
function keysFor(feed: FeedContext): readonly Key[] {
  const isArticle = (entry: Entry): boolean => addressStrength(entry.url, feed) === 'article';
  const ownAddress = (entry: Entry): string | undefined =>
    entry.url === undefined || addressStrength(entry.url, feed) === 'none' ? undefined : itemAddress(entry.url);
  return [
    // The guid is an address of which only scheme, host prefix or tracking changed.
    { of: guidAddress, confirm: sharesWords },
    // All that a reader sees is the same; an undated item needs an address of its own.
    {
      of: (entry) => `${entry.contentHash}\n${fragmentOf(entry.url ?? '')}`,
      confirm: (a, b) =>
        isSameDay(a, b) &&
        (hoursBetween(a, b) !== undefined || ownAddress(a) !== undefined) &&
        !areOfOtherDays(a, b) &&
        (isArticle(a) || !haveOtherPictures(a, b)) &&
        !isRaisedAgain(a, b, feed),
    },
    { of: ownAddress, confirm: (a, b) => isVersion(a, b, isArticle(a)) && !isRaisedAgain(a, b, feed) },
    // The number in the address is the same; section, date or headline in it changed.
    { of: numberKey, confirm: (a, b) => isVersion(a, b, true) && isEdited(a, b) },
    // A parameter that may be a session differs.
    {
      of: possibleSession,
      confirm: (a, b) => hasSameTitle(a, b) && isSameDay(a, b) && isLike(a, b) && isSameRecording(a, b),
    },
    // Another address (the site moved, the redirect changed): title and time, or title and text.
    { of: titleAndTime, confirm: (a, b) => isLike(a, b) && isSameRecording(a, b) && !areTwoItems(a, b) },
    {
      of: (entry) => foldedTitle(entry.title) || undefined,
      confirm: (a, b) => isTitleOfOneDay(a, b) && !isRaisedAgain(a, b, feed),
    },
    { of: titleAndText, confirm: (a, b) => isSameDay(a, b) && isSameRecording(a, b) && !areTwoItems(a, b) },
    { of: redirectAndTitle, confirm: (a, b) => isSameRepeated(a, b) && isSameRecording(a, b) },
    // The headline was corrected, and the address is made of it.
    { of: timeAndText, confirm: (a, b) => isCorrectedTitle(a.title, b.title) && isSameRecording(a, b) },
  ];
}

function guidAddress({ guid }: Entry): string | undefined {
  return /^https?:\/\//i.test(guid) ? itemAddress(guid) : undefined;
}

/** Host and article numbers; a number at the end and a fragment name one of several items under an article number. */
function numberKey({ url }: Entry): string | undefined {
  const parsed = url === undefined ? undefined : parseUrl(url);
  if (url === undefined || parsed === undefined) return undefined;
  const numbers = articleNumbers(url);
  if (numbers.length === 0) return undefined;
  const { hostname, pathname, search } = parsed;
  const parts = [/\/(\d{1,4})\/?$/.exec(pathname)?.[1], ...(search.match(/(?<==)\d{1,4}(?=&|$)/g) ?? [])];
  return [hostname, ...numbers, ...parts, fragmentOf(url)].join(' ');
}

function possibleSession({ url }: Entry): string | undefined {
  const plain = url === undefined ? undefined : withoutPossibleSession(url);
  return plain === undefined || plain === withoutSession(url ?? '') ? undefined : canonicalUrl(plain);
}

function titleAndTime({ title, published }: Entry): string | undefined {
  return title === '' || published === undefined ? undefined : `${foldedTitle(title)}\n${published}`;
}

function titleAndText(entry: Entry): string | undefined {
  const text = bodyOf(entry);
  return entry.title === '' || text.length < MIN_TEXT ? undefined : `${foldedTitle(entry.title)}\n${text}`;
}

/** Title, host and path of an item without a guid whose link is a script with changing parameters. */
function redirectAndTitle({ guid, title, url }: Entry): string | undefined {
  const parsed = isGivenGuid(guid) || title === '' || url === undefined ? undefined : parseUrl(url);
  if (parsed === undefined) return undefined;
  const { hostname, pathname, search } = parsed;
  return search === '' ? undefined : `${hostname}${pathname}\n${foldedTitle(title)}`;
}

/** Whether the texts are equal, and with a text that others may share, the times as well. */
function isSameRepeated(a: Entry, b: Entry): boolean {
  const text = bodyOf(a);
  return text === bodyOf(b) && (text.length < MIN_TEXT ? (hoursBetween(a, b) ?? 0) === 0 : isSameDay(a, b));
}

/** Whether no recording says that these are two items. */
function isSameRecording(a: Entry, b: Entry): boolean {
  return !haveOtherRecordings(a.enclosures, b.enclosures);
}

/** Whether both were published within a day, as far as the feed gives times. */
function isSameDay(a: Entry, b: Entry): boolean {
  return (hoursBetween(a, b) ?? 0) <= MAX_HOURS_APART;
}

function hasSameTitle(a: Entry, b: Entry): boolean {
  return foldedTitle(a.title) === foldedTitle(b.title);
}

/** A guid can be reused, so title or text must share some words. */
function sharesWords(a: Entry, b: Entry): boolean {
  return overlapOf(a.title, b.title).share > 0 || overlapOf(bodyOf(a), bodyOf(b)).share > 0.1;
}

function isEdited(a: Entry, b: Entry): boolean {
  const title = overlapOf(a.title, b.title).share;
  return title >= EDITED_TEXT || overlapOf(bodyOf(a), bodyOf(b)).share >= EDITED_TEXT;
}

/** Whether one text is an edited version or a teaser of the other; an item without a text is like any other. */
function isLike(a: Entry, b: Entry): boolean {
  const { share, contained, words } = overlapOf(bodyOf(a), bodyOf(b));
  return words === 0 || share >= EDITED_TEXT || contained >= TEASER_IN_TEXT;
}

/** Whether two items of one unique title appeared within a day and are like each other. */
function isTitleOfOneDay(a: Entry, b: Entry): boolean {
  const hours = hoursBetween(a, b);
  if (hours === undefined || hours > MAX_HOURS_APART || !isSameRecording(a, b) || areTwoItems(a, b)) return false;
  const { share, contained, words } = overlapOf(bodyOf(a), bodyOf(b));
  return words === 0 || share >= SAME_TEXT || contained >= TEASER_IN_TEXT;
}

/** Whether `a` is a version of `b`, which had its address; `isArticle` says that the address is an article's. */
function isVersion(a: Entry, b: Entry, isArticle: boolean): boolean {
  if (!isSameRecording(a, b) || (!isArticle && haveOtherPictures(a, b))) return false;
  if (isGivenGuid(a.guid) && isGivenGuid(b.guid)) return isNearVersion(a, b, isArticle);
  return isArticle ? sharesWords(a, b) : isVersionAtPage(a, b);
}

/** Whether `a` is a version of `b` at a page that may list several items. */
function isVersionAtPage(a: Entry, b: Entry): boolean {
  if (haveOtherSubjects(a, b) || isOtherIssue(a, b) || isOtherNotice(a, b)) return false;
  return isLike(a, b) && isEdited(a, b) && !isRepeatedNotice(a, b);
}

/** Whether a page has the notice of one name again, on another day: the next one, unless the address is an article's. */
function isRepeatedNotice(a: Entry, b: Entry): boolean {
  return a.title === b.title && !isSameDay(a, b);
}

/** Whether the texts nearly agree. */
function isNearVersion(a: Entry, b: Entry, isArticle: boolean): boolean {
  const { share, contained, words } = overlapOf(bodyOf(a), bodyOf(b));
  if (haveOtherSubjects(a, b) || (!isArticle && isOtherIssue(a, b))) return false;
  if (areOfOtherAuthors(a, b)) return false;
  if (words === 0) return overlapOf(a.title, b.title).share >= SAME_TEXT && (isArticle || isSameDay(a, b));
  const isTeaser = contained >= TEASER_IN_TEXT && words >= MIN_TEASER_WORDS;
  if (share >= SAME_TEXT || isTeaser) return isArticle || !isRepeatedNotice(a, b);
  return share >= EDITED_TEXT && isSameDay(a, b);
}
