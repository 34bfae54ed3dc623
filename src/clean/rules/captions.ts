/**
 * Moves captions into the `figcaption` of their picture, which the article's text leaves out; cuts those without a
 * picture.
 */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { CAPTION, namesOf } from '../../html/class-names.ts';
import {
  closest,
  createElement,
  createText,
  find,
  findAll,
  isBlank,
  remove,
  replaceWith,
  setChildren,
} from '../../html/nodes.ts';
import { opensLine } from '../guards/lines.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. Longer texts are not captions, whatever their class says. */
const MAX_CAPTION_CHARS = 900;

/** Row `captions` of the table in `index.ts`. */
export const captions: Rule = {
  id: 'captions',
  kind: 'remove',
  claim: 'box',
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
      if (hasPicture(element)) continue;
      if (article.text(element).length <= MAX_CAPTION_CHARS && !article.isMost(element, 0.3))
        moveOrRemove(article, element, together);
    }
    for (const figure of findAll(article.root, (one) => one.name === 'figure')) {
      absorbCredits(article, figure);
      joinCaptions(article, figure);
    }
  },
};

function hasPicture(element: Element): boolean {
  return findAll(element, (one) => one.name === 'img' || one.name === 'picture' || one.name === 'video').length > 0;
}

/**
 * Turns the caption into a `figcaption` of the figure or picture around it; cuts it where there is none. Words within a
 * sentence stay in it.
 */
function moveOrRemove(article: ArticleEditor, element: Element, together: ReadonlySet<ChildNode>): void {
  const figure = closest(element, (one) => one.name === 'figure');
  const isInline = opensLine(article, element, together);
  if ((!figure || figure === article.root) && (isInline || !makeFigure(article, element))) {
    article.remove(element);
    return;
  }
  if (isInline) return;
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

/** Levels between a caption and the box of its picture. */
const MAX_LEVELS = 3;
/** Boxes that become the figure itself; others stay around it. */
const BOXES = new Set(['div', 'section', 'p', 'span', 'center']);

/** Makes a figure of the picture that the caption belongs to. Returns whether there is one. */
function makeFigure(article: ArticleEditor, caption: Element): boolean {
  const box = boxOf(article, caption);
  const picture = box === undefined ? pictureBefore(article, caption) : undefined;
  if (picture) {
    const figure = createElement('figure', {});
    replaceWith(picture, [figure]);
    remove(caption);
    setChildren(figure, [picture, caption]);
    article.forget(figure);
  } else if (box && BOXES.has(box.name)) box.name = 'figure';
  else if (box) setChildren(box, [createElement('figure', {}, [...box.children])]);
  article.forget(box ?? article.root);
  return box !== undefined || picture !== undefined;
}

/** What a caption may belong to besides a picture: tables and listings have text of their own. */
const SHOWN = new Set(['table', 'pre', 'figure', 'audio']);

function showsSomething(element: Element): boolean {
  return hasPicture(element) || find(element, ({ name }) => SHOWN.has(name)) !== undefined;
}

/** The box around the caption that shows a picture or the like and has no other text but captions. */
function boxOf(article: ArticleEditor, caption: Element): Element | undefined {
  let at = caption.parent;
  for (let level = 0; at && isTag(at) && at !== article.root && level < MAX_LEVELS; level++, at = at.parent) {
    if (!showsSomething(at)) continue;
    return isBoxOfCaptions(article, at) ? at : undefined;
  }
  return undefined;
}

function isBoxOfCaptions(article: ArticleEditor, box: Element): boolean {
  const captions = findAll(box, (one) => CAPTION.test(namesOf(one)) && !hasPicture(one));
  const shown = findAll(box, ({ name }) => SHOWN.has(name));
  const rest = [...shown, ...captions].reduce((text, one) => text.replace(article.text(one), ''), article.text(box));
  return rest.trim() === '';
}

/** The picture without text, table, listing or player directly before the caption. */
function pictureBefore(article: ArticleEditor, caption: Element): Element | undefined {
  const isShown = (one: Element): boolean => one.name === 'img' || SHOWN.has(one.name) || showsSomething(one);
  let at = caption.prev;
  while (at && isBlank(at) && !(isTag(at) && isShown(at))) at = at.prev;
  if (!at || !isTag(at) || !isShown(at)) return undefined;
  return SHOWN.has(at.name) || article.text(at) === '' ? at : undefined;
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
function joinCaptions(article: ArticleEditor, figure: Element): void {
  const [first, ...others] = findAll(figure, ({ name }) => name === 'figcaption');
  if (!first) return;
  for (const other of others) {
    setChildren(first, [...first.children, createText(' '), ...other.children]);
    setChildren(other, []);
    const { parent } = other;
    remove(other);
    article.forget(parent);
    article.forget(first);
  }
}
