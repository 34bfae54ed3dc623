/** Decides whether and how a redirect is followed: every hop passes the guard, and no secret is sent to another origin. */

import { parseUrl } from '../url/parse-url.ts';
import { isConfiguredOrigin } from './configured-origin.ts';
import type { Failure } from './failures.ts';
import type { HttpLimits } from './limits.ts';
import type { Redirect } from './request.ts';

/** One hop of a request, about to be sent. */
export interface OutgoingHop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly body: string | Uint8Array | undefined;
  /** The operator's headers, names in lower case, including credentials. */
  readonly ownHeaders: ReadonlyMap<string, string>;
  /** Validators are sent only when the hop has this URL. */
  readonly validatorsUrl: string;
}

/** `final`: the response is the result. `hop`: follow the redirect. `failed`: it must not be followed. */
export type NextHop =
  | { readonly kind: 'final' }
  | { readonly kind: 'hop'; readonly hop: OutgoingHop }
  | { readonly kind: 'failed'; readonly failure: Failure };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FINAL: NextHop = { kind: 'final' };

/** The next step after a response with `status` and `location` to `hop`, after `past` redirects. Pure. */
export function nextHop(
  hop: OutgoingHop,
  status: number,
  location: string | undefined,
  past: readonly Redirect[],
  limits: HttpLimits,
): NextHop {
  if (!REDIRECTS.has(status) || location === undefined) return FINAL;
  if (past.length >= limits.maxRedirects) {
    return failed('too-many-redirects', `${hop.url.hostname} redirects more than ${limits.maxRedirects} times`);
  }
  const target = resolveLocation(location, hop.url);
  if (target === undefined || target.href.length > limits.maxUrlLength) {
    return failed('bad-redirect', `${hop.url.hostname} redirects to an invalid address`);
  }
  const keepsMethod = status === 307 || status === 308 || hop.method === 'GET';
  if (keepsMethod && (target.href === hop.url.href || past.some((redirect) => redirect.from === target.href))) {
    return failed('redirect-loop', `${hop.url.hostname} redirects in a loop`);
  }
  const sameOrigin = isConfiguredOrigin(target.href, hop.url.href);
  // The body of a request to a hub contains a secret too.
  const isSecret = hop.ownHeaders.size > 0 || (keepsMethod && hop.body !== undefined);
  if (!sameOrigin && isSecret && hop.url.protocol === 'https:' && target.protocol === 'http:') {
    return failed(
      'insecure-redirect',
      `${hop.url.hostname} redirects a request with credentials to an unencrypted address`,
    );
  }
  return {
    kind: 'hop',
    hop: {
      url: target,
      method: keepsMethod ? hop.method : 'GET',
      body: keepsMethod ? hop.body : undefined,
      ownHeaders: sameOrigin ? hop.ownHeaders : new Map(),
      validatorsUrl: hop.validatorsUrl,
    },
  };
}

/** Header bytes arrive as Latin-1, but servers that send raw UTF-8 mean UTF-8. Fragment and credentials are dropped. */
function resolveLocation(location: string, base: URL): URL | undefined {
  const bytes = Buffer.from(location, 'latin1');
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? location : utf8;
  const url = parseUrl(text, base);
  if (url === undefined) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

function failed(code: string, message: string): NextHop {
  return { kind: 'failed', failure: { code, message } };
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** The target of the leading permanent redirects, up to the first temporary one; undefined when there are none. */
export function permanentTarget(redirects: readonly Redirect[]): string | undefined {
  let target: string | undefined;
  for (const redirect of redirects) {
    if (!PERMANENT.has(redirect.status)) break;
    target = redirect.to;
  }
  return target;
}
