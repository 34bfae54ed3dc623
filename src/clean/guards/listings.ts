/** Guards of code and tables: what stands in a listing or in a table of data is never judged by its name. */
import { type Element, isTag } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { find, findAll, UNREAD } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import { elementBeside, type Guard, type GuardedArticle, holderOf, isInside } from './guard.ts';

/** Whether it is inside `pre` or `code`; buttons and scripts there show no code. */
export const isInCode: Guard = ({ root }, node) => {
  if (isTag(node) && (node.name === 'button' || UNREAD.has(node.name))) return false;
  return isInside(root, node, ({ name }) => name === 'pre' || name === 'code');
};

/** Names of boxes of code whose lines are elements of their own. */
const CODE = NamePattern.ofWords(
  `code code-?box code-?blocks? code-?listing source-?code code-?snippet code-?example program-?listing syntax-?highlighter
  crayon-(?:syntax|line|pre)`,
);
const MONOSPACE = /font(?:-family)?\s*:[^;]*(?:monospace|courier|consolas|menlo)/i;
/** A larger box is a page that is set like code. Share of the article's text. */
const MAX_CODE_SHARE = 0.5;

/** Whether it is in a box that is named or set as code, with a line for each element. */
export const isInCodeBox: Guard = (article, node) => {
  const box = holderOf(article.root, node, (one) => MONOSPACE.test(one.attribs.style ?? '') || CODE.test(namesOf(one)));
  if (!box || (isTag(node) && NO_CODE.has(node.name)) || article.linkShare(box) > 0) return false;
  return article.text(box).length <= MAX_CODE_SHARE * article.text(article.root).length;
};

const NO_CODE = new Set(['a', 'button', 'input', 'form']);

/** Whether it is preformatted text, or a box of nothing else: the comment of a reader has a name or words too. */
export const isListing: Guard = (article, node) => {
  if (!isTag(node)) return false;
  const listing = node.name === 'pre' ? node : find(node, ({ name }) => name === 'pre');
  return listing !== undefined && article.text(listing) === article.text(node);
};

/** Whether it is or holds preformatted text or a table of data. */
export const holdsListing: Guard = (article, node) => {
  const isData = (element: Element): boolean =>
    element.name === 'pre' || (element.name === 'table' && isDataTable(article, element));
  return isTag(node) && (isData(node) || find(node, isData) !== undefined);
};

/** Largest share of a table of data that is in links: with more it is a layout. */
const MAX_LINK_SHARE = 0.5;

/** Whether the table has cells of text next to each other, and is not a layout of links. */
function isDataTable(article: GuardedArticle, table: Element): boolean {
  if (find(table, ({ name }) => name === 'table') || article.linkShare(table) > MAX_LINK_SHARE) return false;
  return findAll(table, ({ name }) => name === 'tr').some(
    (row) => row.children.filter((cell) => isTag(cell) && article.text(cell) !== '').length > 1,
  );
}

/** Whether it is a row, a cell or the caption of a table of data, or all that is in a cell. */
export const isPartOfTable: Guard = (article, node) => {
  const part = holderOf(article.root, node, ({ name }) => PARTS.has(name));
  const table = part && holderOf(article.root, part, ({ name }) => name === 'table');
  if (!part || !table || article.linkShare(table) > MAX_LINK_SHARE) return false;
  if (part.name === 'caption') return part === node;
  if (part !== node && !isInlineOf(part)) return false;
  const row = holderOf(article.root, part, ({ name }) => name === 'tr');
  if (row) return isDataRow(article, row, part);
  const inside = find(part, ({ name }) => name === 'tr');
  return inside !== undefined && isDataRow(article, inside, inside);
};

const PARTS = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/** Whether the row has a cell next to another one, both of text without blocks. `at`: the row or one of its cells. */
function isDataRow(article: GuardedArticle, row: Element, at: Element): boolean {
  const cell = at === row ? firstCell(article, row) : at;
  if (!cell || !isInlineOf(cell)) return false;
  const beside = elementBeside(article, cell, 'next') ?? elementBeside(article, cell, 'prev');
  return beside !== undefined && isInlineOf(beside);
}

function firstCell(article: GuardedArticle, row: Element): Element | undefined {
  const [first] = row.children;
  if (!first) return undefined;
  return isTag(first) && article.text(first) !== '' ? first : elementBeside(article, first, 'next');
}

/** Whether the cell holds no blocks. */
function isInlineOf(cell: Element): boolean {
  return find(cell, ({ name }) => BLOCKS.has(name)) === undefined;
}
