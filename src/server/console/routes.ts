/** The routes of the console: GET changes nothing, POST handles a form of our own pages. */
import { type Context, Hono } from 'hono';
import { entityTag } from '../../formats/site-manifest.ts';
import { defined } from '../../model/defined.ts';
import { isNotModified } from '../conditional.ts';
import { commonHeaders, contentSecurityPolicy } from '../headers.ts';
import { type AccessOptions, createAccess, FORM_TOKEN, type Verdict } from './access.ts';
import type { ConsoleData, FoundFeed } from './data.ts';
import { addFeedRoutes } from './feed-routes.ts';
import { type ConsoleApp, type Form, readForm } from './form.ts';
import { addLogin, BUSY } from './login.ts';
import { renderProblems } from './problems-feed.ts';
import { consoleStyle } from './style.ts';
import { addSubscriberRoutes } from './subscriber-routes.ts';
import { articlePage, articlesPage } from './views/articles.ts';
import { editorPage, filesPage } from './views/editor.ts';
import { addPage, tryOutPage } from './views/forms.ts';
import { CONSOLE, consolePage } from './views/layout.ts';
import { loginPage } from './views/login.ts';
import { storiesPage } from './views/stories.ts';

/** Options of {@link addConsole}. */
export interface ConsoleOptions extends AccessOptions {
  readonly data: ConsoleData;
  /** The text of `/metrics`, in the Prometheus format. Default: empty. */
  readonly metrics?: () => Promise<string>;
  /** Milliseconds since the epoch. Default: the system's clock. */
  readonly clock?: () => number;
  /** Non-TLS origins of images in articles. Default none. */
  readonly imageOrigins?: readonly string[];
}

/** Limit on a form of a logged-in operator: two copies of a configuration with some thousand feeds, in base64. */
const MAX_FORM_BYTES = 8 * 1024 * 1024;
const MAX_ARTICLES = 100;
const MAX_STORIES = 50;

/** Adds `/console`, `/problems.atom` and `/metrics` to the app, before the routes of the public folder. */
export function addConsole(app: Hono, options: ConsoleOptions): void {
  const access = createAccess(options);
  const policy = contentSecurityPolicy(options.imageOrigins);
  // With `no-referrer`, as on public pages, browsers would send `Origin: null` with our own forms.
  const headers = { ...commonHeaders, 'Referrer-Policy': 'same-origin', 'Content-Security-Policy': policy };
  const page = (c: Context, text: string, status: Status = 200): Response =>
    c.html(text, status, { ...headers, 'Cache-Control': 'no-store' });

  const console: ConsoleApp = new Hono();
  console.get('/console.css', (c) =>
    c.body(consoleStyle, 200, {
      ...commonHeaders,
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );
  addLogin(console, access, page);
  console.use('*', async (c, next) => {
    const verdict = await access.check(c);
    if (verdict !== 'allowed') return refuse(c, verdict, page);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next();
    const read = await readForm(c.req.raw, MAX_FORM_BYTES);
    if (read.kind === 'refused') {
      c.header('Connection', 'close');
      return page(c, message(read.message), read.status);
    }
    if (!access.isOwnForm(c, read.form.get(FORM_TOKEN)))
      return page(
        c,
        message('This form has expired or comes from another site. Go back, reload the page, and try again.'),
        403,
      );
    c.set('form', read.form);
    return await next();
  });
  const { data, clock = Date.now } = options;
  const now = (): string => new Date(clock()).toISOString();
  addFeedRoutes(console, data, { formToken: access.formToken, clock, page });
  addSubscriberRoutes(console, data, { formToken: access.formToken, now, page });
  addViews(console, data, now, page);
  addForms(console, data, { formToken: access.formToken, now }, page);
  console.all('*', (c) => page(c, message('Page not found.'), 404));
  app.get('/problems.atom', async (c) => {
    const verdict = await access.check(c);
    return verdict === 'allowed' ? await problemsFeed(c, options) : tokenRequired(verdict);
  });
  app.get('/metrics', async (c) => {
    const verdict = await access.check(c);
    if (verdict !== 'allowed') return tokenRequired(verdict);
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

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429;
type Page = (c: Context, text: string, status?: Status) => Response;

function field(form: Form, name: string): string {
  return form.get(name) ?? '';
}

function message(text: string): string {
  return consolePage({ title: 'Console', main: [text] });
}

/** Sends the login form instead of the page; a submitted form is not read. */
function refuse(c: Context, verdict: Verdict, page: Page): Response {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') c.header('Connection', 'close');
  return verdict === 'busy' ? page(c, loginPage(BUSY), 429) : page(c, loginPage(), 401);
}

/** The response to programs, which send the token with each request. */
function tokenRequired(verdict: Verdict): Response {
  const headers = { ...commonHeaders, 'Cache-Control': 'no-store' };
  if (verdict === 'busy')
    return new Response(`${BUSY}\n`, { status: 429, headers: { ...headers, 'Retry-After': '2' } });
  return new Response('The token of the console is required.\n', {
    status: 401,
    headers: { ...headers, 'WWW-Authenticate': 'Basic realm="Winnow", charset="UTF-8"' },
  });
}

function addViews(console: ConsoleApp, data: ConsoleData, now: () => string, page: Page): void {
  console.get('/articles', async (c) => {
    const text = c.req.query('q')?.trim() ?? '';
    if (text !== '') {
      const { articles, notice } = await data.search(text, MAX_ARTICLES);
      return page(c, articlesPage(articles, now(), { text, ...(notice === undefined ? {} : { notice }) }));
    }
    const feedId = c.req.query('feed');
    const feed = feedId === undefined ? undefined : await data.feedTitle(feedId);
    if (feedId !== undefined && feed === undefined) return page(c, message('Feed not found.'), 404);
    const articles = await data.articles({ limit: MAX_ARTICLES, ...(feedId === undefined ? {} : { feedId }) });
    return page(c, articlesPage(articles, now(), feed === undefined ? {} : { feed }));
  });
  console.get('/articles/:id', async (c) => {
    const article = await data.article(c.req.param('id'));
    return article === undefined ? page(c, message('Article not found.'), 404) : page(c, articlePage(article));
  });
}

function addForms(
  console: ConsoleApp,
  data: ConsoleData,
  { formToken, now }: { readonly formToken: string; readonly now: () => string },
  page: Page,
): void {
  console.get('/stories', async (c) => page(c, storiesPage(await data.stories(MAX_STORIES), formToken, now())));
  console.post('/stories/split', async (c) => {
    const result = await data.split(field(c.get('form'), 'entry'));
    return page(c, storiesPage(await data.stories(MAX_STORIES), formToken, now(), result));
  });
  console.get('/try', (c) => page(c, tryOutPage(formToken)));
  console.post('/try', async (c) => {
    const url = field(c.get('form'), 'url').trim();
    return page(c, tryOutPage(formToken, { url, result: await data.tryOut(url) }));
  });
  console.get('/add', (c) => page(c, addPage(formToken)));
  console.post('/add', async (c) => {
    const url = field(c.get('form'), 'url').trim();
    return page(c, addPage(formToken, { url, result: await data.discover(url) }));
  });
  console.post('/add/preview', async (c) => {
    const form = c.get('form');
    const [name = ''] = await data.files();
    const file = await data.readFile(name);
    if (file === undefined) return page(c, message('Configuration not found.'), 404);
    const added = { url: field(form, 'url'), title: field(form, 'title'), ...pageIn(form) };
    const text = await data.withFeed(file.text, added);
    return page(c, editorPage({ file, text, problems: await data.check(name, text) }, formToken));
  });
  addEditor(console, data, formToken, page);
}

/** The selectors of a page in a form, each in a field of its own; what they say is checked with the configuration. */
function pageIn(form: Form): Pick<FoundFeed, 'page'> {
  const given = (name: string): string | undefined => form.get(`page.${name}`) || undefined;
  const list = given('list');
  if (list === undefined) return {};
  const [title, link, date, image, text] = ['title', 'link', 'date', 'image', 'text'].map(given);
  return { page: defined({ list, title, link, date, image, text }) };
}

function addEditor(console: ConsoleApp, data: ConsoleData, formToken: string, page: Page): void {
  console.get('/files', async (c) => page(c, filesPage(await data.files())));
  console.get('/files/edit', async (c) => {
    const file = await data.readFile(c.req.query('name') ?? '');
    return file === undefined ? page(c, message('File not found.'), 404) : page(c, editorPage({ file }, formToken));
  });
  console.post('/files/check', async (c) => {
    const form = c.get('form');
    const file = await data.readFile(field(form, 'name'));
    if (file === undefined) return page(c, message('File not found.'), 404);
    // Browsers send CR LF; the line ends of the file are preserved.
    const submitted = field(form, 'text').replace(/\r\n/g, '\n');
    const text = file.text.includes('\r\n') ? submitted.replace(/\n/g, '\r\n') : submitted;
    const problems = await data.check(file.name, text);
    return page(c, editorPage({ file, text, problems }, formToken), problems.length > 0 ? 400 : 200);
  });
  console.post('/files/save', async (c) => {
    const form = c.get('form');
    const name = field(form, 'name');
    const text = decoded(field(form, 'after'));
    const saved = await data.save(name, text, decoded(field(form, 'before')));
    if (saved.kind === 'saved') return page(c, filesPage(await data.files(), name));
    const file = await data.readFile(name);
    if (file === undefined) return page(c, message('File not found.'), 404);
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
