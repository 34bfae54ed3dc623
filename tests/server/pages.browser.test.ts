/** The public pages in a real browser: accessible by axe-core, usable by keyboard, complete without scripts, small. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../src/server/headers.ts';
import { addSearch } from '../../src/server/search-routes.ts';
import { arabicItem, feed, html, item, partialItem } from '../formats/sample-feed.ts';
import { axeViolations, hasBrowser, openBrowser, whyNoBrowser } from './browser.ts';
import { type Site, serveSite } from './site.ts';

// Starting a browser takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const markup = html(
  '<p>First <a href="https://harbour.example/a">link</a>.</p><h2>Part</h2><figure><img src="https://harbour.example/x.jpg" alt="Quay" width="640" height="360" loading="lazy"><figcaption>The quay.</figcaption></figure><blockquote><p>Quoted.</p></blockquote><pre>code &lt;here&gt; that is long enough to be wider than a phone is, so that it must scroll inside its own box</pre><table><thead><tr><th>Tide</th><th>Metres</th></tr></thead><tbody><tr><td>High water at the outer mole of the harbour, as the pilots measure it</td><td>4.1</td><td>unbreakably-long-column-heading-of-a-table-that-scrolls</td></tr></tbody></table><ul><li>One</li></ul>',
);
const pages = [
  '/',
  '/page/2.html',
  '/world/',
  `/story/${item.storyId}.html`,
  `/story/${partialItem.storyId}.html`,
  `/story/${arabicItem.storyId}.html`,
  '/sources.html',
  '/search?q=ferry',
  '/search?q=nothing',
  '/search',
  '/nowhere',
];

describe.skipIf(!hasBrowser)(`pages in Chromium${whyNoBrowser}`, () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    const { image: _, ...plain } = item;
    const many = Array.from({ length: 45 }, (_one, index) => ({
      ...plain,
      storyId: `more${index}`,
      id: `urn:winnow:more${index}`,
      title: `Older story ${index}`,
      published: '2026-03-01T08:00:00.000Z',
    }));
    const items = [{ ...item, html: markup, changed: '2026-03-08T00:00:00.000Z' }, partialItem, arabicItem, ...many];
    // The URLs of pages are built from the base; only its path matters here.
    const outputs = [
      { title: 'All', url: 'https://news.example/' },
      { title: 'World', url: 'https://news.example/world/' },
    ];
    site = await serveSite(
      [
        {
          ...feed,
          items,
          siteTitle: 'Quillmere, winnowed',
          title: 'All',
          outputs,
          siteSources: feed.sources,
          tagOutputs: [{ title: 'Sea', url: 'https://news.example/tag/sea/' }],
        },
        {
          ...feed,
          items: [arabicItem],
          id: 'world',
          path: 'world/',
          siteTitle: 'Quillmere, winnowed',
          title: 'World',
          outputs,
        },
      ],
      {
        extend: (app) =>
          addSearch(app, {
            policy: contentSecurityPolicy(),
            search: async (text) => ({
              kind: 'found',
              feed: {
                ...feed,
                ...{ id: 'search', title: 'Search', siteTitle: 'Quillmere, winnowed', hubs: [], outputs },
                items: text === 'ferry' ? [item, arabicItem] : [],
                search: { text },
              },
            }),
          }),
      },
    );
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await site.remove();
    expect(site.errors).toEqual([]);
  });

  async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[]; done: () => Promise<void> }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    // Images of the fictional outlets: no request leaves this machine.
    await page.route(/^https:/, (route) =>
      route.fulfill({
        status: 200,
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"/>',
      }),
    );
    await page.goto(new URL(path, site.url).href);
    return { page, complaints, done: () => context.close() };
  }

  const looks: [string, BrowserContextOptions][] = [
    ['desktop, light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['phone, dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }],
  ];

  it.each(
    looks.flatMap(([look, options], index) =>
      pages.slice(0, index === 0 ? pages.length : 4).map((path) => [path, look, options] as const),
    ),
  )('%s has no violation and no overflow (%s)', async (path, _look, options) => {
    const { page, complaints, done } = await open(path, options);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBeLessThanOrEqual(0);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await done();
  });

  it('may load the icon that it names', async () => {
    const { page, done } = await open('/story/5f1d2c.html');
    const load =
      '(async (icon) => { icon.src = document.querySelector("link[rel=icon]").href; await icon.decode(); return icon.width; })';
    expect(await page.evaluate(`${load}(new Image())`)).toBe(64);
    await done();
  });

  it('moves with j and k, opens with o, continues from story to story, and returns with u', async () => {
    const { page, done } = await open('/');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('j');
    expect(await focused()).toBe(item.title);
    await page.keyboard.press('j');
    expect(await focused()).toBe(partialItem.title);
    await page.keyboard.press('k');
    expect(await focused()).toBe(item.title);
    await page.keyboard.press('o');
    await page.waitForURL(/\/story\/5f1d2c\.html$/);
    await page.keyboard.press('j');
    await page.waitForURL(/\/story\/77aa01\.html$/);
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.pathname === '/');
    await done();
  });

  it('links the stories before and after this one in the list that the reader came from', async () => {
    const { page, done } = await open(`/story/${item.storyId}.html`);
    expect(await page.locator('.neighbours').isVisible()).toBe(false);
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('link', { name: partialItem.title }).click();
    await page.getByRole('link', { name: 'Next story' }).click();
    await page.waitForURL(new RegExp(`/story/${arabicItem.storyId}`));
    await page.getByRole('link', { name: 'Previous story' }).click();
    await page.waitForURL(new RegExp(`/story/${partialItem.storyId}`));
    expect(await axeViolations(page)).toEqual([]);
    await done();
  });

  it('marks what is new since the last visit, and nothing at the first one', async () => {
    const { page, done } = await open('/');
    expect(await page.locator('.new').count()).toBe(0);
    await page.evaluate(`sessionStorage.clear(); localStorage.setItem('winnow-seen:/',
      JSON.stringify(JSON.parse(localStorage.getItem('winnow-seen:/')).slice(1)))`);
    for (const _visit of ['returned', 'reloaded']) {
      await page.reload();
      expect(await page.locator('.new').allTextContents()).toEqual(['new']);
    }
    expect(
      await page
        .locator('article', { has: page.locator('.new') })
        .getByRole('link')
        .first()
        .textContent(),
    ).toBe(item.title);
    expect(await axeViolations(page)).toEqual([]);
    await done();
  });

  it('searches from every page, with and without scripts, and offers the results as a feed', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, complaints, done } = await open(`/story/${partialItem.storyId}.html`, { javaScriptEnabled });
      await page.getByRole('searchbox').fill('ferry');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=ferry$/);
      expect(await page.locator('h1').textContent()).toBe('Search: ferry');
      expect(await page.getByRole('searchbox').inputValue()).toBe('ferry');
      expect(await page.locator('article').count()).toBe(2);
      const feedUrl = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
      expect(feedUrl).toMatch(/\/search\.atom\?q=ferry$/);
      await page.getByRole('link', { name: item.title }).click();
      await page.waitForURL(new RegExp(`/story/${item.storyId}`));
      expect(complaints).toEqual([]);
      await done();
    }
  });

  it('says on a server of files that it cannot search, and describes the search to browsers', async () => {
    const { page, done } = await open('/search/index.html');
    expect(await page.locator('main').textContent()).toContain('This server only hands out files and cannot search.');
    expect(await axeViolations(page)).toEqual([]);
    const description = await page.locator('link[rel=search]').getAttribute('href');
    const answer = await fetch(new URL(description ?? '', site.url));
    expect(answer.headers.get('content-type')).toContain('application/opensearchdescription+xml');
    expect(await answer.text()).toContain('template="https://news.example/search.atom?q={searchTerms}"');
    await done();
  });

  it('leaves keys with modifiers to the browser', async () => {
    const { page, done } = await open('/');
    await page.keyboard.press('Control+j');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await done();
  });

  it('is complete without scripts: list, story, and the links between them', async () => {
    const { page, done } = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('article').count()).toBe(40);
    await page.getByRole('link', { name: item.title }).click();
    expect(await page.locator('h1').textContent()).toBe(item.title);
    expect(await page.locator('.body').textContent()).toContain('First link.');
    expect(await page.getByRole('link', { name: 'Ferry & crew back at sea' }).getAttribute('href')).toBe(
      'https://valley.example/ferry',
    );
    expect(await page.locator('.changes').textContent()).toContain('Text last changed7 March 2026, 08:15 UTC');
    await done();
  });

  it('starts with a skip link, and every focus is visible', async () => {
    const { page, done } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await done();
  });

  it('aligns right-to-left stories to the right', async () => {
    const { page, done } = await open(`/story/${arabicItem.storyId}.html`);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).direction")).toBe('rtl');
    expect(await page.locator('.body').getAttribute('lang')).toBe('ar');
    await done();
  });

  it('aligns the lines of a right-to-left story in the list to the right, on a desktop and on a phone', async () => {
    for (const width of [1000, 390]) {
      const { page, done } = await open('/world/', { viewport: { width, height: 800 } });
      const gaps = await page.evaluate(`['h3', '.facts', '.summary'].map((name) => {
        const element = document.querySelector('.story[dir=rtl] ' + name);
        const range = document.createRange();
        range.selectNodeContents(element);
        const last = [...range.getClientRects()].at(-1);
        return Math.round(element.getBoundingClientRect().right - last.right);
      })`);
      expect([width, gaps]).toEqual([width, [0, 0, 0]]);
      await done();
    }
  });

  it('sends no referrer and loads images lazily', async () => {
    const { page, done } = await open('/');
    const pictures = page.locator('article img');
    expect(await pictures.first().getAttribute('loading')).toBe('lazy');
    expect(await pictures.first().getAttribute('referrerpolicy')).toBe('no-referrer');
    await done();
  });

  it('stays under 100 kB a page', async () => {
    for (const path of [...pages, '/winnow.css', '/winnow.js']) {
      const answer = await fetch(new URL(path, site.url));
      expect((await answer.arrayBuffer()).byteLength).toBeLessThan(100_000);
    }
  });
});
