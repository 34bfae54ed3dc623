/** Why: the headline has a field of its own; readers see it twice when it stands in the body too. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { findAll, isBlank } from '../../html/nodes.ts';
import { Headlines } from '../headline-match.ts';
import { cutLine, linesOf } from '../lines.ts';
import type { Rule } from '../rule.ts';

/** Characters of text before which a line that is almost the headline is the headline; further down it may be a quotation. */
const NEAR_START = 600;

const HEADING = /^h[1-6]$/;
const INLINE = new Set(['a', 'b', 'strong', 'span', 'font', 'em', 'i', 'big', 'u']);

export const headline: Rule = {
  id: 'headline',
  reason: 'the headline again',
  apply(article) {
    const headlines = new Headlines(article.facts.titles);
    for (const line of linesOf(article)) {
      const isNear = line.before < NEAR_START || line.element.name === 'h1';
      if (isNear ? headlines.isAlmost(line.text) : headlines.is(line.text)) cutLine(article, line);
    }
    for (const heading of findAll(article.root, (element) => HEADING.test(element.name))) {
      if (heading.parent && headlines.is(article.text(heading))) article.remove(heading);
    }
    for (const element of findAll(article.root, (one) => INLINE.has(one.name) && opensLine(one))) {
      if (element.parent && headlines.is(article.text(element))) article.remove(element);
    }
    for (const image of findAll(
      article.root,
      (element) => element.name === 'img' && (element.attribs.alt ?? '') !== '',
    )) {
      if (headlines.is(image.attribs.alt ?? '')) image.attribs.alt = '';
    }
  },
};

/** Whether `element` is alone on the first line of its block, with a line break after it. */
function opensLine(element: Element): boolean {
  let before: ChildNode | null = element.prev;
  while (before && isBlank(before) && !isBreak(before)) before = before.prev;
  if (before && !isBreak(before)) return false;
  let after: ChildNode | null = element.next;
  while (after && isBlank(after) && !isBreak(after)) after = after.next;
  return after !== null && isBreak(after);
}

function isBreak(node: ChildNode): boolean {
  return isTag(node) && node.name === 'br';
}
