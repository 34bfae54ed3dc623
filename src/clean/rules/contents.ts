/** Why: a list of the page's own sections is a way through the page; the sections follow anyway. */
import { type Element, isTag } from 'domhandler';
import { CONTENTS, namesOf } from '../../html/class-names.ts';
import { findAll } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.3;
/** Fewer links to places of the page are footnotes. */
const MIN_LINKS = 3;

export const contents: Rule = {
  id: 'contents',
  reason: 'list of the sections of the page',
  apply(article) {
    removeContainers(article, (element) => CONTENTS.test(namesOf(element)), MOST);
    removeContainers(
      article,
      (element) => isList(element) && article.linkShare(element) > 0.8 && linksWithin(element),
      MOST,
    );
  },
};

function isList(element: Element): boolean {
  return element.name === 'ul' || element.name === 'ol' || element.name === 'div';
}

/** Whether the links lead to places of this page, each with words of its own (footnote marks have a number). */
function linksWithin(element: Element): boolean {
  const links = findAll(element, (one) => one.name === 'a');
  if (links.length < MIN_LINKS) return false;
  return links.every(
    (link) =>
      /^#./.test(link.attribs.href ?? '') &&
      link.children.some((child) => isTag(child) || /\p{L}{3}/u.test('data' in child ? child.data : '')),
  );
}
