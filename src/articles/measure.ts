/** Why: one walk of the page counts, for every element, how much running text it holds: what all choices of the article rest on. */
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { ADVERT, COMMENTS, NAVIGATION, NEWSLETTER, namesOf, OVERLAY, RELATED, SHARE } from '../html/class-names.ts';
import { UNREAD } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';

export interface Measure {
  /** Characters of text, and of text inside links. */
  readonly chars: number;
  readonly linkChars: number;
  /** Characters of running text: paragraphs of some length with few links, outside of boxes that say they are something else. */
  readonly prose: number;
  /** Running text whose block is a direct child. */
  readonly ownProse: number;
  readonly paragraphs: number;
}

export type Measures = ReadonlyMap<Element, Measure>;

/** Shorter blocks are labels, buttons and captions more often than text. */
const MIN_BLOCK_CHARS = 25;
/** Blocks with more of their text in links than this are lists of links. */
const MAX_BLOCK_LINKS = 0.5;

const NEVER_PROSE = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'menu',
  'dialog',
  'figcaption',
  'address',
  'label',
]);
const OTHER_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'dialog',
  'search',
  'menu',
  'menubar',
  'alert',
]);

/** Whether `element` says, by its tag, role or names, that its text is not the article. */
export function isElsewhere(element: Element): boolean {
  if (NEVER_PROSE.has(element.name) || isHidden(element)) return true;
  const { role } = element.attribs;
  if (role !== undefined && OTHER_ROLES.has(role)) return true;
  if (element.name === 'body' || element.name === 'html' || element.name === 'main' || element.name === 'article')
    return false;
  const names = namesOf(element);
  if (names === '') return false;
  return (
    COMMENTS.test(names) ||
    RELATED.test(names) ||
    NAVIGATION.test(names) ||
    OVERLAY.test(names) ||
    NEWSLETTER.test(names) ||
    SHARE.test(names) ||
    ADVERT.test(names)
  );
}

/** Whether a browser would not show `element`. */
export function isHidden(element: Element): boolean {
  const { hidden, style } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

interface Counts {
  chars: number;
  linkChars: number;
  prose: number;
  ownProse: number;
  paragraphs: number;
  /** Text and link text standing directly in this element, inline elements included: one block's worth. */
  inlineChars: number;
  inlineLinks: number;
}

/** Counts for every element under `root`. */
export function measure(root: ParentNode): Measures {
  const measures = new Map<Element, Measure>();
  count(root, { elsewhere: false, link: false }, measures);
  return measures;
}

interface Place {
  readonly elsewhere: boolean;
  readonly link: boolean;
}

function count(node: ParentNode, place: Place, into: Map<Element, Measure>): Counts {
  const sum: Counts = { chars: 0, linkChars: 0, prose: 0, ownProse: 0, paragraphs: 0, inlineChars: 0, inlineLinks: 0 };
  for (const child of node.children) {
    if (isText(child)) addText(sum, child.data, place.link);
    else if (isTag(child) && !UNREAD.has(child.name)) addElement(sum, child, place, into);
  }
  if (!isTag(node) || BLOCKS.has(node.name)) closeBlock(sum, place, isTag(node) ? weightOf(node) : 1);
  return sum;
}

function addText(sum: Counts, data: string, link: boolean): void {
  const chars = visibleChars(data);
  sum.chars += chars;
  sum.inlineChars += chars;
  if (!link) return;
  sum.linkChars += chars;
  sum.inlineLinks += chars;
}

function addElement(sum: Counts, child: Element, place: Place, into: Map<Element, Measure>): void {
  const link = place.link || child.name === 'a';
  const isBlock = BLOCKS.has(child.name);
  if (isBlock) closeBlock(sum, place, 1);
  const inner = count(child, { elsewhere: place.elsewhere || isElsewhere(child), link }, into);
  into.set(child, inner);
  sum.chars += inner.chars;
  sum.linkChars += inner.linkChars;
  sum.prose += inner.prose;
  sum.paragraphs += inner.paragraphs;
  if (isBlock) sum.ownProse += child.name === 'div' || child.name === 'section' ? 0 : inner.ownProse;
  else {
    sum.inlineChars += inner.inlineChars;
    sum.inlineLinks += inner.inlineLinks;
  }
}

function weightOf(element: Element): number {
  if (element.name === 'li' || element.name === 'td' || element.name === 'dd') return 0.5;
  return /^h[1-6]$/.test(element.name) ? 0 : 1;
}

/** Ends the block that is being read and counts it as prose when it reads like one. */
function closeBlock(sum: Counts, place: Place, weight: number): void {
  const { inlineChars, inlineLinks } = sum;
  sum.inlineChars = 0;
  sum.inlineLinks = 0;
  if (place.elsewhere || inlineChars < MIN_BLOCK_CHARS || inlineLinks > inlineChars * MAX_BLOCK_LINKS) return;
  const prose = (inlineChars - inlineLinks) * weight;
  sum.prose += prose;
  sum.ownProse += prose;
  sum.paragraphs++;
}

function visibleChars(data: string): number {
  let chars = 0;
  let space = true;
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 160;
    if (!isSpace || !space) chars++;
    space = isSpace;
  }
  return chars;
}
