/**
 * Puts the captions that were cut next to a picture back, in a `figure` with it: a page may set them apart by a style
 * alone. Late, because the rules before count what is text. Without `captions`, which a site rule may switch off, there is
 * nothing to put back.
 */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import {
  closest,
  createElement,
  createText,
  find,
  isBlank,
  isWithin,
  replaceWith,
  setChildren,
} from '../../html/nodes.ts';
import { BLOCKS, textOf } from '../../html/text.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Elements that hold a picture alone, and may be in a figure with it. */
const AROUND = new Set('a picture p div span center section b i em strong font'.split(' '));
/** Blocks that may not hold a figure. */
const LINES = /^(?:p|h[1-6]|pre|summary|dt)$/;
/** The place of a picture in a slide show: "3 of 12". */
const COUNTER = /^\d+\s*(?:[/|]|\p{L}{1,4})\s*\d+$/u;
/** Pictures whose captions are put back; the limit makes the rule linear on hostile pages. */
const MAX_OWNERS = 500;

/** Row `figures` of the table in `index.ts`. */
export const figures: Rule = {
  id: 'figures',
  kind: 'remove',
  claim: 'invisible',
  reason: 'caption of a picture',
  apply(article) {
    const back: Element[] = [];
    for (const [owner, captions] of [...article.captionsOf].slice(0, MAX_OWNERS))
      if (isWithin(owner, article.root)) back.push(...addCaptions(article, owner, withoutRepeats(captions)));
    article.restore(back);
  },
};

/** The captions that say something, each text once. */
function withoutRepeats(captions: readonly Element[]): Element[] {
  const texts = new Set<string>();
  return captions.filter((caption) => {
    const text = textOf(caption);
    const isNew = /\p{L}/u.test(text) && !COUNTER.test(text) && !texts.has(text);
    texts.add(text);
    return isNew;
  });
}

/** Adds what the figure of `owner` does not say yet. Returns what was added. */
function addCaptions(article: ArticleEditor, owner: Element, captions: readonly Element[]): Element[] {
  const before = closest(owner, ({ name }) => name === 'figure');
  const old = before && find(before, ({ name }) => name === 'figcaption');
  const said = old ? textOf(old) : '';
  const own = captions.filter((one) => !said.includes(textOf(one)));
  if (own.length === 0) return own;
  const figure = before && isBelow(before, article.root) ? before : newFigure(article, owner);
  const nodes = own.flatMap((one): ChildNode[] => [createText(' '), ...one.children]);
  if (old) setChildren(old, [...old.children, ...nodes]);
  else setChildren(figure, [...figure.children, createElement('figcaption', {}, nodes.slice(1))]);
  article.forget(old ?? figure);
  return own;
}

function isBelow(element: Element, root: Element): boolean {
  return element !== root && isWithin(element, root);
}

/** A new figure around the picture alone; where that is in a line of text, a figure without it after the line. */
function newFigure(article: ArticleEditor, owner: Element): Element {
  const shown = outermostAround(article, owner);
  const line = lineAround(article, shown);
  const figure = createElement('figure', {});
  if (line && LINES.test(line.name)) replaceWith(line, [line, figure]);
  else if (line) setChildren(line, [...line.children, figure]);
  else {
    replaceWith(shown, [figure]);
    setChildren(figure, shown.name === 'p' ? shown.children : [shown]);
  }
  return figure;
}

function outermostAround({ root }: ArticleEditor, owner: Element): Element {
  let at = owner;
  while (at.parent && isTag(at.parent) && at.parent !== root && AROUND.has(at.parent.name) && isAlone(at))
    at = at.parent;
  return at;
}

function isAlone(element: Element): boolean {
  return element.parent?.children.every((one) => one === element || isBlank(one)) ?? false;
}

/** The block with the line of text that `shown` is in; undefined if it is on a line of its own. */
function lineAround({ root }: ArticleEditor, shown: Element): Element | undefined {
  if (BLOCKS.has(shown.name) && shown.name !== 'p') return undefined;
  let top = shown;
  for (let at = shown.parent; at && isTag(at) && at !== root && !BLOCKS.has(at.name); at = at.parent) top = at;
  const block = top.parent;
  if (!block || !isTag(block)) return undefined;
  if (LINES.test(block.name) && block !== root) return block;
  return top !== shown || block.children.some((one) => one !== top && isOnLine(one)) ? block : undefined;
}

/** Whether it is text, or an inline element with text. */
function isOnLine(node: ChildNode): boolean {
  return isText(node) ? node.data.trim() !== '' : isTag(node) && !BLOCKS.has(node.name) && textOf(node) !== '';
}
