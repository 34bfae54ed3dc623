/**
 * Signs that two items of one title are two items although their texts are alike: feeds of job offers, commits, alerts and
 * forum posts repeat titles within hours, and a post that was pushed out of the feed must not be overwritten by the next.
 */
import type { Entry } from '../../model/entry.ts';
import { normalForm } from '../../model/normal-form.ts';
import { fragmentOf, itemAddress } from '../../url/item-address.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { haveOtherPictures } from './details.ts';
import { isGivenGuid } from './entry-id.ts';
import { addressStrength, type FeedContext } from './feed-context.ts';
import { bodyOf, haveOtherAuthors, haveOtherNumbers, hoursBetween, overlapOf, wordSet } from './likeness.ts';

/** Different words from which on two equal texts are no coincidence. */
const MIN_WORDS = 12;

/** Words of a text in which one other number makes another item: an exchange rate, the depth of an earthquake. */
const SHORT_TEXT = 30;

/** Common words of two texts whose authors differ: a correction of the byline. */
const SAME_BUT_AUTHOR = 0.8;

/** Whether authors, figures, pictures or addresses say that two items of one title are not versions of each other. */
export function areTwoItems(a: Entry, b: Entry): boolean {
  if (areOfOtherAuthors(a, b) || haveOtherFigures(a, b) || haveOtherPictures(a, b) || areOfOtherDays(a, b)) return true;
  return haveOtherNames(a, b) && !isSameLongText(a, b);
}

/**
 * Whether the addresses name other days and differ in another part too: the daily gallery under its standing title and
 * teaser. An article that is dated anew keeps the rest of its address, and two copies of one item keep its time.
 */
export function areOfOtherDays(a: Entry, b: Entry): boolean {
  if (hoursBetween(a, b) === 0) return false;
  const [left, right] = [dayOf(a.url), dayOf(b.url)];
  return left !== undefined && right !== undefined && left.day !== right.day && left.rest !== right.rest;
}

interface DatedAddress {
  /** Digits: year, month, day. */
  readonly day: string;
  /** The path without it. */
  readonly rest: string;
}

/** `2026/03/05`, `2026-03-05` or `20260305` in the path of an address. */
const DAY_IN_PATH = /(?<!\d)((?:19|20)\d{2})([-/._]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;

function dayOf(url: string | undefined): DatedAddress | undefined {
  const parsed = url === undefined ? undefined : parseUrl(url);
  if (parsed === undefined) return undefined;
  const { pathname } = parsed;
  const match = DAY_IN_PATH.exec(pathname);
  return match === null
    ? undefined
    : { day: `${match[1]}${match[3]}${match[4]}`, rest: pathname.replace(match[0], '') };
}

/** Whether the authors differ and the texts are not one text with a corrected byline. */
export function areOfOtherAuthors(a: Entry, b: Entry): boolean {
  if (!haveOtherAuthors(a, b)) return false;
  const { share, words } = overlapOf(bodyOf(a), bodyOf(b));
  return share < SAME_BUT_AUTHOR || words < MIN_WORDS;
}

/** Whether the numbers make two issues of a series: those of the titles, or of short texts with other dates. */
export function isOtherIssue(a: Entry, b: Entry): boolean {
  if (haveOtherNumbers(a.title, b.title)) return true;
  return haveOtherFigures(a, b) && (hoursBetween(a, b) ?? 0) > 0;
}

/**
 * Whether `after` is a short notice that was given before under another guid, had left the feed, and has another date now: the
 * next alert, not the one of before. A feed with new guids at every poll loses nothing in between.
 */
export function isRaisedAgain(after: Entry, before: Entry, feed: FeedContext): boolean {
  if (feed.former === undefined || feed.former.has(before.id) || (hoursBetween(after, before) ?? 0) === 0) return false;
  if (!isGivenGuid(after.guid) || !isGivenGuid(before.guid)) return false;
  return addressStrength(after.url, feed) !== 'article' && wordSet(bodyOf(after)).size < MIN_WORDS;
}

/** Whether two notices at one page share their few words and no word of their titles: releases named "Amber" and "Basalt". */
export function isOtherNotice(a: Entry, b: Entry): boolean {
  const { words } = overlapOf(a.title, b.title);
  if (words === 0 || overlapOf(a.title, b.title).share > 0) return false;
  return wordSet(bodyOf(a)).size < MIN_WORDS && wordSet(bodyOf(b)).size < MIN_WORDS;
}

/** Whether two short texts have other numbers. */
function haveOtherFigures(a: Entry, b: Entry): boolean {
  const [left, right] = [bodyOf(a), bodyOf(b)];
  return overlapOf(left, right).words < SHORT_TEXT && haveOtherNumbers(left, right);
}

function isSameLongText(a: Entry, b: Entry): boolean {
  return bodyOf(a) === bodyOf(b) && wordSet(bodyOf(a)).size >= MIN_WORDS;
}

/** Whether the links are addresses of one form that name two things: other fragments of a page, other ids or numbers. */
function haveOtherNames(a: Entry, b: Entry): boolean {
  if (a.url === undefined || b.url === undefined) return false;
  const [left, right] = [itemAddress(a.url), itemAddress(b.url)];
  if (left === undefined || right === undefined || left === right) return false;
  const fragments = [fragmentOf(a.url), fragmentOf(b.url)];
  if (fragments[0] !== fragments[1] && !fragments.includes('')) return true;
  const [partsA, partsB] = [partsOf(left), partsOf(right)];
  if (partsA.length !== partsB.length || partsA[1] !== partsB[1]) return false;
  if (partsA.every((part, i) => part === partsB[i] || areIds(part, partsB[i] ?? ''))) return true;
  return areNamedByTokens(a, b, partsA, partsB);
}

/**
 * Whether one part of the addresses differs, holds no word of the titles, and names the item: the last one, or one that the
 * guid repeats (`t3_abcq` at `/comments/abcq/questions`).
 */
function areNamedByTokens(a: Entry, b: Entry, partsA: readonly string[], partsB: readonly string[]): boolean {
  if (!isGivenGuid(a.guid) || !isGivenGuid(b.guid)) return false;
  const [at, ...others] = [...partsA.keys()].filter((i) => partsA[i] !== partsB[i]);
  if (at === undefined || others.length > 0) return false;
  const [left = '', right = ''] = [partsA[at], partsB[at]];
  const titles = wordSet(`${a.title} ${b.title}`);
  const isInTitle = (part: string): boolean => [...wordSet(part)].some((word) => titles.has(word));
  const [wordsA, wordsB] = [wordsOfPart(left), wordsOfPart(right)];
  if (
    wordsA.length !== wordsB.length ||
    wordsA.some((word, i) => word !== wordsB[i] && isInTitle(`${word} ${wordsB[i]}`))
  )
    return false;
  return at === partsA.length - 1 || (isNamedInGuid(a, left) && isNamedInGuid(b, right));
}

/** Whether a guid that is no address holds the part of the address. */
function isNamedInGuid({ guid }: Entry, part: string): boolean {
  return !/^https?:/i.test(guid) && guid.toLowerCase().includes(part.toLowerCase());
}

/** Parts of an address without percent encoding, whose digits are no numbers. */
function partsOf(address: string): readonly string[] {
  return address.split(/[/?&#]+/).map((part) => normalForm(decoded(part), 'NFKC'));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether two parts of addresses differ in an id or number, not in the words of a headline. */
function areIds(a: string, b: string): boolean {
  const [left, right] = [wordsOfPart(a), wordsOfPart(b)];
  return left.length === right.length && left.every((word, i) => word === right[i] || isId(word, right[i] ?? ''));
}

function wordsOfPart(part: string): readonly string[] {
  return part.split(/[-_=.,:]+/);
}

function isId(a: string, b: string): boolean {
  return /\d/.test(a) && /\d/.test(b);
}
