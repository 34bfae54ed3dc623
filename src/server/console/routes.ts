/** Why: the console's addresses: GET shows and changes nothing, POST does what a form of our own page asked for. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { entityTag } from '../../formats/site-manifest.ts';
import { isNotModified } from '../conditional.ts';
import { commonHeaders, contentSecurityPolicy } from '../headers.ts';
import { type Access, type AccessOptions, createAccess, FORM_TOKEN, SESSION_COOKIE } from './access.ts';
import type { ConsoleData } from './data.ts';
import { renderProblems } from './problems-feed.ts';
import { consoleStyle } from './style.ts';
import { articlePage, articlesPage } from './views/articles.ts';
import { editorPage, filesPage } from './views/editor.ts';
import { feedsPage } from './views/feeds.ts';
import { addPage, loginPage, tryOutPage } from './views/forms.ts';
import { CONSOLE, consolePage } from './views/layout.ts';
import { storiesPage } from './views/stories.ts';

export interface ConsoleOptions extends AccessOptions {
  readonly data: ConsoleData;
  /** The text of `/metrics`, in Prometheus' format. */
  readonly metrics?: () => Promise<string>;
  /** Absolute, with a slash at the end: where `/problems.atom` is. */
  readonly baseUrl: string;
  /** Origins besides TLS ones that pictures of articles may come from. */
  readonly imageOrigins?: readonly string[];
}

/** Bytes of a form: two copies of a configuration of some thousand feeds, in base64. */
const LARGEST_FORM = 8 * 1024 * 1024;
const ARTICLES_SHOWN = 100;
const STORIES_SHOWN = 50;

/** Adds `/console`, `/problems.atom` and `/metrics` to the app, before the routes of the public folder. */
export function addConsole(app: Hono, options: ConsoleOptions): void {
  const access = createAccess(options);
  const policy = contentSecurityPolicy(options.imageOrigins).replace("form-action 'none'", "form-action 'self'");
  // `no-referrer`, as on public pages, would make browsers send `Origin: null` with our own forms.
  const headers = { ...commonHeaders, 'Referrer-Policy': 'same-origin', 'Content-Security-Policy': policy };
  const page = (c: Context, text: string, status: Status = 200): Response =>
    c.html(text, status, { ...headers, 'Cache-Control': 'no-store' });

  const console = new Hono();
  console.get('/console.css', (c) =>
    c.body(consoleStyle, 200, {
      ...commonHeaders,
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  console.use('*', bodyLimit({ maxSize: LARGEST_FORM }));
  if (access.needsToken) addLogin(console, access, page);
  console.use('*', async (c, next) => {
    if (!access.isAllowed(c)) return page(c, ...refusal(access));
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next();
    const form = await c.req.parseBody();
    if (!access.isOwnForm(c, field(form, FORM_TOKEN)))
      return page(c, message('This form is too old, or not ours. Go back, load the page again, and repeat.'), 403);
    return await next();
  });
  addViews(console, options.data, page);
  addForms(console, options.data, access.formToken, page);
  console.all('*', (c) => page(c, message('There is nothing at this address.'), 404));
  app.get('/problems.atom', (c) => (access.isAllowed(c) ? problemsFeed(c, options) : askForToken(access)));
  app.get('/metrics', async (c) => {
    if (!access.isAllowed(c)) return askForToken(access);
    const type = 'text/plain; version=0.0.4; charset=utf-8';
    return c.body((await options.metrics?.()) ?? '', 200, {
      ...commonHeaders,
      'Content-Type': type,
      'Cache-Control': 'no-store',
    });
  });
  app.get(`${CONSOLE}/`, (c) => c.redirect(CONSOLE, 308));
  app.route(CONSOLE, console);
}

type Status = 200 | 400 | 401 | 403 | 404 | 409;
type Page = (c: Context, text: string, status?: Status) => Response;
type Form = Readonly<Record<string, unknown>>;

function field(form: Form, name: string): string {
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function message(text: string): string {
  return consolePage({ title: 'Console', main: [text] });
}

function refusal(access: Access): [string, 401 | 403] {
  if (access.needsToken) return [loginPage(false), 401];
  return [
    message(
      'The console can be used from this machine only, under its own name. Set a token to use it from elsewhere.',
    ),
    403,
  ];
}

function askForToken(access: Access): Response {
  const headers = { ...commonHeaders, 'Cache-Control': 'no-store' };
  if (!access.needsToken) return new Response('Only for this machine.\n', { status: 403, headers });
  return new Response('A token is needed.\n', {
    status: 401,
    headers: { ...headers, 'WWW-Authenticate': 'Basic realm="Winnow", charset="UTF-8"' },
  });
}

function addLogin(console: Hono, access: Access, page: Page): void {
  console.post('/login', async (c) => {
    const token = field(await c.req.parseBody(), 'token');
    if (!access.isToken(token)) return page(c, loginPage(true), 401);
    setCookie(c, SESSION_COOKIE, access.session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: new URL(c.req.url).protocol === 'https:',
    });
    return c.redirect(CONSOLE, 303);
  });
}

function addViews(console: Hono, data: ConsoleData, page: Page): void {
  console.get('/', async (c) => page(c, feedsPage(await data.feeds(), await data.problems())));
  console.get('/articles', async (c) => {
    const feedId = c.req.query('feed');
    const feed = feedId === undefined ? undefined : (await data.feeds()).find((one) => one.id === feedId);
    if (feedId !== undefined && feed === undefined) return page(c, message('There is no such feed.'), 404);
    const articles = await data.articles({ limit: ARTICLES_SHOWN, ...(feedId === undefined ? {} : { feedId }) });
    return page(c, articlesPage(articles, feed?.title));
  });
  console.get('/articles/:id', async (c) => {
    const article = await data.article(c.req.param('id'));
    return article === undefined ? page(c, message('There is no such article.'), 404) : page(c, articlePage(article));
  });
}

function addForms(console: Hono, data: ConsoleData, formToken: string, page: Page): void {
  console.get('/stories', async (c) => page(c, storiesPage(await data.stories(STORIES_SHOWN), formToken)));
  console.post('/stories/split', async (c) => {
    const done = await data.split(field(await c.req.parseBody(), 'entry'));
    return page(c, storiesPage(await data.stories(STORIES_SHOWN), formToken, done));
  });
  console.get('/try', (c) => page(c, tryOutPage(formToken)));
  console.post('/try', async (c) => {
    const url = field(await c.req.parseBody(), 'url').trim();
    return page(c, tryOutPage(formToken, { url, result: await data.tryOut(url) }));
  });
  console.get('/add', (c) => page(c, addPage(formToken)));
  console.post('/add', async (c) => {
    const url = field(await c.req.parseBody(), 'url').trim();
    return page(c, addPage(formToken, { url, result: await data.discover(url) }));
  });
  console.post('/add/preview', async (c) => {
    const form = await c.req.parseBody();
    const [name = ''] = await data.files();
    const file = await data.readFile(name);
    if (file === undefined) return page(c, message('There is no configuration to add to.'), 404);
    const text = await data.withFeed(file.text, { url: field(form, 'url'), title: field(form, 'title') });
    return page(c, editorPage({ file, text, problems: await data.check(name, text) }, formToken));
  });
  addEditor(console, data, formToken, page);
}

function addEditor(console: Hono, data: ConsoleData, formToken: string, page: Page): void {
  console.get('/files', async (c) => page(c, filesPage(await data.files())));
  console.get('/files/edit', async (c) => {
    const file = await data.readFile(c.req.query('name') ?? '');
    return file === undefined
      ? page(c, message('There is no such file.'), 404)
      : page(c, editorPage({ file }, formToken));
  });
  console.post('/files/check', async (c) => {
    const form = await c.req.parseBody();
    const file = await data.readFile(field(form, 'name'));
    if (file === undefined) return page(c, message('There is no such file.'), 404);
    // Browsers send CR LF; the file's own line ends are kept.
    const typed = field(form, 'text').replace(/\r\n/g, '\n');
    const text = file.text.includes('\r\n') ? typed.replace(/\n/g, '\r\n') : typed;
    const problems = await data.check(file.name, text);
    return page(c, editorPage({ file, text, problems }, formToken), problems.length > 0 ? 400 : 200);
  });
  console.post('/files/save', async (c) => {
    const form = await c.req.parseBody();
    const name = field(form, 'name');
    const text = decoded(field(form, 'after'));
    const saved = await data.save(name, text, decoded(field(form, 'before')));
    if (saved.kind === 'saved') return page(c, filesPage(await data.files(), name));
    const file = await data.readFile(name);
    if (file === undefined) return page(c, message('There is no such file.'), 404);
    const problems = saved.kind === 'invalid' ? saved.problems : await data.check(name, text);
    return page(
      c,
      editorPage({ file, text, problems, conflict: saved.kind === 'conflict' }, formToken),
      saved.kind === 'conflict' ? 409 : 400,
    );
  });
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

async function problemsFeed(c: Context, { data, baseUrl }: ConsoleOptions): Promise<Response> {
  const body = renderProblems(await data.problems(), new URL('problems.atom', baseUrl).href);
  const etag = entityTag(body);
  const headers = { ...commonHeaders, ETag: etag, 'Cache-Control': 'private, max-age=300' };
  const preconditions = { ifNoneMatch: c.req.header('if-none-match'), ifModifiedSince: undefined };
  if (isNotModified(preconditions, { etag, lastModified: '' })) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
