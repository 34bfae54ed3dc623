/** Why: time zones and language tags are checked against what the runtime knows. */
import { didYouMean } from './suggest.ts';

/** What is wrong with an IANA time zone name; undefined when nothing is. */
export function timezoneProblem(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return undefined;
  } catch {
    const cities = Intl.supportedValuesOf('timeZone');
    return `{value} is not a time zone${didYouMean(name, ['UTC', ...cities])}`;
  }
}

/** What is wrong with a BCP 47 tag; undefined when nothing is. */
export function languageProblem(tag: string): string | undefined {
  try {
    Intl.getCanonicalLocales(tag);
    // Longer primary subtags are allowed and were never given to a language: it is a name that somebody wrote.
    if (!/^[a-z]{4,8}(?:-|$)/i.test(tag)) return undefined;
    return `{value} is not a language tag such as \`en\` or \`pt-BR\`${hintFor(tag)}`;
  } catch {
    const joined = tag.replaceAll('_', '-');
    const hint = joined !== tag && languageProblem(joined) === undefined ? `, did you mean "${joined}"?` : '';
    return `{value} is not a language tag such as \`en\` or \`pt-BR\`${hint}`;
  }
}

/** The tag of a language whose English name was written in place of its tag. */
function hintFor(name: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tag = letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((one) => names.of(one)?.toLowerCase() === name.toLowerCase());
  return tag === undefined ? '' : `, did you mean "${tag}"?`;
}
