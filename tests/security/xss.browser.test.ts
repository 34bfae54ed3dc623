/** Why: the judge of trees is only as good as what it knows of browsers; here one runs the payloads, raw and published. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';
import { hasBrowser, openBrowser, whyNoBrowser } from '../server/browser.ts';
import { INERT, PAYLOADS } from './payloads.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const url = 'https://news.example/2026/harbour.html';

/** Payloads that need not do anything in this browser, and why; they are for other browsers, older ones, or a reader's click elsewhere. */
const NOT_HERE: ReadonlyMap<string, string> = new Map([
  ...INERT,
  ['address in math', 'links in MathML are followed by Firefox alone'],
  ['address in xlink', 'links in MathML are followed by Firefox alone'],
  ['address of data', 'a page may not be replaced by one of data'],
  ['base that turns relative links', 'a base must be an address of the web'],
  ['candidate of script', 'no script runs where a picture is wanted'],
  ['lazy address of script', 'needs the script that loads late pictures'],
  ['picture of data', 'scripts in pictures are not run'],
  ['handler with a name of its own', 'needs its popover opened'],
  ['mutation: select', 'style is read inside select since 2025'],
  ['mutation: table', 'closed in the HTML parsers of 2020'],
  ['object, embed, applet', 'script as address of a plug-in is refused'],
  ['raw text: plaintext', 'only turns the rest of the page into text'],
  ['refresh', 'script as address of a refresh is refused'],
  ['script cut in two by a comment', 'an element with a strange name'],
  ['svg use', 'data as source of a clone is refused since 2023'],
  ['template', 'its content waits for a script to take it out'],
]);

/** In the page: what a script does that writes it back, then what a reader does who presses everything; true when something ran. */
const READ_AND_PRESS = `(async () => {
  const { body } = document;
  const hasRun = async (looks) => {
    for (let at = 0; at < looks && top.ran !== 1; at++) await new Promise((done) => setTimeout(done, 10));
    return top.ran === 1;
  };
  if (await hasRun(20)) return true;
  body.insertAdjacentHTML('beforeend', body.innerHTML);
  for (const element of body.querySelectorAll('*'))
    for (const type of ['mouseover', 'click'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  return hasRun(100);
})()`;

/** What a browser did with `html`: ran a script, or asked another host for something that is no picture or recording. */
async function deedsOf(page: Page, html: string): Promise<string[]> {
  const deeds: string[] = [];
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === url) {
      const body = `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    }
    const isLink = request.resourceType() === 'document' && request.frame() === page.mainFrame();
    if (!isLink && !['image', 'media'].includes(request.resourceType())) deeds.push(`asked for ${request.url()}`);
    // Not 'failed': that would put an error page in the place of this one.
    return route.abort('aborted');
  });
  await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
  const ran = await page.evaluate(READ_AND_PRESS).catch(() => false);
  if (ran) deeds.unshift('ran');
  return deeds;
}

describe.skipIf(!hasBrowser)(`X1 in a browser${whyNoBrowser}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test('X1 raw payloads do what they are for', async () => {
    const names = new Set(PAYLOADS.map(([name]) => name));
    expect([...NOT_HERE.keys()].filter((name) => !names.has(name))).toEqual([]);
    const idle: string[] = [];
    for (const [name, payload] of PAYLOADS) {
      if (!NOT_HERE.has(name) && (await deedsOf(page, payload)).length === 0) idle.push(name);
    }
    expect(idle).toEqual([]);
  });

  test('X1 sanitised ones do nothing', async () => {
    const published = PAYLOADS.map(([, payload]) => `<div>${sanitize(payload, url)}</div>`).join('');
    expect(await deedsOf(page, published)).toEqual([]);
  });
});
