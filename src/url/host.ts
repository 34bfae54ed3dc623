/**
 * Hosts and registrable domains, from the public suffix list: two hosts with one registrable domain are one publisher.
 */
import { getDomain, parse } from 'tldts';
import { blogOf } from './blog-platforms.ts';
import { parseUrl } from './parse-url.ts';

/** The host name of an absolute http(s) URL in lower case (punycode), or undefined. */
function hostOf(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.hostname.replace(/\.$/, '') : undefined;
}

/**
 * The registrable domain ("example.co.uk" of "www.news.example.co.uk"). Private suffixes count, so two blogs of one
 * hosting service are two publishers. For a host without one (an IP address, an intranet name) it is the host itself.
 */
export function registrableDomain(url: string): string | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/**
 * What one publisher owns of a URL: its registrable domain, or its subdomain of a blog platform. For the question whether two
 * addresses are one publisher's; requests are queued by {@link registrableDomain}, since a platform's servers are shared.
 */
export function publisherSite(url: string): string | undefined {
  const host = hostOf(url);
  return host === undefined ? undefined : (blogOf(host) ?? registrableDomain(url));
}

/** Whether both URLs belong to one publisher; false when either is not an http(s) URL. */
export function isSameSite(a: string, b: string): boolean {
  const site = publisherSite(a);
  return site !== undefined && site === publisherSite(b);
}

/** Top-level domains for documentation and tests (RFC 2606). */
const RESERVED_SUFFIX = /\.(?:example|test|invalid|localhost)$/i;

/** Whether a host ends in a suffix of the public suffix list or a reserved one: `courier.example`, not `v1.draft`. */
export function hasKnownSuffix(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return RESERVED_SUFFIX.test(name) || parse(name).isIcann === true;
}
