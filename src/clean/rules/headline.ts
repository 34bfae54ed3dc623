/** Why: the headline has a field of its own; readers see it twice when it stands in the body too. */
import type { Element } from 'domhandler';
import { findAll } from '../../html/nodes.ts';
import { saysHeadline } from '../headline-match.ts';
import type { Rule } from '../rule.ts';

/** The repeated headline stands before the text; further down a sentence may quote it. */
const FIRST_CHARS = 600;

export const headline: Rule = {
  id: 'headline',
  reason: 'the headline again',
  apply(article) {
    const titles = article.facts.titles;
    if (titles.length === 0) return;
    let before = 0;
    const candidates = findAll(article.root, (element) =>
      /^(?:h[1-6]|p|div|span|strong|b|header|a|hgroup|section|font|td|li)$/.test(element.name),
    );
    for (const element of candidates) {
      if (!element.parent || before > FIRST_CHARS) continue;
      if (isRepeated(element, article.text(element), titles)) article.remove(element);
      else if (element.name === 'p' || /^h[1-6]$/.test(element.name)) before += article.text(element).length;
    }
    for (const element of findAll(article.root, (one) => one.name === 'h1')) {
      if (element.parent && saysHeadline(article.text(element), titles)) article.remove(element);
    }
  },
};

function isRepeated(element: Element, text: string, titles: readonly string[]): boolean {
  return element.parent !== null && text.length > 0 && saysHeadline(text, titles);
}
