/** Recognises two addresses of one feed. */

import { parseUrl } from './parse-url.ts';
import { stripTracking } from './strip-tracking.ts';

/**
 * The same for addresses that differ only in http or https, `www.`, tracking parameters, a trailing slash, the case of the host
 * or a fragment. Text that is not a URL is its own key.
 */
export function twinKey(url: string): string {
  const plain = stripTracking(url);
  const parsed = parseUrl(plain);
  if (parsed === undefined) return plain;
  const { host, pathname, search } = parsed;
  return `${host.replace(/^www\./, '').replace(/:(?:80|443)$/, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
