/** Why: who may see and use the console: the machine itself, or whoever has the token; and never another site on their behalf. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';

export interface AccessOptions {
  /** Without one, only connections from this machine under one of its own names are let in. */
  readonly token?: string;
  /** Random, made anew at each start (at least 16 bytes): cookies and form tokens of an earlier run mean nothing. */
  readonly secret: string;
  /** Address of the other end of the connection, from the socket, never from a header. */
  readonly remoteAddress: (c: Context) => string | undefined;
}

export const SESSION_COOKIE = 'winnow-console';
/** Name of the hidden field in every form. */
export const FORM_TOKEN = 'form';

export interface Access {
  /** Whether the request may be answered. */
  isAllowed(c: Context): boolean;
  /** Whether a form was sent from our own page. */
  isOwnForm(c: Context, formToken: string | undefined): boolean;
  isToken(text: string): boolean;
  /** Value of the session cookie. It does not hold the token. */
  readonly session: string;
  readonly formToken: string;
  readonly needsToken: boolean;
}

/** The rules of access. Throws when the secret is too short to be one. */
export function createAccess(options: AccessOptions): Access {
  if (options.secret.length < 16) throw new RangeError('the secret of the console is too short');
  const { token } = options;
  const derive = (purpose: string): string =>
    createHmac('sha256', options.secret)
      .update(`${purpose}\n${token ?? ''}`)
      .digest('base64url');
  const session = derive('session');
  const formToken = derive('form');
  const isToken = (text: string): boolean => token !== undefined && isSame(text, token);
  const isAllowed = (c: Context): boolean => {
    if (token === undefined) return isLocal(c, options.remoteAddress(c));
    return isSame(cookieOf(c) ?? '', session) || isToken(bearerOf(c) ?? '');
  };
  const isOwnForm = (c: Context, given: string | undefined): boolean =>
    isSame(given ?? '', formToken) && isSameOrigin(c);
  return { isAllowed, isOwnForm, isToken, session, formToken, needsToken: token !== undefined };
}

/**
 * From this machine, asked for under a name of this machine (a page that rebinds its own name to 127.0.0.1 sends that
 * name as Host), and not through a proxy that listens to the world: such a proxy connects from loopback too.
 */
function isLocal(c: Context, address: string | undefined): boolean {
  const isLoopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(
    address ?? '',
  );
  const host = c.req.header('host')?.toLowerCase() ?? '';
  const isOwnName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/.test(host);
  const isProxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  );
  return isLoopback && isOwnName && !isProxied;
}

/** Browsers send Origin with every POST, and Sec-Fetch-Site; other clients send neither, and have no cookies to abuse. */
function isSameOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase();
}

function cookieOf(c: Context): string | undefined {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
}

/** `Bearer TOKEN`, or Basic with the token as the password: the form that feed readers can send. */
function bearerOf(c: Context): string | undefined {
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
