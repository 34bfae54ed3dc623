/** Finds what a caption outside of a figure belongs to: the picture, player, listing or table next to it. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { CAPTION, namesOf } from '../html/class-names.ts';
import { isSameSite } from '../html/links.ts';
import { closest, createElement, find, replaceWith, UNREAD } from '../html/nodes.ts';
import { refusalOf } from './removal-guards.ts';
import type { ArticleEditor } from './rule.ts';
import { readsAsSentence } from './sentences.ts';

/** What may have a caption, besides tables of data. */
const OWNERS = new Set('img picture video audio pre figure'.split(' '));
/** Blocks in tables that lay out a page. */
const LAID_OUT = new Set('p div table ul ol img h1 h2 h3'.split(' '));
const ALONE: ReadonlySet<ChildNode> = new Set();
/** Nodes looked at on one side; the limit makes the search linear on hostile pages. */
const MAX_STEPS = 60;

/**
 * Cuts a caption outside of a figure, and remembers what it belongs to, for the rule `figures` to put it back there. A
 * sentence that belongs to nothing stays as a caption: a script may show its picture, or it has the class by mistake.
 */
export function cutCaption(article: ArticleEditor, caption: Element): void {
  const found = captionOwner(article.root, caption);
  const owner = found && article.facts.isFragment && leadsToPage(article, found) ? undefined : found;
  if (!owner && isSentence(article, caption) && refusalOf(article, caption, 'beside', ALONE) === undefined) {
    const { parent } = caption;
    replaceWith(caption, [createElement('figure', {}, [createElement('figcaption', {}, [...caption.children])])]);
    article.forget(parent);
    return;
  }
  // A feed's item has all of its pictures: what belongs to none is named as a caption for its letters.
  if (!owner && article.facts.isFragment) return;
  if (!article.remove(caption) || !owner) return;
  const captions = article.captionsOf.get(owner);
  if (captions) captions.push(caption);
  else article.captionsOf.set(owner, [caption]);
}

const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

/** Whether it is the picture of a link to another page of the site, which a rule may cut with that. */
function leadsToPage({ facts }: ArticleEditor, owner: Element): boolean {
  const href = closest(owner, ({ name }) => name === 'a')?.attribs.href ?? '';
  return href !== '' && isSameSite(href, facts.ownUrls) && !PICTURE_FILE.test(href);
}

/** What a figure without a picture shows. */
const SHOWN = new Set('blockquote pre table'.split(' '));
const MEDIA = new Set('img picture video audio iframe svg object embed'.split(' '));

/**
 * A test of whether an element is a caption, and not that of a quotation, a listing or a table: that is text, such as who said
 * it. Each figure is read once, however many captions it has.
 */
export function captionTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    if (element.name !== 'figcaption') return false;
    const figure = closest(element, ({ name }) => name === 'figure');
    if (!figure) return true;
    const isPicture = known.get(figure) ?? showsPicture(figure);
    known.set(figure, isPicture);
    return isPicture;
  };
}

function showsPicture(figure: Element): boolean {
  return !find(figure, ({ name }) => SHOWN.has(name)) || find(figure, ({ name }) => MEDIA.has(name)) !== undefined;
}

/** Whether it is a block with a sentence that credits nobody. */
function isSentence(article: ArticleEditor, caption: Element): boolean {
  const text = article.text(caption);
  if (caption.name !== 'p' && caption.name !== 'div') return false;
  return readsAsSentence(text, article.linkShare(caption)) && !article.words.starts('photoCredit', text);
}

/** The picture or the like before `caption`, else the one after it, with no other text in between than captions. */
function captionOwner(root: Element, caption: Element): Element | undefined {
  return ownerBeside(root, caption, 'prev') ?? ownerBeside(root, caption, 'next');
}

function ownerBeside(root: Element, caption: Element, side: 'prev' | 'next'): Element | undefined {
  let at: ChildNode | undefined = beside(root, caption, side);
  for (let steps = 0; at && steps < MAX_STEPS; steps++) {
    if (isTag(at) && isOwner(at)) return at;
    if (isText(at) && at.data.trim() !== '') return undefined;
    at = inside(at, side) ?? beside(root, at, side);
  }
  return undefined;
}

function isOwner(element: Element): boolean {
  return OWNERS.has(element.name) || (element.name === 'table' && !find(element, ({ name }) => LAID_OUT.has(name)));
}

/** The nearest child of `node` on the way; what is not read or is a caption itself is passed by. */
function inside(node: ChildNode, side: 'prev' | 'next'): ChildNode | undefined {
  if (!isTag(node) || UNREAD.has(node.name) || node.name === 'button') return undefined;
  if (CAPTION.test(namesOf(node)) && !holdsOwner(node)) return undefined;
  return node.children.at(side === 'prev' ? -1 : 0);
}

/** Whether a picture is not far below `element`, which has the name of a caption. */
function holdsOwner(element: Element): boolean {
  const children = element.children.slice(0, MAX_STEPS).filter(isTag);
  return children.some(
    (child) => OWNERS.has(child.name) || child.children.some((one) => isTag(one) && OWNERS.has(one.name)),
  );
}

/** The node next to `node` or to the nearest ancestor below `root` that has one. */
function beside(root: Element, node: ChildNode, side: 'prev' | 'next'): ChildNode | undefined {
  for (let at: ChildNode = node; at !== root; ) {
    const next = at[side];
    if (next) return next;
    const { parent }: ChildNode = at;
    if (!parent || !isTag(parent)) return undefined;
    at = parent;
  }
  return undefined;
}
