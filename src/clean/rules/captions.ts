/** Why: a caption belongs to its picture, so it stands in `figcaption`, where the text of the article leaves it out. */
import { type Element, isTag } from 'domhandler';
import { CAPTION, namesOf } from '../../html/class-names.ts';
import { closest, createElement, findAll, replaceWith } from '../../html/nodes.ts';
import type { Cuttings, Rule } from '../rule.ts';

/** Longer texts are not captions, whatever they are called. */
const MAX_CAPTION = 900;

export const captions: Rule = {
  id: 'captions',
  reason: 'credit or caption without a picture',
  apply(article) {
    for (const element of findAll(article.root, (one) => one.name !== 'figcaption' && CAPTION.test(namesOf(one)))) {
      if (!element.parent || closest(element, (one) => one.name === 'figcaption')) continue;
      if (hasPicture(element)) continue;
      if (article.text(element).length <= MAX_CAPTION && !article.isMost(element, 0.3)) settle(article, element);
    }
  },
};

function hasPicture(element: Element): boolean {
  return findAll(element, (one) => one.name === 'img' || one.name === 'picture' || one.name === 'video').length > 0;
}

/** Makes the caption a `figcaption` of the figure it stands in, or cuts it where there is none. */
function settle(article: Cuttings, element: Element): void {
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
