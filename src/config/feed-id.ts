/** Derives the id of a feed from its URL or title. Ids are permanent, so the derivation must never change. */

/** The host without `www.`, path and query of `url`, in lower case, joined by hyphens; undefined when `url` is not valid. */
export function feedIdOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  const words = `${hostname.replace(/^www\./, '')}${pathname}${search}`.toLowerCase();
  const id = words.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return id === '' ? undefined : id.slice(0, 64).replace(/[-.]+$/, '');
}

/**
 * The id of a new feed: from its title if that has Latin letters, else from its URL; numbered when it is in `taken`.
 * The URL of a private feed is not used, because the id is published.
 */
export function newFeedId(
  feed: { title?: string; url: string; private?: boolean },
  taken: ReadonlySet<string>,
): string {
  const host = URL.canParse(feed.url) ? new URL(feed.url).hostname.replace(/^www\./, '') : 'feed';
  const base = slug(feed.title ?? '') || (feed.private === true ? undefined : feedIdOf(feed.url)) || host;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base.slice(0, 58)}-${number}`;
  return id;
}

/** Characters of an id that is made from a title. */
const MAX_SLUG = 40;

/** `words`, joined by hyphens, as many of them as `most` characters hold; a single longer word is cut. */
function wholeWords(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf('-', most);
  return words.slice(0, end > 0 ? end : most);
}

/** The Latin letters and digits of `text`, joined by hyphens; empty when it has more than two letters of another script. */
function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  const foreign = plain.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  if (foreign > 2) return '';
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return wholeWords(words.replace(/^-+|-+$/g, ''), MAX_SLUG);
}
