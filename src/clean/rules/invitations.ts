/** Why: a line that asks to subscribe, follow, install or pay speaks for the publisher, wherever it stands. */
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. An invitation is one or two sentences. */
const MAX_LINE = 320;
const MAX_LAST_LINE = 450;
/** Between paragraphs and without a link, only short lines are taken for one. */
const MAX_INSIDE = 160;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { words } = article;
  const { text, after, before, element } = line;
  if (text.length > MAX_LAST_LINE) return undefined;
  const isLinked = article.linkShare(element) > 0;
  const isOutside = after < 600 || before < 200;
  if (text.length > MAX_LINE && !isOutside) return undefined;
  if (words.starts('followUs', text)) return 'invitation to follow';
  if (!isLinked && !isOutside && text.length >= MAX_INSIDE) return undefined;
  if (words.has('newsletter', text)) return 'invitation to subscribe';
  if (words.has('cookie', text)) return 'consent note';
  if (isOutside && words.has('paywall', text)) return 'offer to subscribers';
  return undefined;
}

export const invitations: Rule = {
  id: 'invitations',
  reason: 'invitation by the publisher',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(article, line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
