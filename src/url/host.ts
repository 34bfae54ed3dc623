/** Why: the one file that knows the public suffix list; two hosts are one publisher when their registrable domain is one. */
import { getDomain } from 'tldts';

/** The host name of an absolute http(s) URL in lower case (punycode), or undefined. */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.hostname.replace(/\.$/, '') : undefined;
}

/**
 * The registrable domain ("example.co.uk" of "www.news.example.co.uk"). Private suffixes count, so two blogs of one
 * hosting service are two publishers. A host without one (an address, an intranet name) stands for itself.
 */
export function registrableDomain(url: string): string | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether both URLs belong to one registrable domain; false when either is no http(s) URL. */
export function isSameSite(a: string, b: string): boolean {
  const site = registrableDomain(a);
  return site !== undefined && site === registrableDomain(b);
}
