/** Why: readers' comments and the form to write one are other people's words under the article, never part of it. */
import type { Element } from 'domhandler';
import { COMMENTS, namesOf } from '../../html/class-names.ts';
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'article' || element.name === 'main') return false;
  if (COMMENTS.test(namesOf(element))) return true;
  return /\b(?:Comment|UserComments)\b/.test(element.attribs.itemtype ?? '') || element.attribs.itemprop === 'comment';
}

export const comments: Rule = {
  id: 'comments',
  reason: 'readers’ comments or the form to write one',
  apply(article) {
    for (const element of findAll(article.root, isComments)) {
      if (element.parent && !article.isMost(element, 0.6)) article.remove(element);
    }
  },
};
