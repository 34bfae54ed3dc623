/** Why: pages say their language as `en_US`, `german`, `de-DE,de`; programs need BCP 47. */

/** Languages written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku-arab', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The same few tags stand on all pages, and a look-up of locale data for each costs as much as a paragraph. Bounded. */
const MAX_TAGS = 500;
const canonical = new Map<string, string>();

/** The language tag in `text` in canonical case; undefined when it is none. */
export function readLanguage(text: string): string | undefined {
  const tag = /^\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\s*(?:[,;.]|$)/i.exec(text)?.[1]?.replaceAll('_', '-');
  if (tag === undefined || /^(?:und|mul|zxx)\b/i.test(tag)) return undefined;
  const known = canonical.get(tag);
  if (known !== undefined) return known;
  try {
    const [read] = Intl.getCanonicalLocales(tag);
    if (read !== undefined && canonical.size < MAX_TAGS) canonical.set(tag, read);
    return read;
  } catch (error) {
    // Looked like a tag and is none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the page says of its direction, else that of its language. */
export function directionOf(said: string | undefined, language: string | undefined): 'ltr' | 'rtl' | undefined {
  const direction = said?.trim().toLowerCase();
  if (direction === 'rtl' || direction === 'ltr') return direction;
  if (language === undefined) return undefined;
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
