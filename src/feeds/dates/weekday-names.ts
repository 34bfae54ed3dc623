/** Weekday names in the languages of feeds, from the runtime's locale data: they settle which of two possible dates is meant. */
import { foldWord, languages } from './month-names.ts';

/** Name → the weekdays that it means in any language, 0 for Sunday. */
let every: ReadonlyMap<string, ReadonlySet<number>> | undefined;

function everyName(): ReadonlyMap<string, ReadonlySet<number>> {
  if (every) return every;
  const names = new Map<string, Set<number>>();
  for (const language of [...languages, 'zh', 'ja', 'ko']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday: style, timeZone: 'UTC' });
      for (let day = 0; day < 7; day++) {
        // 4 January 1970 was a Sunday.
        const name = foldWord(format.format(new Date(Date.UTC(1970, 0, 4 + day))));
        names.set(name, (names.get(name) ?? new Set()).add(day));
      }
    }
  }
  every = names;
  return names;
}

/** Whether the word names the weekday (0 for Sunday) in some language. */
export function isWeekdayNamed(word: string, weekday: number): boolean {
  return everyName().get(foldWord(word))?.has(weekday) ?? false;
}
