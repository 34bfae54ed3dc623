/** Cuts the labels of players, polls, print and font-size tools. */
import type { Element } from 'domhandler';
import { namesOf, WIDGET } from '../../html/class-names.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { isMediaBox, outermost, removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

const POLL = new NamePattern(/-(?:poll|voting|quiz)(?=-)/);

/** The mark that a review gives: "Rating: 4/5", "8.5 / 10". Readers' marks come with the number of votes. */
const VERDICT = /^(?:[\p{L} ]{1,40}:?\s*)?\d{1,3}(?:[.,]\d{1,2})?\s?\/\s?\d{1,3}[.!]?$/u;

/** Row `widget` of the table in `index.ts`. */
export const widget: Rule = {
  id: 'widget',
  kind: 'remove',
  claim: 'label',
  reason: 'reading aid or player',
  apply(article) {
    const isNamed = (element: Element): boolean =>
      WIDGET.test(namesOf(element)) && !isMediaBox(article, element) && !VERDICT.test(article.text(element));
    removeContainers(article, isNamed, MAX_SHARE);
    // A poll asks whole questions.
    for (const poll of outermost(article, (one) => POLL.test(namesOf(one)) && !article.isMost(one, MAX_SHARE)))
      article.remove(poll, { claim: 'box' });
  },
};
