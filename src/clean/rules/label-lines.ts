/** Why: short lines that are a label and nothing else, told by their words: advertisement marks, tools, share prompts. */
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. A label is short; a sentence that begins like one is text. */
const MAX_LABEL = 60;
const MAX_PROMPT = 140;

function reasonFor({ words }: ArticleEditor, { text }: LeafBlock): string | undefined {
  if (text.length <= MAX_LABEL) {
    if (words.is('advertisement', text)) return 'label of an advertisement';
    if (words.is('printTools', text)) return 'page tool';
    if (words.is('share', text)) return 'share prompt';
  }
  if (text.length <= MAX_PROMPT && words.starts('share', text) && !/[.!?…]\s*$/.test(text)) return 'share prompt';
  return undefined;
}

export const labelLines: Rule = {
  id: 'label-lines',
  reason: 'a label, no text',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(article, line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
