/** Why: a phrase in the middle of a sentence is somebody speaking; only one that begins a sentence or is the whole line is a label. */
import { type BoilerplateWords, foldPhrase, type WordKind } from '../lists/index.ts';
import { endsSentence, isDense, isQuoted, sentencesOf, width } from './lines.ts';

/** Characters of a line that can be a label. */
const MAX_LABEL = 90;

/** Whether the whole line is a phrase of `kind`, as a label and not as a remark that ends in a full stop. */
export function isLabel(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return width(text) <= MAX_LABEL && !isQuoted(text) && !/[.。।۔]$/.test(text) && words.is(kind, text);
}

/** Whether a sentence of the line begins with a phrase of `kind`. Keep lines short. */
export function opensWith(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return !isQuoted(text) && (words.starts(kind, text) || sentencesOf(text).some((one) => words.starts(kind, one)));
}

/** A fragment (no sentence) that has a phrase of `kind` anywhere. */
export function hasInFragment(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return width(text) <= 1.5 * MAX_LABEL && !isQuoted(text) && !endsSentence(text) && words.has(kind, text);
}

/** Common words are boilerplate only in company: one word, or two to four characters of Chinese or Japanese. */
export function isWeak(text: string): boolean {
  return isDense(text) ? text.length <= 3 : !foldPhrase(text).includes(' ');
}

/** "What do you think?" may be the author's last line as well as a form's first. */
export function isQuestion(text: string): boolean {
  return /[?？؟]$/.test(text);
}

/** Words of the phrase of `kind` with which the line begins; 0 when it begins with none. */
export function wordsOfStart(words: BoilerplateWords, kind: WordKind, text: string): number {
  const rest = words.after(kind, text);
  if (rest === undefined) return 0;
  const folded = foldPhrase(text);
  const phrase = folded.slice(0, folded.length - rest.length).trim();
  return isDense(phrase) ? Math.floor(phrase.length / 2) : phrase.split(' ').length;
}
