/** Why: "wins" and "winning" must meet; endings are taken off by rule, without a dictionary. */
import { porterStem } from './porter.ts';

const ASCII_WORD = /^[a-z]+$/;
/** Letters kept of a long word in scripts whose inflection is in the ending (Cyrillic, Greek, accented Latin). */
const PREFIX = 7;

/** What is longer is no word, and rules that look back over all of it would take as long as its square. */
const LONGEST = 40;

/** The stem of a folded word; words of three letters or fewer stay as they are, and what is no word. */
export function stem(word: string): string {
  if (word.length < 4 || word.length > LONGEST) return word;
  if (!ASCII_WORD.test(word)) return word.length > PREFIX ? word.slice(0, PREFIX) : word;
  return porterStem(word);
}
