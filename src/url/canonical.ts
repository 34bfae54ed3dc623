/** Canonical form of a URL for comparison: one article is linked under many spellings. */

import { parseUrl } from './parse-url.ts';
import { isTrackingParam } from './tracking-params.ts';

/** Host labels that only choose a rendering of the same page. */
const RENDERING_LABELS: ReadonlySet<string> = new Set(['www', 'm', 'mobile', 'amp', 'mobil', 'touch', 'wap']);

/** Index documents that a bare directory also serves. */
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

/** Characters; a longer URL has no canonical form. */
const MAX_LENGTH = 4096;

/** The publisher's own URL inside an AMP cache URL (`…/c/s/host/path`, `/amp/s/host/path`), or undefined. */
function unwrapAmpCache(url: URL): URL | undefined {
  const isCache = url.hostname.endsWith('.cdn.ampproject.org') || /^(www\.)?google\.[a-z.]{2,6}$/.test(url.hostname);
  if (!isCache) return undefined;
  const match = /^\/(?:c|v|i|amp)\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname);
  if (match?.[2] === undefined) return undefined;
  const inner = `${match[1] === undefined ? 'http' : 'https'}://${match[2]}${match[3] ?? '/'}${url.search}`;
  return parseUrl(inner);
}

function plainHost(host: string): string {
  const labels = host.replace(/\.$/, '').split('.');
  while (labels.length > 2 && RENDERING_LABELS.has(labels[0] ?? '')) labels.shift();
  return labels.join('.');
}

function plainPath(path: string): string {
  const folded = path
    .replace(/\/{2,}/g, '/')
    .replace(INDEX_FILE, '/')
    .replace(/\/amp(?:\.html)?\/?$/i, '/')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/\.amp(?=\.html$|$)/i, '');
  return folded.length > 1 ? folded.replace(/\/$/, '') : '/';
}

function plainQuery(params: URLSearchParams): string {
  const query = [...params]
    .filter(([name, value]) => !isTrackingParam(name, value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** Fragments select a place in the page, except the `#!` routes of script-rendered sites. */
function plainFragment(hash: string): string {
  return hash.startsWith('#!') ? hash : '';
}

/**
 * The form of an absolute http(s) URL to compare, not to fetch: ignores scheme, `www.`/`m.`/`amp.` hosts, AMP paths and
 * caches, fragment, tracking parameters, the order of parameters and a trailing slash. Undefined when it is not an
 * http(s) URL.
 */
export function canonicalUrl(url: string): string | undefined {
  const outer = url.length > MAX_LENGTH ? undefined : parseUrl(url.replace(/&amp;/g, '&'));
  if (outer === undefined) return undefined;
  if (outer.protocol !== 'http:' && outer.protocol !== 'https:') return undefined;
  const parsed = unwrapAmpCache(outer) ?? outer;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  const search = parsed.search === '' ? '' : plainQuery(parsed.searchParams);
  return `//${plainHost(parsed.hostname)}${port}${plainPath(parsed.pathname)}${search}${plainFragment(parsed.hash)}`;
}

/** Whether a canonical URL is below its site's front page, and so can be an article's. */
export function namesAnArticle(canonical: string): boolean {
  return /^\/\/[^/]+\/(?:[^?#]|\?.)/.test(canonical);
}
