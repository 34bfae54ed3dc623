/** Why: a feed without an `id` of its own gets one from its address, the same on every start. */

/** Host without `www.`, path and query of `url` in small letters, joined by hyphens; undefined when `url` is none. */
export function feedIdOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  const words = `${hostname.replace(/^www\./, '')}${pathname}${search}`.toLowerCase();
  const id = words.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return id === '' ? undefined : id.slice(0, 64).replace(/[-.]+$/, '');
}

/**
 * An id for a feed that is added: from its title where that has Latin letters, else from its address; numbered when it
 * is in `taken`. A private feed's address is not used, since the id is published.
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

/** Latin letters and digits of `text`, joined by hyphens; empty when most of it is written otherwise. */
function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  const foreign = plain.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  if (foreign > 2) return '';
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 40).replace(/^-+|-+$/g, '');
}
