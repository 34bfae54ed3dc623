/** Normalizes the language of a page (`en_US`, `de-DE,de`) to BCP 47, and derives its direction. */

/** Languages written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku-arab', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Cached tags: the same few are on all pages, and looking one up in the locale data costs as much as a paragraph. */
const MAX_CACHED_TAGS = 500;
const canonical = new Map<string, string>();

/** The language tag in `text` in canonical case; undefined if it is not a tag. */
export function readLanguage(text: string): string | undefined {
  const tag = /^\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\s*(?:[,;.]|$)/i.exec(text)?.[1]?.replaceAll('_', '-');
  if (tag === undefined || /^(?:und|mul|zxx)\b/i.test(tag)) return undefined;
  const known = canonical.get(tag);
  if (known !== undefined) return known;
  try {
    const [read] = Intl.getCanonicalLocales(tag);
    if (read !== undefined && canonical.size < MAX_CACHED_TAGS) canonical.set(tag, read);
    return read;
  } catch (error) {
    // Looks like a tag, but is not valid.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The page's declared direction, or else that of its language. */
export function directionOf(declared: string | undefined, language: string | undefined): 'ltr' | 'rtl' | undefined {
  const direction = declared?.trim().toLowerCase();
  if (direction === 'rtl' || direction === 'ltr') return direction;
  if (language === undefined) return undefined;
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
