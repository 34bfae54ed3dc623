/** Why: reading a report does not spare reading the comment on it or what was said before it, and titles tell these apart. */
import { AHEAD_PHRASES, MARKING_PHRASES, OPENING_PHRASES } from '../lists/genre-words.ts';
import { fold } from './words.ts';

/** A plain report; a comment, a question, a running page or a collection; a report of what is to come. */
export const GENRE = { report: 0, comment: 1, preview: 2 } as const;

const OPENING = new Set(OPENING_PHRASES);
const OPENING_WORDS = new Set(OPENING_PHRASES.map(firstWord));
const MARKING = byFirstWord(MARKING_PHRASES);
const AHEAD = byFirstWord(AHEAD_PHRASES);
const LONGEST = 3;
/** A question mark of any script. */
const QUESTION = /[?？؟]\s*["'”’)]*\s*$|[?？؟]\s/u;

function firstWord(phrase: string): string {
  return phrase.split(' ', 1)[0] ?? '';
}

/** Phrases between spaces, as they are looked for, by the word without which they need not be. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases)
    byWord.set(firstWord(phrase), [...(byWord.get(firstWord(phrase)) ?? []), ` ${phrase} `]);
  return byWord;
}

function opens(words: readonly string[]): boolean {
  if (!OPENING_WORDS.has(words[0] ?? '')) return false;
  for (let n = 1; n <= LONGEST; n++) if (OPENING.has(words.slice(0, n).join(' '))) return true;
  return false;
}

function holds(words: readonly string[], spaced: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  return words.some((word) => phrases.get(word)?.some((phrase) => spaced.includes(phrase)));
}

/** The genre that the title announces: one of {@link GENRE}. */
export function genreOf(title: string): number {
  const words = fold(title)
    .replace(/[’]/g, "'")
    .split(/[^\p{L}\p{N}'&-]+/u)
    .filter((word) => word !== '');
  const spaced = ` ${words.join(' ')} `;
  if (QUESTION.test(title) || opens(words) || holds(words, spaced, MARKING)) return GENRE.comment;
  return holds(words, spaced, AHEAD) ? GENRE.preview : GENRE.report;
}
