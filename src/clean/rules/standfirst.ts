/** Why: the lines that lead into the article are returned apart from it. */
import { namesOf, STANDFIRST } from '../../html/class-names.ts';
import { cutNamed } from '../boxes.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.25;

export const standfirst: Rule = {
  id: 'standfirst',
  reason: 'standfirst, kept as a field of its own',
  apply: (article) => cutNamed(article, (element) => STANDFIRST.test(namesOf(element)), MOST),
};
