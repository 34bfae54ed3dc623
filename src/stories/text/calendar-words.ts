/** Why: a weekday or a month is a date and no topic: two items of one series differ in nothing else. */

/** The languages whose calendar is known to the runtime and common in feeds. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'ro',
  'hu',
  'tr',
  'ru',
  'uk',
  'el',
  'id',
  'tl',
];

function part(format: Intl.DateTimeFormat, at: Date, type: string): string {
  return format.formatToParts(at).find((piece) => piece.type === type)?.value ?? '';
}

function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => part(format, new Date(Date.UTC(2023, i, 2)), 'month'));
}

/** From Sunday. */
function weekdayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => part(format, new Date(Date.UTC(2023, 0, 1 + i)), 'weekday'));
}

/** The folded first word of a name, or undefined: short names ("may", "mar", "set") are everyday words elsewhere. */
function wholeWord(name: string, fold: (text: string) => string): string | undefined {
  const word = fold(name.split(/[\s.-]/u)[0] ?? '');
  return word.length > 3 ? word : undefined;
}

/** Folded month names of many languages. */
export function monthWords(fold: (text: string) => string): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap(monthNames).flatMap((name) => wholeWord(name, fold) ?? []));
}

/** Folded weekday names of many languages with the day's number, Sunday 0; a name that two languages give two days is left out. */
export function weekdayWords(fold: (text: string) => string): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of LANGUAGES) {
    weekdayNames(language).forEach((name, day) => {
      const word = wholeWord(name, fold);
      if (word === undefined) return;
      if ((days.get(word) ?? day) !== day) doubtful.add(word);
      days.set(word, day);
    });
  }
  for (const word of doubtful) days.delete(word);
  return days;
}
