/** C3: only the operator sees or changes anything in the console, whatever address, proxy or page a request comes from. */
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { blockStatuses } from '../../src/server/console/block-status.ts';
import { diffLines } from '../../src/server/console/diff.ts';
import { addConsole, type ConsoleOptions } from '../../src/server/console/routes.ts';
import { createTokenTries } from '../../src/server/console/token-tries.ts';
import { articlePage } from '../../src/server/console/views/articles.ts';
import { addPage } from '../../src/server/console/views/forms.ts';
import { storiesPage } from '../../src/server/console/views/stories.ts';
import { subscribersPage } from '../../src/server/console/views/subscribers.ts';
import { article, fakeData } from './console-data.ts';

const secret = 'a secret of the test that is long enough';
const token = 'the-token-of-the-operator';
const operator = { authorization: `Bearer ${token}` };

/** Requests carry the operator's token unless `as` is set. */
function consoleApp(options: Partial<ConsoleOptions> & { as?: Record<string, string> } = {}) {
  const data = fakeData();
  const app = new Hono();
  const { as = operator, ...rest } = options;
  const tries = createTokenTries({ clock: () => 0, wait: async () => undefined });
  addConsole(app, { data, secret, token, tries, baseUrl: 'https://news.example/', ...rest });
  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    app.request(`http://localhost:8080${path}`, { ...init, headers: { host: 'localhost:8080', ...as, ...headers } });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(
      path,
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      { method: 'POST', body: new URLSearchParams(fields).toString() },
    );
  return { data, ask, post };
}

type Asker = ReturnType<typeof consoleApp>;

async function formToken({ ask }: Asker, headers: Record<string, string> = {}): Promise<string> {
  const page = await (await ask('/console/try', headers)).text();
  return /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

const views = [
  '/console',
  '/console/stories',
  '/console/articles',
  '/console/articles/e1',
  '/console/try',
  '/console/add',
  '/console/subscribers',
  '/console/files',
  '/console/files/edit?name=winnow.yaml',
  '/problems.atom',
  '/metrics',
];

it('is also found with a trailing slash', async () => {
  const response = await consoleApp().ask('/console/');
  expect([response.status, response.headers.get('location')]).toEqual([308, '/console']);
});

describe('C3 without the token', () => {
  it.each(views)('%s is refused, from this machine too', async (path) => {
    const app = consoleApp({ as: {} });
    const response = await app.ask(path);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toMatch(/harbour|winnow_/i);
  });

  it.each(views)('%s is refused whatever headers a request has', async (path) => {
    for (const headers of [
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
      { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' },
      { authorization: 'Bearer ' },
      { authorization: 'Basic OnVzZXI=' },
      { authorization: 'Bearer another-token-altogether' },
      { cookie: 'winnow-console=' },
      { cookie: `winnow-console=${token}` },
    ]) {
      expect((await consoleApp({ as: {} }).ask(path, headers)).status).toBe(401);
    }
  });

  it('only the login page, its script and the style sheet are served, and none of them reveals anything', async () => {
    const app = consoleApp({ as: {} });
    for (const path of ['/console/login', '/console/login.js', '/console/console.css']) {
      const response = await app.ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).not.toContain(token);
    }
  });
});

describe('C3 with the token', () => {
  it.each(views)('%s is shown', async (path) => {
    expect((await consoleApp().ask(path)).status).toBe(200);
  });

  it('tells programs how to log in', async () => {
    const feed = await consoleApp({ as: {} }).ask('/problems.atom');
    expect([feed.status, feed.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Winnow", charset="UTF-8"']);
  });

  it('accepts it in a header, as a password and in the form, and sets a cookie that does not contain it', async () => {
    const app = consoleApp({ as: {} });
    expect((await app.ask('/console', operator)).status).toBe(200);
    const basic = Buffer.from(`me:${token}`).toString('base64');
    expect((await app.ask('/problems.atom', { authorization: `Basic ${basic}` })).status).toBe(200);
    expect((await app.ask('/metrics', { authorization: `Basic ${basic}` })).status).toBe(200);
    expect((await app.post('/console/login', { token: 'wrong' })).status).toBe(401);
    const login = await app.post('/console/login', { token });
    expect([login.status, login.headers.get('location')]).toEqual([303, '/console']);
    const cookie = login.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/(?:;|$)/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    for (const path of views) expect((await app.ask(path, { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
  });

  it.each([
    ['https://news.example/', true],
    ['http://localhost:8080/', false],
  ])('C2 the cookie of a server at %s is Secure: %s', async (baseUrl, isSecure) => {
    const login = await consoleApp({ baseUrl }).post('/console/login', { token });
    expect((login.headers.get('set-cookie') ?? '').includes('; Secure')).toBe(isSecure);
  });

  it('rejects sessions of another start or another token', async () => {
    const login = await consoleApp().post('/console/login', { token });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const other = { as: {}, secret: 'another secret of another start' };
    expect((await consoleApp(other).ask('/console', { cookie })).status).toBe(401);
    expect((await consoleApp({ as: {}, token: 'changed-meanwhile' }).ask('/console', { cookie })).status).toBe(401);
  });

  it('rejects a login from another site, and accepts one behind a proxy that sends its own Host', async () => {
    const app = consoleApp({ as: {} });
    expect((await app.post('/console/login', { token }, { origin: 'https://other.example' })).status).toBe(403);
    expect((await app.post('/console/login', { token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await app.post('/console/login', { token }, { origin: 'https://news.example' })).status).toBe(303);
  });

  it('refuses a secret or token that is too short', () => {
    expect(() => consoleApp({ secret: 'short' })).toThrow(RangeError);
    expect(() => consoleApp({ token: 'short' })).toThrow(RangeError);
  });
});

describe('C3 forms', () => {
  const forms: [string, Record<string, string>][] = [
    ['/console/stories/split', { entry: 'e2' }],
    ['/console/try', { url: 'https://harbour.example/ferry' }],
    ['/console/add', { url: 'https://harbour.example/' }],
    ['/console/feeds', { feed: 'valley', action: 'poll' }],
    ['/console/subscribers/add', { output: 'board', name: 'Eve' }],
    ['/console/subscribers/rotate', { subscriber: 'a1' }],
    ['/console/subscribers/revoke', { subscriber: 'a1' }],
    ['/console/files/save', { name: 'winnow.yaml', before: '', after: '' }],
  ];

  it.each(forms)('%s does nothing without the form token, or for another site', async (path, fields) => {
    const app = consoleApp();
    const form = await formToken(app);
    expect((await app.post(path, fields)).status).toBe(403);
    expect((await app.post(path, { ...fields, form: 'guessed' })).status).toBe(403);
    expect((await app.post(path, { ...fields, form }, { origin: 'https://other.example' })).status).toBe(403);
    expect((await app.post(path, { ...fields, form }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(app.data.done).toEqual([]);
  });

  it.each(forms)('GET %s changes nothing', async (path, fields) => {
    const app = consoleApp();
    const form = await formToken(app);
    await app.ask(`${path}?${new URLSearchParams({ ...fields, form }).toString()}`);
    expect(app.data.done).toEqual([]);
  });

  it('split an article from a story, with a message', async () => {
    const app = consoleApp();
    const response = await app.post(
      '/console/stories/split',
      { entry: 'e2', form: await formToken(app) },
      { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' },
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Ferry back at sea now stands alone.');
    expect(app.data.done).toEqual(['split e2']);
  });

  it('try out a page: they show the article and every removal with its rule, or why there is no article', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const shown = await (await app.post('/console/try', { url: ' https://harbour.example/ferry ', form })).text();
    expect(shown).toContain('<del>Share on Pigeon</del>');
    expect(shown).toContain('share-bar');
    const refused = await (await app.post('/console/try', { url: 'http://private.example/', form })).text();
    expect(refused).toContain('the address is not a public one');
    expect(app.data.done).toEqual(['try https://harbour.example/ferry', 'try http://private.example/']);
  });
});

describe('subscribers', () => {
  it('are listed without an address, which is shown when it is made or replaced, and not again', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const page = await (await app.ask('/console/subscribers')).text();
    expect(page).toContain('The board');
    expect(page).not.toContain('<b>The board');
    expect(page).toContain('last used on 2026-03-07');
    expect(page).toContain('never used');
    expect(page).not.toContain('/private/');
    const added = await app.post('/console/subscribers/add', { output: 'board', name: 'Grace', form });
    expect([added.status, added.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const address = `https://news.example/private/board/${'t'.repeat(43)}/`;
    expect(await added.text()).toContain(`<code>${address}feed.atom</code>`);
    expect(await (await app.ask('/console/subscribers')).text()).not.toContain('/private/');
    const replaced = await app.post('/console/subscribers/rotate', { subscriber: 'a1', form });
    expect(await replaced.text()).toContain('r'.repeat(43));
    expect(app.data.done).toEqual(['add board Grace', 'rotate a1']);
  });

  it('are revoked, and what cannot be done is said', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const revoked = await app.post('/console/subscribers/revoke', { subscriber: 'a1', form });
    expect(await revoked.text()).toContain('The address is revoked.');
    const nobody = await app.post('/console/subscribers/revoke', { subscriber: 'x', form });
    expect([nobody.status, (await nobody.text()).includes('there is no such subscriber')]).toEqual([400, true]);
    const twice = await app.post('/console/subscribers/add', { output: 'board', name: 'Ada at home', form });
    expect([twice.status, (await twice.text()).includes('already')]).toEqual([400, true]);
  });

  it('have a page that says how to begin', () => {
    expect(subscribersPage([], { formToken: 'x', now: '2026-03-07T10:00:00.000Z' })).toContain('private: true');
  });
});

describe('editing', () => {
  const hidden = (page: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

  it('shows an error with line, column and text, and offers no way to save', async () => {
    const app = consoleApp();
    const text = app.data.content.replace('port: 8080', 'bad: 8080');
    const response = await app.post('/console/files/check', { name: 'winnow.yaml', text, form: await formToken(app) });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('Line 6, column 3: ');
    expect(page).toContain('did you mean `good`?');
    expect(page).toContain('<pre>6 |   bad: 8080</pre>');
    expect(page).not.toContain('Save winnow.yaml');
  });

  it('shows the difference, then saves exactly the text that was checked', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const text = app.data.content.replace('8080', '9090');
    const page = await (
      await app.post('/console/files/check', { name: 'winnow.yaml', text: text.replace(/\n/g, '\r\n'), form })
    ).text();
    expect(page).toContain('<del>   6 −   port: 8080\n</del><ins>   6 +   port: 9090\n</ins>');
    expect(app.data.done).toEqual([]);
    const saved = await app.post('/console/files/save', {
      name: 'winnow.yaml',
      before: hidden(page, 'before'),
      after: hidden(page, 'after'),
      form,
    });
    expect(saved.status).toBe(200);
    expect(app.data.content).toBe(text);
  });

  it('does not overwrite a file that changed in the meantime', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const page = await (
      await app.post('/console/files/check', { name: 'winnow.yaml', text: `${app.data.content}# end\n`, form })
    ).text();
    app.data.content = '# by another editor\n';
    const response = await app.post('/console/files/save', {
      name: 'winnow.yaml',
      before: hidden(page, 'before'),
      after: hidden(page, 'after'),
      form,
    });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('by another editor');
    expect(app.data.content).toBe('# by another editor\n');
  });

  it('shows the difference for a found feed before it is saved', async () => {
    const app = consoleApp();
    const form = await formToken(app);
    const found = await (await app.post('/console/add', { url: 'https://harbour.example/', form })).text();
    expect(found).toContain('Night ferry returns');
    const page = await (
      await app.post('/console/add/preview', { url: 'https://new.example/feed', title: 'New', form })
    ).text();
    expect(page).toContain('<ins>   4 +   - url: https://new.example/feed\n</ins>');
    expect(app.data.done).toEqual(['discover https://harbour.example/']);
  });
});

describe('the list of feeds', () => {
  const names = (page: string): readonly string[] =>
    [...page.matchAll(/name="feed" value="([^"]*)"/g)].map(([, id]) => id ?? '');
  const now = Date.parse('2026-03-07T10:00:00.000Z');

  it('is searched, filtered and sorted by its address', async () => {
    const shown = async (query: string) => names(await (await consoleApp().ask(`/console${query}`)).text());
    expect(await shown('')).toEqual(['valley', 'mina', 'harbour']);
    expect(await shown('?order=title')).toEqual(['valley', 'harbour', 'mina']);
    expect(await shown('?order=articles')).toEqual(['harbour', 'valley', 'mina']);
    expect(await shown('?order=success')).toEqual(['harbour', 'valley', 'mina']);
    expect(await shown('?condition=failing')).toEqual(['valley']);
    expect(await shown('?tag=news')).toEqual(['mina', 'harbour']);
    expect(await shown('?q=HERALD+local')).toEqual(['harbour']);
    expect(await shown('?q=harbour.example/feed')).toEqual(['harbour']);
    expect(await shown('?condition=nonsense&order=nonsense&page=-1')).toEqual(['valley', 'mina', 'harbour']);
  });

  it('has pages, which keep the filter', async () => {
    const app = consoleApp();
    const [first] = app.data.health;
    if (first === undefined) throw new Error('no feed');
    app.data.health = Array.from({ length: 120 }, (_, n) => ({ ...first, id: `f${n}`, title: `Feed ${n}` }));
    const second = await (await app.ask('/console?q=feed&order=title&page=2')).text();
    expect(names(second)).toEqual(Array.from({ length: 50 }, (_, n) => `f${n + 50}`));
    expect(second).toContain('Page 2 of 3, 120 feeds');
    expect(second).toContain('href="/console?q=feed&amp;order=title" rel="prev"');
    expect(second).toContain('href="/console?q=feed&amp;order=title&amp;page=3" rel="next"');
    expect(names(await (await app.ask('/console?page=99')).text())).toHaveLength(20);
  });

  it('shows times as seen from now, with the exact one', async () => {
    const page = await (await consoleApp({ clock: () => now }).ask('/console')).text();
    expect(page).toContain(
      '<time datetime="2026-03-07T08:00:00.000Z" title="7 March 2026, 08:00 UTC">2 hours ago</time>',
    );
    expect(page).toContain('>26 hours ago</time>');
    const early = await (await consoleApp({ clock: () => now - 5_400_000 }).ask('/console')).text();
    expect(early).toContain('>in 30 minutes</time>');
    const late = await (await consoleApp({ clock: () => now + 100 * 86_400_000 }).ask('/console')).text();
    expect(late).toContain('>7 March 2026</time>');
  });

  async function submit(fields: readonly (readonly [string, string])[]) {
    const app = consoleApp();
    const body = new URLSearchParams();
    for (const [name, value] of [...fields, ['form', await formToken(app)] as const]) body.append(name, value);
    const response = await app.ask(
      '/console/feeds',
      { 'content-type': 'application/x-www-form-urlencoded' },
      { method: 'POST', body: body.toString() },
    );
    return { app, status: response.status, page: await response.text() };
  }

  it.each([
    [[['action', 'pause']], 'pause harbour mina'],
    [[['action', 'resume']], 'resume harbour mina'],
    [[['action', 'remove']], 'remove harbour mina'],
    [
      [
        ['action', 'tag'],
        ['label', ' sea '],
      ],
      'tag sea harbour mina',
    ],
    [
      [
        ['action', 'untag'],
        ['label', 'news'],
      ],
      'untag news harbour mina',
    ],
  ] as const)('shows the difference before it changes several feeds: %j', async (fields, change) => {
    const { app, page } = await submit([['feed', 'harbour'], ['feed', 'mina'], ...fields]);
    expect(page).toContain(`+ # The feeds: ${change}`);
    expect(page).toContain('Save winnow.yaml');
    expect(app.data.done).toEqual([]);
  });

  it('polls feeds at once, those that are ticked or all that the filter takes', async () => {
    const one = await submit([
      ['feed', 'valley'],
      ['action', 'poll'],
    ]);
    expect(one.app.data.done).toEqual(['poll valley']);
    expect(one.page).toContain('1 feeds are polled now.');
    const all = await submit([
      ['tag', 'news'],
      ['all', 'yes'],
      ['feed', 'valley'],
      ['action', 'poll'],
    ]);
    expect(all.app.data.done).toEqual(['poll harbour mina']);
  });

  it('says what is missing', async () => {
    const none = await submit([['action', 'pause']]);
    expect([none.status, none.page.includes('No feed is selected')]).toEqual([400, true]);
    const untagged = await submit([
      ['feed', 'valley'],
      ['action', 'tag'],
      ['label', ' '],
    ]);
    expect([untagged.status, untagged.page.includes('Enter a tag')]).toEqual([400, true]);
    expect([...none.app.data.done, ...untagged.app.data.done]).toEqual([]);
  });
});

describe('a found feed', () => {
  const feed = { url: 'https://harbour.example/feed.xml', title: 'The Harbour Herald', format: 'rss', entries: [] };

  it('of a page without a feed is shown with its selectors, which are sent with it as text', () => {
    const page = { list: 'ul.news > li', title: '"><script>' };
    const shown = addPage('token', { url: feed.url, result: [{ ...feed, format: 'list of a page', page }] });
    expect(shown).toContain('<code>list: ul.news &gt; li\ntitle: "&gt;&lt;script&gt;</code>');
    expect(shown).toContain('name="page.list" value="ul.news &gt; li"');
    expect(shown).not.toContain('<script>');
  });

  it('can be added, unless it is already polled', () => {
    expect(addPage('token', { url: feed.url, result: [feed] })).toContain('>Add to the configuration<');
    const known = addPage('token', { url: feed.url, result: [{ ...feed, polledAs: 'harbour' }] });
    expect(known).toContain('already polled as “harbour”');
    expect(known).not.toContain('Add to the configuration');
  });

  it('at another URL than the one entered is shown as such', () => {
    const instead = { url: 'https://harbour.example/feed3.xml', words: 'HTTP 404, not found' };
    const page = addPage('token', { url: instead.url, result: [{ ...feed, instead }] });
    expect(page).toContain('https://harbour.example/feed3.xml: HTTP 404, not found. Found instead:');
    expect(addPage('token', { url: feed.url, result: [feed] })).not.toContain('Found instead');
  });
});

describe('an article next to its original', () => {
  it('is labelled as compared with the page or with the text of the feed', () => {
    expect(articlePage(article)).toContain('>The page</h2>');
    const fromFeed = articlePage({ ...article, isFeedText: true });
    expect(fromFeed).toContain('>The feed’s text</h2>');
    expect(fromFeed).not.toContain('>The page</h2>');
  });

  it('uses the singular for one block', () => {
    expect(articlePage(article)).toContain('>1 block in the article<');
    const original = [...(article.original ?? []), { text: 'It was on time.', status: 'article' as const }];
    expect(articlePage({ ...article, original })).toContain('>2 blocks in the article<');
  });
});

it('links the title of a story to its page', async () => {
  expect(await (await consoleApp().ask('/console/stories')).text()).toContain('<h2><a href="/story/s1.html">');
});

describe('the evidence of a story', () => {
  const evidenceOf = (grade: string, signal: string): string => {
    const match = { article: 'e1', title: 'Night ferry returns', score: 1, signal };
    const [at, lead] = ['2026-03-07T08:00:00.000Z', { isLead: false, joinedAt: '2026-03-07T08:00:00.000Z' }];
    const member = { ...lead, entryId: 'e2', title: 'Ferry back', feedTitle: 'Valley', grade, evidence: [match] };
    return storiesPage([{ id: 's1', title: 'Night ferry returns', updatedAt: at, members: [member] }], 'token', at);
  };

  it('includes the signal, unless it only repeats the grade', () => {
    expect(evidenceOf('copy', 'near-copy')).toContain('>copy: 1.00 with “');
    expect(evidenceOf('same-event', 'same-event')).toContain('>same event: 1.00 with “');
    expect(evidenceOf('copy', 'same-event')).toContain('>copy: same-event 1.00 with “');
    expect(evidenceOf('same-event', 'shared-link')).toContain('>same event: shared-link 1.00 with “');
  });
});

describe('every page', () => {
  it('escapes markup of publishers, and links only to http(s) URLs', async () => {
    const page = await (await consoleApp().ask('/console')).text();
    expect(page).not.toContain('<marker-x>');
    expect(page).not.toContain('marker:1"');
    expect(page).toContain('HTTP 403, &lt;marker-x&gt;1&lt;/marker-x&gt;');
  });

  it('has the Content-Security-Policy of public pages, with forms only to itself', async () => {
    const { headers } = await consoleApp().ask('/console');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lists problems in a feed, with 304 while they do not change', async () => {
    const app = consoleApp();
    const response = await app.ask('/problems.atom');
    expect(await response.text()).toContain('<title>Valley &amp; Vale Radio fails</title>');
    expect((await app.ask('/problems.atom', { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  });
});

describe('diffLines', () => {
  const shown = (before: string, after: string) =>
    diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

  it('shows changed lines with three lines of context, and nothing for equal texts', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const changed = lines.with(10, 'changed');
    expect(shown(lines.join('\n'), changed.join('\n'))).toEqual([
      ' line 7',
      ' line 8',
      ' line 9',
      '-line 10',
      '+changed',
      ' line 11',
      ' line 12',
      ' line 13',
    ]);
    expect(shown('same', 'same')).toEqual([]);
  });

  it('finds the smallest difference', () => {
    expect(shown('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([' a', '-b', ' c', '+x', ' d']);
  });

  it('contains both texts whole, and is quick for texts without a common line', () => {
    const old = Array.from({ length: 5000 }, (_, index) => `old ${index}`).join('\n');
    const now = Array.from({ length: 5000 }, (_, index) => `new ${index}`).join('\n');
    const lines = diffLines(old, now);
    expect(
      lines
        .filter((line) => line.kind !== 'added')
        .map((line) => line.text)
        .join('\n'),
    ).toBe(old);
    expect(
      lines
        .filter((line) => line.kind !== 'removed')
        .map((line) => line.text)
        .join('\n'),
    ).toBe(now);
  });
});

describe('blockStatuses', () => {
  it('tells what is in the article, what a rule removed, and what is outside', () => {
    const removed = [{ rule: 'share', reason: 'sharing', text: 'Share Pigeon Post', where: 'div', size: 17 }];
    const statuses = blockStatuses(
      ['Home', 'Night ferry  returns', 'It sailed.', 'Share', 'Pigeon Post here', 'Share Pigeon Post'],
      ['It sailed.', 'Night ferry returns after nine winters'],
      removed,
    );
    expect(statuses.map(({ status, rule }) => rule ?? status)).toEqual([
      'outside',
      'article',
      'article',
      'outside',
      'outside',
      'share',
    ]);
  });

  it('explains one short text by each removal', () => {
    const removed = [{ rule: 'advert', reason: 'a label', text: 'Advertisement', where: 'div', size: 13 }];
    const statuses = blockStatuses(['Advertisement', 'Text.', 'Advertisement'], ['Text.'], removed);
    expect(statuses.map(({ status }) => status)).toEqual(['removed', 'article', 'outside']);
  });
});
