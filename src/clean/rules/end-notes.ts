/** Cuts lines at the edges about the author, the desk and their accounts, recognised by where their links lead. */
import { isNetwork, linksIn } from '../../html/links.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { Rule } from '../rule.ts';

/** Maximum length of a note and of a date line, in characters. */
const MAX_NOTE_CHARS = 330;
const MAX_DATE_CHARS = 60;
/** A line with less text than this after it is at the end, in characters. */
const EDGE_CHARS = 500;
/** In a short article the end is nearer: share of its text. */
const EDGE_SHARE = 0.25;
/** A date line has less text than this before or after it, in characters. */
const DATE_EDGE_CHARS = 160;

function reasonFor(line: LeafBlock): string | undefined {
  const { text, before, after, element, isQuoted } = line;
  if (text.length > MAX_NOTE_CHARS) return undefined;
  const hrefs = linksIn(element).map((link) => link.attribs.href ?? '');
  const networks = hrefs.filter(isNetwork).length;
  const isLast = after < Math.min(EDGE_CHARS, EDGE_SHARE * (before + after)) && !isQuoted;
  if (isLast && linksIn(element).some(({ attribs }) => /\blicense\b/.test(attribs.rel ?? ''))) return 'licence';
  if (isLast && networks > 0) return 'accounts to follow';
  if (isLast && hrefs.some((href) => /^\s*mailto:/i.test(href))) return 'address of the author';
  if ((before < DATE_EDGE_CHARS || after < DATE_EDGE_CHARS) && isDate(text)) return 'date line';
  return undefined;
}

/**
 * Whether a line is a date or time and little else, in any language: a year or a time of day, two numbers, few words.
 */
function isDate(text: string): boolean {
  if (text.length > MAX_DATE_CHARS || /[?!]$|[.!?]\s+\p{Lu}/u.test(text)) return false;
  const numbers = text.match(/\d+/g) ?? [];
  const words = text.match(/\p{L}+/gu) ?? [];
  const hasTime = /\b\d{1,2}[:h]\d{2}\b/.test(text);
  const hasYear = /\b(?:19|20)\d{2}\b/.test(text);
  return numbers.length >= 2 && words.length <= 8 && (hasYear || hasTime) && numbers.length * 3 >= words.length;
}

/** Row `end-notes` of the table in `index.ts`. */
export const endNotes: Rule = {
  id: 'end-notes',
  kind: 'remove',
  reason: 'note about the author or the publisher',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
