/**
 * Names of months and weekdays in many languages: they mark dates, and issues of a series often differ in nothing else.
 */

/** Languages that are common in feeds and whose calendar the runtime knows. */
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

/** In order, Sunday first. */
function weekdayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => part(format, new Date(Date.UTC(2023, 0, 1 + i)), 'weekday'));
}

/**
 * The folded first word of a name; undefined for short names ("may", "mar", "set"), which are everyday words elsewhere.
 */
function wholeWord(name: string, fold: (text: string) => string): string | undefined {
  const word = fold(name.split(/[\s.-]/u)[0] ?? '');
  return word.length > 3 ? word : undefined;
}

/** The month names of all languages, each folded by `fold`. */
export function monthWords(fold: (text: string) => string): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap(monthNames).flatMap((name) => wholeWord(name, fold) ?? []));
}

/**
 * The weekday names of all languages, folded, to the day's number (Sunday 0). Names that mean different days in two
 * languages are omitted.
 */
export function weekdayWords(fold: (text: string) => string): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const language of LANGUAGES) {
    weekdayNames(language).forEach((name, day) => {
      const word = wholeWord(name, fold);
      if (word === undefined) return;
      if ((days.get(word) ?? day) !== day) ambiguous.add(word);
      days.set(word, day);
    });
  }
  for (const word of ambiguous) days.delete(word);
  return days;
}
