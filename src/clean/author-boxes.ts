/** Tells boxes of the author at the end of an article from those of the page: who said a quotation, the works of a concert. */
import { type Element, isTag } from 'domhandler';
import {
  ADVERT,
  BIO,
  BYLINE,
  NAVIGATION,
  NEWSLETTER,
  namesOf,
  OVERLAY,
  RELATED,
  SHARE,
  SHOP,
  TEASER,
} from '../html/class-names.ts';
import { linksIn } from '../html/links.ts';
import { NamePattern } from '../html/name-pattern.ts';
import { isWithin } from '../html/nodes.ts';
import type { ArticleEditor, LeafBlock } from './rule.ts';

/** Names of boxes that are the publisher's, whatever sentences they hold. */
const PUBLISHERS = NamePattern.anyOf(ADVERT, BIO, BYLINE, NEWSLETTER, OVERLAY, RELATED, SHARE, TEASER);

function isPublishers(article: ArticleEditor, element: Element): boolean {
  const names = namesOf(element);
  // What is named as a menu and leads nowhere may be that of a dinner.
  if (PUBLISHERS.test(names) || (NAVIGATION.test(names) && linksIn(element).length > 0)) return true;
  return article.facts.isShop === true && SHOP.test(names);
}

/** What a page puts into such boxes, as a whole line. */
const LABELS = ['advertisement', 'printTools', 'share', 'related', 'readMore'] as const;
/** A larger box is the article. Share of its text. */
const MAX_BOX_SHARE = 0.5;
/** Levels from a line up to its box. */
const MAX_LEVELS = 2;

/** Boxes around the line that are part of the article, and not the publisher's. */
function boxesAround(article: ArticleEditor, { element }: LeafBlock): Element[] {
  const boxes: Element[] = [];
  for (let at = element.parent; at && isTag(at) && at !== article.root && boxes.length < MAX_LEVELS; at = at.parent) {
    if (article.isMost(at, MAX_BOX_SHARE)) break;
    if (isPublishers(article, at)) return [];
    boxes.push(at);
  }
  return boxes;
}

/** What was found about boxes, during one reading of their lines. */
type KnownBoxes = Map<Element, boolean>;

/**
 * Whether the line is in a box with the last sentence (`text`) or with rows of its kind: who said or wrote it, the works of
 * a concert.
 */
export function isInAuthorsBox(
  article: ArticleEditor,
  line: LeafBlock,
  text: LeafBlock | undefined,
  known: KnownBoxes,
): boolean {
  if (LABELS.some((kind) => article.words.is(kind, line.text)) || isPublishers(article, line.element)) return false;
  return boxesAround(article, line).some((box) => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const isAuthors = (text !== undefined && isWithin(text.element, box)) || isListOfRows(article, box);
    known.set(box, isAuthors);
    return isAuthors;
  });
}

/** Words of a row of one part. */
const MIN_ROW_WORDS = 3;

/** Whether it holds several rows of the same class, of several parts or words each: a work and its composer. */
function isListOfRows(article: ArticleEditor, box: Element): boolean {
  const seen = new Map<string, boolean>();
  for (const row of box.children) {
    if (!isTag(row) || row.attribs.class === undefined || linksIn(row).length > 0) continue;
    const kind = `${row.name} ${row.attribs.class}`;
    const parts = row.children.filter((part) => isTag(part) && article.text(part) !== '');
    const isRow = parts.length > 1 || article.text(row).split(' ').length >= MIN_ROW_WORDS;
    if (isRow && seen.get(kind)) return true;
    seen.set(kind, isRow || seen.get(kind) === true);
  }
  return false;
}

const AT_RIGHT = /text-align\s*:\s*(?:right|end)/i;

/** Whether its style puts it at the right, as who signs a letter: pages have their labels at the left or in columns. */
export function isAtRight(article: ArticleEditor, element: Element): boolean {
  const isSet = ({ attribs }: Element): boolean =>
    AT_RIGHT.test(attribs.style ?? '') || attribs.align?.toLowerCase() === 'right';
  const box = element.parent;
  return isSet(element) || (box !== null && isTag(box) && box !== article.root && isSet(box));
}
