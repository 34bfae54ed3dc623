/** Why: readers' comments and the form to write one are other people's words under the article, never part of it. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Threads may be longer than the post above them; what holds nearly all is a wrapper or a live ticker. */
const MOST = 0.9;

function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'article' || element.name === 'main') return false;
  if (isCommentName(namesOf(element))) return true;
  return /\b(?:Comment|UserComments)\b/.test(element.attribs.itemtype ?? '') || element.attribs.itemprop === 'comment';
}

export const comments: Rule = {
  id: 'comments',
  reason: 'readers’ comments or the form to write one',
  apply: (article) => removeContainers(article, isComments, MOST, MOST),
};
