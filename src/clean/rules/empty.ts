/** Why: boxes that hold nothing, or nothing but another box, are layout: they leave gaps in every reader. */
import { type Element, isTag } from 'domhandler';
import { findAll, isBlank, removeAll, setChildren, unwrap } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Elements that mean something without content, or whose place counts. */
const MEANT = new Set('td th tr br hr img source wbr video audio rt rp col math'.split(' '));
const BOXES = new Set(['div', 'section', 'span', 'font', 'center', 'article', 'main', 'header', 'p']);

export const empty: Rule = {
  id: 'empty',
  reason: 'holds nothing',
  apply(article) {
    for (const table of findAll(article.root, ({ name }) => name === 'table')) if (isLayout(table)) flatten(table);
    const inside = findAll(article.root, ({ name }) => !MEANT.has(name)).reverse();
    const blank = inside.filter(isBlank);
    removeAll(blank.filter(({ name }) => BLOCKS.has(name)));
    // The space between two words may stand in an element of its own.
    for (const element of blank) if (element.parent && !BLOCKS.has(element.name)) unwrap(element);
    for (const element of inside) if (isWrapper(element)) unwrap(element);
    trimBreaks(article);
    article.forget(article.root);
  },
};

/** A box that holds blocks and no text of its own, or a figure's picture: what it groups, the blocks show already. */
function isWrapper(element: Element): boolean {
  const { parent, name } = element;
  if (!parent || !BOXES.has(name) || name === 'span' || name === 'p') return false;
  if (element.attribs.dir !== undefined || element.attribs.lang !== undefined) return false;
  const children = element.children.filter((child) => isTag(child) || !isBlank(child));
  const isBlock = (child: (typeof children)[number]): boolean => isTag(child) && BLOCKS.has(child.name);
  if (children.length > 0 && children.every(isBlock)) return true;
  const [only] = children;
  return isTag(parent) && parent.name === 'figure' && children.length === 1 && only !== undefined && isTag(only);
}

/** A table of one column without headings arranges blocks; it compares nothing. */
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

/** Line breaks at the start and end of paragraphs. */
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
