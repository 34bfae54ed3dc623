/** Cuts short lines whose words make them a label: advertisement marks, page tools, share prompts. */
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. A label is short; a sentence that begins like one is text. */
const MAX_LABEL_CHARS = 60;
const MAX_PROMPT_CHARS = 140;

function reasonFor({ words }: ArticleEditor, { text }: LeafBlock): string | undefined {
  if (text.length <= MAX_LABEL_CHARS) {
    if (words.is('advertisement', text)) return 'label of an advertisement';
    if (words.is('printTools', text)) return 'page tool';
    if (words.is('share', text)) return 'share prompt';
  }
  if (text.length <= MAX_PROMPT_CHARS && words.starts('share', text) && !/[.!?…]\s*$/.test(text)) return 'share prompt';
  return undefined;
}

/** Row `label-lines` of the table in `index.ts`. */
export const labelLines: Rule = {
  id: 'label-lines',
  kind: 'remove',
  reason: 'a label, not text',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(article, line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
