/** Decides which links of a list can lead to articles. */
import { parseUrl } from '../url/parse-url.ts';

/** Whether `link` leads to another document than the page at `url`, rather than to a place in it. */
export function isApartAddress(link: string, url: string): boolean {
  const [to, from] = [parseUrl(link), parseUrl(url)];
  if (to === undefined || from === undefined) return false;
  return `${to.origin}${to.pathname}${to.search}` !== `${from.origin}${from.pathname}${from.search}`;
}
