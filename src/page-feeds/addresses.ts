/** Decides which links of a list can lead to articles. */

/** Whether `link` leads to another document than the page at `url`, rather than to a place in it. */
export function isApartAddress(link: string, url: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(url)) return false;
  const [to, from] = [new URL(link), new URL(url)];
  return `${to.origin}${to.pathname}${to.search}` !== `${from.origin}${from.pathname}${from.search}`;
}
