/** Why: a reply form or thread without a name for its box still says "Leave a Reply": from there on nothing is the author's. */
import { type Element, isTag } from 'domhandler';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters of a heading or button. */
const MAX_HEADING = 90;
const MAX_NOTICE = 400;
/** Share of the article's text that may follow a heading of a thread and go with it. */
const MAX_TAIL = 0.6;

export const replyForm: Rule = {
  id: 'reply-form',
  reason: 'reply form or comment thread',
  apply(article) {
    const total = article.rest;
    for (const line of leafBlocksOf(article)) {
      if (!line.element.parent) continue;
      const { text, before, after } = line;
      const isForm = text.length <= MAX_HEADING && article.words.is('replyForm', text);
      const isThread =
        text.length <= MAX_HEADING && article.words.is('commentsHeading', text) && /^h[1-6]$/.test(line.element.name);
      if ((isForm || isThread) && after < MAX_TAIL * total) cutTail(article, line);
      else if (isForm || (after < before && text.length <= MAX_NOTICE && article.words.has('replyNotice', text)))
        removeLeafBlock(article, line);
    }
  },
};

/** Cuts the line and everything after it. */
function cutTail(article: ArticleEditor, line: LeafBlock): void {
  let at: Element | undefined = line.element;
  while (at && at !== article.root) {
    const parent: Element | undefined = at.parent && isTag(at.parent) ? at.parent : undefined;
    for (let next = at.next; next; ) {
      const following = next.next;
      if (isTag(next)) article.remove(next);
      next = following;
    }
    at = parent;
  }
  removeLeafBlock(article, line);
}
