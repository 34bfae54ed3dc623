/** Cuts the headline from the body: it is a separate field, and readers would see it twice. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { findAll, isBlank } from '../../html/nodes.ts';
import { Headlines } from '../headline-match.ts';
import { leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, readsAsSentence } from '../sentences.ts';

/** Within this many characters of the start, a near match is the headline; further down it may be a quotation. */
const NEAR_START_CHARS = 600;

const HEADING = /^h[1-6]$/;
const INLINE = new Set(['a', 'b', 'strong', 'span', 'font', 'em', 'i', 'big', 'u']);

/** Row `headline` of the table in `index.ts`. */
export const headline: Rule = {
  id: 'headline',
  kind: 'remove',
  claim: 'headline',
  reason: 'repeats the headline',
  apply(article) {
    const headlines = new Headlines(article.facts.titles);
    removeLines(article, headlines);
    removeHeadings(article, headlines);
    removeFirstLines(article, headlines);
    clearAltTexts(article, headlines);
  },
};

function removeLines(article: ArticleEditor, headlines: Headlines): void {
  for (const line of leafBlocksOf(article)) {
    const isNear = line.before < NEAR_START_CHARS || line.element.name === 'h1';
    const isRepeated = isNear ? headlines.isAlmost(line.text) : headlines.is(line.text);
    const isText = isNear ? isConclusion : isInRunningText;
    if (isRepeated && !isText(article, line.element) && !credits(article, line.text)) removeLeafBlock(article, line);
  }
}

/** Whether the line of a feed's item says who took a picture too, and the headlines do not. */
function credits({ words, facts }: ArticleEditor, text: string): boolean {
  return (
    facts.isFragment === true &&
    words.has('photoCredit', text) &&
    !facts.titles.some((title) => words.has('photoCredit', title))
  );
}

function removeHeadings(article: ArticleEditor, headlines: Headlines): void {
  for (const heading of findAll(article.root, (element) => HEADING.test(element.name)))
    if (heading.parent && isHeadline(article, headlines, heading)) article.remove(heading);
}

/** Removes the headline from the first line of a block whose other lines are text. */
function removeFirstLines(article: ArticleEditor, headlines: Headlines): void {
  for (const element of findAll(article.root, (one) => INLINE.has(one.name) && opensLine(one)))
    if (element.parent && headlines.is(article.text(element))) article.remove(element);
}

function clearAltTexts(article: ArticleEditor, headlines: Headlines): void {
  for (const { attribs } of findAll(article.root, ({ name }) => name === 'img'))
    if (attribs.alt && headlines.is(attribs.alt)) attribs.alt = '';
}

/** Whether the paragraph is a sentence, or between two of them: then the author repeats the headline, not the page. */
function isInRunningText(article: ArticleEditor, element: Element): boolean {
  if (HEADING.test(element.name)) return false;
  return (
    isSentence(article, element) ||
    isShortSentence(article, element) ||
    (element.name === 'p' &&
      isSentence(article, nextShown(element, 'prev')) &&
      isSentence(article, nextShown(element, 'next')))
  );
}

function isSentence(article: ArticleEditor, one: ChildNode | null): boolean {
  return one !== null && isTag(one) && one.name === 'p' && readsAsSentence(article.text(one), article.linkShare(one));
}

/** Whether it is a paragraph after a sentence, and the words of a headline without a full stop, with one. */
function isConclusion(article: ArticleEditor, element: Element): boolean {
  const before = nextShown(element, 'prev');
  return isShortSentence(article, element) && before !== null && isSentence(article, before);
}

/** Whether it is the words of a headline without a full stop, with one. */
function isShortSentence(article: ArticleEditor, element: Element): boolean {
  return (
    element.name === 'p' &&
    endsSentence(article.text(element)) &&
    !article.facts.titles.some((title) => endsSentence(title))
  );
}

/** Whether the heading, or one part of it next to a kicker, is the headline. */
function isHeadline(article: ArticleEditor, headlines: Headlines, heading: Element): boolean {
  if (headlines.is(article.text(heading))) return true;
  const parts = heading.children.filter(isTag).map((part) => article.text(part));
  return heading.name === 'h1' && (headlines.is(parts.join(' ')) || parts.some((part) => headlines.is(part)));
}

/** Whether `element` is alone on the first line of its block, with a line break after it. */
function opensLine(element: Element): boolean {
  const before = nextShown(element, 'prev');
  if (before && !isBreak(before)) return false;
  const after = nextShown(element, 'next');
  return after !== null && isBreak(after);
}

/** Blank nodes to skip: editors leave a few, and skipping thousands once for each neighbour would be quadratic. */
const MAX_BLANK = 10;

/** The nearest sibling on that side that is a line break or visible; null when there is none. */
function nextShown(element: Element, side: 'prev' | 'next'): ChildNode | null {
  let at: ChildNode | null = element[side];
  for (let passed = 0; at && passed < MAX_BLANK && isBlank(at) && !isBreak(at); passed++) at = at[side];
  return at;
}

function isBreak(node: ChildNode): boolean {
  return isTag(node) && node.name === 'br';
}
