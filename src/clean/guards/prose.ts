/** Guards of prose in boxes: sentences and lists with nothing else are the author's, whatever the box around them is named. */
import { type Element, isTag } from 'domhandler';
import { CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { closest, find } from '../../html/nodes.ts';
import { readsAsSentence, withoutSpeech } from '../sentences.ts';
import {
  elementBeside,
  type Guard,
  type GuardedArticle,
  HEADING,
  leavesOf,
  MAX_STEPS,
  type Together,
} from './guard.ts';

/** What leads elsewhere, asks for something, or shows something that is no text. */
export const NO_PROSE = new Set(
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
  if (node.name === 'p' && (node.attribs.class ?? node.attribs.id) === undefined) return true;
  return !speaksForSite(article, node);
};

/** What publishers say of paid links. */
const PAID =
  /affili|afili|partnerlink|commission|provision|comisi|comiss|commissie|provvigion|provis|провизи|комисси|партн[её]рск|アフィリエイト|佣金/iu;
/** Whether the words say themselves that they are the site's: as a whole, or as those of one of its lines. */
export function speaksForSite(article: GuardedArticle, node: Element): boolean {
  const { words } = article;
  const text = withoutSpeech(article.text(node));
  if (PAID.test(text) || SITE_PHRASES.some((kind) => words.has(kind, text))) return true;
  return [text, ...leavesOf(node).map((leaf) => article.text(leaf))].some((line) =>
    SITE_STARTS.some((kind) => words.starts(kind, line)),
  );
}

/** Elements by which a page says that they are beside the text, whatever they hold. */
const BESIDE = new Set(['aside', 'footer', 'nav', 'header', 'dialog']);

/** Whether its element says that it is beside the text, or its name that it opens over the page; a paragraph does not open. */
function isBesideText(node: Element): boolean {
  return BESIDE.has(node.name) || (node.name !== 'p' && (OVERLAY.test(namesOf(node)) || CONSENT.test(namesOf(node))));
}

/**
 * Whether it is sentences or a list and nothing else, next to a sentence or below a heading, that do not say that they are the
 * site's. What a shop and a forum add is prose too.
 */
export const isProseBeside: Guard = (article, node, together) => {
  if (!isTag(node) || article.facts.isThread || article.facts.isShop || isBesideText(node)) return false;
  if (article.text(node).length < MIN_PROSE_CHARS || closest(node, ({ name }) => name === 'a')) return false;
  if (find(node, ({ name }) => NO_PROSE.has(name)) || !holdsProse(article, node)) return false;
  return isNextToText(article, node, together) && !speaksForSite(article, node);
};

function holdsProse(article: GuardedArticle, node: Element): boolean {
  return (
    leavesOf(node).some((leaf) => readsAsSentence(article.text(leaf), 0)) ||
    isListOfWords(article, node) ||
    find(node, (one) => isListOfWords(article, one)) !== undefined
  );
}

/** Whether a sentence is before or after it, or a heading before it. */
function isNextToText(article: GuardedArticle, node: Element, together: Together): boolean {
  return (['prev', 'next'] as const).some((side) => {
    let other = elementBeside(article, node, side);
    for (let steps = 0; other && together.has(other) && steps < MAX_STEPS; steps++)
      other = elementBeside(article, other, side);
    if (!other || together.has(other)) return false;
    if (side === 'prev' && HEADING.test(other.name)) return true;
    const leaf = leavesOf(other).at(side === 'prev' ? -1 : 0);
    return leaf !== undefined && readsAsSentence(article.text(leaf), article.linkShare(leaf));
  });
}

/** Whether most items of the list are several words: fewer are a number, a mark or a button. */
function isListOfWords(article: GuardedArticle, { name, children }: Element): boolean {
  if (name !== 'ul' && name !== 'ol') return false;
  const items = children.filter(isTag).filter((item) => article.text(item) !== '');
  return items.length > 1 && items.filter((item) => SEVERAL_WORDS.test(article.text(item))).length * 2 > items.length;
}

const SEVERAL_WORDS = /\p{L}[\p{L}\p{M}].*\s.*\p{L}[\p{L}\p{M}]|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{4}/u;

/** Whether a paragraph that is a sentence is on both sides; the one before may introduce `node` with a colon. */
function isBesideSentence(article: GuardedArticle, node: Element): boolean {
  return (['prev', 'next'] as const).every((side) => {
    const other = elementBeside(article, node, side);
    if (other?.name !== 'p') return false;
    const text = article.text(other);
    return readsAsSentence(text, article.linkShare(other)) || (side === 'prev' && /[:：]$/.test(text));
  });
}
