/** Why: redirects are followed by hand, so that every hop meets the guard and nothing secret crosses to another origin. */
import { isConfiguredOrigin } from './configured-origin.ts';
import type { Failure } from './failures.ts';
import type { HttpLimits } from './limits.ts';
import type { Redirect } from './request.ts';

/** A request about to be sent, one hop of it. */
export interface OutgoingHop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly body: string | Uint8Array | undefined;
  /** The operator's own headers, names in lower case; credentials among them. */
  readonly ownHeaders: ReadonlyMap<string, string>;
  /** Validators are sent when this is the URL of the hop. */
  readonly validatorsUrl: string;
}

export type NextHop =
  | { readonly kind: 'final' }
  | { readonly kind: 'hop'; readonly hop: OutgoingHop }
  | { readonly kind: 'failed'; readonly failure: Failure };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FINAL: NextHop = { kind: 'final' };

/** What follows on an answer with `status` and `location` to `hop`, after `past` redirects. Pure. */
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
    return failed('bad-redirect', `${hop.url.hostname} redirects to something that is no address`);
  }
  const keepsMethod = status === 307 || status === 308 || hop.method === 'GET';
  if (keepsMethod && (target.href === hop.url.href || past.some((redirect) => redirect.from === target.href))) {
    return failed('redirect-loop', `${hop.url.hostname} redirects in a circle`);
  }
  const sameOrigin = isConfiguredOrigin(target.href, hop.url.href);
  // The body of a request to a hub holds a secret too.
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

/** Location comes as Latin-1 of its bytes; servers that put in raw UTF-8 mean UTF-8. Fragment and credentials are dropped. */
function resolveLocation(location: string, base: URL): URL | undefined {
  const bytes = Buffer.from(location, 'latin1');
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? location : utf8;
  if (!URL.canParse(text, base.href)) return undefined;
  const url = new URL(text, base);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

function failed(code: string, message: string): NextHop {
  return { kind: 'failed', failure: { code, message } };
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** Where the leading run of permanent redirects led; a temporary one ends it. */
export function permanentTarget(redirects: readonly Redirect[]): string | undefined {
  let target: string | undefined;
  for (const redirect of redirects) {
    if (!PERMANENT.has(redirect.status)) break;
    target = redirect.to;
  }
  return target;
}
