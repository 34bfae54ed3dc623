/** Month names in the languages of feeds, taken from the runtime's locale data, so no table is needed here. */
import { normalForm } from '../../model/normal-form.ts';

/**
 * In order of precedence where two languages give a name to different months (Czech `srpen` 8, Croatian `srpanj` 7).
 */
export const languages: readonly string[] = [
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'cs', 'tr', 'el', 'hu', 'sv', 'da', 'nb', 'fi', 'ro', 'uk'],
  ...[
    'sk',
    'bg',
    'sr',
    'sr-Latn',
    'sl',
    'hr',
    'mk',
    'et',
    'lv',
    'lt',
    'ca',
    'eu',
    'gl',
    'is',
    'id',
    'ms',
    'vi',
    'ar',
    'he',
  ],
  ...['fa', 'hi', 'bn', 'th', 'ka', 'hy', 'az', 'kk', 'be', 'sq', 'af', 'sw', 'ur', 'ta', 'te', 'ar-MA', 'ar-SY'],
];

/** Older and misspelt names seen in feeds that locale data lacks. */
const others: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['maerz', 3],
  ['mrz', 3],
  ['mär', 3],
  ['jänner', 1],
  ['fev', 2],
  ['avr', 4],
  ['aout', 8],
  ['dec', 12],
  ['févr', 2],
  ['juil', 7],
  ['juill', 7],
  ['ιούλ', 7],
  ['ιούν', 6],
  ['αύγ', 8],
  ['μάϊ', 5],
  ['ιουν', 6],
  ['ιουλ', 7],
  ['αυγ', 8],
  ['setiembre', 9],
];

/** Lower case without accents and dots: `Févr.` and `FEVR` are one name. */
export function foldWord(word: string): string {
  return normalForm(word.toLowerCase(), 'NFD').replace(/[\u0300-\u036f.]/g, '');
}

function namesOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: style, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2023, month, 15));
      const parts = inDate.formatToParts(day);
      for (const name of [alone.format(day), parts.find((part) => part.type === 'month')?.value ?? '']) {
        const folded = foldWord(name.trim());
        if (/^\p{L}[\p{L}\p{M}'’ ]+$/u.test(folded) && !names.has(folded)) names.set(folded, month + 1);
      }
    }
  }
  return names;
}

let every: Map<string, number> | undefined;
const byLanguage = new Map<string, Map<string, number>>();

function everyName(): Map<string, number> {
  if (every) return every;
  every = new Map();
  for (const names of [...languages.map(namesOf), new Map(others.map(([name, month]) => [foldWord(name), month]))]) {
    for (const [name, month] of names) if (!every.has(name)) every.set(name, month);
  }
  return every;
}

const english = namesOf('en');

/** 1 to 12 for a month's name or abbreviation in any language; `language` (BCP 47) decides between ambiguous ones. */
export function monthNamed(word: string, language?: string): number | undefined {
  const folded = foldWord(word);
  if (folded.length < (/^[a-z]/.test(folded) ? 3 : 2)) return undefined;
  const own = language ? ownNames(language.slice(0, 2).toLowerCase()).get(folded) : undefined;
  return own ?? english.get(folded) ?? everyName().get(folded);
}

function ownNames(language: string): Map<string, number> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = languages.includes(language) ? namesOf(language) : new Map<string, number>();
  if (byLanguage.size < 100) byLanguage.set(language, names);
  return names;
}
