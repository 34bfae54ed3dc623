/** Why: an article ends with a sentence; what hangs on after the last are links, labels and headings of what is gone. */
import type { Element } from 'domhandler';
import { closest, isWithin } from '../../html/nodes.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters. Longer last lines are text, even when they end with a colon. */
const MAX_HEADING = 120;
const MAX_LABEL = 70;
/** An article this short may be all labels: a price list, a notice. */
const MIN_TEXT = 250;
/** Share of the text in lines that end as sentences do; below it the article is a poem, a list, a script without full stops. */
const MIN_SENTENCES = 0.5;

export const looseEnds: Rule = {
  id: 'loose-ends',
  reason: 'hangs on after the last sentence',
  apply(article) {
    const lines = leafBlocksOf(article);
    const total = charsOf(lines);
    if (total < MIN_TEXT || charsOf(lines.filter(({ text }) => endsSentence(text))) < MIN_SENTENCES * total) return;
    for (const line of lines.reverse()) {
      if (!isLooseEnd(article, line)) break;
      removeLeafBlock(article, line);
    }
  },
};

function charsOf(lines: readonly LeafBlock[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function isLooseEnd(article: ArticleEditor, { element, text, isQuoted }: LeafBlock): boolean {
  if (isQuoted || isInside(article, element, 'dl') || isInside(article, element, 'td')) return false;
  if (isInside(article, element, 'li')) return text.length <= MAX_LABEL && article.linkShare(element) > 0.8;
  if (text.length <= MAX_HEADING && (/^h[1-6]$/.test(element.name) || /[:：]$/.test(text))) return true;
  if (text.length > MAX_LABEL) return false;
  if (article.linkShare(element) > 0.5) return true;
  return !endsSentence(text) && !isFact(text);
}

/** Whether `element` stands in one called `name` that is itself in the article. */
function isInside(article: ArticleEditor, element: Element, name: string): boolean {
  const holder = closest(element, (one) => one.name === name);
  return holder !== undefined && holder !== article.root && isWithin(holder, article.root);
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।]["'”’»«“)\]]*$/u.test(text);
}

/** A number, a price, a source in brackets is said for its own sake. */
function isFact(text: string): boolean {
  return /\d/.test(text) || /^[[(].*[\])]$/.test(text) || /\p{L}\s*:\s*\S/u.test(text);
}
