/** Why: the headline has a field of its own; readers see it twice when it stands in the body too. */
import { findAll } from '../../html/nodes.ts';
import { Headlines } from '../headline-match.ts';
import { cutLine, linesOf } from '../lines.ts';
import type { Rule } from '../rule.ts';

/** Characters of text before which a line that is almost the headline is the headline; further down it may be a quotation. */
const NEAR_START = 600;

const HEADING = /^h[1-6]$/;

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
    for (const image of findAll(
      article.root,
      (element) => element.name === 'img' && (element.attribs.alt ?? '') !== '',
    )) {
      if (headlines.is(image.attribs.alt ?? '')) image.attribs.alt = '';
    }
  },
};
