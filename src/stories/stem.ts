/** Why: "wins" and "winning" must meet; endings are taken off by rule, without a dictionary. */
import { porterStem } from './porter.ts';

const ASCII_WORD = /^[a-z]+$/;
/** Letters kept of a long word in scripts whose inflection is in the ending (Cyrillic, Greek, accented Latin). */
const PREFIX = 7;

/** The stem of a folded word; words of three letters or fewer stay as they are. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  if (!ASCII_WORD.test(word)) return word.length > PREFIX ? word.slice(0, PREFIX) : word;
  return porterStem(word);
}
