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

function names(language: string): string[] {
  const month = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const part = (format: Intl.DateTimeFormat, at: Date, type: string): string =>
    format.formatToParts(at).find((piece) => piece.type === type)?.value ?? '';
  const months = Array.from({ length: 12 }, (_, i) => part(month, new Date(Date.UTC(2023, i, 2)), 'month'));
  const days = Array.from({ length: 7 }, (_, i) => part(weekday, new Date(Date.UTC(2023, 0, 1 + i)), 'weekday'));
  return [...months, ...days];
}

/** Folded month and weekday names of many languages, whole words only. */
export function calendarWords(fold: (text: string) => string): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap(names)
      .map((name) => fold(name).split(/[\s.-]/u)[0] ?? '')
      // "may", "mar", "set": short month names are everyday words elsewhere.
      .filter((name) => name.length > 3),
  );
}
