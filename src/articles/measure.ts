/** Why: two walks of the page count, for every element, how much running text it holds: what all choices of the article rest on. */
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import {
  ADVERT,
  CONSENT,
  isCommentName,
  NAVIGATION,
  NEWSLETTER,
  namesOf,
  OVERLAY,
  RELATED,
  SHARE,
  TEASER,
} from '../html/class-names.ts';
import { isMachineCopy, UNREAD } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';

export interface Measure {
  /** Characters of text, and of text inside links. */
  readonly chars: number;
  readonly linkChars: number;
  /** Characters of running text, whatever the names around it say. */
  readonly raw: number;
  /** Characters of running text: paragraphs of some length with few links, outside of boxes that say they are something else. */
  readonly prose: number;
  /** Blocks of running text. */
  readonly blocks: number;
  /** Running text that stands directly in this element. */
  readonly own: number;
  /** The element says that its text is not the article. */
  readonly elsewhere: boolean;
}

export type Measures = ReadonlyMap<Element, Measure>;

/** Shorter blocks are labels, buttons and captions more often than text. */
const MIN_BLOCK_CHARS = 25;
/** Blocks with more of their text in links than this are lists of links. */
const MAX_BLOCK_LINKS = 0.5;
/** Blocks up to this length with a bar or a copyright sign are lines of labels or rights notices, never paragraphs. */
const MAX_LABEL_LINE = 250;

/** Ways in which an element says that its text is not the article. */
type Claim = 'comments' | 'consent' | 'aside' | 'hidden' | 'other';

/**
 * Shares of the page's running text. `one`: a box with more is a wrapper, whatever its names say. `all`: when boxes with this
 * claim hold more together, the page means something else by it (a live ticker of `comment`s, slides hidden but one).
 */
const BELIEVED: Readonly<Record<Claim, { readonly one: number; readonly all: number }>> = {
  comments: { one: 0.9, all: 0.92 },
  consent: { one: 0.97, all: 0.97 },
  aside: { one: 0.8, all: 0.9 },
  hidden: { one: 0.6, all: 0.7 },
  other: { one: 0.4, all: 0.8 },
};

const ASIDES = new Set('nav footer aside menu dialog'.split(' '));
const NEVER_PROSE = new Set('form button figcaption label'.split(' '));
const OTHER_ROLES = new Set('navigation banner contentinfo complementary dialog search menu menubar alert'.split(' '));
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article']);

/** Whether a browser would not show `element`. */
export function isHidden(element: Element): boolean {
  const { hidden, style } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function claimOf(element: Element): Claim | undefined {
  if (WHOLE_PAGE.has(element.name)) return undefined;
  const names = namesOf(element);
  if (names !== '' && isCommentName(names)) return 'comments';
  if (names !== '' && CONSENT.test(names)) return 'consent';
  if (isHidden(element) || isMachineCopy(element)) return 'hidden';
  if (ASIDES.has(element.name)) return 'aside';
  if (NEVER_PROSE.has(element.name) || OTHER_ROLES.has(element.attribs.role ?? '')) return 'other';
  if (names === '') return undefined;
  const isOther =
    RELATED.test(names) ||
    TEASER.test(names) ||
    NAVIGATION.test(names) ||
    OVERLAY.test(names) ||
    NEWSLETTER.test(names) ||
    SHARE.test(names) ||
    ADVERT.test(names);
  return isOther ? 'other' : undefined;
}

interface Counts {
  chars: number;
  linkChars: number;
  raw: number;
  prose: number;
  own: number;
  blocks: number;
  elsewhere: boolean;
  claim: Claim | undefined;
  /** Text and link text of the block that is being read. */
  inlineChars: number;
  inlineLinks: number;
  /** The block holds a sign that labels are set apart by, or that of a rights notice. */
  hasSign: boolean;
}

/** Counts for every element under `root`. */
export function measure(root: ParentNode): Measures {
  const measures = new Map<Element, Counts>();
  const whole = count(root, false, measures);
  const total = Math.max(1, whole.raw);
  const claimed: Record<Claim, number> = { comments: 0, consent: 0, aside: 0, hidden: 0, other: 0 };
  sumClaims(root, measures, total, claimed);
  const believed = (Object.keys(BELIEVED) as Claim[]).filter((claim) => claimed[claim] <= BELIEVED[claim].all * total);
  whole.prose = whole.own + judge(root, measures, new Set(believed));
  if (isTag(root)) measures.set(root, whole);
  return measures;
}

/** What boxes claim, each for itself; `claimed` gets the running text of outermost ones. */
function sumClaims(
  node: ParentNode,
  measures: Map<Element, Counts>,
  total: number,
  claimed: Record<Claim, number>,
): void {
  for (const child of node.children) {
    const counts = isTag(child) ? measures.get(child) : undefined;
    if (!counts || !isTag(child) || counts.raw === 0) continue;
    const claim = claimOf(child);
    if (claim && counts.raw <= BELIEVED[claim].one * total) {
      counts.claim = claim;
      claimed[claim] += counts.raw;
    } else sumClaims(child, measures, total, claimed);
  }
}

/** With the page's whole known, boxes are believed or not, and prose is summed without those that are. */
function judge(node: ParentNode, measures: Map<Element, Counts>, believed: ReadonlySet<Claim>): number {
  let prose = 0;
  for (const child of node.children) {
    const counts = isTag(child) ? measures.get(child) : undefined;
    if (!counts || !isTag(child) || counts.raw === 0) continue;
    counts.elsewhere = counts.claim !== undefined && believed.has(counts.claim);
    if (counts.elsewhere) continue;
    counts.prose = counts.own + judge(child, measures, believed);
    prose += counts.prose;
  }
  return prose;
}

function count(node: ParentNode, link: boolean, into: Map<Element, Counts>): Counts {
  const sum: Counts = {
    chars: 0,
    linkChars: 0,
    raw: 0,
    prose: 0,
    own: 0,
    blocks: 0,
    elsewhere: false,
    claim: undefined,
    inlineChars: 0,
    inlineLinks: 0,
    hasSign: false,
  };
  for (const child of node.children) {
    if (isText(child)) addText(sum, child.data, link);
    else if (isTag(child) && !UNREAD.has(child.name)) addElement(sum, child, link, into);
  }
  if (!isTag(node) || BLOCKS.has(node.name)) closeBlock(sum, isTag(node) ? weightOf(node) : 1);
  return sum;
}

function addText(sum: Counts, data: string, link: boolean): void {
  const chars = visibleChars(data);
  sum.chars += chars;
  sum.inlineChars += chars;
  sum.hasSign ||= data.includes('©') || (data.includes('|') && BAR.test(data));
  if (!link) return;
  sum.linkChars += chars;
  sum.inlineLinks += chars;
}

function addElement(sum: Counts, child: Element, link: boolean, into: Map<Element, Counts>): void {
  const isBlock = BLOCKS.has(child.name);
  if (isBlock) closeBlock(sum, 1);
  const inner = count(child, link || (child.name === 'a' && child.attribs.href !== undefined), into);
  into.set(child, inner);
  sum.chars += inner.chars;
  sum.linkChars += inner.linkChars;
  sum.raw += inner.raw;
  sum.blocks += inner.blocks;
  if (isBlock) return;
  sum.inlineChars += inner.inlineChars;
  sum.inlineLinks += inner.inlineLinks;
  sum.hasSign ||= inner.hasSign;
}

function weightOf(element: Element): number {
  if (element.name === 'li' || element.name === 'td' || element.name === 'dd') return 0.5;
  return /^h[1-6]$/.test(element.name) ? 0 : 1;
}

/** `27 February | Data desk | Print`; no letter stands beside it. */
const BAR = /(?:^|\s)\|(?:\s|$)/;

/** Ends the block that is being read and counts it as prose when it reads like one. */
function closeBlock(sum: Counts, weight: number): void {
  const { inlineChars, inlineLinks, hasSign } = sum;
  sum.inlineChars = 0;
  sum.inlineLinks = 0;
  sum.hasSign = false;
  if (hasSign && inlineChars <= MAX_LABEL_LINE) return;
  if (inlineChars < MIN_BLOCK_CHARS || inlineLinks > inlineChars * MAX_BLOCK_LINKS) return;
  const prose = (inlineChars - inlineLinks) * weight;
  sum.raw += prose;
  sum.own += prose;
  sum.blocks++;
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
