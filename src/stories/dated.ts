/** Why: which words of a text are numbers or dates decides what is a series and what a correction. */
import { calendarWords } from './calendar-words.ts';
import { SCALE_WORDS, SHORT_MONTHS } from './lists/number-words.ts';
import { stem } from './stem.ts';
import { fold, type Word } from './words.ts';

const CALENDAR = calendarWords((text) => stem(fold(text)));
const SCALES = new Set([...SCALE_WORDS].map(stem));

/** For each word, whether it is a number or a part of a date. */
export function datedWords(words: readonly Word[]): boolean[] {
  return words.map((word, i) => {
    if (word.isNumber || CALENDAR.has(word.form)) return true;
    const [before, after] = [words[i - 1], words[i + 1]];
    if (SHORT_MONTHS.has(word.form)) return before?.isNumber === true || after?.isNumber === true;
    return word.form === 'one' && after !== undefined && SCALES.has(after.form);
  });
}
