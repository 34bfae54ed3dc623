/** Validates time zones and language tags with the runtime's own data. */
import { didYouMean } from './suggest.ts';

/** The error in an IANA time zone name; undefined when it is valid. */
export function timezoneProblem(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return undefined;
  } catch {
    const cities = Intl.supportedValuesOf('timeZone');
    return `{value} is not a time zone${didYouMean(name, ['UTC', ...cities])}`;
  }
}

/** The error in a BCP 47 tag; undefined when it is valid. */
export function languageProblem(tag: string): string | undefined {
  try {
    Intl.getCanonicalLocales(tag);
    // Longer primary subtags are allowed but not assigned to any language: this is the name of a language instead.
    if (!/^[a-z]{4,8}(?:-|$)/i.test(tag)) return undefined;
    return `{value} is not a language tag such as \`en\` or \`pt-BR\`${hintFor(tag)}`;
  } catch {
    const joined = tag.replaceAll('_', '-');
    const hint = joined !== tag && languageProblem(joined) === undefined ? `, did you mean "${joined}"?` : '';
    return `{value} is not a language tag such as \`en\` or \`pt-BR\`${hint}`;
  }
}

/** Suggests the tag when the English name of a language was written instead. */
function hintFor(name: string): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tag = letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((candidate) => names.of(candidate)?.toLowerCase() === name.toLowerCase());
  return tag === undefined ? '' : `, did you mean "${tag}"?`;
}
