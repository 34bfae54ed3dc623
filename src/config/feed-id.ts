/** Why: a feed without an `id` of its own gets one from its address, the same on every start. */

/** Host without `www.`, path and query of `url` in small letters, joined by hyphens; undefined when `url` is none. */
export function feedIdOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  const words = `${hostname.replace(/^www\./, '')}${pathname}${search}`.toLowerCase();
  const id = words.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return id === '' ? undefined : id.slice(0, 64).replace(/[-.]+$/, '');
}
