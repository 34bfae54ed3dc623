/** Why: lists of other articles lead away from this one. */
import { namesOf, RELATED } from '../../html/class-names.ts';
import { cutNamed } from '../boxes.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.35;

export const related: Rule = {
  id: 'related',
  reason: 'list of other articles',
  apply: (article) => cutNamed(article, (element) => RELATED.test(namesOf(element)), MOST),
};
