/** Keeps the secrets of private feeds out of what is published: whatever reveals one is dropped from items and sources. */
import { hideSecrets } from '../clean/hide-secrets.ts';
import { defined } from '../model/defined.ts';
import type { EntrySource } from '../model/entry.ts';
import type { CoveredBy, PublishedItem, PublishedSource } from '../model/published-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { registrableDomain } from '../url/host.ts';
import { type SecretParts, secretsInAddress, secretTexts } from '../url/secret-parts.ts';
import { maskSecrets, revealsSecret, type SecretPatterns, secretPatterns } from '../url/secret-patterns.ts';

/** Secret patterns by feed id; a feed without an entry has no secrets. */
export type FeedSecrets = ReadonlyMap<string, SecretPatterns>;

/** Where a feed is and was. */
export type FeedAddresses = Pick<FeedState, 'url' | 'formerUrls'>;

/** The addresses of a feed, the current one first. */
function addressesOf({ url }: FeedSource, state: FeedAddresses | undefined): readonly string[] {
  return [...new Set([url, ...(state === undefined ? [] : [state.url, ...(state.formerUrls ?? [])])])];
}

/** The secrets of one feed: its addresses if it is private, and in any case the values of its `${…}` references. */
export function secretPartsOf(source: FeedSource, state: FeedAddresses | undefined): readonly SecretParts[] {
  const { secrets = [], isPrivate } = source;
  const inHeaders = secrets.filter((text) => !source.url.includes(text));
  return [
    ...(isPrivate ? addressesOf(source, state).map((address) => secretsInAddress(address, secrets)) : []),
    ...(inHeaders.length === 0 ? [] : [{ ...secretTexts(inHeaders), places: [], exact: [] }]),
  ];
}

/** The secrets of `feeds`. Feeds of one publisher share theirs, since its pages may link from one feed to another. */
export function feedSecrets(feeds: readonly FeedSource[], states: readonly (FeedAddresses | undefined)[]): FeedSecrets {
  const sitesOf = feeds.map((feed, i) => [
    ...new Set(addressesOf(feed, states[i]).map((url) => registrableDomain(url) ?? url)),
  ]);
  const bySite = new Map<string, SecretParts[]>();
  for (const [i, feed] of feeds.entries()) {
    const parts = secretPartsOf(feed, states[i]);
    for (const site of parts.length === 0 ? [] : (sitesOf[i] ?? []))
      bySite.set(site, [...(bySite.get(site) ?? []), ...parts]);
  }
  const patterns = new Map<string, SecretPatterns>();
  const found = new Map<string, SecretPatterns | undefined>();
  for (const [i, { id }] of feeds.entries()) {
    const sites = (sitesOf[i] ?? []).filter((site) => bySite.has(site));
    const key = sites.join(' ');
    if (!found.has(key)) found.set(key, secretPatterns(sites.flatMap((site) => bySite.get(site) ?? [])));
    const pattern = found.get(key);
    if (pattern !== undefined) patterns.set(id, pattern);
  }
  return patterns;
}

/** The source without anything that reveals one of `secrets`. */
export function withoutSecretsInSource(source: PublishedSource, secrets: SecretPatterns): PublishedSource {
  const { siteUrl, feedUrl, ...rest } = source;
  const isShown = (url: string | undefined): url is string => url !== undefined && !revealsSecret(secrets, url);
  return {
    ...rest,
    title: maskSecrets(secrets, source.title),
    ...(isShown(siteUrl) ? { siteUrl } : {}),
    ...(isShown(feedUrl) ? { feedUrl } : {}),
  };
}

/** The origin of an item without anything that reveals one of `secrets`. */
function withoutSecretsInOrigin(origin: EntrySource, secrets: SecretPatterns): EntrySource {
  const { title, ...rest } = origin;
  const shown = Object.entries(rest).filter(([, value]) => !revealsSecret(secrets, value));
  return { ...Object.fromEntries(shown), ...(title === undefined ? {} : { title: maskSecrets(secrets, title) }) };
}

/** The item without anything that reveals one of `secrets`: URLs and images are dropped, a secret in a text becomes `…`. */
function withoutSecrets(item: PublishedItem, secrets: SecretPatterns): PublishedItem {
  const { url, image, partial, language, origin, media, episodeImage, transcripts, chapters, ...rest } = item;
  const isShown = (address: string): boolean => !revealsSecret(secrets, address);
  const isShownFile = (file: object): boolean => Object.values(file).every((value) => isShown(String(value)));
  const mask = (text: string): string => maskSecrets(secrets, text);
  return {
    ...rest,
    ...(url !== undefined && isShown(url) ? { url } : {}),
    title: mask(item.title),
    html: hideSecrets(item.html, secrets),
    summary: mask(item.summary),
    authors: item.authors.map(mask),
    tags: item.tags.map(mask),
    ...(language !== undefined && isShown(language) ? { language } : {}),
    ...(image !== undefined && isShown(image.url)
      ? { image: { url: image.url, ...(image.alt === undefined ? {} : { alt: mask(image.alt) }) } }
      : {}),
    enclosures: item.enclosures.filter(({ url: address, type }) => isShown(address) && isShown(type ?? '')),
    alsoCoveredBy: item.alsoCoveredBy.map(({ url: address, ...other }): CoveredBy => {
      const masked = { ...other, title: mask(other.title) };
      return address !== undefined && isShown(address) ? { ...masked, url: address } : masked;
    }),
    ...(partial === undefined ? {} : { partial: mask(partial) }),
    ...defined({
      standfirst: item.standfirst && mask(item.standfirst),
      origin: origin && withoutSecretsInOrigin(origin, secrets),
      media: media?.filter(isShownFile),
      episodeImage: episodeImage !== undefined && isShown(episodeImage) ? episodeImage : undefined,
      transcripts: transcripts?.filter(isShownFile),
      chapters: chapters !== undefined && isShownFile(chapters) ? chapters : undefined,
    }),
  };
}

/** `item` without anything that reveals a secret of the feeds with these ids. */
export function hideFeedSecrets(item: PublishedItem, feedIds: readonly string[], secrets: FeedSecrets): PublishedItem {
  const patterns = new Set(feedIds.flatMap((id) => secrets.get(id) ?? []));
  return [...patterns].reduce(withoutSecrets, item);
}
