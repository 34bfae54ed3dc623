/** Cuts readers' comments and the comment form: other people wrote them. */
import { removeContainers } from '../containers.ts';
import { isComments, NamedComments } from '../named-comments.ts';
import type { Rule } from '../rule.ts';

/**
 * A thread may be longer than the post above it; an element with nearly all of the text is a wrapper or a live ticker.
 */
const MAX_SHARE = 0.9;

/** Row `comments` of the table in `index.ts`. */
export const comments: Rule = {
  id: 'comments',
  kind: 'remove',
  claim: 'thread',
  reason: 'readers’ comments or the form to write one',
  apply(article) {
    const named = new NamedComments(article);
    removeContainers(article, (element) => isComments(element) && !named.isArticles(element), MAX_SHARE, MAX_SHARE);
  },
};
