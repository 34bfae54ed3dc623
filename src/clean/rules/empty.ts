/** Removes empty elements and unwraps elements that only group others: they leave gaps in feed readers. */
import { type Element, isTag } from 'domhandler';
import { findAll, isBlank, removeAll, setChildren, unwrap } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { MATH_LAYOUT, MATH_TEXT } from '../sanitize/elements.ts';

/** Elements that mean something without content, or whose position counts, as in a formula. */
const MEANINGFUL_EMPTY = new Set([
  ...'td th tr br hr img source wbr video audio rt rp col math'.split(' '),
  ...MATH_LAYOUT,
  ...MATH_TEXT,
]);
const WRAPPERS = new Set(['div', 'section', 'font', 'center', 'article', 'main', 'header']);

/** Row `empty` of the table in `index.ts`. */
export const empty: Rule = {
  id: 'empty',
  kind: 'repair',
  claim: 'invisible',
  reason: 'empty element',
  apply(article) {
    for (const table of findAll(article.root, ({ name }) => name === 'table')) if (isLayout(table)) flatten(table);
    const inside = findAll(article.root, ({ name }) => !MEANINGFUL_EMPTY.has(name)).reverse();
    const blank = inside.filter(isBlank);
    removeAll(blank.filter(({ name }) => BLOCKS.has(name)));
    // The space between two words may be in an element of its own.
    for (const element of blank) if (element.parent && !BLOCKS.has(element.name)) unwrap(element);
    for (const element of inside) if (isWrapper(element)) unwrap(element);
    trimBreaks(article);
    article.forget(article.root);
  },
};

/** Whether `element` holds only blocks, or only a figure's picture, and so adds nothing. */
function isWrapper(element: Element): boolean {
  const { parent, name } = element;
  if (!parent || !WRAPPERS.has(name)) return false;
  if (element.attribs.dir !== undefined || element.attribs.lang !== undefined) return false;
  const children = element.children.filter((child) => isTag(child) || !isBlank(child));
  const isBlock = (child: (typeof children)[number]): boolean => isTag(child) && BLOCKS.has(child.name);
  if (children.length > 0 && children.every(isBlock)) return true;
  return isTag(parent) && parent.name === 'figure' && children.length === 1 && children.every(isTag);
}

/** Whether a table has one column and no headings: it lays out blocks and holds no data. */
function isLayout(table: Element): boolean {
  const rows = findAll(table, ({ name }) => name === 'tr');
  if (findAll(table, ({ name }) => name === 'th' || name === 'caption' || name === 'table').length > 0) return false;
  return rows.every((row) => row.children.filter((cell) => isTag(cell) && !isBlank(cell)).length <= 1);
}

function flatten(table: Element): void {
  for (const part of findAll(
    table,
    ({ name }) => name === 'tbody' || name === 'thead' || name === 'tr' || name === 'td',
  ))
    part.name = 'div';
  table.name = 'div';
}

/** Removes line breaks at the start and end of blocks. */
function trimBreaks(article: ArticleEditor): void {
  const isBreak = (node: unknown): boolean =>
    node instanceof Object && isTag(node as Element) && (node as Element).name === 'br';
  for (const block of findAll(article.root, ({ name }) => name === 'p' || name === 'div' || name === 'li')) {
    const children = [...block.children];
    while (children.length > 0 && (isBreak(children.at(-1)) || isSpace(children.at(-1)))) children.pop();
    while (children.length > 0 && isBreak(children[0])) children.shift();
    if (children.length < block.children.length) setChildren(block, children);
  }
}

function isSpace(node: Element['children'][number] | undefined): boolean {
  return node !== undefined && !isTag(node) && isBlank(node);
}
