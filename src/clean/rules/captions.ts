/** Why: a caption belongs to its picture, so it stands in `figcaption`, where the text of the article leaves it out. */
import { type Element, isTag } from 'domhandler';
import { CAPTION, namesOf } from '../../html/class-names.ts';
import { closest, createElement, createText, findAll, remove, replaceWith, setChildren } from '../../html/nodes.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Longer texts are not captions, whatever they are called. */
const MAX_CAPTION = 900;

export const captions: Rule = {
  id: 'captions',
  reason: 'credit or caption without a picture',
  apply(article) {
    const captions = article.elements.filter(({ name }) => name === 'figcaption');
    if (isGallery(article, captions)) {
      for (const caption of captions) toText(article, caption);
      return;
    }
    for (const element of article.elements.filter((one) => one.name !== 'figcaption' && CAPTION.test(namesOf(one)))) {
      if (!element.parent || closest(element, (one) => one.name === 'figcaption')) continue;
      if (hasPicture(element)) continue;
      if (article.text(element).length <= MAX_CAPTION && !article.isMost(element, 0.3)) settle(article, element);
    }
    for (const figure of findAll(article.root, (one) => one.name === 'figure')) {
      settleFigure(article, figure);
      joinCaptions(figure);
    }
  },
};

function hasPicture(element: Element): boolean {
  return findAll(element, (one) => one.name === 'img' || one.name === 'picture' || one.name === 'video').length > 0;
}

/** Makes the caption a `figcaption` of the figure it stands in, or cuts it where there is none. */
function settle(article: ArticleEditor, element: Element): void {
  const figure = closest(element, (one) => one.name === 'figure');
  if (!figure || figure === article.root) {
    article.remove(element);
    return;
  }
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

/** Captions that are this many times the rest of the text are the text: an article in slides. */
const GALLERY = 2;

function isGallery(article: ArticleEditor, captions: readonly Element[]): boolean {
  const inside = captions.reduce((sum, caption) => sum + article.text(caption).length, 0);
  return captions.length > 2 && inside > (GALLERY / (GALLERY + 1)) * article.rest;
}

/** Puts what the caption says after its picture, as text. */
function toText(article: ArticleEditor, caption: Element): void {
  const figure = closest(caption, (one) => one.name === 'figure');
  const text = createElement('div', {}, [...caption.children]);
  if (figure && figure !== article.root) replaceWith(figure, [figure, text]);
  remove(caption);
  if (!figure || figure === article.root) article.root.children.push(text);
  article.forget(figure ?? article.root);
}

const NO_PICTURE = new Set(['table', 'pre', 'blockquote', 'ul', 'ol', 'math', 'code']);

/** Whatever a picture's figure says beside its caption (credits, labels) is caption too. */
function settleFigure(article: ArticleEditor, figure: Element): void {
  if (!hasPicture(figure) || findAll(figure, (one) => NO_PICTURE.has(one.name)).length > 0) return;
  for (const child of [...figure.children]) {
    if (!isTag(child) || child.name === 'figcaption' || hasPicture(child) || article.text(child) === '') continue;
    if (findAll(child, (one) => one.name === 'figcaption').length > 0 || article.text(child).length > MAX_CAPTION)
      continue;
    replaceWith(child, [createElement('figcaption', {}, [...child.children])]);
    article.forget(figure);
  }
}

/** A figure has one caption: further ones become its end. */
function joinCaptions(figure: Element): void {
  const [first, ...others] = findAll(figure, ({ name }) => name === 'figcaption');
  if (!first) return;
  for (const other of others) {
    setChildren(first, [...first.children, createText(' '), ...other.children]);
    setChildren(other, []);
    remove(other);
  }
}
