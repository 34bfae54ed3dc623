/** Cuts the standfirst from the body: it is a separate field, and readers would see it twice. */
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

/** Row `standfirst` of the table in `index.ts`. */
export const standfirst: Rule = {
  id: 'standfirst',
  kind: 'remove',
  claim: 'repeat',
  reason: 'standfirst, returned as a separate field',
  apply(article) {
    const { standfirst: wanted } = article.facts;
    if (!wanted) return;
    const holders = findAll(
      article.root,
      (element) => element.name !== 'figcaption' && article.text(element) === wanted,
    );
    const first = holders[0];
    if (first) article.remove(first);
  },
};
