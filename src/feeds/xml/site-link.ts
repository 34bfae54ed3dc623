/** The address of the site that an RSS feed belongs to: relative addresses in its items are relative to it. */
import { isSameSite } from '../../url/host.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, childElements, type Element, textOf } from './element.ts';
import { structural } from './vocabulary.ts';

/** Services that serve the feeds of other sites under their own host. */
const feedService =
  /^(?:feeds?|rss|feedproxy)\d?\.|(?:^|\.)(?:feedburner|feedpress|feedblitz|feedity|rsshub|fetchrss)\./i;

/**
 * The channel's own `link`, absolute; an Atom feed's only where the document's address is not known. Undefined if the
 * feed names itself on the host that it was fetched from, and its `link` leads to another site (a code repository).
 */
export function siteLink(root: Element, documentBase: string | undefined): string | undefined {
  const holders = [root, ...childElements(root).filter((element) => structural.has(element.name))];
  const links = holders.flatMap(childElements);
  const sites = links.filter(({ name }) => name === 'link' || (documentBase === undefined && name === 'atom:link'));
  const site = sites
    .map((element) => resolveUrl(attribute(element, 'href') ?? textOf(element), undefined))
    .find(Boolean);
  return site !== undefined && documentBase !== undefined && isForeign(site, links, documentBase) ? undefined : site;
}

function isForeign(site: string, links: readonly Element[], documentBase: string): boolean {
  const hostname = parseUrl(documentBase)?.hostname;
  if (hostname === undefined || isSameSite(site, documentBase)) return false;
  const names = links.filter((element) => element.name === 'atom:link' && attribute(element, 'rel') === 'self');
  const isOwn = names.some((element) => hostOf(attribute(element, 'href')) === hostname);
  return isOwn && !feedService.test(hostname);
}

function hostOf(href: string | undefined): string | undefined {
  const url = resolveUrl(href, undefined);
  return url === undefined ? undefined : new URL(url).hostname;
}
