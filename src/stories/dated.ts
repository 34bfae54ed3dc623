/** Why: which words of a text are numbers or dates decides what is a series, what a correction, and what one event. */
import { calendarWords } from './calendar-words.ts';
import { SCALE_WORDS, SHORT_MONTHS } from './lists/number-words.ts';
import { stem } from './stem.ts';
import { fold, type Word } from './words.ts';

const CALENDAR = calendarWords((text) => stem(fold(text)));
const SCALES = new Set([...SCALE_WORDS].map(stem));
const YEAR = /^(?:19|20)\d\d$/;
/** One digit says little: half of all items have a two or a three somewhere. */
const TELLING = /\d.*\d/;

/** `figure`: a number that tells one event from another. `date`: a year, a month, a weekday, a small number. */
export type DatedKind = 'figure' | 'date';

function kindAt(words: readonly Word[], i: number): DatedKind | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  if (word.isNumber) return TELLING.test(word.form) && !YEAR.test(word.form) ? 'figure' : 'date';
  if (CALENDAR.has(word.form)) return 'date';
  const [before, after] = [words[i - 1], words[i + 1]];
  if (SHORT_MONTHS.has(word.form)) return before?.isNumber || after?.isNumber ? 'date' : undefined;
  return word.form === 'one' && after !== undefined && SCALES.has(after.form) ? 'date' : undefined;
}

/** For each word whether it is a number or a part of a date, and which. */
export function datedWords(words: readonly Word[]): (DatedKind | undefined)[] {
  return words.map((_, i) => kindAt(words, i));
}
