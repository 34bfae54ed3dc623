/** Cuts readers' comments and the comment form: other people wrote them. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/**
 * A thread may be longer than the post above it; an element with nearly all of the text is a wrapper or a live ticker.
 */
const MAX_SHARE = 0.9;

function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'article' || element.name === 'main') return false;
  if (isCommentName(namesOf(element))) return true;
  return /\b(?:Comment|UserComments)\b/.test(element.attribs.itemtype ?? '') || element.attribs.itemprop === 'comment';
}

/** Row `comments` of the table in `index.ts`. */
export const comments: Rule = {
  id: 'comments',
  kind: 'remove',
  claim: 'thread',
  reason: 'readers’ comments or the form to write one',
  apply: (article) => removeContainers(article, isComments, MAX_SHARE, MAX_SHARE),
};
