/** Tests that markup of feeds and pages is published only as the allow-lists say, whichever way it comes in (X1 to X4). */
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { sanitize } from '../../src/clean/sanitize.ts';
import type { CleanArticle } from '../../src/model/article.ts';
import { complaints } from './judge.ts';
import {
  CARRIERS,
  markup,
  REFUSED_ATTRIBUTES,
  REFUSED_ELEMENTS,
  REFUSED_SCHEMES,
  SEPARATORS,
  spellingsOf,
} from './markup.ts';

const url = 'https://news.example/2026/harbour.html';

const SENTENCE =
  'The night ferry between the harbour and the outer islands will sail again in March, the board said on Tuesday.';

/** A page with `html` in its article. */
function page(html: string): string {
  return `<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${SENTENCE}</p>${html}<p>${SENTENCE} It is the second one.</p></article></body></html>`;
}

/** What is published of `html` as markup, as a feed's content, and as part of a page. */
function published(html: string): string[] {
  return [sanitize(html, url), cleanFragment(html, { url }).html, cleanPage(page(html), { url }).html];
}

/** Checks everything published of `html` in every carrier. */
function expectHarmless(html: string): void {
  for (const [place, carry] of CARRIERS) {
    for (const output of published(carry(html))) {
      expect(complaints(output), place).toEqual([]);
      expect(sanitize(output, url), place).toBe(output);
    }
  }
}

describe('the judge of these tests', () => {
  test.each(REFUSED_ELEMENTS)('complains about the element %s', (name) => {
    expect(complaints(`<${name}>text</${name}>`)).toContain(name);
  });
  test.each(REFUSED_ATTRIBUTES)('complains about the attribute %s', (name) => {
    expect(complaints(`<p ${name}=1>text</p>`)).toContain(`p ${name}`);
  });
  test.each(REFUSED_SCHEMES)('complains about an address with the scheme %s', (scheme) => {
    for (const address of spellingsOf(scheme)) expect(complaints(`<a href="${address}">text</a>`)).not.toEqual([]);
  });
});

describe('X1 nothing runs', () => {
  test.each(REFUSED_ELEMENTS)('X1 the element %s is not published', (name) => {
    expectHarmless(`<${name}>text <b>and more</b></${name}>`);
    expect(complaints(sanitize(`<${name.toUpperCase()} src=/m>text`, url))).toEqual([]);
  });

  test('X1 no attribute outside the allow-list is published, whatever stands before its name', {
    timeout: 60_000,
  }, () => {
    const element = fc.constantFrom('p', 'a', 'img', 'video', 'details', 'td', 'math', 'marker-x');
    const place = fc.tuple(element, fc.constantFrom(...SEPARATORS), fc.constantFrom(...REFUSED_ATTRIBUTES));
    fc.assert(
      fc.property(place, fc.constantFrom('=1', '="a"', "='b'", '', ' =\n"c"'), ([name, before, attribute], value) => {
        for (const output of published(`<p><${name}${before}${attribute}${value} href=/x src=/y>text</${name}></p>`))
          expect(complaints(output)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('X1 random markup comes out harmless on every way in', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markup, fc.constantFrom(...CARRIERS), (html, [, carry]) => {
        for (const output of published(carry(html))) {
          expect(complaints(output)).toEqual([]);
          expect(sanitize(output, url)).toBe(output);
        }
      }),
      { numRuns: Number(process.env.WINNOW_FUZZ_RUNS ?? 120) },
    );
  });

  test('X1 escaped markup stays text', () => {
    const [first] = parseFragment(sanitize('<p>&lt;marker-x&gt;1&lt;/marker-x&gt;</p>')).childNodes;
    expect(first).toMatchObject({ childNodes: [{ nodeName: '#text', value: '<marker-x>1</marker-x>' }] });
    const twice = '&amp;lt;marker-x&amp;gt;';
    expect(sanitize(`<p>${twice}</p>`)).toBe(`<p>${twice}</p>`);
  });
});

/** Addresses in the fields of an article. */
const addressesOf = ({ image, canonicalUrl, nextPages }: CleanArticle): string[] =>
  [image?.url, canonicalUrl, ...nextPages].filter((address) => address !== undefined);

/** A page that says `text` in every field of text and `address` in every field of an address. */
function pageSaying(text: string, address: string): CleanArticle {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: text,
    author: { '@type': 'Person', name: text, url: address },
    image: address,
    mainEntityOfPage: address,
    keywords: [text],
  }).replaceAll('<', '\\u003c');
  const quoted = address.replaceAll('"', '&quot;');
  const html = `<!doctype html><html><head><title>${escaped}</title><meta property="og:title" content="${escaped}">
<meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}"><meta name="description" content="${escaped}">
<meta property="og:image" content="${quoted}"><meta property="og:url" content="${quoted}"><link rel="canonical" href="${quoted}">
<link rel="next" href="${quoted}"><script type="application/ld+json">${data}</script></head>
<body><article><h1>${escaped}</h1><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></article></body></html>`;
  return cleanPage(html, { url });
}

describe('X2 names and titles are text', () => {
  test.each([
    ['markup', '<b>Ferry</b> <img src=x on-x=1> sails again'],
    ['escaped markup', '&lt;marker-x&gt;Ferry&lt;/marker-x&gt; sails again'],
    ['the end of a CDATA section', 'Ferry ]]> sails <![CDATA[ again'],
    ['the end of a script', 'Ferry </script><marker-x>1</marker-x> sails again'],
  ])('X2 %s in a title stays text', (_name, text) => {
    const article = pageSaying(text, 'https://news.example/ok');
    expect(complaints(article.html)).toEqual([]);
    expect(article.title).toContain('sails');
  });

  test.each(['\u0000', '\u0008', '\ufffe', '\ud800', '\u001b[31m'])('X2 %j is not in the HTML', (bad) => {
    const { html } = pageSaying(`Ferry ${bad} sails again`, 'https://news.example/ok');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must be missing
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('X3 addresses of a page are of the web', () => {
  test('X3 an address of the web is read', () => {
    const good = 'https://news.example/ok';
    expect(addressesOf(pageSaying('The ferry sails again', good))).toContain(good);
  });

  test.each(REFUSED_SCHEMES.flatMap(spellingsOf))(
    'X3 %j is no image, no canonical address, no next page',
    (address) => {
      const article = pageSaying('The ferry sails again', address);
      for (const field of addressesOf(article)) expect(new URL(field).protocol).toMatch(/^https?:$/);
      expect(complaints(article.html)).toEqual([]);
    },
  );
});

describe('X4 no frame is published', () => {
  test.each([
    ['of another host', '<iframe src="https://other.example/"></iframe>'],
    ['with another scheme', '<iframe src="marker:1"></iframe>'],
    ['with its document in an attribute', '<iframe srcdoc="<marker-x>1</marker-x>"></iframe>'],
    ['of a video player', '<iframe src="https://video.example/embed/x"></iframe>'],
    ['that loads late', '<iframe data-src="https://video.example/embed/x" src="about:blank"></iframe>'],
    ['as an object', '<object data="https://other.example/"><param name=src value=x></object>'],
    ['in a frame set', '<frameset><frame src="https://other.example/"></frameset>'],
    ['as a fenced frame', '<fencedframe src="https://other.example/"></fencedframe>'],
  ])('X4 %s', (_name, frame) => {
    for (const html of published(`<p>${SENTENCE}</p>${frame}`)) {
      expect(html).not.toMatch(/<(?:iframe|frame|frameset|object|embed|portal|fencedframe)\b|srcdoc/i);
      expect(complaints(html)).toEqual([]);
    }
  });
});
