/**
 * Leaf blocks ("lines"): blocks without further blocks inside, which rules judge by words and shape where no class
 * helps.
 */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { closest, createElement, find, findAll, isBlank, setChildren } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';
import type { ArticleEditor, Cut, LeafBlock } from './rule.ts';

export type { LeafBlock } from './rule.ts';

/** Leaf blocks with text, in document order, without tables, captions and preformatted text. */
export function leafBlocksOf(article: ArticleEditor): LeafBlock[] {
  article.leafBlocks ??= readLeafBlocks(article);
  return [...article.leafBlocks];
}

function readLeafBlocks(article: ArticleEditor): LeafBlock[] {
  const found: Found[] = [];
  collect(article, article.root, undefined, new Map(), found);
  const total = found.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  return found.map(({ element, text, quote }) => {
    const isQuoted = quote !== undefined && !article.isMost(quote, 0.5);
    const line = { element, text, before, after: total - before - text.length, isQuoted };
    before += text.length;
    return line;
  });
}

/** What a rule says about one leaf block that it cuts. */
export type Verdict = Omit<Cut, 'together'>;

/**
 * Cuts every leaf block for which `judge` returns a verdict. They are judged before the first is cut, so that a list of
 * which every item is cut does not count as text next to its items.
 */
export function removeLeafBlocks(article: ArticleEditor, judge: (block: LeafBlock) => Verdict | undefined): void {
  const found = leafBlocksOf(article).flatMap((block) => {
    const verdict = judge(block);
    return verdict ? [{ block, verdict }] : [];
  });
  const together = new Set<ChildNode>(found.map(({ block }) => outermostAround(article, block)));
  for (const node of [...together]) {
    const item = closest(node, ({ name }) => name === 'li');
    if (item && isTag(node) && article.text(item) === article.text(node)) together.add(item);
  }
  for (const { block, verdict } of found) removeLeafBlock(article, block, { ...verdict, together });
}

/** Cuts the block, and the elements around it that hold nothing else. */
export function removeLeafBlock(article: ArticleEditor, block: LeafBlock, cut: Cut = {}): boolean {
  return article.remove(outermostAround(article, block), cut);
}

function outermostAround(article: ArticleEditor, { element }: LeafBlock): Element {
  let at = element;
  while (
    at.parent &&
    isTag(at.parent) &&
    at.parent !== article.root &&
    at.parent.children.every((one) => one === at || isBlank(one))
  ) {
    at = at.parent;
  }
  return at;
}

const NOT_READ = new Set(['table', 'figcaption', 'pre', 'svg', 'math', 'iframe', 'noscript']);

interface Found {
  readonly element: Element;
  readonly text: string;
  /** The quotation around it, if any. */
  readonly quote: Element | undefined;
}

function collect(
  article: ArticleEditor,
  element: Element,
  around: Element | undefined,
  known: Known,
  into: Found[],
): void {
  const quote = element.name === 'blockquote' && element !== article.root ? element : around;
  if (NOT_READ.has(element.name)) return;
  let hasBlocks = false;
  for (const child of element.children) {
    if (!isOrHoldsBlock(child, known)) continue;
    hasBlocks = true;
    collect(article, child, quote, known, into);
  }
  if (hasBlocks || element === article.root) return;
  const text = article.text(element);
  if (text !== '') into.push({ element, text, quote });
}

/**
 * Results for inline elements during one reading; without them, nested elements would be searched once for each level.
 */
type Known = Map<Element, boolean>;

function holdsBlock(element: Element, known: Known): boolean {
  if (BLOCKS.has(element.name)) return true;
  if (element.children.length === 0) return false;
  const before = known.get(element);
  if (before !== undefined) return before;
  const holds = element.children.some((child) => isTag(child) && holdsBlock(child, known));
  known.set(element, holds);
  return holds;
}

function isOrHoldsBlock(node: ChildNode, known: Known): node is Element {
  return isTag(node) && holdsBlock(node, known);
}

/** Turns `noscript` elements with a listing into `div`: a script shows the same listing. */
export function openListings(root: ParentNode): void {
  const holdsListing = (element: Element): boolean => find(element, ({ name }) => name === 'pre') !== undefined;
  for (const element of findAll(root, ({ name }) => name === 'noscript'))
    if (holdsListing(element)) element.name = 'div';
}

/** Wraps loose text between blocks in paragraphs, and splits paragraphs at double line breaks. No text is lost. */
export function wrapLooseText(root: ParentNode): void {
  wrap(root, new Map());
}

function wrap(parent: ParentNode, known: Known): void {
  const hasBlocks = parent.children.some((child) => isOrHoldsBlock(child, known));
  for (const child of parent.children)
    if (isOrHoldsBlock(child, known) && child.name !== 'pre' && child.name !== 'math') wrap(child, known);
  if (!hasBlocks && !hasDoubleBreak(parent.children)) return;
  if (isTag(parent) && NOT_SPLIT.has(parent.name)) return;
  const runs = split(parent.children, known);
  if (!hasBlocks && runs.length < 2) return;
  setChildren(
    parent,
    runs.flatMap((run) => (run.isLoose ? toParagraph(run.nodes) : run.nodes)),
  );
}

/** Elements that take no `p` as a child. */
const NOT_SPLIT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr select picture figure details audio video'.split(' '),
);

interface Run {
  readonly nodes: ChildNode[];
  readonly isLoose: boolean;
}

function split(children: readonly ChildNode[], known: Known): Run[] {
  const runs: Run[] = [];
  let loose: ChildNode[] = [];
  const end = (): void => {
    if (loose.length > 0) runs.push({ nodes: loose, isLoose: true });
    loose = [];
  };
  children.forEach((child, index) => {
    if (isOrHoldsBlock(child, known)) {
      end();
      runs.push({ nodes: [child], isLoose: false });
    } else if (isBreakPair(children, index)) end();
    else loose.push(child);
  });
  end();
  return runs;
}

function toParagraph(nodes: ChildNode[]): ChildNode[] {
  const first = nodes.findIndex((node) => !isBreak(node) && !isBlank(node));
  // Elements that show nothing yet: a later rule puts a player or listing in their place.
  const places = nodes.slice(0, first < 0 ? nodes.length : first).filter((node) => isTag(node) && !isBreak(node));
  if (first < 0) return places;
  const rest = nodes.slice(first);
  for (const node of rest) node.parent = null;
  return [...places, createElement('p', {}, rest)];
}

function isBreak(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === 'br';
}

function hasDoubleBreak(children: readonly ChildNode[]): boolean {
  return children.some((_, index) => isBreakPair(children, index));
}

/** Whether the node at `index` is a line break directly after another one. */
function isBreakPair(children: readonly ChildNode[], index: number): boolean {
  if (!isBreak(children[index])) return false;
  let at = index - 1;
  while (at >= 0 && isEmptyText(children[at])) at--;
  return isBreak(children[at]);
}

function isEmptyText(node: ChildNode | undefined): boolean {
  return node !== undefined && isText(node) && node.data.trim() === '';
}
