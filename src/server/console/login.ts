/** The way into the console: a form that takes the token, and a script that fills it in from the fragment of a login address. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { commonHeaders } from '../headers.ts';
import { type Access, SESSION_COOKIE } from './access.ts';
import { type ConsoleApp, readForm } from './form.ts';
import { LOGIN_SCRIPT, loginPage } from './views/login.ts';

/** Bytes of the login form: a token and its field name. Strangers send it, so it is small. */
const MAX_LOGIN_BYTES = 4_096;

/** Shows a page. */
type Page = (c: Context, text: string, status?: 200 | 400 | 401 | 403 | 413 | 415 | 429) => Response;

/** Adds `/login` and its script, which anybody may fetch. */
export function addLogin(console: ConsoleApp, access: Access, page: Page): void {
  console.get('/login.js', (c) =>
    c.body(LOGIN_SCRIPT, 200, {
      ...commonHeaders,
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  console.get('/login', (c) => page(c, loginPage()));
  console.post('/login', async (c) => {
    if (!access.isSameOrigin(c)) return page(c, loginPage('Another site sent this form. Enter the token here.'), 403);
    const read = await readForm(c.req.raw, MAX_LOGIN_BYTES);
    if (read.kind === 'refused') {
      // The rest of the body is not worth reading.
      c.header('Connection', 'close');
      return page(c, loginPage(read.message), read.status);
    }
    const verdict = await access.checkToken(read.form.get('token')?.trim() ?? '');
    if (verdict === 'busy') return page(c, loginPage(BUSY), 429);
    if (verdict === 'refused') return page(c, loginPage('That is not the token.'), 401);
    setCookie(c, SESSION_COOKIE, access.session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: access.isSecure,
    });
    return c.redirect('/console', 303);
  });
}

export const BUSY = 'Many wrong tokens were sent lately. Wait a second and try again.';
