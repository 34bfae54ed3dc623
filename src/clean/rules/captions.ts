/**
 * Moves captions into the `figcaption` of their picture, which the article's text leaves out; cuts those without a
 * picture.
 */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { ADVERT, CAPTION, NEWSLETTER, namesOf, OVERLAY, RELATED, SHARE } from '../../html/class-names.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { closest, createElement, createText, findAll, remove, replaceWith, setChildren } from '../../html/nodes.ts';
import { cutCaption } from '../caption-owner.ts';
import { opensLine } from '../guards/lines.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. Longer texts are not captions, whatever their class says. */
const MAX_CAPTION_CHARS = 900;

/** Row `captions` of the table in `index.ts`. */
export const captions: Rule = {
  id: 'captions',
  kind: 'remove',
  claim: 'beside',
  reason: 'credit or caption without a picture',
  apply(article) {
    const captions = article.elements.filter(({ name }) => name === 'figcaption');
    if (isGallery(article, captions)) {
      for (const caption of captions) moveAfterPicture(article, caption);
      return;
    }
    const named = article.elements.filter((one) => one.name !== 'figcaption' && CAPTION.test(namesOf(one)));
    const together = new Set<ChildNode>(named);
    for (const element of named) {
      if (!element.parent || closest(element, (one) => one.name === 'figcaption')) continue;
      if (hasPicture(element) || isOfPublisher(article, element) || isInQuotation(element)) continue;
      if (article.text(element).length <= MAX_CAPTION_CHARS && !article.isMost(element, 0.3))
        moveOrRemove(article, element, together);
    }
    for (const figure of findAll(article.root, (one) => one.name === 'figure')) {
      absorbCredits(article, figure);
      joinCaptions(figure);
    }
  },
};

/** Boxes of the publisher: the words in them are no captions of the pictures next to the box. */
const PUBLISHERS = NamePattern.anyOf(NEWSLETTER, RELATED, SHARE, ADVERT, OVERLAY);
/** Share of the text of the largest such box; a larger one is a wrapper of the article. */
const MAX_BOX_SHARE = 0.25;

/** Whether it is in such a box, which has no picture. */
function isOfPublisher(article: ArticleEditor, element: Element): boolean {
  const box = closest(element, (one) => one === article.root || PUBLISHERS.test(namesOf(one)));
  return box !== undefined && box !== article.root && !article.isMost(box, MAX_BOX_SHARE) && !hasPicture(box);
}

/** Whether it is in a quotation without a picture: who said it. */
function isInQuotation(element: Element): boolean {
  const quotation = closest(element, ({ name }) => name === 'blockquote');
  return quotation !== undefined && !hasPicture(quotation) && !closest(quotation, ({ name }) => name === 'figure');
}

function hasPicture(element: Element): boolean {
  return findAll(element, (one) => one.name === 'img' || one.name === 'picture' || one.name === 'video').length > 0;
}

/**
 * Turns the caption into a `figcaption` of the figure around it; cuts it where there is none, for `figures` to put it back
 * next to its picture. Words within a sentence stay in it.
 */
function moveOrRemove(article: ArticleEditor, element: Element, together: ReadonlySet<ChildNode>): void {
  const figure = closest(element, (one) => one.name === 'figure');
  if (!figure || figure === article.root) {
    cutCaption(article, element);
    return;
  }
  if (opensLine(article, element, together)) return;
  const { parent } = element;
  replaceWith(element, [
    createElement(
      'figcaption',
      {},
      element.children.filter((child) => isTag(child) || child.type === 'text'),
    ),
  ]);
  article.forget(parent);
}

/** Captions with this many times the rest of the text are the article itself, written as slides. */
const GALLERY_RATIO = 2;

function isGallery(article: ArticleEditor, captions: readonly Element[]): boolean {
  const inside = captions.reduce((sum, caption) => sum + article.text(caption).length, 0);
  return captions.length > 2 && inside > (GALLERY_RATIO / (GALLERY_RATIO + 1)) * article.rest;
}

/** Moves the caption's content after its picture, as text. */
function moveAfterPicture(article: ArticleEditor, caption: Element): void {
  const figure = closest(caption, (one) => one.name === 'figure');
  const text = createElement('div', {}, [...caption.children]);
  if (figure && figure !== article.root) replaceWith(figure, [figure, text]);
  remove(caption);
  if (!figure || figure === article.root) article.root.children.push(text);
  article.forget(figure ?? article.root);
}

const NOT_CAPTION = new Set(['table', 'pre', 'blockquote', 'ul', 'ol', 'math', 'code']);

/** Makes other text in a picture's figure (credits, labels) part of the caption. */
function absorbCredits(article: ArticleEditor, figure: Element): void {
  if (!hasPicture(figure) || findAll(figure, (one) => NOT_CAPTION.has(one.name)).length > 0) return;
  for (const child of [...figure.children]) {
    if (!isTag(child) || child.name === 'figcaption' || hasPicture(child) || article.text(child) === '') continue;
    if (findAll(child, (one) => one.name === 'figcaption').length > 0 || article.text(child).length > MAX_CAPTION_CHARS)
      continue;
    replaceWith(child, [createElement('figcaption', {}, [...child.children])]);
    article.forget(figure);
  }
}

/** Appends further captions of a figure to the first: HTML allows one. */
function joinCaptions(figure: Element): void {
  const [first, ...others] = findAll(figure, ({ name }) => name === 'figcaption');
  if (!first) return;
  for (const other of others) {
    setChildren(first, [...first.children, createText(' '), ...other.children]);
    setChildren(other, []);
    remove(other);
  }
}
