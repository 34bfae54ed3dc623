/** Decides when a known phrase is a label: as the whole line or the start of a sentence, not within a sentence. */
import { type BoilerplateWords, foldPhrase, type WordKind } from '../lists/index.ts';
import { endsSentence } from '../sentences.ts';
import { isDense, isQuoted, sentencesOf, width } from './lines.ts';

/** Width of a label, see {@link width}. */
const MAX_LABEL_WIDTH = 90;

/** Whether the whole line is a phrase of `kind` without a full stop, which would make it a sentence. */
export function isLabel(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return width(text) <= MAX_LABEL_WIDTH && !isQuoted(text) && !/[.。।۔]$/.test(text) && words.is(kind, text);
}

/** Whether a sentence of the line starts with a phrase of `kind`. Keep lines short. */
export function opensWith(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return !isQuoted(text) && (words.starts(kind, text) || sentencesOf(text).some((one) => words.starts(kind, one)));
}

/** Whether the line is a fragment (not a sentence) with a phrase of `kind` anywhere in it. */
export function hasInFragment(words: BoilerplateWords, kind: WordKind, text: string): boolean {
  return width(text) <= 1.5 * MAX_LABEL_WIDTH && !isQuoted(text) && !endsSentence(text) && words.has(kind, text);
}

/**
 * Whether the label is so common (one word, or up to three characters of Chinese or Japanese) that it needs other
 * evidence.
 */
export function isWeak(text: string): boolean {
  return isDense(text) ? text.length <= 3 : !foldPhrase(text).includes(' ');
}

/** Whether the line is a question: "What do you think?" may be the author's last line as well as a form's first. */
export function isQuestion(text: string): boolean {
  return /[?？؟]$/.test(text);
}

/** Number of words in the phrase of `kind` that the line starts with; 0 without one. */
export function wordsOfStart(words: BoilerplateWords, kind: WordKind, text: string): number {
  const rest = words.after(kind, text);
  if (rest === undefined) return 0;
  const folded = foldPhrase(text);
  const phrase = folded.slice(0, folded.length - rest.length).trim();
  return isDense(phrase) ? Math.floor(phrase.length / 2) : phrase.split(' ').length;
}
