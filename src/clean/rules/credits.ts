/** Cuts lines at the start and end that name author, source, picture, tags or rights: they are metadata. */
import type { Element } from 'domhandler';
import { CALLOUT, namesOf } from '../../html/class-names.ts';
import { leadElsewhere, linksIn } from '../../html/links.ts';
import { closest, find } from '../../html/nodes.ts';
import { type LeafBlock, removeLeafBlocks, type Verdict } from '../leaf-blocks.ts';
import { foldPhrase } from '../lists/index.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, readsAsSentence } from '../sentences.ts';
import { isSpeaker } from '../speakers.ts';
import { isBelowVerse } from '../within-text.ts';
import { isProperName, plain } from '../words.ts';

/** Maximum length of each kind of line, in characters. */
const MAX_BYLINE_CHARS = 120;
const MAX_TAGS_CHARS = 300;
const MAX_RIGHTS_CHARS = 300;
const MAX_CREDIT_CHARS = 160;
/** A line with less text than this before or after it is at an edge, in characters. */
const EDGE_CHARS = 300;

function verdictFor(article: ArticleEditor, line: LeafBlock): Verdict | undefined {
  const { text, before, after } = line;
  const isFirst = before < EDGE_CHARS;
  const isLast = after < EDGE_CHARS;
  const { isFragment } = article.facts;
  const isEdge = isFirst || isLast;
  // Of a feed's item no other field has its authors, or who took its pictures.
  const isOwn = (): boolean => isBelowVerse(article, line.element) || isSpeaker(article, line.element);
  if (!isFragment && isEdge && isByline(article, text) && !isOwn()) return { reason: 'author' };
  if (isLast && isTags(article, line)) return { reason: 'tags' };
  if (isLast && isRights(article, text))
    return { reason: 'rights notice', claim: isCertainNotice(article, text) ? 'line' : 'label' };
  if (
    !isFragment &&
    isCredit(article, text) &&
    !isInBox(article, line) &&
    !leadElsewhere(linksIn(line.element), article.facts.ownUrls)
  )
    return { reason: 'credit' };
  return undefined;
}

function isByline({ words, facts }: ArticleEditor, text: string): boolean {
  return text.length <= MAX_BYLINE_CHARS && isAuthor(text, facts.authors, words.after('byline', text));
}

function isTags(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_TAGS_CHARS || !article.words.starts('tags', text)) return false;
  // "Topics: rope, water, and what they share." is a sentence: tags have no full stop.
  if (article.linkShare(element) === 0 && endsSentence(text)) return false;
  return /^[^.!?]{2,40}:/.test(text) || article.linkShare(element) > 0.5;
}

function isRights({ words }: ArticleEditor, text: string): boolean {
  return text.length <= MAX_RIGHTS_CHARS && (words.starts('copyright', text) || /^(?:©|\(c\))/i.test(text));
}

/** Whether the line credits a picture: only a name is between the known words and the mark, as in "Photo Ilse Brandvik / Courier". */
function isCredit({ words }: ArticleEditor, text: string): boolean {
  if (text.length > MAX_CREDIT_CHARS) return false;
  const head = /^[^.!?]{2,30}?[:©/|]/.exec(text)?.[0];
  const known = head === undefined ? 0 : words.wordsOfStart('photoCredit', text);
  if (head === undefined || known === 0) return false;
  // "Credits to graduate: 36", "Video doorbells and indoor/outdoor cameras"; but "Crédits photos : Courier".
  const rest = head.trim().split(/\s+/).slice(known).join(' ');
  return (/^\p{Lu}/u.test(rest) ? /\p{Ll}/u.test(text) : !/^\p{Ll}/u.test(rest)) || words.starts('photoCredit', rest);
}

/** Whether it is in a box of facts, with a sentence and without a picture: it says where they are from. */
function isInBox(article: ArticleEditor, { element }: LeafBlock): boolean {
  const box = closest(element, (one) => one === article.root || CALLOUT.test(namesOf(one)));
  if (!box || box === element || article.text(box).length > MAX_BOX_CHARS || article.isMost(box, MAX_BOX_SHARE))
    return false;
  if (find(box, ({ name }) => name === 'img')) return false;
  const isSentence = (one: Element): boolean => readsAsSentence(article.text(one), article.linkShare(one));
  return find(box, (one) => one.name === 'p' && isSentence(one)) !== undefined;
}

/** Largest share of the text of such a box, and its characters. */
const MAX_BOX_SHARE = 0.5;
const MAX_BOX_CHARS = 5000;

/** Words of a phrase that is a rights notice wherever it is: "No part of this", not "Copyright". */
const MIN_NOTICE_WORDS = 4;
/** Scripts without spaces between words, and their characters of a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const CHARS_PER_WORD = 2;

/** Whether the words leave no doubt: then a notice may be a full sentence. */
function isCertainNotice({ words }: ArticleEditor, text: string): boolean {
  const rest = words.after('copyright', text);
  if (rest === undefined) return false;
  const folded = foldPhrase(text);
  const phrase = folded.slice(0, folded.length - rest.length).trim();
  const size = UNSPACED.test(phrase) ? phrase.length / CHARS_PER_WORD : phrase.split(' ').length;
  return size >= MIN_NOTICE_WORDS;
}

/** Whether a line is an author's name, alone or after "By". */
function isAuthor(text: string, authors: readonly string[], afterBy: string | undefined): boolean {
  const line = plain(text);
  for (const author of authors) {
    const name = plain(author);
    const isNamed = afterBy !== undefined && (isProperName(author) ? line.includes(name) : plain(afterBy) === name);
    if (name.length > 3 && (line === name || isNamed)) return true;
  }
  if (afterBy !== undefined && /\b(?:19|20)\d{2}\b/.test(text) && !/[.!?](?:\s|$)/.test(text.replace(/\d+\./g, '')))
    return true;
  return afterBy !== undefined && /^\p{L}+\s+\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+){0,3}$/u.test(text);
}

/** Row `credits` of the table in `index.ts`. */
export const credits: Rule = {
  id: 'credits',
  kind: 'remove',
  claim: 'label',
  reason: 'author, source, tags or rights',
  apply(article) {
    removeLeafBlocks(article, (line) => verdictFor(article, line));
  },
};
