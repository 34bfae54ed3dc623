/** Why: reading a report does not spare reading the comment on it, so the two are told apart by their titles. */
import { MARKING_PHRASES, OPENING_PHRASES } from './lists/genre-words.ts';
import { fold } from './words.ts';

const OPENING = new Set(OPENING_PHRASES);
const LONGEST = 3;
/** A question mark of any script. */
const QUESTION = /[?？؟]\s*["'”’)]*\s*$|[?？؟]\s/u;

function opens(words: readonly string[]): boolean {
  for (let n = 1; n <= LONGEST; n++) if (OPENING.has(words.slice(0, n).join(' '))) return true;
  return false;
}

/** Whether the title announces a comment, a question, a running page or a collection, and not a plain report. */
export function isCommentary(title: string): boolean {
  const folded = fold(title).replace(/[’]/g, "'");
  const words = folded.split(/[^\p{L}\p{N}'&-]+/u).filter((word) => word !== '');
  if (QUESTION.test(title) || opens(words)) return true;
  const spaced = ` ${words.join(' ')} `;
  return MARKING_PHRASES.some((phrase) => spaced.includes(` ${phrase} `));
}
