/** Cuts short lines whose words make them a label: advertisement marks, page tools, share prompts. */
import { type LeafBlock, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/** Characters. A label is short; a sentence that begins like one is text. */
const MAX_LABEL_CHARS = 60;
const MAX_PROMPT_CHARS = 140;
const MIN_PROMPT_WORDS = 3;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { words } = article;
  const { text } = line;
  // The name of a field of a form.
  if (/\*$/.test(text)) return undefined;
  if (text.length <= MAX_LABEL_CHARS) {
    if (words.is('advertisement', text)) return 'label of an advertisement';
    if (words.is('printTools', text)) return 'page tool';
    if (words.is('share', text)) return 'share prompt';
  }
  return isSharePrompt(article, line) ? 'share prompt' : undefined;
}

function isSharePrompt(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_PROMPT_CHARS || !article.words.starts('share', text) || /[.!?…]\s*$/.test(text)) return false;
  // A single word such as "Share" or "Print" may begin any line; as a button it is a link.
  return article.linkShare(element) > 0.5 || article.words.wordsOfStart('share', text) >= MIN_PROMPT_WORDS;
}

/** Whether the line is a phrase of the lists and a sentence: "Do you want to share this article?" */
function isWholeSentence({ words }: ArticleEditor, text: string): boolean {
  return words.is('share', text) && readsAsSentence(text, 0);
}

/** Row `label-lines` of the table in `index.ts`. */
export const labelLines: Rule = {
  id: 'label-lines',
  kind: 'remove',
  claim: 'label',
  reason: 'a label, not text',
  apply(article) {
    removeLeafBlocks(article, (line) => {
      const reason = reasonFor(article, line);
      return reason === undefined
        ? undefined
        : { reason, claim: isWholeSentence(article, line.text) ? 'line' : 'label' };
    });
  },
};
