/** Cuts elements that a rule recognises by tag or class, and spares those that are wrappers of the article itself. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isSameSite, linksIn } from '../html/links.ts';
import { closest, find, findAll, isWithin } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';
import type { ArticleEditor } from './rule.ts';

/**
 * Matches with a larger share of the text together are the article itself, such as a live ticker of `comment` elements.
 */
export const MAX_TOTAL_SHARE = 0.65;

/** The elements of `names` that are left. Only for names that rules give to none: most articles are not searched. */
export function elementsNamed({ root, names: all }: ArticleEditor, names: ReadonlySet<string>): Element[] {
  for (const name of names) if (all.has(name)) return findAll(root, (one) => names.has(one.name));
  return [];
}

/** Elements of the article that `test` accepts, without those inside another match. */
export function outermost(article: ArticleEditor, test: (element: Element) => boolean): Element[] {
  const found = new Set<Element>();
  for (const element of article.elements) {
    if (test(element) && isOutermost(element, article.root, found)) found.add(element);
  }
  return [...found];
}

/** Whether `element` is still under `root`, with no element of `found` in between. */
function isOutermost(element: Element, root: Element, found: ReadonlySet<Element>): boolean {
  for (let at: ParentNode | null = element.parent; at; at = at.parent) {
    if (at === root) return true;
    if (isTag(at) && found.has(at)) return false;
  }
  return false;
}

/**
 * Cuts every outermost element that `test` accepts. `maxShare` and `maxTotalShare` are shares (0 to 1) of the article's
 * text: an element with more is kept as a wrapper, and if the matches together have more, all are kept. `reason`:
 * default the rule's.
 */
export function removeContainers(
  article: ArticleEditor,
  test: (element: Element) => boolean,
  maxShare: number,
  maxTotalShare: number = MAX_TOTAL_SHARE,
  reason?: string,
): void {
  const matches = outermost(article, (element) => test(element) && !article.isMost(element, maxShare));
  const chars = matches.reduce((sum, match) => sum + article.text(match).length, 0);
  if (chars > maxTotalShare * article.rest) return;
  const together = new Set<ChildNode>(matches);
  for (const match of matches) if (!article.remove(match, { reason, together })) removeWithin(article, match, test);
  removeLinesOf(
    article,
    matches.filter(({ parent }) => parent),
    together,
  );
}

/** Characters of the labels around a player. */
const MAX_PLAYER_CHARS = 200;

/** Whether the element is a picture or player with little text around it: content, whatever the box is named. */
export function isMediaBox(article: ArticleEditor, element: Element): boolean {
  if (article.text(element).length > MAX_PLAYER_CHARS) return false;
  const isPlayer = ({ name, attribs }: Element): boolean =>
    (name === 'video' || name === 'audio' || name === 'source') && Boolean(attribs.src);
  const isPicture = ({ name }: Element): boolean => name === 'img' || name === 'picture';
  const shows = (test: (one: Element) => boolean): boolean => test(element) || find(element, test) !== undefined;
  return shows(isPlayer) || (article.text(element) === '' && shows(isPicture));
}

/** Videos whose player shows no picture. */
const FILM = /^https:\/\/vimeo\.com\/\d/;

/**
 * Whether the element is a picture or film with its caption and nothing else, which leads to no other page of the site: the
 * article's, whatever the box around it is named.
 */
export function isFigureBox(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  if (text === '' || text.length > MAX_PLAYER_CHARS) return false;
  const figure = element.name === 'figure' ? element : find(element, ({ name }) => name === 'figure');
  const caption = figure && find(figure, ({ name }) => name === 'figcaption');
  if (!caption || article.text(caption) !== text) return false;
  const { ownUrls } = article.facts;
  const links = linksIn(figure).map(({ attribs }) => attribs.href ?? '');
  if (links.some((href) => isSameSite(href, ownUrls) && !PICTURE_FILE.test(href))) return false;
  const isPicture = ({ name }: Element): boolean => name === 'img' || name === 'video' || name === 'audio';
  return find(figure, isPicture) !== undefined || links.some((href) => FILM.test(href));
}

const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

/** Cuts each line of refused matches if the rest of it is only a label: "By", "Photo:". */
function removeLinesOf(article: ArticleEditor, refused: readonly Element[], together: ReadonlySet<ChildNode>): void {
  const blockOf = (one: Element): Element | undefined => closest(one, ({ name }) => BLOCKS.has(name));
  // Each block once: a thousand matches may be in one.
  for (const block of new Set(refused.map(blockOf))) {
    if (!block || together.has(block) || !isWithin(block, article.root)) continue;
    if (article.text(block).length > MAX_LINE_CHARS) continue;
    const rest = textWithout(block, together);
    if (LABELS.some((kind) => article.words.is(kind, rest))) article.remove(block);
  }
}

const MAX_LINE_CHARS = 200;
const LABELS = ['byline', 'photoCredit', 'tags', 'liveUpdates'] as const;

function textWithout(node: ParentNode, left: ReadonlySet<ChildNode>): string {
  return node.children
    .map((child) => (left.has(child) ? ' ' : isText(child) ? child.data : isTag(child) ? textWithout(child, left) : ''))
    .join('');
}

/** Cuts the parts of a refused match that are matches themselves: the date of a box that also holds a sentence. */
function removeWithin(article: ArticleEditor, refused: Element, test: (element: Element) => boolean): void {
  if (!refused.parent) return;
  const parts = findAll(refused, test);
  const together = new Set<ChildNode>(parts);
  for (const part of parts) article.remove(part, { together });
}
