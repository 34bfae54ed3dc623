/** Cuts what forum software adds to every post of a thread: signatures, marks of edits, buttons. */
import { namesOf, POST_EXTRAS } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a post. */
const MAX_SHARE = 0.2;

/** Row `post-extras` of the table in `index.ts`. Only for threads: elsewhere a signature is the author's. */
export const postExtras: Rule = {
  id: 'post-extras',
  kind: 'remove',
  claim: 'box',
  reason: 'signature or control of a post',
  apply(article) {
    if (article.facts.isThread !== true) return;
    removeContainers(article, (element) => POST_EXTRAS.test(namesOf(element)), MAX_SHARE);
  },
};
