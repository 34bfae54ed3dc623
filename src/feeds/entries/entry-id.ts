/** Entry ids: an item has the same id at every poll, although feeds omit guids, repeat them and reuse them. */
import { createHash } from 'node:crypto';
import { canonicalUrl } from '../../url/canonical.ts';

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}

/** Id of a guid within a feed, 32 hex digits. The same guid in another feed is another entry. */
export function entryId(feedId: string, guid: string): string {
  return digest('guid', feedId, guid);
}

/** Id of an item whose guid belongs to another item: address or title tell the two apart. */
export function entryIdBesideGuid(feedId: string, guid: string, url: string | undefined, title: string): string {
  return digest(
    'guid+link',
    feedId,
    guid,
    url === undefined ? '' : (canonicalUrl(url) ?? url),
    url === undefined ? title : '',
  );
}

/** What identifies an item: its guid, else its address without tracking, else a hash of its text. */
export function guidOf(item: {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title: string;
  readonly body: string;
}): string {
  if (item.id) return item.id;
  if (item.link) return canonicalUrl(item.link) ?? item.link;
  return `sha256:${digest('body', item.title, item.body)}`;
}
