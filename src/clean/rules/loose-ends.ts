/** Cuts links, labels and headings left after the last sentence, whose content earlier rules cut. */
import { type Element, isTag } from 'domhandler';
import { BYLINE, namesOf } from '../../html/class-names.ts';
import { isFile, leadElsewhere, linksIn } from '../../html/links.ts';
import { closest, find, isBlank, isWithin } from '../../html/nodes.ts';
import { isAtRight, isInAuthorsBox } from '../author-boxes.ts';
import { introducesContent, introducesList, isIntroduced } from '../introductions.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, isQuotedText, readsAsSentence } from '../sentences.ts';
import { HeadingSeries, linksToParts } from '../series-headings.ts';
import { isBelowVerse, isNameWithPlace } from '../within-text.ts';
import { plain } from '../words.ts';

/** Characters. Longer last lines are text, even if they end with a colon. */
const MAX_HEADING_CHARS = 120;
const MAX_LABEL_CHARS = 70;
/** A shorter article may consist of labels: a price list, a notice. Characters. */
const MIN_TEXT_CHARS = 250;
/**
 * Share of the text in lines that end a sentence; below it the article is a poem, a list, or in a script without full
 * stops.
 */
const MIN_SENTENCE_SHARE = 0.5;

/** Row `loose-ends` of the table in `index.ts`. */
export const looseEnds: Rule = {
  id: 'loose-ends',
  kind: 'remove',
  claim: 'label',
  reason: 'left over after the last sentence',
  apply(article) {
    const lines = leafBlocksOf(article);
    const total = charsOf(lines);
    if (total < MIN_TEXT_CHARS || charsOf(lines.filter(({ text }) => endsSentence(text))) < MIN_SENTENCE_SHARE * total)
      return;
    const firstText = lines.findLastIndex((line) => !isLooseEnd(article, line));
    const last = lines.slice(firstText + 1);
    if (areVerses(article, last)) return;
    const series = new HeadingSeries(article, lines);
    const own = article.removed.some(({ rule }) => LINE_RULES.has(rule))
      ? last.filter((line) => series.has(line))
      : ownLines(article, lines, last, series);
    const kept = new Set(own);
    const ends = new Set(last.filter((line) => !kept.has(line)).map(({ element }) => element));
    removeLeafBlocks(article, ({ element, text }) => {
      if (!ends.has(element)) return undefined;
      // An ellipsis at the very end announces something: no text follows that it could be part of.
      return { claim: HEADING.test(element.name) && /(?:…|\.\.\.)$/.test(text) ? 'line' : 'label' };
    });
  },
};

/** Least lines of a poem or list at the end, and words of each. */
const MIN_VERSES = 3;
const MIN_VERSE_WORDS = 4;

/** Whether the lines are several phrases without links: verses, or a list without marks. */
function areVerses(article: ArticleEditor, lines: readonly LeafBlock[]): boolean {
  const verses = lines.filter(
    ({ element, text }) =>
      !HEADING.test(element.name) && article.linkShare(element) === 0 && text.split(' ').length >= MIN_VERSE_WORDS,
  );
  return verses.length >= MIN_VERSES;
}

/** Where these have cut lines, what is left without a sentence is theirs too: the headline below "Previous post". */
const LINE_RULES = new Set(['reply-form', 'label-lines', 'related-lists', 'link-lists']);

/** The lines of `last` that are the article's. */
function ownLines(
  article: ArticleEditor,
  lines: readonly LeafBlock[],
  last: readonly LeafBlock[],
  series: HeadingSeries,
): readonly LeafBlock[] {
  if (areEntries(article, last)) return last;
  const isSigned = lines.slice(0, lines.length - last.length).some((line) => isSignature(article, line));
  const text = lines[lines.length - last.length - 1];
  const known = new Map<Element, boolean>();
  return last.filter(
    (line) =>
      isClosing(article, line) ||
      isNameAndPlace(article, line) ||
      (BYLINE.test(namesOf(line.element)) && isBelowVerse(article, line.element)) ||
      (isSigned && isSignature(article, line)) ||
      series.has(line) ||
      (isPlain(article, line) && !isHeading(line) && isInAuthorsBox(article, line, text, known)),
  );
}

/** Least lines of a list without marks: the people of a crew, who signed, what is needed. */
const MIN_ENTRIES = 2;
/** What a page puts below its articles, by the words that such a line starts with. */
const PAGE_LINES = ['tags', 'photoCredit', 'copyright', 'followUs', 'readMore', 'liveUpdates'] as const;

/** Whether the lines are entries of the article: several without links, of which none starts as a page's own. */
function areEntries(article: ArticleEditor, lines: readonly LeafBlock[]): boolean {
  const entries = lines.filter(({ element }) => !HEADING.test(element.name));
  if (entries.some(({ element }) => element.name === 'div')) return false;
  return entries.length >= MIN_ENTRIES && entries.every((line) => isPlain(article, line));
}

function isPlain(article: ArticleEditor, { element, text }: Pick<LeafBlock, 'element' | 'text'>): boolean {
  if (linksIn(element).length > 0 || PAGE_LINES.some((kind) => article.words.starts(kind, text))) return false;
  const { authors, siteName } = article.facts;
  if ([...authors, siteName ?? ''].map(plain).includes(plain(text))) return false;
  // "By Ilse Brandvik", not "From my grandmother": a name is not written small.
  const by = article.words.wordsOfStart('byline', text);
  return by === 0 || /^\p{Ll}/u.test(text.split(' ')[by] ?? '');
}

/** Whether it is a paragraph without a name or link, as the end of a letter: labels are in boxes, or start with known words. */
function isClosing(article: ArticleEditor, line: LeafBlock): boolean {
  const { element } = line;
  if (isAtRight(article, element) && isPlain(article, line)) return true;
  return element.name === 'p' && namesOf(element).text === '' && isPlain(article, line) && !isHeading(line);
}

/** Whether all of the line is in italics and no sentence, as the name below each of several letters. */
function isSignature(article: ArticleEditor, line: LeafBlock): boolean {
  const { element, text } = line;
  if (text.length > MAX_LABEL_CHARS || endsSentence(text) || !isPlain(article, line)) return false;
  const inner = find(element, ({ name }) => name === 'em' || name === 'i');
  return inner !== undefined && article.text(inner) === text;
}

/** Whether it is a paragraph with the name and place below a letter, and not the page's own author. */
function isNameAndPlace(article: ArticleEditor, line: LeafBlock): boolean {
  if (line.element.name !== 'p' || !isNameWithPlace(line.text) || !isPlain(article, line)) return false;
  const { authors, siteName = '' } = article.facts;
  const text = plain(line.text);
  return ![...authors, siteName].map(plain).some((name) => name !== '' && text.includes(name));
}

const HEADING = /^h[1-6]$/;

function charsOf(lines: readonly LeafBlock[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function isLooseEnd(article: ArticleEditor, line: LeafBlock): boolean {
  const { element, text, isQuoted } = line;
  if (isDownload(element) || isCited(element, text) || linksToParts(article, line)) return false;
  if (isQuoted || isInside(article, element, 'dl') || isInside(article, element, 'td')) return false;
  if (introducesList(article, element) || introducesContent(article, element)) return false;
  const item = closest(element, ({ name }) => name === 'li');
  if (item && item !== article.root && isWithin(item, article.root)) {
    if (isIntroduced(article, item)) return false;
    return text.length <= MAX_LABEL_CHARS && article.linkShare(element) > 0.8 && !leadsElsewhere(article, element);
  }
  if (article.facts.isFragment && isAuthors(article, line)) return false;
  if (HEADING.test(element.name) && find(element, ({ name }) => name === 'img')) return false;
  if (isHeading(line)) return !headsPicture(article, element);
  if (text.length > MAX_LABEL_CHARS) return false;
  if (article.linkShare(element) > 0.5) return !leadsElsewhere(article, element);
  return !endsSentence(text) && !isQuotedText(text) && !isFact(text) && !holdsSentence(article, line);
}

/** Whether a line without a link goes on after a sentence: "The quay is shut until May. Yours, Maud". */
function holdsSentence(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  const sentences = /^(.*[.!…。！]["”’»)\]]?)\s+\S/u.exec(text)?.[1];
  return sentences !== undefined && article.linkShare(element) === 0 && readsAsSentence(sentences, 0);
}

/** Largest share of a line in links that is a line of the author, with a link in it. */
const MAX_LINK_SHARE = 0.5;
/** Words of a line with a colon from which it is no heading: "Then I use this rope:". */
const MIN_COLON_WORDS = 4;

/**
 * Whether a line of a feed's item is the author's: no page leaves labels behind there. A short last line is how a letter or a
 * story ends, names who took the pictures, or announces what the feed does not show.
 */
function isAuthors(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  const linkShare = article.linkShare(element);
  if (HEADING.test(element.name)) return /[©:]/.test(text) && leadsElsewhere(article, element);
  if (!/[:：]$/.test(text)) return linkShare <= MAX_LINK_SHARE;
  return linkShare === 0 && text.split(' ').length >= MIN_COLON_WORDS && isPlain(article, { element, text });
}

const MEDIA = new Set(['img', 'figure', 'video', 'audio', 'iframe']);
/** Content whose text is in no line. */
const LISTINGS = new Set(['table', 'pre', 'math']);

/** Whether a picture, player, table or listing is below the heading, before any other line. */
function headsPicture(article: ArticleEditor, heading: Element): boolean {
  if (!HEADING.test(heading.name)) return false;
  let next = heading.next;
  while (next && isBlank(next)) next = next.next;
  if (!next || !isTag(next) || HEADING.test(next.name)) return false;
  if (MEDIA.has(next.name) || LISTINGS.has(next.name)) return true;
  const media = article.text(next) === '' ? find(next, ({ name }) => MEDIA.has(name)) : undefined;
  const listing = media ?? find(next, ({ name }) => LISTINGS.has(name));
  return listing !== undefined && article.text(listing) === article.text(next);
}

/** Whether the line names who said the quotation above it: a dash and a name. */
function isCited(element: Element, text: string): boolean {
  let at = element.prev;
  while (at && isBlank(at)) at = at.prev;
  return /^[—–―-]\s?\p{L}/u.test(text) && at !== null && isTag(at) && at.name === 'blockquote';
}

/** Words of the name of a work or page elsewhere; shorter ones are names of products and partners. */
const MIN_WORK_WORDS = 3;

/** Whether it names a work or page on another site. */
function leadsElsewhere(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  // In a feed's item no page lists its partners: what leads elsewhere is what the author names.
  const isNamed = article.facts.isFragment === true || /^https?:\/\//.test(text);
  if (!isNamed && text.split(' ').length < MIN_WORK_WORDS) return false;
  return leadElsewhere(linksIn(element), article.facts.ownUrls);
}

/** Whether the line is a file to download. */
function isDownload(element: Element): boolean {
  const links = linksIn(element);
  return links.length > 0 && links.every(({ attribs }) => isFile(attribs.href ?? ''));
}

/** Whether the line is a heading by its element, or announces something by its colon. */
function isHeading({ element, text }: LeafBlock): boolean {
  return text.length <= MAX_HEADING_CHARS && (HEADING.test(element.name) || /[:：]$/.test(text));
}

/** Whether `element` is inside an element `name` of the article. */
function isInside(article: ArticleEditor, element: Element, name: string): boolean {
  const holder = closest(element, (one) => one.name === name);
  return holder !== undefined && holder !== article.root && isWithin(holder, article.root);
}

/** Whether a line carries information without being a sentence: a number, a price, a source in brackets. */
function isFact(text: string): boolean {
  return /\d/.test(text) || /^[[(].*[\])]$/.test(text) || /\p{L}\s*:\s*\S/u.test(text);
}
