/**
 * Separates inline elements that only a style sheet sets apart; else "Mara Quill", "14 March" and "Print" would be one
 * word.
 */
import { type AnyNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { parseHtml } from '../html/document.ts';
import { findAll, UNREAD } from '../html/nodes.ts';
import { blocksOf, isApart } from '../html/text.ts';

/** Elements that are common within words. */
const WITHIN_WORDS = new Set(
  'b i em strong u s small big font mark sup sub abbr bdi ruby rb rt wbr del ins'.split(' '),
);

/** The blocks of `html` as from `blocksOf`, with a space between adjacent inline elements. */
export function spacedBlocks(html: string): readonly string[] {
  const document: Document = parseHtml(html);
  for (const element of findAll(document, isPartOfLine)) {
    const { next } = element;
    if (!next || !isTag(next) || !isPartOfLine(next)) continue;
    const text = lastText(element);
    // A single letter is a styled initial of the word that follows.
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
