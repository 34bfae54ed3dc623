/** Cuts a picture's alternative text where it is a paragraph of its own before the caption that says the same. */
import { leafBlocksOf, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, LeafBlock, Rule } from '../rule.ts';
import { endsSentence } from '../sentences.ts';
import { describeSameName, isCreditedCaption, isFileName, isRepeated } from '../text/picture-text.ts';

/** Characters of an alternative text; longer lines are paragraphs. */
const MAX_CHARS = 420;

/** Row `alt-text` of the table in `index.ts`. */
export const altText: Rule = {
  id: 'alt-text',
  kind: 'remove',
  claim: 'label',
  reason: 'the picture’s alternative text, repeated by its caption',
  apply(article) {
    const lines = leafBlocksOf(article);
    const nextOf = new Map(lines.map((line, at) => [line.element, lines[at + 1]]));
    removeLeafBlocks(article, (line) => (isAltText(article, line, nextOf.get(line.element)) ? {} : undefined));
  },
};

function isAltText(article: ArticleEditor, line: LeafBlock, caption: LeafBlock | undefined): boolean {
  if (!caption || line.before === 0 || line.isQuoted || line.element.name !== 'p' || caption.element.name !== 'p')
    return false;
  if (isFileName(line.text)) return true;
  if (!isDescription(article, line) || !isCaption(caption)) return false;
  return isRepeated(line.text, caption.text) || describeSameName(line.text, caption.text);
}

/** Whether the line is short, has no link, and is not a sentence. */
function isDescription(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  return text.length <= MAX_CHARS && article.linkShare(element) === 0 && !endsSentence(text);
}

function isCaption({ text }: LeafBlock): boolean {
  return text.length <= MAX_CHARS && isCreditedCaption(text);
}
