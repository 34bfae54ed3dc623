/** The console in a real browser: accessible, working under its own Content-Security-Policy, through every task. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedHealth } from '../../src/server/console/data.ts';
import { addConsole } from '../../src/server/console/routes.ts';
import { createTokenTries } from '../../src/server/console/token-tries.ts';
import { feed } from '../formats/sample-feed.ts';
import { axeViolations, hasBrowser, openBrowser, whyNoBrowser } from './browser.ts';
import { type FakeData, fakeData } from './console-data.ts';
import { type Site, serveSite } from './site.ts';

// Starting a browser takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const token = 'the-token-of-the-operator';

const views = [
  '/console',
  '/console/stories',
  '/console/articles',
  '/console/articles?q=ferry',
  '/console/articles?q=partly',
  '/console/articles/e1',
  '/console/articles/e2',
  '/console/try',
  '/console/add',
  '/console/files',
  '/console/files/edit?name=winnow.yaml',
  '/console/nowhere',
  '/console?q=herald&order=title',
  '/console?q=nothing+like+this',
];

describe.skipIf(!hasBrowser)(`console in Chromium${whyNoBrowser}`, () => {
  let data: FakeData;
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  beforeEach(async () => {
    await site?.remove();
    data = fakeData();
    const secret = 'a secret of the test that is long enough';
    const tries = createTokenTries({ clock: () => 0, wait: async () => undefined });
    site = await serveSite([feed], {
      extend: (app) => addConsole(app, { data, secret, token, tries, baseUrl: 'http://localhost:8080/' }),
    });
  });

  afterAll(async () => {
    await browser.close();
    await site.remove();
    expect(site.errors).toEqual([]);
  });

  async function open(
    path: string,
    options: BrowserContextOptions = {},
    isOperator = true,
  ): Promise<{ page: Page; complaints: string[]; done: () => Promise<void> }> {
    const context = await browser.newContext(options);
    if (isOperator) await context.request.post(new URL('console/login', site.url).href, { form: { token } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.text()} ${message.location().url}`));
    await page.goto(new URL(path, site.url).href);
    return { page, complaints, done: () => context.close() };
  }

  const looks: [string, BrowserContextOptions, readonly string[]][] = [
    ['desktop, light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }, views],
    [
      'phone, dark',
      { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
      ['/console', '/console/articles/e1', '/console/files/edit?name=winnow.yaml'],
    ],
    ['tablet', { viewport: { width: 900, height: 1100 } }, ['/console']],
  ];

  it.each(looks)('has no accessibility violation on any page (%s)', async (_look, options, paths) => {
    for (const path of paths) {
      const { page, complaints, done } = await open(path, options);
      expect([path, await axeViolations(page)]).toEqual([path, []]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, overflow]).toEqual([path, 0]);
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await done();
    }
  });

  it('finds articles by their words', async () => {
    const { page, done } = await open('/console/articles');
    await page.getByRole('searchbox').fill('ferry');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/console\/articles\?q=ferry$/);
    expect(await page.locator('h1').textContent()).toBe('Search: ferry');
    expect(await page.locator('.articles li').count()).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('nothing');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=nothing$/);
    expect(await page.locator('main').textContent()).toContain('No article has all of these words.');
    await done();
  });

  it('shows a feed within the width of a phone, each figure with its heading', async () => {
    const { page, done } = await open('/console', { viewport: { width: 360, height: 740 } });
    const next = page.getByRole('row').nth(1).getByRole('cell').nth(3);
    const box = await next.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    const heading = "getComputedStyle(document.querySelector('tbody td:nth-child(5)'), '::before').content";
    expect(await page.evaluate(heading)).toContain('Next poll');
    await done();
  });

  function manyFeeds(): readonly FeedHealth[] {
    const conditions = ['well', 'failing', 'new', 'gone', 'paused'] as const;
    return Array.from(
      { length: 2000 },
      (_, n): FeedHealth => ({
        id: `quay-${n}`,
        title: `Harbour Gazette ${n}, the paper of the long quay`,
        tags: n % 3 === 0 ? ['local', 'sea'] : [],
        url: `https://quay-${n}.example/feeds/all.xml`,
        siteUrl: `https://quay-${n}.example/`,
        condition: conditions[n % conditions.length] ?? 'well',
        lastSuccessAt: '2026-03-07T08:00:00.000Z',
        nextPollAt: '2026-03-07T09:00:00.000Z',
        failures: n % 2 === 1 ? 4 : 0,
        ...(n % 2 === 1
          ? { failingSince: '2026-03-06T08:00:00.000Z', reason: 'HTTP 503, the server is overloaded' }
          : {}),
        entriesPerDay: n % 40,
        fullText: 0.9,
        articles: n,
      }),
    );
  }

  it.each([
    ['desktop, light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['desktop, dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['phone, light', { colorScheme: 'light', viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['phone, dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 }, hasTouch: true }],
  ] satisfies [string, BrowserContextOptions][])('lists 2,000 feeds in pages below 200 kB (%s)', async (_, options) => {
    data.health = manyFeeds();
    const { page, complaints, done } = await open('/console?order=title&page=2', options);
    expect(Buffer.byteLength(await page.content())).toBeLessThan(200_000);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBeLessThanOrEqual(0);
    expect(await page.getByRole('row').count()).toBe(51);
    expect(complaints).toEqual([]);
    await done();
  });

  it('changes feeds of every page by keyboard and without scripts, after showing the difference', async () => {
    data.health = manyFeeds();
    const { page, done } = await open('/console', { javaScriptEnabled: false });
    await page.getByLabel('Search').fill('gazette 19');
    await page.getByLabel('Search').press('Enter');
    await page.waitForURL(/q=gazette\+19/);
    const box = page.getByRole('checkbox', { name: /^Select Harbour Gazette/ }).first();
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    await page.getByLabel('Tag', { exact: true }).last().fill('quay');
    await page.keyboard.press('Enter');
    expect(await page.locator('.difference ins').textContent()).toContain('tag quay quay-');
    await page.goBack();
    await page.getByLabel(/on every page/).check();
    await page.getByRole('button', { name: 'Poll now' }).press('Enter');
    expect(await page.getByRole('status').textContent()).toBe('139 feeds are polled now.');
    await page.getByRole('link', { name: 'Next →' }).click();
    await page.waitForURL(/page=2/);
    await done();
  });

  it.each([
    ['desktop, light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['phone, dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('makes and revokes addresses of subscribers, accessibly (%s)', async (_look, options) => {
    const { page, complaints, done } = await open('/console/subscribers', options);
    const check = async (): Promise<void> => {
      expect(await axeViolations(page)).toEqual([]);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(overflow)).toBe(0);
    };
    await check();
    await page.getByRole('textbox', { name: 'New subscriber of Nobody yet' }).fill('Grace');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain(`/private/empty/${'t'.repeat(43)}/feed.atom`);
    await check();
    await page.getByRole('button', { name: 'Revoke the address of Ada at home' }).click();
    await page.getByText('The address is revoked.').waitFor();
    expect(data.done).toEqual(['add empty Grace', 'revoke a1']);
    expect(complaints).toEqual([]);
    await done();
  });

  it('tries out a page', async () => {
    const { page, done } = await open('/console/try');
    await page.getByLabel('URL of an article').fill('https://harbour.example/ferry');
    await page.getByRole('button', { name: 'Clean it' }).click();
    expect(await page.locator('.body').textContent()).toContain('The night ferry sailed again.');
    expect(await page.locator('.original del').textContent()).toBe('Share on Pigeon');
    expect(await axeViolations(page)).toEqual([]);
    await done();
  });

  it('splits a story', async () => {
    const { page, done } = await open('/console/stories');
    await page.getByRole('button', { name: 'Split Ferry back at sea from this story' }).click();
    expect(await page.getByRole('status').textContent()).toBe('Ferry back at sea now stands alone.');
    expect(data.done).toEqual(['split e2']);
    await done();
  });

  it('shows the line of an error, then saves the corrected text', async () => {
    const { page, done } = await open('/console/files/edit?name=winnow.yaml');
    const box = page.getByLabel('Content of winnow.yaml');
    const before = data.content;
    expect(await box.inputValue()).toBe(before);
    await box.fill(before.replace('port: 8080', 'bad: 8080'));
    await page.getByRole('button', { name: 'Check and show the difference' }).click();
    expect(await page.getByRole('alert').textContent()).toContain(
      'Line 6, column 3: `bad` is no setting; did you mean `good`?',
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Content of winnow.yaml').fill(before.replace('8080', '9090'));
    await page.getByRole('button', { name: 'Check and show the difference' }).click();
    expect(await page.locator('.difference ins').textContent()).toContain('port: 9090');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save winnow.yaml' }).click();
    expect(await page.getByRole('status').textContent()).toContain('winnow.yaml is saved.');
    expect(data.content).toBe(before.replace('8080', '9090'));
    await done();
  });

  it('finds a feed, shows its entries, and adds it after showing the difference', async () => {
    const { page, done } = await open('/console/add');
    await page.getByLabel('URL of a page or feed').fill('https://harbour.example/');
    await page.getByRole('button', { name: 'Find feeds' }).click();
    expect(await page.locator('.titles').textContent()).toContain('Night ferry returns');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add to the configuration: The Harbour Herald' }).click();
    await page.getByRole('button', { name: 'Save winnow.yaml' }).click();
    expect(data.done).toEqual(['discover https://harbour.example/', 'save winnow.yaml']);
    await done();
  });

  it.each([
    ['desktop, dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['phone, light', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
  ] as const)('proposes the list of a page without a feed, accessibly (%s)', async (_look, options) => {
    const { page, done } = await open('/console/add', options);
    await page.getByLabel('URL of a page or feed').fill('https://town.example/news');
    await page.getByRole('button', { name: 'Find feeds' }).click();
    expect(await page.locator('pre').textContent()).toContain('list: main > ul.news > li');
    expect(await axeViolations(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await page.getByRole('button', { name: 'Add to the configuration: The town' }).click();
    await page.getByRole('button', { name: 'Save winnow.yaml' }).click();
    expect(data.done).toEqual(['discover https://town.example/news', 'save winnow.yaml']);
    await done();
  });

  it('requires the token once, and then allows every task', async () => {
    const { page, done } = await open('/console', {}, false);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Console token').fill('wrong');
    await page.getByRole('button', { name: 'Log in' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('Wrong token.');
    await page.getByLabel('Console token').fill(token);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Stories' }).click();
    await page.getByRole('button', { name: 'Split Ferry back at sea from this story' }).click();
    expect(data.done).toEqual(['split e2']);
    await done();
  });

  it('logs in by a URL with the token, and removes the token from the URL and the history', async () => {
    const { page, complaints, done } = await open(`/console/login#token=${token}`, {}, false);
    await page.getByRole('link', { name: 'Stories' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console');
    await page.goBack();
    expect(page.url()).not.toContain(token);
    expect(complaints).toEqual([]);
    await done();
  });

  it('shows the form without scripts, and accepts a pasted token', async () => {
    const { page, done } = await open(`/console/login#token=${token}`, { javaScriptEnabled: false }, false);
    await page.getByLabel('Console token').fill(token);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Stories' }).waitFor();
    await done();
  });
});
