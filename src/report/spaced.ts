/** Why: a page's style sheet sets the parts of a line apart; without it "Mara Quill", "14 March" and "Print" would stand as one word. */
import { type AnyNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { parseHtml } from '../html/document.ts';
import { findAll, UNREAD } from '../html/nodes.ts';
import { blocksOf, isApart } from '../html/text.ts';

/** Elements that change the look of a part of a word as often as of a whole one. */
const WITHIN_WORDS = new Set(
  'b i em strong u s small big font mark sup sub abbr bdi ruby rb rt wbr del ins'.split(' '),
);

/** The blocks of `html` as `blocksOf` gives them, with a space between inline elements that touch each other. */
export function spacedBlocks(html: string): readonly string[] {
  const document: Document = parseHtml(html);
  for (const element of findAll(document, isPartOfLine)) {
    const { next } = element;
    if (!next || !isTag(next) || !isPartOfLine(next)) continue;
    const text = lastText(element);
    // A single letter is the first of a word that is set in its own way.
    if (text !== undefined && /[^\s\p{L}]$|\S\p{L}$/u.test(text.data)) text.data += ' ';
  }
  return blocksOf(document);
}

function isPartOfLine(element: Element): boolean {
  return !isApart(element) && !WITHIN_WORDS.has(element.name) && !UNREAD.has(element.name);
}

function lastText(node: AnyNode): Text | undefined {
  let at: AnyNode | null = node;
  while (at && isTag(at) && !isApart(at) && !UNREAD.has(at.name)) at = at.lastChild;
  return at && isText(at) ? at : undefined;
}
