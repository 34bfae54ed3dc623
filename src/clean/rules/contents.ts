/** Cuts the table of contents: the sections themselves follow. */
import { type Element, isTag } from 'domhandler';
import { CONTENTS, namesOf } from '../../html/class-names.ts';
import { findAll } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.3;
/** A list with fewer links into the page may be footnotes. */
const MIN_LINKS = 3;

/** Row `contents` of the table in `index.ts`. */
export const contents: Rule = {
  id: 'contents',
  kind: 'remove',
  claim: 'box',
  reason: 'table of contents',
  apply(article) {
    removeContainers(article, (element) => CONTENTS.test(namesOf(element)), MAX_SHARE);
    removeContainers(
      article,
      (element) => isList(element) && article.linkShare(element) > 0.8 && linksWithin(element),
      MAX_SHARE,
    );
  },
};

function isList(element: Element): boolean {
  return element.name === 'ul' || element.name === 'ol' || element.name === 'div';
}

/** Whether all links lead to fragments of this page and have words as their text (a footnote mark has a number). */
function linksWithin(element: Element): boolean {
  const links = findAll(element, (one) => one.name === 'a');
  if (links.length < MIN_LINKS) return false;
  return links.every(
    (link) =>
      /^#./.test(link.attribs.href ?? '') &&
      link.children.some((child) => isTag(child) || /\p{L}{3}/u.test('data' in child ? child.data : '')),
  );
}
