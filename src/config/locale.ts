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
    return undefined;
  } catch {
    const joined = tag.replaceAll('_', '-');
    const hint = joined !== tag && languageProblem(joined) === undefined ? `, did you mean "${joined}"?` : '';
    return `{value} is not a language tag such as \`en\` or \`pt-BR\`${hint}`;
  }
}
