/** Why: an article that moved is linked where it is now, but a redirect must not lead readers of one publisher to another. */
import { isSameSite } from '../url/host.ts';

/**
 * The address to link instead of `url`, given where permanent redirects from it led; undefined when it stays. Another
 * publisher's is not taken, nor one without encryption for one with it, nor a front page, where dead links are sent.
 */
export function permanentLink(url: string | undefined, permanentUrl: string | undefined): string | undefined {
  if (url === undefined || permanentUrl === undefined || permanentUrl === url) return undefined;
  if (!isSameSite(url, permanentUrl)) return undefined;
  const [from, to] = [new URL(url), new URL(permanentUrl)];
  if (from.protocol === 'https:' && to.protocol !== 'https:') return undefined;
  const isFrontPage = to.pathname === '/' && to.search === '';
  return isFrontPage && (from.pathname !== '/' || from.search !== '') ? undefined : permanentUrl;
}
