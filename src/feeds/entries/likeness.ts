/** How alike two items are: an edited item shares words with its former version, another item does not. */
import type { Entry } from '../../model/entry.ts';
import { normalForm } from '../../model/normal-form.ts';
import { toMs } from '../../model/time.ts';
import { wordsOfHtml } from '../map/plain-text.ts';

/** Characters of a body that are compared. */
const MAX_COMPARED = 5000;

const bodies = new WeakMap<Entry, string>();

/** The words of an item's text. */
export function bodyOf(entry: Entry): string {
  const known = bodies.get(entry);
  if (known !== undefined) return known;
  const body = wordsOfHtml(entry.content ?? entry.summary).slice(0, MAX_COMPARED);
  bodies.set(entry, body);
  return body;
}

/** Words in lower case; in scripts without spaces (CJK) single characters. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ??
      [],
  );
}

/** Common words of two texts. */
export interface Overlap {
  /** Common words over all words (Jaccard index), 0 to 1; 0 when a text has none. */
  readonly share: number;
  /** Common words over those of the text that has fewer, 0 to 1. */
  readonly contained: number;
  /** Words of the text that has fewer. */
  readonly words: number;
}

/** Compares two plain texts by their sets of words, without order. */
export function overlapOf(a: string, b: string): Overlap {
  const [left, right] = [wordSet(a), wordSet(b)];
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  const words = Math.min(left.size, right.size);
  return words === 0
    ? { share: 0, contained: 0, words }
    : { share: common / (left.size + right.size - common), contained: common / words, words };
}

/** A title for comparison: case, quotes, dashes and spaces do not count. */
export function foldedTitle(title: string): string {
  return normalForm(title, 'NFKC')
    .toLowerCase()
    .replace(/["'`´‘’‚‛“”„‟«»‹›′″]/g, '')
    .replace(/\s*[-‐‑‒–—―−]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Numbers of a text; a version, a fraction or a time is one number, and `1,000` is 1000. */
function numbersOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return new Set(plain.match(/\d+(?:[.:]\d+)*/g) ?? []);
}

/** Whether each of two texts has a number that the other lacks: two issues of a series. */
export function haveOtherNumbers(a: string, b: string): boolean {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return [...left].some((number) => !right.has(number)) && [...right].some((number) => !left.has(number));
}

/** Hours between the dates of two items; undefined when one has none. */
export function hoursBetween(a: Entry, b: Entry): number | undefined {
  if (a.published === undefined || b.published === undefined) return undefined;
  return Math.abs(toMs(a.published) - toMs(b.published)) / 3_600_000;
}

/** Whether both name their authors, and none in common. */
export function haveOtherAuthors(a: Entry, b: Entry): boolean {
  const namesOf = (entry: Entry): readonly string[] => entry.authors.flatMap(({ name }) => name ?? []);
  const [left, right] = [namesOf(a), namesOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name));
}

/**
 * Whether two titles are one form with another subject, and each text is about its own: "Update for libfoo" and "Update
 * for libbar".
 */
export function haveOtherSubjects(a: Entry, b: Entry): boolean {
  const [left, right] = [wordSet(a.title), wordSet(b.title)];
  const onlyLeft = [...left].filter((word) => !right.has(word));
  const onlyRight = [...right].filter((word) => !left.has(word));
  if (onlyLeft.length === 0 || onlyRight.length === 0) return false;
  if ((left.size - onlyLeft.length) * 2 < Math.max(left.size, right.size)) return false;
  const [bodyA, bodyB] = [wordSet(bodyOf(a)), wordSet(bodyOf(b))];
  const isOf = (words: readonly string[], own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    words.some((word) => own.has(word)) && !words.some((word) => other.has(word));
  return isOf(onlyLeft, bodyA, bodyB) && isOf(onlyRight, bodyB, bodyA);
}
