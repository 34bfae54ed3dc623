/** Writes the line breaks of listings whose lines are elements that only a style sets one below the other. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { createElement, findAll, isWithin, setChildren } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';
import type { ArticleEditor } from './rule.ts';

/** Names that highlighters give to a line of code. A number of a line, or something underlined, has other names. */
const LINE = /(?:^|\s)(?:[\w-]*(?:code|token|highlight)[\w-]*[-_])?line(?=\s|$)/i;

/** Writes a break after each line in a `pre` that has none, unless it is the last. No text is lost. */
export function writeCodeLines(article: ArticleEditor): void {
  let outer: Element | undefined;
  for (const listing of article.elements) {
    if (listing.name !== 'pre' || (outer && isWithin(listing, outer))) continue;
    outer = listing;
    writeLines(article, listing);
  }
}

function writeLines(article: ArticleEditor, listing: Element): void {
  const isOpen = (node: ChildNode): boolean =>
    isTag(node) && isLine(node) && !endsLine(node) && followsOnSameLine(node);
  for (const holder of [listing, ...findAll(listing, () => true)]) {
    const open = new Set(holder.children.filter(isOpen));
    if (open.size === 0) continue;
    setChildren(
      holder,
      holder.children.flatMap((child) => (open.has(child) ? [child, createElement('br', {})] : [child])),
    );
    article.forget(holder);
  }
}

function isLine({ name, attribs }: Element): boolean {
  if (BLOCKS.has(name)) return false;
  return attribs['data-line'] !== undefined || (attribs.class !== undefined && LINE.test(attribs.class));
}

/** Whether a break is the last of the text of `node`. */
function endsLine(node: ChildNode): boolean {
  if (isText(node)) return /\n[^\S\n]*$/.test(node.data);
  if (!isTag(node)) return false;
  if (node.name === 'br') return true;
  const last = node.children.findLast((child) => !isEmpty(child));
  return last !== undefined && endsLine(last);
}

/** Whether `line` is followed by content that is not on a line of its own yet. */
function followsOnSameLine(line: Element): boolean {
  let next = line.next;
  while (next && isEmpty(next)) next = next.next;
  return next !== null && !startsLine(next);
}

function startsLine(node: ChildNode): boolean {
  if (isText(node)) return /^[^\S\n]*\n/.test(node.data) || node.data.trim() === '';
  if (!isTag(node)) return true;
  if (node.name === 'br' || BLOCKS.has(node.name)) return true;
  const first = node.children.find((child) => !isEmpty(child));
  return first !== undefined && startsLine(first);
}

/** Whether it is a text of no length, or no text and no element. */
function isEmpty(node: ChildNode): boolean {
  return isText(node) ? node.data === '' : !isTag(node);
}
