/** Tests of the sanitiser by example: what it leaves out, and next to it what it must not touch. */
import { describe, expect, test } from 'vitest';
import { LimitExceeded, PARSE_LIMITS, type ParseLimits, parseBounded } from '../../src/clean/sanitize/parse.ts';
import { sanitize } from '../../src/clean/sanitize.ts';
import { REFUSED_SCHEMES, spellingsOf } from '../security/markup.ts';

const base = 'https://news.example/2026/11/harbour.html';
const clean = (html: string): string => sanitize(html, base);

describe('X1 scripts do not pass', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['script element', '<p>a<script>marker()</script>b</p>', '<p>ab</p>'],
    ['script in another case', 'a<ScRiPt src="/m.js"></sCrIpT >b', 'ab'],
    ['unclosed script', '<p>a</p><script>marker("<p>x</p>")', '<p>a</p>'],
    ['attribute that is not in the allow-list', '<p on-x="marker">a</p>', '<p>a</p>'],
    ['attribute after a slash', '<img/src="/a.png"/on-x=1>', '<img src="https://news.example/a.png" loading="lazy">'],
    ['attribute between newlines', '<p\non-x\n=\n"marker">a</p>', '<p>a</p>'],
    ['svg', 'a<svg on-x=1><circle r=1></circle><a><text>x</text></a></svg>b', 'ab'],
    ['HTML in svg', '<svg><foreignObject><p on-x=1>x</p></foreignObject></svg>b', 'b'],
    ['object and embed', 'a<object data="x.swf"><embed src="x.swf">fallback</object>b', 'afallbackb'],
    ['meta refresh', '<meta http-equiv="refresh" content="0;url=/x">a', 'a'],
    [
      'base element',
      '<base href="https://other.example/"><a href="x">a</a>',
      '<a href="https://news.example/2026/11/x" rel="noopener noreferrer">a</a>',
    ],
    ['stylesheet link and style', '<link rel=stylesheet href=/x.css><style>p{color:red}</style>a', 'a'],
    ['style attribute', '<p style="--marker:1">a</p>', '<p>a</p>'],
    [
      'form controls',
      '<form action="/send"><input name=q><button formaction="/other">Go</button></form>',
      '<div>Go</div>',
    ],
    ['raw text', '<textarea>x</textarea><title><b>x</b></title><noembed><b>x</b></noembed><xmp><b>x</b></xmp>a', 'a'],
    ['plaintext', 'a<plaintext><b>x</b>', 'a'],
    ['template', 'a<template><b>x</b></template>b', 'ab'],
    ['comment closed with --!>', '<!-- --!><marker-x on-x=1>-->', '--&gt;'],
    ['comment closed at once', '<!--><marker-x on-x=1>-->', '--&gt;'],
    ['conditional comment', '<!--[if gte IE 4]><b>x</b><![endif]-->a', 'a'],
    ['processing instruction', '<?php <marker-x> ?>a', ' ?&gt;a'],
    ['CDATA in HTML', '<![CDATA[<marker-x>]]>', ']]&gt;'],
    ['double open', '<<marker-x>a', '&lt;a'],
    ['entities stay text', '&lt;marker-x&gt;1&lt;/marker-x&gt;', '&lt;marker-x&gt;1&lt;/marker-x&gt;'],
    ['double-escaped stays double-escaped', '&amp;lt;marker-x&amp;gt;', '&amp;lt;marker-x&amp;gt;'],
    [
      'element named like an object member',
      '<constructor>a</constructor><x-__proto__>b</x-__proto__><tostring>c</tostring>',
      'abc',
    ],
    ['attribute named like an object member', '<p constructor=x __proto__=y>a</p>', '<p>a</p>'],
  ];
  test.each(cases)('X1 %s', (_name, html, expected) => {
    expect(clean(html)).toBe(expected);
    expect(clean(expected)).toBe(expected);
  });
});

/** Foreign content and raw text are put into each other by the property tests. */
describe('X1 misnesting', () => {
  test.each([
    ['table in a in table', '<a href=x><table><tr><td><a href=y>z</table><b>c'],
    ['formatting elements across a table', '<b><i><u><a href=x><p><table><b><td><i><p>x</b></i></a></table>'],
    ['nested forms', '<form id=x></form><form><input form=x></form>'],
    ['p in button in p', '<p>a<button><p>b</button><p>c'],
    ['li without a list', '<li>a<div><li>b</div><li>c'],
    ['carriage return reference', '<pre>&#13;&#10;a</pre><p title="&#13;">b</p>'],
    ['pre with two newlines', '<pre>\n\na</pre>'],
  ])('X1 %s comes out stable', (_name, html) => {
    const once = clean(html);
    expect(once).not.toMatch(/<(?:form|input|button)/);
    expect(clean(once)).toBe(once);
  });
});

describe('X2 text is text', () => {
  test('X2 control characters, noncharacters and lone surrogates are not written', () => {
    expect(clean('a\u0000\u0008b\u0085\ufffe\ufdd0\ud800c&#11;d&#xFFFF;')).toBe('abc d');
  });
  test('X2 halves of characters in any order are left out, and nothing is thrown', () => {
    expect(clean('<p>\udef1\udef1a\ud800\ud800b\udef1\u{1f54a}\udef1<i title="\udef1\udef1\udef1">c</i></p>')).toBe(
      '<p>ab\u{1f54a}<i>c</i></p>',
    );
  });
  test('X2 the end of a CDATA section cannot be written', () => expect(clean(']]>')).toBe(']]&gt;'));
  test('X2 attribute values keep their quotes and brackets as text', () => {
    expect(clean(`<img src=/a.png alt='"><marker-x>x</marker-x>'>`)).toBe(
      '<img src="https://news.example/a.png" alt="&quot;&gt;&lt;marker-x&gt;x&lt;/marker-x&gt;" loading="lazy">',
    );
  });
});

describe('X3 URLs are judged parsed', () => {
  const refused = [
    ...REFUSED_SCHEMES.flatMap(spellingsOf),
    'feed:https://news.example/',
    'intent://scan/#Intent;end',
    'http://',
    'https://news.example:99999/',
  ];
  test.each(refused)('X3 %j is no link, no image, no source, no poster', (url) => {
    const quoted = url.replaceAll('"', '&quot;');
    expect(clean(`<a href="${quoted}">a</a>`)).toBe('a');
    expect(clean(`a<img src="${quoted}">`)).toBe('a');
    expect(clean(`a<img srcset="${quoted} 1x">`)).toBe('a');
    expect(clean(`a<video src="${quoted}" poster="${quoted}"><source src="${quoted}"></video>`)).toBe('a');
    expect(clean(`<blockquote cite="${quoted}">a</blockquote>`)).toBe('<blockquote>a</blockquote>');
  });
  test('X3 relative, scheme-relative and fragment URLs become absolute', () => {
    expect(clean('<a href="../x">1</a><a href="//cdn.example/y">2</a><a href="#n1">3</a>')).toBe(
      '<a href="https://news.example/2026/x" rel="noopener noreferrer">1</a>' +
        '<a href="https://cdn.example/y" rel="noopener noreferrer">2</a>' +
        `<a href="${base}#n1" rel="noopener noreferrer">3</a>`,
    );
  });
  test('X3 without a base, relative URLs go and their text stays', () => {
    expect(sanitize('<a href="/x">a</a><img src="/y.png">')).toBe('a');
    expect(sanitize('<a href="/x">a</a>', 'not a url')).toBe('a');
  });
  test('X3 user names and passwords are taken off, hosts become punycode', () => {
    expect(clean('<a href="https://desk@other.example/">a</a>')).toContain('href="https://other.example/"');
    expect(clean('<a href="https://bücher.example/">a</a>')).toContain('href="https://xn--bcher-kva.example/"');
  });
  test('X3 mailto only in links', () => {
    expect(clean('<a href="mailto:desk@news.example">a</a><img src="mailto:x@y.example">')).toBe(
      '<a href="mailto:desk@news.example" rel="noopener noreferrer">a</a>',
    );
  });
  test.each(['tel:+4755501', 'xmpp:desk@news.example', 'magnet:?xt=urn:btih:0123'])('X3 %s only in links', (url) => {
    expect(clean(`<a href="${url}">a</a><img src="${url}">`)).toBe(`<a href="${url}" rel="noopener noreferrer">a</a>`);
  });

  test('X3 srcset: width and height together', () => {
    expect(clean('<img srcset="/a.png 800w 600h, /b.png 400h  300w, /c.png 1x 2x">')).toBe(
      '<img srcset="https://news.example/a.png 800w 600h, https://news.example/b.png 400h 300w" loading="lazy">',
    );
  });

  test('X3 srcset: every URL is checked, commas inside one belong to it', () => {
    expect(clean('<img srcset="marker:x 1x, /w_1,h_2/a.png 2x,/b.png 300w, /c.png">')).toBe(
      '<img srcset="https://news.example/w_1,h_2/a.png 2x, https://news.example/b.png 300w, https://news.example/c.png" loading="lazy">',
    );
  });
});

describe('X4, X5 frames and hooks', () => {
  test('X4 no iframe comes through, whatever it holds', () => {
    for (const frame of [
      '<iframe src="https://video.example/embed/1"></iframe>',
      '<iframe srcdoc="<b>x</b>">x</iframe>',
      '<iframe src=/x><p>x</iframe>',
      '<frameset><frame src=x></frameset>',
    ]) {
      expect(clean(`a${frame}b`)).toBe('ab');
    }
  });
  test('X5 no id, class, name, target, data or aria attribute', () => {
    expect(
      clean(
        '<p id=a class=b name=c data-x=d aria-label=e slot=f part=g is=h><a href=/x target=_blank ping=/y>a</a></p>',
      ),
    ).toBe('<p><a href="https://news.example/x" rel="noopener noreferrer">a</a></p>');
  });
});

describe('content stays', () => {
  const kept: readonly (readonly [string, string])[] = [
    [
      'headings, quotes, code',
      '<h2>a</h2><blockquote><p>b</p></blockquote><pre><code>if (a &lt; b)\n  c;</code></pre>',
    ],
    ['lists', '<ol start="3" reversed=""><li value="5">a<ul><li>b</li></ul></li></ol><dl><dt>c</dt><dd>d</dd></dl>'],
    [
      'tables',
      '<table><caption>t</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
    ],
    [
      'figure',
      '<figure><img src="https://i.example/a.png" alt="x" width="3" height="2" loading="lazy"><figcaption>c</figcaption></figure>',
    ],
    [
      'inline',
      '<p><b>a</b><i>b</i><em>c</em><sub>d</sub><sup>e</sup><q>f</q><del>g</del><ins>h</ins><abbr title="x">i</abbr><time datetime="2026-11-22">j</time><br>k<wbr>l</p>',
    ],
    ['details', '<details open=""><summary>a</summary><p>b</p></details>'],
    [
      'ruby and bidi',
      '<p dir="rtl" lang="ar"><bdi>a</bdi><bdo dir="ltr">b</bdo><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>',
    ],
    [
      'mathematics',
      '<math display="block"><mfrac><mi>a</mi><mrow><mn>2</mn><mo>+</mo><mi>b</mi></mrow></mfrac></math>',
    ],
    [
      'video and audio',
      '<video src="https://v.example/a.mp4" width="4" height="3" controls="" preload="none"></video><audio controls="" preload="none"><source src="https://v.example/a.mp3" type="audio/mpeg"></audio>',
    ],
    ['non-breaking space', '<p>10\u00a0km</p>'],
  ];
  test.each(kept)('%s', (_name, html) => expect(clean(html)).toBe(html));

  test('unknown and sectioning elements give way to their content', () => {
    expect(clean('<main><article><custom-box><p>a</p></custom-box></article></main>')).toBe(
      '<div><div><p>a</p></div></div>',
    );
    expect(clean('<font color=red><nobr>a</nobr></font>')).toBe('a');
  });
  test('items stay in their list when wrappers stand between', () => {
    expect(clean('<ul><div><li>a</li></div><li>b</li></ul>')).toBe('<ul><li>a</li><li>b</li></ul>');
  });
  test('unknown mathematics becomes rows, annotations go', () => {
    expect(
      clean(
        '<math><semantics><mstyle mathcolor=red><mi>x</mi></mstyle><annotation encoding="application/x-tex">x</annotation></semantics></math>',
      ),
    ).toBe('<math><mrow><mstyle><mi>x</mi></mstyle></mrow></math>');
  });
});

describe('R8 limits', () => {
  const limits: ParseLimits = { maxDepth: 20, maxElements: 50, maxAttributes: 10, maxLength: 2_000 };
  const attributes = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}`).join(' ');
  const cases: readonly (readonly [string, (size: number) => string, number])[] = [
    // The context element and the fragment's root count too.
    ['depth', (size) => '<div>'.repeat(size), 18],
    ['elements', (size) => '<br>'.repeat(size), 48],
    ['attributes', (size) => `<p ${attributes(size)}>x`, 10],
    ['attributes', (size) => `<p>x</p ${attributes(size)}>`, 10],
    ['attributes', (size) => `<p ${attributes(size)}`, 10],
    ['length', (size) => 'x'.repeat(size), 2_000],
  ];
  test.each(cases)('R8 %s: up to the limit is parsed, beyond it is refused', (limit, make, most) => {
    expect(() => parseBounded(make(most), limits)).not.toThrow();
    expect(() => parseBounded(make(most + 3), limits)).toThrow(new LimitExceeded(limit));
  });

  test('R8 formatting elements that are opened again in every block count as elements', () => {
    const html = `<p>${Array.from({ length: 8 }, (_, at) => `<b a${at}>`).join('')}${'<p>x'.repeat(8)}`;
    expect(() => parseBounded(html, { ...limits, maxElements: 20 })).toThrow(new LimitExceeded('elements'));
  });

  test('R8 the limits of what is published', () => {
    expect(PARSE_LIMITS).toEqual({
      maxDepth: 256,
      maxElements: 100_000,
      maxAttributes: 1_000,
      maxLength: 10_000_000,
    });
  });

  test.each([
    ['depth', `<b>a</b>${'<div>'.repeat(300)}`],
    ['attributes', `<b>a</b><p ${attributes(1_001)}>`],
  ])('R8 %s: beyond the limit the words stay as one text, without markup', (_limit, html) => {
    const once = clean(`<p>First &amp; second</p><script>marker()</script>${html}last &lt;b&gt;`);
    expect(once.replace(/\s+/g, ' ').trim()).toBe('First &amp; second a last &lt;b&gt;');
  });
});
