/**
 * Compares an item with an entry that was deleted after its retention: the same item must not return as new, and another
 * item that the feed gives the same guid must not be taken for it.
 */
import { createHash } from 'node:crypto';
import { defined } from '../../model/defined.ts';
import type { Entry } from '../../model/entry.ts';
import type { PurgedItem } from '../../model/purged-item.ts';
import { itemAddress } from '../../url/item-address.ts';
import { isGivenGuid } from './entry-id.ts';
import { addressStrength, type FeedContext } from './feed-context.ts';
import { foldedTitle } from './likeness.ts';

const HASH_DIGITS = 16;

/** What a tombstone stores of `entry`, some 120 bytes. */
export function purgedItem({ title, contentHash, url, published }: Entry): PurgedItem {
  const address = url === undefined ? undefined : itemAddress(url);
  return defined({
    title: digest(foldedTitle(title)),
    content: contentHash.slice(0, HASH_DIGITS),
    address: address === undefined ? undefined : digest(address),
    published,
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}

/**
 * Whether `entry`, whose id is that of the purged item, is that item, edited or not. Under a given guid it is another one
 * only if title, contents and article address all differ; an item without a guid must agree in its date as well, unless
 * its address is an article's own.
 */
export function isPurgedItem(entry: Entry, purged: PurgedItem, feed: FeedContext): boolean {
  const now = purgedItem(entry);
  const isAtArticle = addressStrength(entry.url, feed) === 'article' && now.address === purged.address;
  if (isAtArticle) return true;
  const isLike = now.content === purged.content || now.title === purged.title;
  if (isGivenGuid(entry.guid)) return isLike;
  const isOtherDate =
    now.published !== undefined && purged.published !== undefined && now.published !== purged.published;
  return isLike && !isOtherDate;
}
