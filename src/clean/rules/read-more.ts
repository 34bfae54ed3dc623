/** Why: "Read more: another headline" between two paragraphs leads away from this article. */
import { linksIn } from '../../html/links.ts';
import { looksLikeHeadline } from '../headline-match.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters of a line that may be one headline with a prompt before it. */
const MAX_LINE = 280;
/** Share of the line that the link must have: announced by words, by words and a colon, by a colon, by nothing. */
const LINKED = 0.35;
const LINKED_COLON = 0.2;
const PROMPTED = 0.6;
const ALL_LINK = 0.95;

const NOT_ALONE = new Set(['li', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isReadMore(article: ArticleEditor, { element, text, isQuoted }: LeafBlock): boolean {
  if (isQuoted || text.length > MAX_LINE || element.name === 'li' || element.name === 'dd') return false;
  const linked = article.linkShare(element);
  const after = article.words.after('readMore', text);
  if (after !== undefined && (linked >= LINKED || after === '' || (linked >= LINKED_COLON && hasColon(text))))
    return true;
  const links = linksIn(element);
  const link = links.at(-1);
  if (!link || !looksLikeHeadline(article.text(link), link, article.facts.ownUrls)) return false;
  if (linked >= PROMPTED && isPrompted(text, article.text(link))) return true;
  return linked >= ALL_LINK && links.length === 1 && !NOT_ALONE.has(element.name);
}

/** A few words, a colon, and one link up to the end of the line. */
function isPrompted(text: string, link: string): boolean {
  return text.endsWith(link) && /^[^.!?:]{2,35}[:»>|]\s*$/.test(text.slice(0, text.length - link.length));
}

function hasColon(text: string): boolean {
  return /^[^.!?:]{2,40}[:|»>]\s*\S/.test(text);
}

export const readMore: Rule = {
  id: 'read-more',
  reason: 'link to another article between paragraphs',
  apply(article) {
    for (const line of leafBlocksOf(article)) if (isReadMore(article, line)) removeLeafBlock(article, line);
  },
};
