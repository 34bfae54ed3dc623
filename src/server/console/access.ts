/**
 * Decides who may use the console: callers with the token, or with a session that the token opened. No address or header
 * proves that a request comes from the operator: a proxy connects from loopback on behalf of everyone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { parseUrl } from '../../url/parse-url.ts';
import type { TokenTries } from './token-tries.ts';

/** Options of {@link createAccess}. */
export interface AccessOptions {
  /** The console's password, at least 16 characters. */
  readonly token: string;
  /** Random, new at each start, at least 16 characters: cookies and form tokens of an earlier run are not valid. */
  readonly secret: string;
  /** Public URL of the server. Forms from its host are accepted, whatever `Host` a proxy sends; with https, cookies are `Secure`. */
  readonly baseUrl: string;
  readonly tries: TokenTries;
}

/** No number of guesses finds a token of this many characters; generated tokens have 43. */
const UNGUESSABLE_CHARACTERS = 32;

/** Name of the session cookie. */
export const SESSION_COOKIE = 'winnow-console';
/** Name of the hidden field in every form. */
export const FORM_TOKEN = 'form';

/** `busy`: after many wrong tokens, too many checks are waiting, and this one was not made. */
export type Verdict = 'allowed' | 'refused' | 'busy';

/** Checks requests and forms. */
export interface Access {
  /** Checks the session cookie, or the token in `Authorization`. */
  check(c: Context): Promise<Verdict>;
  /** Checks the token of the login form. */
  checkToken(text: string): Promise<Verdict>;
  /** Whether a form has the session's form token and does not come from another site. */
  isOwnForm(c: Context, formToken: string | undefined): boolean;
  /** False when the browser says that another site sent the request. */
  isSameOrigin(c: Context): boolean;
  /** Value of the session cookie. It does not contain the token. */
  readonly session: string;
  /** Value of the hidden field {@link FORM_TOKEN}. */
  readonly formToken: string;
  /** Whether cookies are `Secure`. */
  readonly isSecure: boolean;
}

/** The rules of access. Throws when the secret or the token is too short. */
export function createAccess(options: AccessOptions): Access {
  const { token, secret, baseUrl, tries } = options;
  if (secret.length < 16) throw new RangeError('the secret of the console is too short');
  if (token.length < 16) throw new RangeError('the token of the console is too short');
  const derive = (purpose: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${token}`).digest('base64url');
  const session = derive('session');
  const formToken = derive('form');
  const { protocol, host } = new URL(baseUrl);
  const isSameOrigin = (c: Context): boolean => sentByOwnPage(c, host);
  const checkToken = async (text: string): Promise<Verdict> => {
    // Its owner need not wait behind strangers who guess, who would lock everybody out otherwise.
    if (token.length >= UNGUESSABLE_CHARACTERS && isSame(text, token)) return 'allowed';
    const result = await tries.attempt(() => isSame(text, token));
    return result === 'busy' ? 'busy' : result === 'right' ? 'allowed' : 'refused';
  };
  return {
    check: async (c) => {
      if (isSame(cookieOf(c) ?? '', session)) return 'allowed';
      const sent = tokenOf(c);
      return sent === undefined ? 'refused' : await checkToken(sent);
    },
    checkToken,
    isOwnForm: (c, given) => isSame(given ?? '', formToken) && isSameOrigin(c),
    isSameOrigin,
    session,
    formToken,
    isSecure: protocol === 'https:',
  };
}

/** Browsers send Origin with every POST, and Sec-Fetch-Site. Other clients send neither, and have no cookies to abuse. */
function sentByOwnPage(c: Context, publicHost: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  const parsed = parseUrl(origin);
  if (parsed === undefined) return false;
  const { host } = parsed;
  return host === c.req.header('host')?.toLowerCase() || host === publicHost;
}

function cookieOf(c: Context): string | undefined {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
}

/** `Bearer TOKEN`, or Basic with the token as the password, which feed readers can send. */
function tokenOf(c: Context): string | undefined {
  const [scheme = '', value = ''] = (c.req.header('authorization') ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

/** Compares in constant time, for texts of any length. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
