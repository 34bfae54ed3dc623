/** Why: many publishers' addresses hold the article's number, which stays when headline, section and date in them change. */

/** Parts of the address with five digits or more that are no date, and the guid where it is part of the address. */
export function articleNumbers(url: string | undefined, guid?: string): readonly string[] {
  if (url === undefined) return [];
  const parts = url.split(/[^A-Za-z0-9]+/).filter((part) => /\d{5}/.test(part) && !/^(?:19|20)\d{6}$/.test(part));
  return guid !== undefined && guid.length >= 4 && url !== guid && url.includes(guid) ? [...parts, guid] : parts;
}
