/** Classifies an article by its title: a report does not replace the comment on it, or the preview before it. */
import { AHEAD_PHRASES, LABELS, MARKING_PHRASES } from '../lists/genre-words.ts';
import { OPENING_PHRASES } from '../lists/opening-words.ts';
import { fold } from './words.ts';

/** A plain report; a comment, question, live page or collection; a preview of what is to come. */
export const GENRE = { report: 0, comment: 1, preview: 2 } as const;
/** Bits that a genre takes. */
export const GENRE_BITS = 2;

/** The genre in a title's kind (see Fingerprint). */
export function genreIn(titleKind: number): number {
  return titleKind & ((1 << GENRE_BITS) - 1);
}

const OPENING = new Set(OPENING_PHRASES);
const OPENING_WORDS = new Set(OPENING_PHRASES.map(firstWord));
const MARKING = byFirstWord(MARKING_PHRASES);
const PREVIEW = byFirstWord(AHEAD_PHRASES);
const STARTS_WITH_NUMBER = /^\p{N}/u;
/** Words of the longest opening phrase. */
const MAX_OPENING_WORDS = 3;
/** A question mark of any script. */
const QUESTION = /[?？؟]\s*["'”’)]*\s*$|[?？؟]\s/u;

/** A list with a number: "10 things in tech you need to know", "7 key questions before the vote". */
const LIST =
  /^\p{N}+ (?:\p{L}+ )?(?:dinge|facts|fragen|grunde|lessons|questions|raisons|razones|reasons|things|ways)\b/u;

/** A label after what it is about: "Osprey Page 3 review: great buttons". */
const LABELLED = new RegExp(`\\s(?:${LABELS.join('|')})\\s?[:：]`, 'u');

function firstWord(phrase: string): string {
  return phrase.split(' ', 1)[0] ?? '';
}

/** The phrases by their first word, each between spaces as it is searched for. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases)
    byWord.set(firstWord(phrase), [...(byWord.get(firstWord(phrase)) ?? []), ` ${phrase} `]);
  return byWord;
}

function hasOpeningPhrase(words: readonly string[]): boolean {
  if (!OPENING_WORDS.has(words[0] ?? '')) return false;
  for (let n = 1; n <= MAX_OPENING_WORDS; n++) if (OPENING.has(words.slice(0, n).join(' '))) return true;
  return false;
}

function hasPhrase(words: readonly string[], spaced: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  for (const word of words) {
    const found = phrases.get(word);
    if (found?.some((phrase) => spaced.includes(phrase))) return true;
  }
  return false;
}

function isLabelled(title: string): boolean {
  return (title.includes(':') || title.includes('：')) && LABELLED.test(fold(title));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is intended.
const ASCII = /^[\x00-\x7f]*$/;

function wordsOf(title: string): string[] {
  const folded = fold(title);
  // The same for the letters of ASCII, in a third of the time.
  const pieces = ASCII.test(folded)
    ? folded.split(/[^a-z0-9'&-]+/)
    : folded.replace(/[’]/g, "'").split(/[^\p{L}\p{N}'&-]+/u);
  return pieces.filter((word) => word !== '');
}

/** The genre that `title` announces: one of {@link GENRE}. */
export function genreOf(title: string): number {
  const words = wordsOf(title);
  const spaced = ` ${words.join(' ')} `;
  if (
    QUESTION.test(title) ||
    (STARTS_WITH_NUMBER.test(words[0] ?? '') && LIST.test(spaced.trimStart())) ||
    hasOpeningPhrase(words) ||
    isLabelled(title) ||
    hasPhrase(words, spaced, MARKING)
  )
    return GENRE.comment;
  return hasPhrase(words, spaced, PREVIEW) ? GENRE.preview : GENRE.report;
}
