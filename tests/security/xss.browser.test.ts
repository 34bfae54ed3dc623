/** Tests published markup in a real browser, the second judge next to the standard parser: what it builds and what it requests (X1). */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';
import { hasBrowser, openBrowser, whyNoBrowser } from '../server/browser.ts';
import { type BuiltElement, complaintsOf } from './judge.ts';
import { markup, REFUSED_ATTRIBUTES, REFUSED_ELEMENTS } from './markup.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const url = 'https://news.example/2026/harbour.html';

/** In the page: builds `html` twice, the second time from what the browser wrote of the first, and gives the elements of both. */
const BUILD = `(html) => {
  const listOf = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    { name: element.localName, attributes: [...element.attributes].map(({ name, value }) => [name, value]) },
    ...(element.content instanceof DocumentFragment ? listOf(element.content) : []),
  ]);
  const first = new DOMParser().parseFromString(html, 'text/html').body;
  const again = new DOMParser().parseFromString(first.innerHTML, 'text/html').body;
  return [...listOf(first), ...listOf(again)];
}`;

async function built(page: Page, html: string): Promise<BuiltElement[]> {
  return (await page.evaluate(`(${BUILD})(${JSON.stringify(html)})`)) as BuiltElement[];
}

/** Requests of a page with `html` in it that are neither the page itself nor a picture or recording. */
async function requestsOf(page: Page, html: string): Promise<string[]> {
  const requests: string[] = [];
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === url) {
      const body = `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    }
    if (!['image', 'media'].includes(request.resourceType())) requests.push(request.url());
    // Not 'failed', which would replace the page by an error page.
    return route.abort('aborted');
  });
  await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
  return requests;
}

describe.skipIf(!hasBrowser)(`X1 in a browser${whyNoBrowser}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test('X1 the judge complains about raw markup as the browser builds it', async () => {
    for (const name of REFUSED_ELEMENTS)
      expect(complaintsOf(await built(page, `<p>a</p><${name}>text</${name}>`))).toContain(name);
    for (const name of REFUSED_ATTRIBUTES)
      expect(complaintsOf(await built(page, `<p ${name}=1>text</p>`))).toContain(`p ${name}`);
  });

  test('X1 random markup is built from the allow-lists only, once sanitised', async () => {
    for (const html of fc.sample(markup, { seed: 20261122, numRuns: 400 })) {
      expect(complaintsOf(await built(page, `<div>${sanitize(html, url)}</div>`))).toEqual([]);
    }
  });

  const EMBEDDING =
    '<iframe src="https://other.example/1"></iframe><link rel=stylesheet href="https://other.example/2.css"><script src="https://other.example/3.js"></script><object data="https://other.example/4"></object>';

  test('X1 raw embedding is requested, sanitised embedding is not', async () => {
    expect((await requestsOf(page, EMBEDDING)).length).toBeGreaterThanOrEqual(3);
    expect(await requestsOf(page, sanitize(`<p>a</p>${EMBEDDING}`, url))).toEqual([]);
  });
});
