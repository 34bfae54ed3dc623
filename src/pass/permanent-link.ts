/** Decides whether an article's link follows a permanent redirect: never to another publisher. */
import { isSameSite } from '../url/host.ts';

/**
 * The URL to link instead of `url`, given where permanent redirects from it led; undefined to retain `url`. Rejected:
 * another publisher's URL, http in place of https, and a front page, to which sites redirect dead links.
 */
export function permanentLink(url: string | undefined, permanentUrl: string | undefined): string | undefined {
  if (url === undefined || permanentUrl === undefined || permanentUrl === url) return undefined;
  if (!isSameSite(url, permanentUrl)) return undefined;
  const [from, to] = [new URL(url), new URL(permanentUrl)];
  if (from.protocol === 'https:' && to.protocol !== 'https:') return undefined;
  const isFrontPage = to.pathname === '/' && to.search === '';
  return isFrontPage && (from.pathname !== '/' || from.search !== '') ? undefined : permanentUrl;
}
