/**
 * Guards in front of every cut: what a rule may never remove, whatever its names and words say. `ArticleEditor.remove`
 * checks them, so that no rule can damage a sentence, a listing or a table.
 */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isNote } from '../html/class-names.ts';
import { linksIn } from '../html/links.ts';
import { closest, find, findAll, isWithin, UNREAD } from '../html/nodes.ts';
import { BLOCKS, textOf } from '../html/text.ts';
import type { BoilerplateWords } from './lists/index.ts';
import { isQuotedText, readsAsSentence } from './sentences.ts';

/**
 * What a rule takes the content it cuts for. `invisible`: a browser does not show it. `repeat`: it is returned in
 * another field, or repeated on other pages. `headline`: it repeats the headline. `thread`: readers wrote it. `box`: a
 * block of the site. `line`: one line of the site. `label`: metadata or a button, which is never a sentence.
 */
export type Claim = 'invisible' | 'repeat' | 'headline' | 'thread' | 'box' | 'line' | 'label';

/** The article as the guards read it. */
export interface GuardedArticle {
  readonly root: Element;
  text(element: ParentNode): string;
  linkShare(element: Element): number;
  readonly words: BoilerplateWords;
}

/** `together`: nodes that are cut in the same step and count as cut already. */
type Guard = (article: GuardedArticle, node: ChildNode, together: ReadonlySet<ChildNode>) => boolean;

/** Siblings looked at on one side; the limit makes the guards linear on hostile pages. */
const MAX_STEPS = 200;

/** Why `node` must not be cut; undefined if it may be. */
export function refusalOf(
  article: GuardedArticle,
  node: ChildNode,
  claim: Claim,
  together: ReadonlySet<ChildNode>,
): string | undefined {
  return GUARDS.find(({ claims, guard }) => claims.includes(claim) && guard(article, node, together))?.refusal;
}

/** Whether it is inside `pre` or `code`; buttons and scripts there show no code. */
const isInCode: Guard = ({ root }, node) => {
  if (isTag(node) && (node.name === 'button' || UNREAD.has(node.name))) return false;
  return isInside(root, node, ({ name }) => name === 'pre' || name === 'code');
};

/** Whether it is or holds preformatted text or a table of data. */
const holdsListing: Guard = (article, node) => {
  const isListing = (element: Element): boolean =>
    element.name === 'pre' || (element.name === 'table' && isDataTable(article, element));
  return isTag(node) && (isListing(node) || find(node, isListing) !== undefined);
};

/** Whether the table has cells of text next to each other, and is not a layout of links. */
function isDataTable(article: GuardedArticle, table: Element): boolean {
  if (find(table, ({ name }) => name === 'table') || article.linkShare(table) > 0.5) return false;
  return findAll(table, ({ name }) => name === 'tr').some(
    (row) => row.children.filter((cell) => isTag(cell) && article.text(cell) !== '').length > 1,
  );
}

/** Whether it is part of a line: other text is on the same line of its block. */
const isPartOfLine: Guard = (article, node, together) => {
  if (!isInline(node) || isListOfLinks(node)) return false;
  for (let at: ChildNode = node; ; ) {
    if (hasTextBeside(article, at, 'prev', together) || hasTextBeside(article, at, 'next', together)) return true;
    const { parent }: ChildNode = at;
    if (!parent || !isTag(parent) || parent === article.root || BLOCKS.has(parent.name)) return false;
    at = parent;
  }
};

/** Words of a link that may be a headline. */
const MIN_HEADLINE_WORDS = 4;

/** Whether it holds several headlines: a card that opens over the text, and no word of the sentence around it. */
function isListOfLinks(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  const headlines = linksIn(node).filter((link) => textOf(link).split(' ').length >= MIN_HEADLINE_WORDS);
  return headlines.length > 1;
}

function isInline(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && !BLOCKS.has(node.name) && !find(node, ({ name }) => BLOCKS.has(name)));
}

/** Whether letters or digits follow on that side before the line ends. */
function hasTextBeside(
  article: GuardedArticle,
  node: ChildNode,
  side: 'prev' | 'next',
  together: ReadonlySet<ChildNode>,
): boolean {
  let at = node[side];
  for (let steps = 0; at && isInline(at); steps++, at = at[side]) {
    if (isTag(at) && at.name === 'br') return false;
    if (steps >= MAX_STEPS) return true;
    if (!together.has(at) && /[\p{L}\p{N}]/u.test(textOfNode(article, at))) return true;
  }
  return false;
}

function textOfNode(article: GuardedArticle, node: ChildNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? article.text(node) : '';
}

const NOTICE = /^(?:copyright\s*)?(?:©|\(c\))|^copyright\s+(?:19|20)\d\d\b/i;

/** Whether a block of it reads as a sentence. A line that starts with a copyright sign is a notice. */
const holdsSentence: Guard = (article, node) =>
  isTag(node) &&
  leavesOf(node).some((leaf) => {
    const text = article.text(leaf);
    return !NOTICE.test(text) && readsAsSentence(text, article.linkShare(leaf));
  });

/** Blocks without blocks inside, or the element itself. */
function leavesOf(element: Element): Element[] {
  const blocks = findAll(element, ({ name }) => BLOCKS.has(name));
  const leaves = blocks.filter((block) => !find(block, ({ name }) => BLOCKS.has(name)));
  return leaves.length > 0 ? leaves : [element];
}

/** Whether it is an item of a list whose other items stay, a definition, or part of a footnote. */
const isPartOfList: Guard = (article, node, together) => {
  const { root } = article;
  if (isInside(root, node, (one) => one.name === 'dd' || one.name === 'dt' || isNote(one), true)) return true;
  const item = closest(node, ({ name }) => name === 'li');
  if (!item || item === root || !isWithin(item, root) || textOfNode(article, node) !== article.text(item)) return false;
  return hasItemBeside(article, item, 'prev', together) || hasItemBeside(article, item, 'next', together);
};

function hasItemBeside(
  article: GuardedArticle,
  item: Element,
  side: 'prev' | 'next',
  together: ReadonlySet<ChildNode>,
): boolean {
  let at = item[side];
  for (let steps = 0; at; steps++, at = at[side]) {
    if (steps >= MAX_STEPS) return true;
    if (isTag(at) && !together.has(at) && article.text(at) !== '') return true;
  }
  return false;
}

/** Whether all items before it are links. */
function endsTrail(article: GuardedArticle, item: Element): boolean {
  const others = item.parent?.children.filter((one) => isTag(one) && one !== item && article.text(one) !== '') ?? [];
  return others.length > 0 && others.every((one) => isTag(one) && article.linkShare(one) > 0.9);
}

const HEADING = /^h[1-6]$/;

/** Whether it is a heading, and running text follows. */
const headsProse: Guard = (article, node, together) => {
  if (!isTag(node)) return false;
  const heading = HEADING.test(node.name) ? node : find(node, ({ name }) => HEADING.test(name));
  if (!heading || article.text(heading) !== article.text(node) || isLinkAway(article, heading)) return false;
  if (article.words.is('advertisement', article.text(heading))) return false;
  const next = nextText(article, node, together);
  return next !== undefined && readsAsSentence(article.text(next), article.linkShare(next));
};

/** Whether the heading is a link to another page, as in a list of other articles. */
function isLinkAway(article: GuardedArticle, heading: Element): boolean {
  const link = find(heading, ({ name, attribs }) => name === 'a' && /^[^#]/.test(attribs.href ?? ''));
  return link !== undefined && article.linkShare(heading) > 0.9;
}

/** The next block of text after `node`. */
function nextText(article: GuardedArticle, node: ChildNode, together: ReadonlySet<ChildNode>): Element | undefined {
  let at: ChildNode = node;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    while (!at.next) {
      const { parent }: ChildNode = at;
      if (!parent || !isTag(parent) || parent === article.root) return undefined;
      at = parent;
    }
    at = at.next;
    if (isTag(at) && !together.has(at) && article.text(at) !== '')
      return leavesOf(at).find((leaf) => article.text(leaf) !== '');
  }
  return undefined;
}

/** Whether it is in a quotation or a list, where it is the author's; the last step of a breadcrumb trail is not. */
const isQuotation: Guard = (article, node) => {
  if (isInside(article.root, node, ({ name }) => name === 'blockquote' || name === 'q', true)) return true;
  const item = closest(node, ({ name }) => name === 'li');
  if (item && item !== article.root && isWithin(item, article.root) && !endsTrail(article, item)) return true;
  if (!isTag(node) || HEADING.test(node.name) || find(node, ({ name }) => HEADING.test(name))) return false;
  return isQuotedText(article.text(node));
};

/** Whether an ancestor of `node` in the article passes `test`, or `node` itself if `orSelf`. */
function isInside(root: Element, node: ChildNode, test: (element: Element) => boolean, orSelf = false): boolean {
  const from = orSelf ? node : node.parent;
  const holder = from && closest(from, (one) => one === root || test(one));
  return holder !== null && holder !== undefined && holder !== root;
}

/** Whether it is the line that opens `details`. */
const isSummary: Guard = ({ root }, node) => isInside(root, node, ({ name }) => name === 'summary', true);

const VISIBLE: readonly Claim[] = ['headline', 'thread', 'box', 'line', 'label'];

/** Each guard with the claims it holds against, and why it refuses. */
const GUARDS: readonly { readonly claims: readonly Claim[]; readonly guard: Guard; readonly refusal: string }[] = [
  { claims: ['invisible', 'repeat', ...VISIBLE], guard: isInCode, refusal: 'inside a listing' },
  { claims: VISIBLE, guard: isPartOfLine, refusal: 'part of a line of text' },
  { claims: ['headline', 'box', 'line', 'label'], guard: holdsListing, refusal: 'holds a listing or a table of data' },
  { claims: ['headline'], guard: isQuotation, refusal: 'a quotation or an item of a list' },
  { claims: ['line', 'label'], guard: isSummary, refusal: 'opens the text below it' },
  { claims: ['label'], guard: isPartOfList, refusal: 'an item between others, a definition or a footnote' },
  { claims: ['label'], guard: holdsSentence, refusal: 'reads as a sentence' },
  { claims: ['box', 'line', 'label'], guard: headsProse, refusal: 'a heading with text below it' },
];
