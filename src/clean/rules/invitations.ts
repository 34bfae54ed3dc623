/** Cuts lines that invite the reader to subscribe, follow, install or pay, anywhere in the article. */
import type { Element } from 'domhandler';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/** Characters. An invitation is one or two sentences; at the edges it may be longer. */
const MAX_LINE_CHARS = 320;
const MAX_EDGE_LINE_CHARS = 450;
/** Between paragraphs, a line without a link must be this short, in characters. */
const MAX_INNER_CHARS = 160;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { text, after, before, element } = line;
  const isAtEdge = after < 600 || before < 200;
  if (text.length > (isAtEdge ? MAX_EDGE_LINE_CHARS : MAX_LINE_CHARS)) return undefined;
  const linkShare = article.linkShare(element);
  const isLinked = linkShare > 0;
  // "Follow" alone begins an invitation only where no sentence is: "Follow the path along the quay."
  const minWords = isLinked && !readsAsSentence(text, linkShare) ? 1 : 2;
  if (article.words.wordsOfStart('followUs', text) >= minWords) return 'invitation to follow';
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
    const reasons = new Map(leafBlocksOf(article).map((line) => [line.element, reasonFor(article, line)]));
    const isAbout = isSubject(article, reasons);
    removeLeafBlocks(article, (line) => {
      const reason = reasons.get(line.element);
      return reason === undefined || (isAbout && isBareSentence(article, line)) ? undefined : { reason };
    });
  },
};

/** Share of the text in sentences with such words from which on they are what the article is about. */
const SUBJECT_SHARE = 0.2;
const MIN_SUBJECT_LINES = 2;

/** Whether several sentences that lead nowhere, and much of the text, are about newsletters or consent. */
function isSubject(article: ArticleEditor, reasons: ReadonlyMap<Element, string | undefined>): boolean {
  const about = leafBlocksOf(article).filter(
    (line) => reasons.get(line.element) !== undefined && isBareSentence(article, line),
  );
  const chars = about.reduce((sum, { text }) => sum + text.length, 0);
  return about.length >= MIN_SUBJECT_LINES && chars > SUBJECT_SHARE * article.rest;
}

function isBareSentence(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  const linkShare = article.linkShare(element);
  return linkShare === 0 && readsAsSentence(text, linkShare);
}
