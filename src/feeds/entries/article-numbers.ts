/**
 * Article numbers in addresses: many publishers have them, and they stay when headline, section and date in the address
 * change.
 */

/** A guid that names an article, not a section: with a digit, or of three words. */
const NAMES_ONE = /\d|[-_][^-_]+[-_]/;

/** Parts of the address with five digits or more, dates excluded, plus the guid if the address contains it. */
export function articleNumbers(url: string | undefined, guid?: string): readonly string[] {
  if (url === undefined) return [];
  const parts = url.split(/[^A-Za-z0-9]+/).filter((part) => /\d{5}/.test(part) && !/^(?:19|20)\d{6}$/.test(part));
  const isNumber = guid !== undefined && guid.length >= 4 && NAMES_ONE.test(guid);
  return isNumber && url !== guid && url.includes(guid) ? [...parts, guid] : parts;
}
