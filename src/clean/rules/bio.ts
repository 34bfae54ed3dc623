/** Why: a note about the author stands on every article of the same person. */
import { BIO, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.25;

export const bio: Rule = {
  id: 'bio',
  reason: 'about the author',
  apply: (article) => removeContainers(article, (element) => BIO.test(namesOf(element)), MOST),
};
