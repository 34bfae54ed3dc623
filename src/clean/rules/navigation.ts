/** Cuts menus, breadcrumbs and page numbers. */
import { type Element, isTag } from 'domhandler';
import {
  ADVERT,
  BIO,
  BYLINE,
  CALLOUT,
  isNote,
  NAVIGATION,
  NEWSLETTER,
  namesOf,
  OVERLAY,
  RELATED,
  SHARE,
  SHOP,
  TEASER,
} from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { Names } from '../../html/name-pattern.ts';
import { closest, find, findAll, isWithin } from '../../html/nodes.ts';
import { isFigureBox, removeContainers } from '../containers.ts';
import { elementBeside, HEADING } from '../guards/guard.ts';
import { NO_PROSE, speaksForSite } from '../guards/prose.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.3;
/** Least share of link text in an element that is a menu only by its name. */
const MIN_LINK_SHARE = 0.3;

/** A breadcrumb trail has less text than this before it, and is at most this long; characters. */
const MAX_CHARS_BEFORE_TRAIL = 150;
const MAX_TRAIL_CHARS = 200;

const TAGS = new Set(['nav', 'footer', 'aside']);
const ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'banner']);

/** Row `navigation` of the table in `index.ts`. */
export const navigation: Rule = {
  id: 'navigation',
  kind: 'remove',
  claim: 'box',
  reason: 'site navigation',
  apply(article) {
    removeContainers(article, (element) => isMarked(article, element) && !isAuthorsNote(article, element), MAX_SHARE);
    removeContainers(article, (element) => isNamed(article, element) && !isFigureBox(article, element), MAX_SHARE);
    for (const line of leafBlocksOf(article))
      if (line.before < MAX_CHARS_BEFORE_TRAIL && isTrail(line)) removeLeafBlock(article, line);
  },
};

function isMarked(article: ArticleEditor, element: Element): boolean {
  // A list of commands in HTML, and an indented list in its first versions.
  if (element.name === 'menu') return article.linkShare(element) >= MIN_LINK_SHARE;
  return TAGS.has(element.name) || ROLES.has(element.attribs.role ?? '');
}

/** Names of the parts of a recipe or manual, whose items may be links. */
const STEPS = /-(?:ingredients?|directions|instructions|method|equipment)(?=-)/;
const MAX_STEPS_LINK_SHARE = 0.5;

/** Names of boxes that are the publisher's, whatever sentences they hold. */
const PUBLISHERS = [ADVERT, BIO, NAVIGATION, NEWSLETTER, OVERLAY, RELATED, SHARE, SHOP, TEASER];
/** Sentences and share of links of a note with links or pictures. */
const MIN_NOTE_SENTENCES = 2;
const MAX_PROSE_LINK_SHARE = 0.1;

/** Whether it holds several sentences, or one and nothing else, nearly no links and no field, and no name says that it is the publisher's. */
function isProse(article: ArticleEditor, element: Element): boolean {
  if (article.facts.isShop || article.linkShare(element) > MAX_PROSE_LINK_SHARE) return false;
  const names = namesOf(element);
  if (find(element, isField) || !holdsSentence(article, element)) return false;
  if (PUBLISHERS.some((kind) => kind.test(names)) && !isBoxInText(article, element)) return false;
  if ((article.text(element).match(SENTENCE_END)?.length ?? 0) >= MIN_NOTE_SENTENCES) return true;
  return !find(element, ({ name }) => NO_PROSE.has(name)) && !speaksForSite(article, element);
}

/** Whether its name says that it is the publisher's. What is named as a menu and leads nowhere is none. */
function isPublishers(element: Element): boolean {
  const names = namesOf(element);
  return PUBLISHERS.some((kind) => (kind !== NAVIGATION || linksIn(element).length > 0) && kind.test(names));
}

function holdsSentence(article: ArticleEditor, element: Element): boolean {
  return find(element, (one) => isSentence(article, one)) !== undefined;
}

function isSentence(article: ArticleEditor, one: Element): boolean {
  return one.name === 'p' && readsAsSentence(article.text(one), article.linkShare(one));
}

const SENTENCE_END = /\p{L}{2}["'”’»)]*[.!?…。！？]["'”’»)]*(?=\s|$)/gu;

function isField({ name }: Element): boolean {
  return name === 'form' || name === 'input' || name === 'button' || name === 'textarea';
}

/** Names of notes on what was wrong in the text or has changed since. */
const CORRECTION =
  /-(?:corrections?|correction-?notes?|corrigend(?:um|a)|errat(?:um|a)|amendments?|clarifications?|editors?-notes?)(?=-)/;

/** Whether it is named as a correction, which pages put into an `aside` or `footer` of the article. */
function isCorrection(article: ArticleEditor, element: Element): boolean {
  return CORRECTION.test(namesOf(element).text) && holdsSentence(article, element) && !find(element, isField);
}

/** Whether it names who said the quotation that it is in. */
function isSourceOfQuote(article: ArticleEditor, element: Element): boolean {
  const quote = closest(element, ({ name }) => name === 'blockquote');
  return element.name === 'footer' && quote !== undefined && isWithin(quote, article.root);
}

/** Whether it is the author's: footnotes, and an `aside` with a callout, part of a recipe, or sentences without links. */
function isAuthorsNote(article: ArticleEditor, element: Element): boolean {
  if (isCorrection(article, element) || isSourceOfQuote(article, element)) return true;
  if (element.name !== 'aside' && element.name !== 'footer') return false;
  if (isListOfFacts(article, element)) return true;
  if (element.name === 'footer')
    return (isNote(element) && isNamedNote(article, element)) || isLastParagraph(article, element);
  if (isFigureBox(article, element)) return true;
  if (STEPS.test(namesOf(element).text)) return article.linkShare(element) < MAX_STEPS_LINK_SHARE;
  return (
    isProse(article, element) ||
    isNamedNote(article, element) ||
    isBetweenParagraphs(article, element) ||
    isWordsBetween(article, element)
  );
}

/** Whether it is several words without a link, a control or a word of the site, and what is above and below it is a sentence or a line. */
function isWordsBetween(article: ArticleEditor, element: Element): boolean {
  if (article.facts.isShop || isPublishers(element) || BYLINE.test(namesOf(element))) return false;
  if (find(element, ({ name }) => NO_PROSE.has(name)) || speaksForSite(article, element)) return false;
  if (article.text(element).split(' ').length < MIN_WORDS) return false;
  return (['prev', 'next'] as const).every((side) => elementBeside(article, element, side)?.name === 'p');
}

/** Words of the shortest note: fewer are a label. */
const MIN_WORDS = 4;

/** Whether it is a list below a heading, without a link, a control or a word of the site: results, ingredients, steps. */
function isListOfFacts(article: ArticleEditor, element: Element): boolean {
  if (article.facts.isShop || isPublishers(element) || !find(element, ({ name }) => HEADING.test(name))) return false;
  if (find(element, ({ name }) => NO_PROSE.has(name)) || speaksForSite(article, element)) return false;
  return findAll(element, ({ name }) => name === 'li' || name === 'dt').length >= MIN_ITEMS;
}

const MIN_ITEMS = 2;

/** Names of the foot of an article or page, where author, rights and subjects are. */
const FOOT =
  /-(?:foot|footer|bottom|meta|legal|copyright|colophon|imprint|impressum|credits?|author|byline|bio)(?=-)|foot(?:er)?-/;

/** Whether it is sentences below the last paragraph, without a link or the name of a foot, and says nothing of author and rights. */
function isLastParagraph(article: ArticleEditor, element: Element): boolean {
  if (
    FOOT.test(namesOf(element).text) ||
    BYLINE.test(namesOf(element)) ||
    isPublishers(element) ||
    speaksForSite(article, element)
  )
    return false;
  if (article.linkShare(element) > 0 || find(element, isField) || !holdsSentence(article, element)) return false;
  const text = article.text(element);
  if (article.words.starts('byline', text) || article.words.starts('copyright', text) || /©/.test(text)) return false;
  const before = elementBeside(article, element, 'prev');
  return before !== undefined && isSentence(article, before);
}

function isNamedNote(article: ArticleEditor, element: Element): boolean {
  if (!isNote(element) && !CALLOUT.test(namesOf(element))) return false;
  return article.linkShare(element) <= MAX_NOTE_LINK_SHARE || holdsSentence(article, element);
}

function isBetweenParagraphs(article: ArticleEditor, element: Element): boolean {
  if (namesOf(element).text !== '' || article.linkShare(element) > MAX_NOTE_LINK_SHARE) return false;
  const around = element.parent?.children ?? [];
  return around.filter((one) => isTag(one) && isSentence(article, one)).length > 1 && holdsSentence(article, element);
}

/** Names of a column of the layout. */
const COLUMN = /-side-?bars?(?=-)/g;

/**
 * Whether its name is only that of a column of the layout and paragraphs of the text are on both sides of it, where a layout
 * has no column: the author placed it there. It does not speak for the site.
 */
function isBoxInText(article: ArticleEditor, element: Element): boolean {
  const { text } = namesOf(element);
  const rest = new Names(text.replace(COLUMN, ''), '');
  if (rest.text === text || PUBLISHERS.some((kind) => kind.test(rest))) return false;
  const around = element.parent?.children ?? [];
  const at = around.indexOf(element);
  const sides = [around.slice(0, at), around.slice(at + 1)];
  return (
    sides.every((side) => side.some((one) => isTag(one) && isSentence(article, one))) &&
    !speaksForSite(article, element)
  );
}

const MAX_NOTE_LINK_SHARE = 0.2;

function isNamed(article: ArticleEditor, element: Element): boolean {
  return NAVIGATION.test(namesOf(element)) && article.linkShare(element) >= MIN_LINK_SHARE;
}

/** "Home / News / 8 November | A headline": links with separators between them, before the text. */
function isTrail({ element, text }: LeafBlock): boolean {
  const marks = text.match(/\s[/>›»|→]\s/g)?.length ?? 0;
  return text.length <= MAX_TRAIL_CHARS && marks >= 2 && linksIn(element).length >= 2;
}
