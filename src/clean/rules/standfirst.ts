/** Why: the lines that lead into the article are returned apart from it, so that no reader meets them twice. */
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

export const standfirst: Rule = {
  id: 'standfirst',
  reason: 'standfirst, kept as a field of its own',
  apply(article) {
    const { standfirst: known } = article.facts;
    if (!known) return;
    const holders = findAll(
      article.root,
      (element) => element.name !== 'figcaption' && article.text(element) === known,
    );
    const first = holders[0];
    if (first) article.remove(first);
  },
};
