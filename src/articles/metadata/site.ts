/** Resolves URLs in metadata, chooses the canonical one, and derives names of the site from its host. */
import { parseUrl } from '../../url/parse-url.ts';

/** The absolute http(s) URL without fragment, or undefined. */
export function readAddress(href: string, base: string): string | undefined {
  const trimmed = href.trim();
  const url = trimmed === '' || trimmed.length > MAX_URL_CHARS ? undefined : parseUrl(trimmed, base || undefined);
  if (url === undefined) return undefined;
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** Characters. A longer URL is data. */
const MAX_URL_CHARS = 4000;

/** Names of a site derived from its host: `harbourpost.example` and `harbourpost` for `www.harbourpost.example`. */
export function hostNames(url: string): string[] {
  const host = parseUrl(url)?.hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '');
  if (host === undefined) return [];
  const labels = host.split('.');
  const name = labels.at(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2);
  return [host, ...(name ? [name] : [])];
}

/** The page's canonical URL; not the front page for an article, which some templates name. */
export function chooseCanonical(addresses: readonly string[], url: string, base: string): string | undefined {
  const isFront = (address: string): boolean =>
    /^\/*$/.test(new URL(address).pathname) && new URL(address).search === '';
  const valid = addresses.map((one) => readAddress(one, base)).filter((one) => one !== undefined);
  return valid.find((one) => !isFront(one) || (parseUrl(url) !== undefined && isFront(url)));
}
