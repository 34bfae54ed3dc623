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
  walk,
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
    const boxes: Boxes = new Map();
    const named = article.elements.filter((one) => one.name !== 'figcaption' && CAPTION.test(namesOf(one)));
    const together = new Set<ChildNode>(named);
    for (const element of named) {
      if (!element.parent || closest(element, (one) => one.name === 'figcaption')) continue;
      if (hasPicture(element)) continue;
      if (article.text(element).length <= MAX_CAPTION_CHARS && !article.isMost(element, 0.3))
        moveOrRemove(article, element, { together, boxes });
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

/** What is remembered while the captions of an article are moved. */
interface Known {
  /** All that a class calls a caption. */
  readonly together: ReadonlySet<ChildNode>;
  readonly boxes: Boxes;
}

/**
 * Turns the caption into a `figcaption` of the figure or picture around it; cuts it where there is none. Words within a
 * sentence stay in it.
 */
function moveOrRemove(article: ArticleEditor, element: Element, { together, boxes }: Known): void {
  const figure = closest(element, (one) => one.name === 'figure');
  const isInline = opensLine(article, element, together);
  if ((!figure || figure === article.root) && (isInline || !makeFigure(article, element, boxes))) {
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
/** Nodes without text between a caption and its picture. */
const MAX_STEPS = 8;
/** Boxes that become the figure itself; others stay around it. */
const BOXES = new Set(['div', 'section', 'p', 'span', 'center']);

/** Makes a figure of the picture that the caption belongs to. Returns whether there is one. */
function makeFigure(article: ArticleEditor, caption: Element, boxes: Boxes): boolean {
  const box = boxOf(article, caption, boxes);
  const picture = box === undefined ? pictureBefore(article, caption) : undefined;
  if (picture) {
    const figure = createElement('figure', {});
    replaceWith(picture, [figure]);
    remove(caption);
    setChildren(figure, [picture, caption]);
    article.forget(figure);
  } else if (box && BOXES.has(box.name)) box.name = 'figure';
  else if (box) setChildren(box, [createElement('figure', {}, [...box.children])]);
  if (box) article.forget(box);
  return box !== undefined || picture !== undefined;
}

/** What a caption may belong to besides a picture: tables and listings have text of their own. */
const SHOWN = new Set(['table', 'pre', 'figure', 'audio']);

function showsSomething(element: Element): boolean {
  return hasPicture(element) || find(element, ({ name }) => SHOWN.has(name)) !== undefined;
}

/** What is known of the boxes that were looked at: many captions may be in one. */
type Boxes = Map<Element, 'empty' | 'captions' | 'text'>;

/** The box around the caption that shows a picture or the like and has no other text but captions. */
function boxOf(article: ArticleEditor, caption: Element, boxes: Boxes): Element | undefined {
  let at = caption.parent;
  for (let level = 0; at && isTag(at) && at !== article.root && level < MAX_LEVELS; level++, at = at.parent) {
    const kind = boxes.get(at) ?? kindOfBox(article, at);
    boxes.set(at, kind);
    if (kind !== 'empty') return kind === 'captions' ? at : undefined;
  }
  return undefined;
}

function kindOfBox(article: ArticleEditor, box: Element): 'empty' | 'captions' | 'text' {
  if (!showsSomething(box)) return 'empty';
  let chars = 0;
  walk(box, (one) => {
    const isPart = SHOWN.has(one.name) || (CAPTION.test(namesOf(one)) && !hasPicture(one));
    if (isPart) chars += article.text(one).length;
    return !isPart;
  });
  // The text of the box has a space between two parts.
  return article.text(box).replaceAll(' ', '').length <= chars ? 'captions' : 'text';
}

/** The picture without text, table, listing or player directly before the caption. */
function pictureBefore(article: ArticleEditor, caption: Element): Element | undefined {
  const isShown = (one: Element): boolean => one.name === 'img' || SHOWN.has(one.name) || showsSomething(one);
  let at = caption.prev;
  for (let steps = 0; at && steps < MAX_STEPS && isBlank(at) && !(isTag(at) && isShown(at)); steps++) at = at.prev;
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
