/** Cuts readers' comments and the comment form: other people wrote them. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../../html/class-names.ts';
import { find } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import { elementBeside } from '../guards/guard.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

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
  apply: (article) =>
    removeContainers(
      article,
      (element) => isComments(element) && !isQuotedComment(article, element),
      MAX_SHARE,
      MAX_SHARE,
    ),
};

const OF_THREADS = new Set(['form', 'textarea', 'input', 'button', 'time', 'li', 'a', 'img']);

/** Whether it is a comment that the author quotes: between two paragraphs of the text, without what a thread has. */
function isQuotedComment(article: ArticleEditor, element: Element): boolean {
  return (
    isSentence(article, elementBeside(article, element, 'prev')) &&
    isSentence(article, elementBeside(article, element, 'next')) &&
    find(element, ({ name }) => OF_THREADS.has(name)) === undefined
  );
}

function isSentence(article: ArticleEditor, element: Element | undefined): boolean {
  return element?.name === 'p' && readsAsSentence(article.text(element), article.linkShare(element));
}
