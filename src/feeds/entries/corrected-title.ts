/**
 * Recognises an item whose headline was corrected where guid and address are made of the headline: the time and the whole text
 * are the same, and the titles differ in a spelling or in words that were added.
 */
import type { Entry } from '../../model/entry.ts';
import { bodyOf, haveOtherNumbers, wordSet } from './likeness.ts';

/** Different words of a text that two items do not share by chance. */
const MIN_WORDS = 12;

/** Letters of a word from which on two spellings can be compared, and the edits between them. */
const MIN_LETTERS = 4;
const MAX_EDITS = 2;

/** The time of publication with the text; undefined for a date without a time and for a short text. */
export function timeAndText(entry: Entry): string | undefined {
  const { published } = entry;
  if (published === undefined || /T00:00:00/.test(published)) return undefined;
  const text = bodyOf(entry);
  return wordSet(text).size < MIN_WORDS ? undefined : `${published}\n${text}`;
}

/** Whether one title is the other with words added, or with some words in another spelling. */
export function isCorrectedTitle(a: string, b: string): boolean {
  const [left, right] = [wordSet(a), wordSet(b)];
  if (left.size === 0 || right.size === 0 || haveOtherNumbers(a, b)) return false;
  const onlyLeft = [...left].filter((word) => !right.has(word));
  const onlyRight = [...right].filter((word) => !left.has(word));
  const isSpelling = (word: string, others: readonly string[]): boolean =>
    others.some((one) => areSpellings(word, one));
  const [fewer, more] = onlyLeft.length < onlyRight.length ? [onlyLeft, onlyRight] : [onlyRight, onlyLeft];
  return fewer.length < Math.min(left.size, right.size) && fewer.every((word) => isSpelling(word, more));
}

function areSpellings(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MIN_LETTERS || Math.abs(a.length - b.length) > MAX_EDITS) return false;
  return editsBetween(a, b) <= MAX_EDITS;
}

/** Letters to insert, delete or replace (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
