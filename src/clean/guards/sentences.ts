/** Guards of running text: a block that reads as a sentence, the heading above one, and a block between two. */
import { type Element, isTag } from 'domhandler';
import { closest, find } from '../../html/nodes.ts';
import { readsAsSentence } from '../sentences.ts';
import { plain } from '../words.ts';
import { elementBeside, type Guard, type GuardedArticle, HEADING, leavesOf, nextText } from './guard.ts';

const NOTICE = /^(?:copyright\s*)?(?:©|\(c\))|^copyright\s+(?:19|20)\d\d\b/i;

/** Whether a block of it reads as a sentence. A line that starts with a copyright sign is a notice. */
export const holdsSentence: Guard = (article, node) =>
  isTag(node) &&
  leavesOf(node).some((leaf) => {
    const text = article.text(leaf);
    return !NOTICE.test(text) && readsAsSentence(text, article.linkShare(leaf));
  });

/** Whether it is a heading, and running text follows. */
export const headsProse: Guard = (article, node, together) => {
  if (!isTag(node)) return false;
  const heading = HEADING.test(node.name) ? node : find(node, ({ name }) => HEADING.test(name));
  if (!heading || article.text(heading) !== article.text(node) || isLinkAway(article, heading)) return false;
  const next = nextText(article, node, together);
  if (next === undefined || !readsAsSentence(article.text(next), article.linkShare(next))) return false;
  const title = article.text(heading);
  // The label of an advertisement is no heading, unless the text below is about one.
  return !article.words.is('advertisement', title) || plain(article.text(next)).includes(plain(title));
};

/** Whether the heading is a link to another page, as in a list of other articles. */
function isLinkAway(article: GuardedArticle, heading: Element): boolean {
  const link = find(heading, ({ name, attribs }) => name === 'a' && /^[^#]/.test(attribs.href ?? ''));
  return link !== undefined && article.linkShare(heading) > 0.9;
}

/** What leads elsewhere, asks for something, or shows something that is no text. */
const NO_PROSE = new Set(
  'a button input select textarea form iframe img picture video audio svg object embed canvas'.split(' '),
);
/** Characters of the shortest sentence or list. */
const MIN_PROSE_CHARS = 10;
/** Kinds of phrases by which a box of sentences says itself that it is the site's: anywhere in it, and as its first words. */
const SITE_PHRASES = ['newsletter', 'cookie', 'paywall', 'replyNotice'] as const;
const SITE_STARTS = ['advertisement', 'followUs', 'share', 'related', 'readMore'] as const;

/**
 * Whether it is sentences, a quotation or a list, and nothing else, between two paragraphs that are sentences: the author's, whatever its
 * name is. A paragraph alone stays in any words; a box does unless it says itself what it is.
 */
export const isProseBetween: Guard = (article, node) => {
  if (!isTag(node) || HEADING.test(node.name) || article.text(node).length < MIN_PROSE_CHARS) return false;
  if (!isBesideSentence(article, node)) return false;
  if (closest(node, ({ name }) => name === 'a') || find(node, ({ name }) => NO_PROSE.has(name))) return false;
  const isSentence = leavesOf(node).some((leaf) => readsAsSentence(article.text(leaf), 0));
  if (!isSentence && node.name !== 'blockquote' && !isListOfWords(article, node)) return false;
  const text = article.text(node);
  if (node.name === 'p' && (node.attribs.class ?? node.attribs.id) === undefined) return true;
  return (
    !SITE_PHRASES.some((kind) => article.words.has(kind, text)) &&
    !SITE_STARTS.some((kind) => article.words.starts(kind, text))
  );
};

/** Whether most items of the list are several words: fewer are a number, a mark or a button. */
function isListOfWords(article: GuardedArticle, { name, children }: Element): boolean {
  if (name !== 'ul' && name !== 'ol') return false;
  const items = children.filter(isTag).filter((item) => article.text(item) !== '');
  return items.length > 1 && items.filter((item) => SEVERAL_WORDS.test(article.text(item))).length * 2 > items.length;
}

const SEVERAL_WORDS = /\p{L}{2}.*\s.*\p{L}{2}|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{4}/u;

/** Whether a paragraph that is a sentence is on both sides; the one before may introduce `node` with a colon. */
function isBesideSentence(article: GuardedArticle, node: Element): boolean {
  return (['prev', 'next'] as const).every((side) => {
    const other = elementBeside(article, node, side);
    if (other?.name !== 'p') return false;
    const text = article.text(other);
    return readsAsSentence(text, article.linkShare(other)) || (side === 'prev' && /[:：]$/.test(text));
  });
}
