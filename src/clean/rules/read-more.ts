/** Cuts links to other articles between paragraphs: "Read more: another headline". */
import { type Element, isTag } from 'domhandler';
import { isFile, leadElsewhere, linksIn, linksToItself } from '../../html/links.ts';
import { isBlank } from '../../html/nodes.ts';
import { looksLikeHeadline } from '../headline-match.ts';
import { type LeafBlock, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, opensQuotation } from '../sentences.ts';

/** Characters of a line that holds one headline and a prompt. */
const MAX_LINE_CHARS = 280;
/**
 * Least share of the line in the link: after known words, after known words and a colon, after any words and a colon,
 * alone.
 */
const LABEL_SHARE = 0.35;
const LABEL_COLON_SHARE = 0.2;
const COLON_SHARE = 0.6;
const ALONE_SHARE = 0.95;

const NOT_ALONE = new Set(['li', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isReadMore(article: ArticleEditor, line: LeafBlock): boolean {
  const { element, text, isQuoted } = line;
  if (isQuoted || text.length > MAX_LINE_CHARS || element.name === 'li' || element.name === 'dd') return false;
  const links = linksIn(element);
  // A recording or a document is no other article.
  if (links.length > 0 && links.every(({ attribs }) => isFile(attribs.href ?? ''))) return false;
  // "See more examples below." leads to a part of this page.
  if (endsSentence(text) && links.length > 0 && links.every(({ attribs }) => /^#\w/.test(attribs.href ?? '')))
    return false;
  return hasLabel(article, line) || isLinkedHeadline(article, line);
}

/** Whether the line is "Read more", alone or before a link. */
function hasLabel(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  const after = article.words.after('readMore', text);
  if (after === undefined || opensQuotation(text)) return false;
  if (after === '') return !headsList(element) && !isOfManual(article, element);
  const linked = article.linkShare(element);
  if (!hasColon(text) && linked < ALONE_SHARE && endsSentence(text)) return false;
  if (!hasColon(text) && leadElsewhere(linksIn(element), article.facts.ownUrls)) return false;
  return linked >= LABEL_SHARE || (linked >= LABEL_COLON_SHARE && hasColon(text));
}

/** Whether the line is "See also" in a manual, which says so of its own pages. */
function isOfManual(article: ArticleEditor, element: Element): boolean {
  return linksToItself(element) || (article.facts.isDocumentation === true && linksIn(element).length === 0);
}

/** Whether the line is a heading without a link above a list that stays: "Further reading" and works of others. */
function headsList(element: Element): boolean {
  if (!/^h[1-6]$/.test(element.name) || linksIn(element).length > 0) return false;
  let at = element.next;
  while (at && isBlank(at)) at = at.next;
  return at !== null && isTag(at) && (at.name === 'ul' || at.name === 'ol');
}

/** Whether the line is the linked headline of another article, alone or after a few words and a colon. */
function isLinkedHeadline(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  const linked = article.linkShare(element);
  const links = linksIn(element);
  const link = links.at(-1);
  if (!link || !looksLikeHeadline(article.text(link), link, article.facts.ownUrls)) return false;
  if (linked >= COLON_SHARE && isPrompted(text, article.text(link))) return true;
  return linked >= ALONE_SHARE && links.length === 1 && !NOT_ALONE.has(element.name);
}

/** Whether the line is a few words, a colon, and one link up to its end. */
function isPrompted(text: string, link: string): boolean {
  return text.endsWith(link) && /^[^.!?:]{2,35}[:»>|]\s*$/.test(text.slice(0, text.length - link.length));
}

function hasColon(text: string): boolean {
  return /^[^.!?:]{2,40}[:|»>]\s*\S/.test(text);
}

/** Row `read-more` of the table in `index.ts`. */
export const readMore: Rule = {
  id: 'read-more',
  kind: 'remove',
  claim: 'line',
  reason: 'link to another article between paragraphs',
  apply(article) {
    removeLeafBlocks(article, (line) => (isReadMore(article, line) ? {} : undefined));
  },
};
