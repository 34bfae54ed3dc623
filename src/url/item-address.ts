/**
 * The address that names an item within its feed. It is finer than the canonical URL (a fragment and the target of a
 * redirect count) and leaves out session ids, which change with every poll.
 */
import { canonicalUrl } from './canonical.ts';
import { parseUrl } from './parse-url.ts';
import { isTrackingParam } from './tracking-params.ts';

/** Query parameters of servers that put the visitor's session into addresses, lower case. */
const SESSION_NAME =
  /^(?:phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|session_?id|sessid|oscsid|zenid|cfid|cftoken|xtcsid)$/;

/** Names that hold a session or an article's number: the value decides. */
const SHORT_SESSION_NAME = /^(?:s|sid|ses|sess|session|phpsid|sessionkey)$/;

/** Session ids in a path: Java's `;jsessionid=…`, and ASP.NET's `/(S(…))/`. */
const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid|sessionid)=[^/?#;]*|\/\(S\([a-z0-9]{20,}\)\)/gi;

/** Parameters with which a redirect names its target, lower case. */
const TARGET_NAME = /^(?:url|u|q|r|to|goto|link|href|dest|destination|target|redirect|redirect_?ur[il]|out|adurl)$/;

/** Whether a value is a token rather than a number or a word. */
function isToken(value: string): boolean {
  return value.length >= 16 && /^[\w-]+$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value);
}

function isSessionParam(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return SESSION_NAME.test(lower) || (SHORT_SESSION_NAME.test(lower) && isToken(value));
}

function withoutParams(url: URL, isDropped: (name: string, value: string) => boolean): string {
  const dropped = [...url.searchParams].filter(([name, value]) => isDropped(name, value));
  // Deleting re-encodes the query, so an address without sessions is left as it is.
  for (const [name] of dropped) url.searchParams.delete(name);
  return url.href;
}

/** `url` without session ids; as given when it has none. */
export function withoutSession(url: string): string {
  const parsed = /[;?&(]/.test(url) ? parseUrl(url) : undefined;
  if (parsed === undefined) return url;
  const path = parsed.pathname.replace(SESSION_IN_PATH, '');
  const hasSession = [...parsed.searchParams].some(([name, value]) => isSessionParam(name, value));
  if (path === parsed.pathname && !hasSession) return url;
  parsed.pathname = path;
  return withoutParams(parsed, isSessionParam);
}

/** `url` without session ids and without parameters that hold a session in some feeds and an article in others. */
export function withoutPossibleSession(url: string): string {
  const plain = withoutSession(url);
  const parsed = /[?&]s/i.test(plain) ? parseUrl(plain) : undefined;
  if (parsed === undefined) return plain;
  const isShort = (name: string): boolean => SHORT_SESSION_NAME.test(name.toLowerCase());
  return [...parsed.searchParams.keys()].some(isShort) ? withoutParams(parsed, isShort) : plain;
}

/** The http(s) URL that a redirect carries in its query, or `url` itself. */
function redirectTarget(url: string): string {
  const parsed = /[?&][a-z_]+=https?(?::|%3a)/i.test(url) ? parseUrl(url) : undefined;
  if (parsed === undefined) return url;
  const params = [...parsed.searchParams];
  const target = params.find(([name, value]) => TARGET_NAME.test(name.toLowerCase()) && /^https?:\/\//i.test(value));
  return target !== undefined && parseUrl(target[1]) !== undefined ? target[1] : url;
}

/** The part of a page that a URL names: its fragment without `#`; empty when it has none, or one that only tracks. */
export function fragmentOf(url: string): string {
  const hash = (url.includes('#') ? parseUrl(url)?.hash : undefined)?.slice(1) ?? '';
  const [name = '', value = ''] = hash.split('=');
  return hash.includes('=') && isTrackingParam(name, value) ? '' : hash;
}

/**
 * The address to compare items of one feed by; undefined when `url` is not an http(s) URL. `canonicalOf` is
 * {@link canonicalUrl} for a caller that knows some of its results.
 */
export function itemAddress(url: string, canonicalOf = canonicalUrl): string | undefined {
  const target = redirectTarget(withoutSession(url));
  const canonical = canonicalOf(target);
  if (canonical === undefined) return undefined;
  const fragment = fragmentOf(target);
  return fragment === '' || canonical.endsWith(`#${fragment}`) ? canonical : `${canonical}#${fragment}`;
}
