/** Recognises two addresses of one feed. */
import { stripTracking } from './strip-tracking.ts';

/**
 * The same for addresses that differ only in http or https, `www.`, tracking parameters, a trailing slash, the case of the host
 * or a fragment. Text that is not a URL is its own key.
 */
export function twinKey(url: string): string {
  const plain = stripTracking(url);
  if (!URL.canParse(plain)) return plain;
  const { host, pathname, search } = new URL(plain);
  return `${host.replace(/^www\./, '').replace(/:(?:80|443)$/, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
