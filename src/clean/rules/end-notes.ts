/** Why: at the edges stand lines about the author, the desk and their accounts; where their links lead gives them away. */
import { isNetwork, linksIn } from '../../html/links.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { Rule } from '../rule.ts';

/** Characters. */
const MAX_LINE = 330;
const MAX_DATE = 60;
/** Characters of text before or after which a line stands at the edge. */
const EDGE = 500;
/** The edge of a short article is nearer: share of its text. */
const EDGE_SHARE = 0.25;
const FIRST = 160;

function reasonFor(line: LeafBlock): string | undefined {
  const { text, before, after, element, isQuoted } = line;
  if (text.length > MAX_LINE) return undefined;
  const hrefs = linksIn(element).map((link) => link.attribs.href ?? '');
  const networks = hrefs.filter(isNetwork).length;
  const isLast = after < Math.min(EDGE, EDGE_SHARE * (before + after)) && !isQuoted;
  if (isLast && linksIn(element).some(({ attribs }) => /\blicense\b/.test(attribs.rel ?? ''))) return 'licence';
  if (isLast && networks > 0) return 'accounts to follow';
  if (isLast && hrefs.some((href) => /^\s*mailto:/i.test(href))) return 'address of the author';
  if ((before < FIRST || after < FIRST) && isDate(text)) return 'date line';
  return undefined;
}

/** A line that is a date or a time and little else, in any language: a year or a time of day, two numbers, few words. */
function isDate(text: string): boolean {
  if (text.length > MAX_DATE || /[?!]$|[.!?]\s+\p{Lu}/u.test(text)) return false;
  const numbers = text.match(/\d+/g) ?? [];
  const words = text.match(/\p{L}+/gu) ?? [];
  const hasTime = /\b\d{1,2}[:h]\d{2}\b/.test(text);
  const hasYear = /\b(?:19|20)\d{2}\b/.test(text);
  return numbers.length >= 2 && words.length <= 8 && (hasYear || hasTime) && numbers.length * 3 >= words.length;
}

export const endNotes: Rule = {
  id: 'end-notes',
  reason: 'note about the author or the publisher',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
