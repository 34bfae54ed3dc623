/**
 * Decides who may use the console: callers with the token, or with a session that the token opened. Neither the address nor a
 * header of a request proves that it comes from the operator: a proxy connects from loopback on behalf of everybody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { TokenTries } from './token-tries.ts';

export interface AccessOptions {
  /** What the operator logs in with, at least 16 characters. */
  readonly token: string;
  /** Random, new at each start (at least 16 bytes): cookies and form tokens of an earlier run are not valid. */
  readonly secret: string;
  /** Public address of the server. Its host is ours, whatever `Host` a proxy sends; with https, cookies are `Secure`. */
  readonly baseUrl: string;
  readonly tries: TokenTries;
}

/** A token of so many characters is found by no number of guesses: those that Winnow makes have 43. */
const UNGUESSABLE = 32;

export const SESSION_COOKIE = 'winnow-console';
/** Name of the hidden field in every form. */
export const FORM_TOKEN = 'form';

/** `busy`: so many wrong tokens were sent lately that this one was not looked at. */
export type Verdict = 'allowed' | 'refused' | 'busy';

export interface Access {
  /** By cookie, or by the token in `Authorization`. */
  check(c: Context): Promise<Verdict>;
  /** The same for the token in the login form. */
  checkToken(text: string): Promise<Verdict>;
  /** Whether a form was sent from our own page, with the session's form token. */
  isOwnForm(c: Context, formToken: string | undefined): boolean;
  /** Whether the browser does not say that another site sent this. */
  isSameOrigin(c: Context): boolean;
  /** Value of the session cookie. It does not contain the token. */
  readonly session: string;
  readonly formToken: string;
  /** Whether cookies may travel over TLS only. */
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
    if (token.length >= UNGUESSABLE && isSame(text, token)) return 'allowed';
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

/** Browsers send Origin with every POST, and Sec-Fetch-Site; other clients send neither, and have no cookies to abuse. */
function sentByOwnPage(c: Context, publicHost: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === c.req.header('host')?.toLowerCase() || host === publicHost;
}

function cookieOf(c: Context): string | undefined {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
}

/** `Bearer TOKEN`, or Basic with the token as the password: the form that feed readers can send. */
function tokenOf(c: Context): string | undefined {
  const [scheme = '', value = ''] = (c.req.header('authorization') ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

/** In constant time for texts of any length. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
