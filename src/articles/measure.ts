/** Measures how much running text every element of a page has; the choice of the article's element is based on it. */
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
import { NamePattern } from '../html/name-pattern.ts';
import { find, isMachineCopy, UNREAD } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';
import { isClosed } from '../html/visibility.ts';

/** The measures of one element. */
interface Measure {
  /** Characters of text, and of text inside links. */
  readonly chars: number;
  readonly linkChars: number;
  /** Characters of running text, whatever the names of the elements around it. */
  readonly raw: number;
  /** Characters of running text (paragraphs of some length with few links) outside of elements with another role. */
  readonly prose: number;
  /** Blocks of running text. */
  readonly blocks: number;
  /** Characters of running text directly in this element. */
  readonly own: number;
  /** The element's role says that its text is not the article. */
  readonly elsewhere: boolean;
}

/** The measures of all elements of a page. */
export type Measures = ReadonlyMap<Element, Measure>;

/** Shorter blocks are mostly labels, buttons and captions. */
const MIN_BLOCK_CHARS = 25;
/** Blocks with a larger share of their text in links are lists of links. */
const MAX_BLOCK_LINK_SHARE = 0.5;
/**
 * Blocks up to this length with a bar or a copyright sign are labels or rights notices, never paragraphs. Characters.
 */
const MAX_LABEL_LINE_CHARS = 250;

/** Roles of elements whose text is not the article. */
type ContainerRole = 'comments' | 'consent' | 'aside' | 'hidden' | 'other';

/**
 * Largest shares of the page's running text. `one`: an element with more is a wrapper, whatever its names. `all`: if
 * elements of this role have more together, they are the article (a live ticker of `comment` elements, slides of which
 * all but one are hidden).
 */
const MAX_SHARES: Readonly<Record<ContainerRole, { readonly one: number; readonly all: number }>> = {
  comments: { one: 0.9, all: 0.92 },
  consent: { one: 0.97, all: 0.97 },
  aside: { one: 0.8, all: 0.9 },
  hidden: { one: 0.6, all: 0.7 },
  other: { one: 0.4, all: 0.8 },
};

const ASIDES = new Set('nav footer aside menu dialog'.split(' '));
const NEVER_PROSE = new Set('form button figcaption label'.split(' '));
const OTHER_ROLES = new Set('navigation banner contentinfo complementary dialog search menu menubar alert'.split(' '));
const OTHER_NAMES = NamePattern.anyOf(RELATED, TEASER, NAVIGATION, OVERLAY, NEWSLETTER, SHARE, ADVERT);
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article']);

function containerRole(element: Element): ContainerRole | undefined {
  if (WHOLE_PAGE.has(element.name)) return undefined;
  const names = namesOf(element);
  if (isCommentName(names)) return 'comments';
  if (CONSENT.test(names)) return 'consent';
  if (isClosed(element) || isMachineCopy(element)) return 'hidden';
  // An `aside` with the headline is a column of the layout.
  if (ASIDES.has(element.name)) return find(element, ({ name }) => name === 'h1') ? undefined : 'aside';
  if (NEVER_PROSE.has(element.name) || OTHER_ROLES.has(element.attribs.role ?? '')) return 'other';
  // A layout may be named for what is beside the text: `content-sidebar`.
  return OTHER_NAMES.test(names) && !find(element, isBody) ? 'other' : undefined;
}

function isBody({ name, attribs }: Element): boolean {
  return name === 'main' || attribs.itemprop === 'articleBody';
}

interface Counts {
  chars: number;
  linkChars: number;
  raw: number;
  prose: number;
  own: number;
  blocks: number;
  elsewhere: boolean;
  role: ContainerRole | undefined;
  /** Characters of text and link text in the current block. */
  inlineChars: number;
  inlineLinks: number;
  /** The current block has a bar between labels, or a copyright sign. */
  hasSign: boolean;
}

/** Measures every element under `root` in two walks. Blocks in `ignored` are no running text. */
export function measure(root: ParentNode, ignored: ReadonlySet<Element> = new Set()): Measures {
  const measures = new Map<Element, Counts>();
  const whole = count(root, false, { measures, ignored });
  const total = Math.max(1, whole.raw);
  const charsByRole: Record<ContainerRole, number> = { comments: 0, consent: 0, aside: 0, hidden: 0, other: 0 };
  sumByRole(root, measures, total, charsByRole);
  const accepted = (Object.keys(MAX_SHARES) as ContainerRole[]).filter(
    (role) => charsByRole[role] <= MAX_SHARES[role].all * total,
  );
  whole.prose = whole.own + sumProse(root, measures, new Set(accepted));
  if (isTag(root)) measures.set(root, whole);
  return measures;
}

/** Sets the role of each element; `charsByRole` gets the running text of the outermost ones by role. */
function sumByRole(
  node: ParentNode,
  measures: Map<Element, Counts>,
  total: number,
  charsByRole: Record<ContainerRole, number>,
): void {
  for (const child of node.children) {
    const counts = isTag(child) ? measures.get(child) : undefined;
    if (!counts || !isTag(child) || counts.raw === 0) continue;
    const role = containerRole(child);
    if (role && counts.raw <= MAX_SHARES[role].one * total) {
      counts.role = role;
      charsByRole[role] += counts.raw;
    } else sumByRole(child, measures, total, charsByRole);
  }
}

/** Marks elements whose role is accepted, now that the whole page is known, and sums the prose outside of them. */
function sumProse(node: ParentNode, measures: Map<Element, Counts>, accepted: ReadonlySet<ContainerRole>): number {
  let prose = 0;
  for (const child of node.children) {
    const counts = isTag(child) ? measures.get(child) : undefined;
    if (!counts || !isTag(child) || counts.raw === 0) continue;
    counts.elsewhere = counts.role !== undefined && accepted.has(counts.role);
    if (counts.elsewhere) continue;
    counts.prose = counts.own + sumProse(child, measures, accepted);
    prose += counts.prose;
  }
  return prose;
}

/** What the first walk fills, and what it ignores. */
interface Counting {
  readonly measures: Map<Element, Counts>;
  readonly ignored: ReadonlySet<Element>;
}

function count(node: ParentNode, link: boolean, into: Counting): Counts {
  const sum: Counts = {
    chars: 0,
    linkChars: 0,
    raw: 0,
    prose: 0,
    own: 0,
    blocks: 0,
    elsewhere: false,
    role: undefined,
    inlineChars: 0,
    inlineLinks: 0,
    hasSign: false,
  };
  for (const child of node.children) {
    if (isText(child)) addText(sum, child.data, link);
    else if (isTag(child) && !UNREAD.has(child.name)) addElement(sum, child, link, into);
  }
  if (!isTag(node)) closeBlock(sum, 1);
  else if (BLOCKS.has(node.name)) closeBlock(sum, into.ignored.has(node) ? 0 : weightOf(node));
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

function addElement(sum: Counts, child: Element, link: boolean, into: Counting): void {
  const isBlock = BLOCKS.has(child.name);
  if (isBlock) closeBlock(sum, 1);
  const inner = count(child, link || (child.name === 'a' && child.attribs.href !== undefined), into);
  into.measures.set(child, inner);
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

/** The bar in `27 February | Data desk | Print`, with white space around it. */
const BAR = /(?:^|\s)\|(?:\s|$)/;

/** Ends the current block and counts it as prose if it looks like running text. */
function closeBlock(sum: Counts, weight: number): void {
  const { inlineChars, inlineLinks, hasSign } = sum;
  sum.inlineChars = 0;
  sum.inlineLinks = 0;
  sum.hasSign = false;
  if (hasSign && inlineChars <= MAX_LABEL_LINE_CHARS) return;
  if (inlineChars < MIN_BLOCK_CHARS || inlineLinks > inlineChars * MAX_BLOCK_LINK_SHARE) return;
  const prose = (inlineChars - inlineLinks) * weight;
  sum.raw += prose;
  sum.own += prose;
  sum.blocks++;
}

/**
 * Whether the UTF-16 code is of a script whose characters are syllables or words: Chinese, Japanese, Korean. A sentence needs half as
 * many of them.
 */
function isWide(code: number): boolean {
  return code >= 0x2e80 && (code <= 0xd7a3 || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xff60));
}

/** Characters, each run of white space as one, and wide ones as two. */
function visibleChars(data: string): number {
  let chars = 0;
  let space = true;
  for (let at = 0; at < data.length; at++) {
    const code = data.charCodeAt(at);
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 160;
    if (!isSpace || !space) chars += isWide(code) ? 2 : 1;
    space = isSpace;
  }
  return chars;
}
