/** Entry ids: an item has the same id at every poll, although feeds omit guids, repeat them and reuse them. */
import { createHash } from 'node:crypto';
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { fragmentOf, withoutSession } from '../../url/item-address.ts';

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}

/** Id of a guid within a feed, 32 hex digits. The same guid in another feed is another entry. */
export function entryId(feedId: string, guid: string): string {
  return digest('guid', feedId, guid);
}

/** Id of an item whose guid belongs to another item: address or title tell the two apart. */
function entryIdBesideGuid({ feedId, guid, url, title }: Entry): string {
  return digest(
    'guid+link',
    feedId,
    guid,
    url === undefined ? '' : (canonicalUrl(url) ?? url),
    url === undefined ? title : '',
  );
}

/** Id of an item that shares guid, and address or title, with others: all that a reader sees, and its date. */
function entryIdOfWhole(entry: Entry, count: number): string {
  const { feedId, guid, url = '', published = '', updated = '', contentHash } = entry;
  const date = published === '' ? updated : published;
  return digest('item', feedId, guid, fragmentOf(url), contentHash, date, ...(count === 0 ? [] : [String(count)]));
}

/** The ids that an item may have been stored under, the likeliest first. */
export function possibleIds(entry: Entry): readonly string[] {
  const ids = [entry.id, entryId(entry.feedId, entry.guid), entryIdBesideGuid(entry), entryIdOfWhole(entry, 0)];
  return [...new Set(ids)];
}

/** The first id for the item that no other item has: that of its guid, of guid and address, or of all it says. */
export function freeId(entry: Entry, isTaken: (id: string) => boolean): string {
  const free = [entryId(entry.feedId, entry.guid), entryIdBesideGuid(entry)].find((id) => !isTaken(id));
  if (free !== undefined) return free;
  let count = 0;
  while (isTaken(entryIdOfWhole(entry, count))) count++;
  return entryIdOfWhole(entry, count);
}

/** The guid of an item without one: its address without tracking and sessions, else a hash of its text. */
export function guidWithout(item: {
  readonly link: string | undefined;
  readonly title: string;
  readonly body: string;
}): string {
  if (item.link) return canonicalUrl(withoutSession(item.link)) ?? item.link;
  return `sha256:${digest('body', item.title, item.body)}`;
}

/** Whether the publisher gave the guid; otherwise it is an address or a hash of the text. */
export function isGivenGuid(guid: string): boolean {
  return !/^(?:\/\/|sha256:)/.test(guid);
}

/** Whether the guid is made of the item's text: an edited item has another one. */
export function isGuidOfText(guid: string): boolean {
  return guid.startsWith('sha256:');
}
