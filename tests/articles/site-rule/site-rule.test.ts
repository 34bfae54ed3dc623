/** Site rules: public rules work unchanged, and errors are reported with their place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cleanPage } from '../../../src/article-pipeline/clean-page.ts';
import { headersOf, openSiteRules, parseSiteRule, ruleNames } from '../../../src/article-pipeline/site-rules.ts';

const URL = 'https://harbour.example/story/7';
const TEXT = 'The ferry ran aground on a sandbank at noon, and all who were aboard walked ashore at low tide.';
const PAGE = `<html lang="en"><head><title>Ferry aground</title></head><body>
<h1>Ferry aground</h1><p class="by">By Ada Vell and Tom Oru</p><span class="day">2 March 2026</span>
<div class="wrong"><p>${'Words of another text, which is longer than the story itself. '.repeat(20)}</p></div>
<div id="text"><p>${TEXT}</p><p class="promo">Buy our calendar</p><p>It sailed again in the evening, an hour late.</p>
<img src="https://ads.example/pixel.gif"><img data-late="/ferry.jpg" src="/grey.gif" alt="The ferry"></div>
<a class="more" href="/story/7/part-b">On</a><a id="whole" href="/print/7">Print</a></body></html>`;

function clean(rule: string, file = 'harbour.example.txt') {
  const parsed = parseSiteRule(rule, file);
  expect(parsed.problems).toEqual([]);
  return cleanPage(PAGE, { url: URL, siteRule: parsed.rule });
}

const IN_XPATH = `
# a comment
title: //h1
body: //div[@id='nothing']
body: //div[@id='text']
author: //p[@class='by']
date: //span[@class='day']
strip_id_or_class: promo
strip_image_src: ads.example
src_lazy_load_attr: data-late
next_page_link: //a[@class='more']
`;
const IN_CSS = `
title: h1
body: ['#nothing', '#text']
author: p.by
date: span.day
strip: .promo
stripImageSrc: ads.example
lazyAttribute: data-late
nextPageLink: a.more
`;

describe('a site rule', () => {
  it.each([
    ['in XPath', IN_XPATH, 'harbour.example.txt'],
    ['with CSS selectors', IN_CSS, 'harbour.example.yaml'],
  ])('%s says where everything is', (_, rule, file) => {
    const article = clean(rule, file);
    expect(article).toMatchObject({
      title: 'Ferry aground',
      authors: ['Ada Vell', 'Tom Oru'],
      published: '2026-03-02T00:00:00.000Z',
      text: `${TEXT}\n\nIt sailed again in the evening, an hour late.`,
      nextPages: ['https://harbour.example/story/7/part-b'],
    });
    expect(article.html).toContain('src="https://harbour.example/ferry.jpg"');
    expect(article.html).not.toContain('ads.example');
    expect(article.removed.filter((one) => one.rule === 'site-rule').map(({ text }) => text)).toContain(
      'Buy our calendar',
    );
  });

  it('strips attributes with strip_attr, and no elements', () => {
    const body = "body: //div[@id='text']\n";
    expect(clean(body).html).toContain('alt="The ferry"');
    expect(clean(`${body}strip_attr: //img/@alt`).html).not.toContain('alt="The ferry"');
    expect(clean(`${body}strip_attr: @alt`).html).not.toContain('alt="The ferry"');
    expect(clean(`${body}strip_attr: //p`).text).toContain(TEXT);
  });

  it('leaves the article to be detected if it has no body', () => {
    expect(clean('strip: //div[@class="wrong"]').text).toContain(TEXT);
  });

  it('finds no article if detection is switched off', () => {
    expect(clean('body: //div[@id="gone"]\nautodetect_on_failure: no')).toMatchObject({ kind: 'empty', text: '' });
    expect(clean('body: //div[@id="gone"]').text).not.toBe('');
  });

  it('replaces text before the page is parsed, in pairs and in one line', () => {
    const article = clean(
      'body: //section\nfind_string: <div id="text">\nreplace_string: <section><p>New first line of it.</p>\nreplace_string(sandbank): reef',
    );
    expect(article.text).toMatch(/^New first line of it\.\n\nThe ferry ran aground on a reef/);
  });

  it('dissolves and wraps elements, and marks paid articles', () => {
    const article = clean(
      "body: //div[@id='text']\nwrap_in(blockquote): //p[@class='promo']\nprune: no\nnative_ad_clue: //p[@class='promo']",
    );
    expect(article.html).toMatch(/<blockquote>\s*<p>Buy our calendar<\/p>\s*<\/blockquote>/);
    expect(article.isNativeAd).toBe(true);
  });

  it('follows a link only if its condition is met', () => {
    expect(clean("single_page_link: //a[@id='whole']\nif_page_contains: //h1").singlePageUrl).toBe(
      'https://harbour.example/print/7',
    );
    expect(clean("single_page_link: //a[@id='whole']\nif_page_contains: //video").singlePageUrl).toBeUndefined();
  });

  it('sends a referer and a cookie, and never another user agent', () => {
    const { rule } = parseSiteRule('http_header(Referer): https://a.example/\nhttp_header(user-agent): Other', 'a.txt');
    expect(headersOf(rule)).toEqual({ referer: 'https://a.example/' });
  });

  it('C4: is data: what looks like code is text', () => {
    expect(clean("body: //div[@id='text']\nreplace_string(sandbank): $& $1").text).toContain(
      'aground on a $& $1 at noon',
    );
  });
});

describe('errors in a rule', () => {
  const problems = (text: string, file = 'a.example.txt') =>
    parseSiteRule(text, file).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

  it('are reported with line, column and the correct spelling', () => {
    expect(problems('titel: //h1\nbody: //div[\n\nprune: maybe\nfoo\ntest_contains: x\nfind_string: a\nbody:')).toEqual(
      [
        '1:1: there is no directive "titel", did you mean "title"?',
        '2:13: the expression ends too early',
        '4:8: "maybe" is neither yes nor no',
        '5:1: not a directive: write "name: value"',
        '6:1: there is no "test_url" before this "test_contains"',
        '7:1: there is no "replace_string" for this "find_string"',
        '8:6: "body" has no value',
      ],
    );
  });

  it('are reported in YAML too', () => {
    expect(problems('titel: h1\nbody: "div["\nprune: maybe\n', 'a.yaml')).toEqual([
      '1:1: there is no setting "titel", did you mean "title"?',
      expect.stringMatching(/^2:7: /),
      '3:8: expected true or false',
    ]);
    expect(problems('a: [', 'a.yaml')).toHaveLength(1);
  });

  it('do not prevent the use of the other directives', () => {
    const { rule } = parseSiteRule('titel: //h1\nbody: //div', 'a.txt');
    expect(rule.body.map(({ text }) => text)).toEqual(['//div']);
  });
});

describe('the folder of rules', () => {
  const dir = mkdtempSync(join(tmpdir(), 'winnow-sites-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(join(dir, name), text);

  it('uses the file of the host, then those of its parent domains', () => {
    expect(ruleNames('https://www.news.harbour.example/a')).toEqual([
      'news.harbour.example',
      '.news.harbour.example',
      '.harbour.example',
      '.example',
    ]);
    expect(ruleNames('no address')).toEqual([]);
  });

  it('uses the closest file with the global one appended, and reads a changed file again', async () => {
    const reported: string[] = [];
    const rules = openSiteRules({ dir, onProblems: (file) => reported.push(file) });
    write('.harbour.example.txt', 'title: //h2\nnonsense: 1');
    write('global.txt', 'strip: //aside');
    const found = await rules.ruleFor('https://a.harbour.example/x');
    expect([found?.title, found?.strip].flat().map((one) => one?.text)).toEqual(['//h2', '//aside']);
    await rules.ruleFor('https://b.harbour.example/x');
    expect(reported).toEqual([join(dir, '.harbour.example.txt')]);
    write('a.harbour.example.yaml', 'title: h3');
    expect((await rules.ruleFor('https://a.harbour.example/x'))?.title[0]).toMatchObject({
      language: 'css',
      text: 'h3',
    });
    expect((await rules.ruleFor('https://other.example/x'))?.title).toEqual([]);
  });

  it('finds a file that is added to a folder which had not changed for long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'winnow-sites-'));
    const titleAt = async (host: string): Promise<string | undefined> =>
      (await rules.ruleFor(`https://${host}.example/x`))?.title[0]?.text;
    const rules = openSiteRules({ dir: folder });
    try {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
      expect(await titleAt('harbour')).toBeUndefined();
      expect(await titleAt('harbour')).toBeUndefined();
      writeFileSync(join(folder, 'harbour.example.txt'), 'title: //h2');
      expect(await titleAt('harbour')).toBe('//h2');
      rmSync(join(folder, 'harbour.example.txt'));
      expect(await titleAt('harbour')).toBeUndefined();
    } finally {
      vi.useRealTimers();
      rmSync(folder, { recursive: true });
    }
    expect(await titleAt('harbour')).toBeUndefined();
  });
});
