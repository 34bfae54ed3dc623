/**
 * A tree is sanitised without writing and parsing its HTML where that cannot change it. Random markup, and random trees that no
 * parser would make, come out as from their HTML.
 */
import { isTag, type ParentNode } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertTree } from '../../src/clean/sanitize/convert-tree.ts';
import { sanitize, sanitizeTree } from '../../src/clean/sanitize.ts';
import { parseHtml } from '../../src/html/document.ts';
import { createElement, createText } from '../../src/html/nodes.ts';
import { innerHtml } from '../../src/html/serialize.ts';
import { markup } from '../security/markup.ts';

const base = 'https://news.example/a/b.html';
const runs = Number(process.env.WINNOW_FUZZ_RUNS ?? 3000);

/** Whether `tree` is converted; then it must come out as its HTML does. Others are written and parsed anyway. */
function comesOutSame(tree: ParentNode): boolean {
  if (!convertTree(tree)) return false;
  const wanted = sanitize(innerHtml(tree), base);
  expect(sanitizeTree(tree, base)).toBe(wanted);
  return true;
}

/** A tree as text, `name` followed by its content in brackets: what the random trees are made of. */
type Plan = string | { readonly name: string; readonly content: readonly Plan[] };

const NAMES = (
  'p p div div span a a b i em h2 h3 ul ol li li dl dt dd table tbody thead tr tr td th caption pre blockquote figure figcaption ' +
  'img br hr svg path title section article address button button form form input noscript font nobr custom-part select option ruby rt math mi ' +
  'details summary video source code colgroup col body template'
).split(' ');

const plan: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('text', ' ', '\n', '\na', 'a\r\nb', '\r', '<&>"', '\u00a0', '\u{1f600}', '\ud83d', '\0', '\f'),
    fc.record({ name: fc.constantFrom(...NAMES), content: fc.array(tie('plan'), { maxLength: 5 }) }),
  ),
})).plan;

function toTree(part: Plan): ReturnType<typeof createElement> | ReturnType<typeof createText> {
  if (typeof part === 'string') return createText(part);
  const attributes =
    part.name === 'a' ? { href: '/x?a=1&b="\r"', class: 'y' } : part.name === 'img' ? { src: 'i.png' } : {};
  return createElement(part.name, attributes, part.content.map(toTree));
}

test('X1 random markup: a tree comes out as its HTML does', () => {
  let converted = 0;
  const check = fc.property(markup, (html) => {
    if (comesOutSame(parseHtml(html))) converted++;
  });
  fc.assert(check, { numRuns: runs });
  expect(converted).toBeGreaterThan(0.02 * runs);
});

test('X1 random trees: a tree comes out as its HTML does', () => {
  let converted = 0;
  const check = fc.property(fc.array(plan, { maxLength: 5 }), (parts) => {
    if (comesOutSame(createElement('div', {}, parts.map(toTree)))) converted++;
  });
  fc.assert(check, { numRuns: runs });
  expect(converted).toBeGreaterThan(0.1 * runs);
});

describe('a tree that the parser would change is not converted', () => {
  test.each([
    ['a block in a paragraph', ['p', 'span', 'div']],
    ['a link in a link', ['a', 'b', 'a']],
    ['a heading in a heading', ['h2', 'h3']],
    ['an item in an item', ['li', 'div', 'p', 'li']],
    ['a definition in a definition', ['dd', 'div', 'dt']],
    ['a row outside of a table', ['div', 'tr']],
    ['a block in a table', ['table', 'div']],
    ['a paragraph in a drawing', ['svg', 'p']],
    ['raw text in raw text', ['noscript', 'b', 'noscript']],
    ['a form in a form', ['form', 'div', 'form']],
    ['a form in a cell in a form', ['form', 'table', 'tr', 'td', 'form']],
    ['a form in a paragraph', ['p', 'form']],
    ['a button in a button', ['button', 'b', 'button']],
    ['a choice', ['select']],
    ['an element in a line break', ['br', 'b']],
  ])('%s', (_, names) => {
    expect(convertTree(nested(names))).toBeUndefined();
  });

  test.each([
    ['an item in a list in an item', ['ul', 'li', 'ul', 'li']],
    ['a paragraph in a cell in a link', ['a', 'table', 'tr', 'td', 'a']],
    ['a heading in a section in a heading', ['h2', 'section', 'h3']],
    ['a custom element', ['p', 'image-part', 'b']],
    ['a drawing', ['p', 'svg', 'g', 'path']],
    ['raw text', ['p', 'noscript', 'div', 'img']],
    ['a paragraph in a button in a paragraph', ['p', 'button', 'p']],
    ['a button in a cell in a button', ['button', 'table', 'tr', 'td', 'button']],
    ['a form', ['form', 'p', 'b', 'button']],
  ])('%s is', (_, names) => {
    const tree = nested(names);
    expect(comesOutSame(tree)).toBe(true);
  });
});

/** A tree of one element in another, from the outermost. */
function nested(names: readonly string[]): ParentNode {
  const root = createElement('div', {});
  let at = root;
  for (const name of names) {
    const inner = createElement(name, {});
    inner.parent = at;
    at.children = [inner];
    at = inner;
  }
  if (!isTag(at)) return root;
  at.children = /^(?:br|img|path|table)$/.test(at.name) ? [] : [createText('x')];
  return root;
}
