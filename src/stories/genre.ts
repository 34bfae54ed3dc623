/** Why: reading a report does not spare reading the comment on it or what was said before it, and titles tell these apart. */
import { AHEAD_PHRASES, MARKING_PHRASES, OPENING_PHRASES } from './lists/genre-words.ts';
import { fold } from './words.ts';

/** A plain report; a comment, a question, a running page or a collection; a report of what is to come. */
export const GENRE = { report: 0, comment: 1, ahead: 2 } as const;

const OPENING = new Set(OPENING_PHRASES);
/** Between spaces, as they are looked for. */
const MARKING = MARKING_PHRASES.map((phrase) => ` ${phrase} `);
const AHEAD = AHEAD_PHRASES.map((phrase) => ` ${phrase} `);
const LONGEST = 3;
/** A question mark of any script. */
const QUESTION = /[?？؟]\s*["'”’)]*\s*$|[?？؟]\s/u;

function opens(words: readonly string[]): boolean {
  for (let n = 1; n <= LONGEST; n++) if (OPENING.has(words.slice(0, n).join(' '))) return true;
  return false;
}

function holds(spaced: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => spaced.includes(phrase));
}

/** The genre that the title announces: one of {@link GENRE}. */
export function genreOf(title: string): number {
  const words = fold(title)
    .replace(/[’]/g, "'")
    .split(/[^\p{L}\p{N}'&-]+/u)
    .filter((word) => word !== '');
  const spaced = ` ${words.join(' ')} `;
  if (QUESTION.test(title) || opens(words) || holds(spaced, MARKING)) return GENRE.comment;
  return holds(spaced, AHEAD) ? GENRE.ahead : GENRE.report;
}
