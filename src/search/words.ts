/**
 * Cuts a text into the words that a search index stores. Scripts that are written without spaces are cut into pairs of characters, which
 * finds any part of such a text.
 */
import { foldText } from './fold.ts';

/** Raised when the same text is cut into other words: an index of another version is built again. */
export const SEARCH_VERSION = 2;

/** Words of one text that are indexed; a long report has some 10,000. The positions in a PostgreSQL index end at 16,383. */
export const MAX_WORDS = 16_000;
/** Characters of a word; what is longer is data, and cut. */
const MAX_WORD_LENGTH = 60;

/** Scripts without spaces between words; Korean has spaces, but also endings that stick to the word. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3005\\u3007\\u30fc';
const RUN = new RegExp(`(?:(?=[\\p{L}\\p{N}\\p{M}])[${UNSPACED}])+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** A word that no text and no query has: phrases do not reach over it. */
const BREAK = '¦';

/** The words of `text` in order, at most {@link MAX_WORDS}. `characters`: gets those of scripts without spaces. */
export function wordsOf(text: string, characters?: Set<string>): string[] {
  const words: string[] = [];
  for (const [run] of foldText(text).matchAll(RUN)) {
    if (words.length >= MAX_WORDS) break;
    if (!IS_UNSPACED.test(run)) words.push(run.slice(0, MAX_WORD_LENGTH));
    else {
      words.push(...pairsOf(run));
      for (const character of characters === undefined ? '' : run) characters?.add(character);
    }
  }
  return words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words;
}

/** The pairs of neighbours, and the last character by itself. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => `${character}${characters[i + 1] ?? ''}`);
}

/**
 * The words of several texts as one line: what an index stores. Phrases do not reach from one text into the next. At the end is each
 * character of scripts without spaces: one that is searched by itself is in many different pairs.
 */
export function lineOf(texts: readonly string[]): string {
  const words: string[] = [];
  const characters = new Set<string>();
  for (const text of texts) {
    if (text === '' || words.length >= MAX_WORDS) continue;
    if (words.length > 0) words.push(BREAK);
    for (const word of wordsOf(text, characters)) words.push(word);
  }
  const line = words.slice(0, MAX_WORDS);
  for (const character of characters) line.push(BREAK, character);
  return line.join(' ');
}

/** The phrases of a part of a query, mostly one: a single character at the end, which a text has in pairs, is one of its own. */
export function queryPhrases(part: string): readonly (readonly string[])[] {
  const words = wordsOf(part);
  const last = words.at(-1);
  if (last === undefined || words.length === 1 || !IS_UNSPACED.test(last)) return words.length === 0 ? [] : [words];
  const before = words.slice(0, -1);
  // The text may go on after the last pair, so that its last character is not alone there.
  const isPair = [...(before.at(-1) ?? '')].length === 2 && IS_UNSPACED.test(before.at(-1) ?? '');
  return isPair ? [before] : [before, [last]];
}
