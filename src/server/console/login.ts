/** The login of the console: a form for the token, and a script that fills it in from the fragment of a login URL. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { commonHeaders } from '../headers.ts';
import { type Access, SESSION_COOKIE } from './access.ts';
import { type ConsoleApp, readForm } from './form.ts';
import { LOGIN_SCRIPT, loginPage } from './views/login.ts';

/** Enough for a token; the limit is small because strangers can send this form. */
const MAX_LOGIN_BYTES = 4_096;

/** Shows a page. */
type Page = (c: Context, text: string, status?: 200 | 400 | 401 | 403 | 413 | 415 | 429) => Response;

/** Adds `/login` and its script, which need no session. */
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
    if (!access.isSameOrigin(c))
      return page(c, loginPage('This form came from another site. Enter the token here.'), 403);
    const read = await readForm(c.req.raw, MAX_LOGIN_BYTES);
    if (read.kind === 'refused') {
      // The rest of the body is not read.
      c.header('Connection', 'close');
      return page(c, loginPage(read.message), read.status);
    }
    const verdict = await access.checkToken(read.form.get('token')?.trim() ?? '');
    if (verdict === 'busy') return page(c, loginPage(BUSY), 429);
    if (verdict === 'refused') return page(c, loginPage('Wrong token.'), 401);
    setCookie(c, SESSION_COOKIE, access.session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: access.isSecure,
    });
    return c.redirect('/console', 303);
  });
}

/** Message when too many checks of tokens are waiting. */
export const BUSY = 'Too many wrong tokens. Wait a second and try again.';
