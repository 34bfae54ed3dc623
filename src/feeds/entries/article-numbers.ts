/**
 * Article numbers in addresses: many publishers have them, and they stay when headline, section and date in the address
 * change.
 */

/** Parts of the address with five digits or more, dates excluded, plus the guid if the address contains it. */
export function articleNumbers(url: string | undefined, guid?: string): readonly string[] {
  if (url === undefined) return [];
  const parts = url.split(/[^A-Za-z0-9]+/).filter((part) => /\d{5}/.test(part) && !/^(?:19|20)\d{6}$/.test(part));
  return guid !== undefined && guid.length >= 4 && url !== guid && url.includes(guid) ? [...parts, guid] : parts;
}
