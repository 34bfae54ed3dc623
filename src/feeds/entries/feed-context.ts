/** What is known of a feed when its items are compared: its own addresses, and what its last document listed. */
import type { Entry } from '../../model/entry.ts';
import type { FeedHeader } from '../../model/parsed-feed.ts';
import type { FeedSource } from '../../model/source.ts';
import { canonicalUrl, namesAnArticle } from '../../url/canonical.ts';
import { itemAddress } from '../../url/item-address.ts';

/** The feed around the items; without it every known entry counts as listed before. */
export interface FeedContext {
  /** Canonical addresses of the feed and its site: they identify no item. */
  readonly addresses: ReadonlySet<string>;
  /** Ids of the entries that the former document listed; absent when unknown. */
  readonly former?: ReadonlySet<string>;
}

/** The addresses of the feed itself: its page, its document, its id. */
export function feedAddresses(feed: FeedHeader | undefined, source: Pick<FeedSource, 'url'>): ReadonlySet<string> {
  const urls = [source.url, feed?.link, feed?.selfLink, feed?.id];
  return new Set(urls.flatMap((url) => (url === undefined ? [] : (canonicalUrl(url) ?? []))));
}

/**
 * What an address says about an item that has it. `none`: it is the feed's, a front page, or absent. `page`: it may be a
 * page of several items. `article`: its words or numbers are those of one article.
 */
export type AddressStrength = 'none' | 'page' | 'article';

/** How well a link identifies an item of the feed with this context. */
export function addressStrength(url: string | undefined, { addresses }: FeedContext): AddressStrength {
  const address = url === undefined ? undefined : itemAddress(url);
  if (address === undefined) return 'none';
  const [page = '', fragment = ''] = address.split('#', 2);
  if (fragment !== '') return 'article';
  if (addresses.has(page) || !namesAnArticle(page)) return 'none';
  const path = page.replace(/^\/\/[^/]+/, '');
  const hasSlug = path.split('/').some((part) => part.split(/[-_+.]|%20/).filter(Boolean).length >= 3);
  return hasSlug || /\d{4}/.test(path) ? 'article' : 'page';
}

/** The entries of the former document, or all known ones if there is no list of it. */
export function formerEntries(known: ReadonlyMap<string, Entry>, { former }: FeedContext): readonly Entry[] {
  const all = [...known.values()];
  if (former === undefined || former.size === 0) return all;
  return all.filter((entry) => former.has(entry.id));
}
