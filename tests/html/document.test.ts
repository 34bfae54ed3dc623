/** The parser accepts any page, in time linear in its size. */
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, parseHtml, query } from '../../src/html/document.ts';
import { bodyOf, find, findAll } from '../../src/html/nodes.ts';
import { textOf } from '../../src/html/text.ts';

function depthOf(node: { readonly children?: readonly unknown[] }): number {
  let depth = 0;
  let level: readonly { readonly children?: readonly unknown[] }[] = [node];
  while (level.length > 0) {
    level = level.flatMap((one) => (one.children ?? []) as { readonly children?: readonly unknown[] }[]);
    depth++;
  }
  return depth;
}

describe('parseHtml', () => {
  it('keeps the text of elements nested beyond the limit in a tree of bounded depth', () => {
    const n = MAX_DEPTH + 50;
    const document = parseHtml(`${'<div>'.repeat(n)}deep${'</div>'.repeat(n)}<p>after</p>`);
    expect(depthOf(document)).toBeLessThanOrEqual(MAX_DEPTH + 3);
    expect(document.children.map(textOf).join(' ')).toContain('deep');
    expect(document.children.at(-1)).toMatchObject({ name: 'p' });
  });

  it.each([
    ['a<!-- x --!>b<!-- y -->c', 'abc'],
    ['a<!-->b<!-- y -->c', 'abc'],
    ['a<!--->b<!-- y --!>c', 'abc'],
    ['a<!--!> x -->b --!> c', 'ab --!> c'],
    ['a<!-- x -->b--!>c<!-- y --!>d', 'ab--!>cd'],
    ['a<!----!>b', 'ab'],
    ['a<!-- x', 'a'],
  ])('ends comments where browsers do: %s', (html, text) => {
    expect(parseHtml(html).children.map(textOf).join('')).toBe(text);
  });

  it.each([
    ['<p>a</p><![CDATA[<p>b</p><p>c</p>', 'abc'],
    ['<p>a</p><![CDATA[ x ><p>b</p>', 'ab'],
    ['<script>//<![CDATA[\n1 > 0;//]]></script><p>a</p>', 'a'],
    ['<!-- <![CDATA[ --><p>a</p>', 'a'],
    ['<svg><style><![CDATA[ p > a {} ]]></style></svg><p>a</p>', 'a'],
    ['<script>//<![CDATA[', ''],
  ])('ends a character data section of HTML at the next bracket, as browsers do: %s', (html, text) => {
    expect(parseHtml(html).children.map(textOf).join('')).toBe(text);
  });

  it('leaves a character data section of a script as it is', () => {
    const script = find(parseHtml('<script>//<![CDATA[\nlet a;\n//]]></script>'), ({ name }) => name === 'script');
    expect(script?.children[0]).toMatchObject({ data: '//<![CDATA[\nlet a;\n//]]>' });
  });

  it.each([
    ['<h2>a</h3><p>b</p>', ['a', 'b']],
    ['<H2>a</H3><p>b</p>', ['a', 'b']],
    ['<h2><em>a</h4><p>b</p>', ['a', 'b']],
    ['<h2>a<h3>b</h3><p>c</p>', ['a', 'b', 'c']],
    ['<h1><p>a<h2>b</h2><p>c</p>', ['a', 'b', 'c']],
    ['<div>a</h2>b</div><p>c</p>', ['ab', 'c']],
    ['<h2>a<table><tr><td>b</h3>c</td></tr></table>d</h2><p>e</p>', ['a bc d', 'e']],
    ['<h1><div>a<h2>b</h2>c</div></h1><p>d</p>', ['a b c', 'd']],
  ])('ends a heading at the end tag of any heading, and before another one, as browsers do: %s', (html, texts) => {
    expect(parseHtml(html).children.map(textOf)).toEqual(texts);
  });

  it('keeps the headings after an element that is too deep', () => {
    const deep = '<div>'.repeat(MAX_DEPTH + 2);
    const document = parseHtml(`<h2>a</h3>${deep}<h2>b</h3>c${'</div>'.repeat(MAX_DEPTH + 2)}<h2>d</h3><p>e</p>`);
    expect(textOf(document).replaceAll(' ', '')).toBe('abcde');
    expect(document.children.map(textOf).at(-1)).toBe('e');
  });

  it.each([
    ['<p>a</p><xmp><b>c</b> && d</xmp><p>e</p>', ['p', 'pre', 'p'], 'a|<b>c</b> && d|e'],
    ['<listing>c <b>d</b></listing><p>e</p>', ['pre', 'b', 'p'], 'c d|e'],
    ['<p>a</p><plaintext>c', ['p', 'pre'], 'a|c'],
    ['<pre><code><xmp>c</xmp></code></pre>', ['pre', 'code', 'span'], 'c'],
  ])('reads obsolete elements for listings as listings: %s', (html, names, text) => {
    const document = parseHtml(html);
    expect(findAll(document, () => true).map(({ name }) => name)).toEqual(names);
    expect(document.children.map(textOf).join('|')).toBe(text);
  });

  it('bounds the depth of elements that are never closed', () => {
    const document = parseHtml(`${'<b><i>'.repeat(MAX_DEPTH)}words`);
    expect(depthOf(document)).toBeLessThanOrEqual(MAX_DEPTH + 3);
    expect(document.children.map(textOf).join('')).toBe('words');
  });

  it('takes time in proportion to the size of the page', () => {
    const page = (n: number): string =>
      `<main>${'<p class="a b">Some <a href="/x">words</a> here.</p>'.repeat(n)}</main>`;
    const time = (html: string): number => {
      const start = performance.now();
      parseHtml(html);
      return performance.now() - start;
    };
    time(page(2_000));
    const small = Math.max(1, Math.min(time(page(4_000)), time(page(4_000))));
    // Sixteen times the size: quadratic work would take 256 times as long.
    expect(time(page(64_000)) / small).toBeLessThan(100);
  });

  it('drops comments and decodes entities', () => {
    const document = parseHtml('<p>a<!-- not this -->&amp;b</p>');
    expect(textOf(document)).toBe('a&b');
    expect(findAll(document, () => true)).toHaveLength(1);
  });

  it('runs selectors on the same tree', () => {
    const document = parseHtml('<ul><li class="x">1</li><li>2</li></ul>');
    const item = query(document)('li.x').get(0);
    expect(item).toBe(find(bodyOf(document), ({ attribs }) => attribs.class === 'x'));
  });
});
