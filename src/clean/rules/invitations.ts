/** Cuts lines that invite the reader to subscribe, follow, install or pay, anywhere in the article. */
import { type LeafBlock, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. An invitation is one or two sentences; at the edges it may be longer. */
const MAX_LINE_CHARS = 320;
const MAX_EDGE_LINE_CHARS = 450;
/** Between paragraphs, a line without a link must be this short, in characters. */
const MAX_INNER_CHARS = 160;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { text, after, before, element } = line;
  const isAtEdge = after < 600 || before < 200;
  if (text.length > (isAtEdge ? MAX_EDGE_LINE_CHARS : MAX_LINE_CHARS)) return undefined;
  const isLinked = article.linkShare(element) > 0;
  if (article.words.wordsOfStart('followUs', text) >= (isLinked ? 1 : 2)) return 'invitation to follow';
  const mayBeInvitation = isLinked || isAtEdge || text.length < MAX_INNER_CHARS;
  return mayBeInvitation ? reasonByWords(article, text, isAtEdge) : undefined;
}

function reasonByWords({ words }: ArticleEditor, text: string, isAtEdge: boolean): string | undefined {
  if (words.has('newsletter', text)) return 'invitation to subscribe';
  if (words.has('cookie', text)) return 'consent note';
  if (isAtEdge && words.has('paywall', text)) return 'offer to subscribers';
  return undefined;
}

/** Row `invitations` of the table in `index.ts`. */
export const invitations: Rule = {
  id: 'invitations',
  kind: 'remove',
  claim: 'line',
  reason: 'invitation by the publisher',
  apply(article) {
    removeLeafBlocks(article, (line) => {
      const reason = reasonFor(article, line);
      return reason === undefined ? undefined : { reason };
    });
  },
};
