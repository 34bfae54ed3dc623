/** Cuts the labels of players, polls, print and font-size tools. */
import type { Element } from 'domhandler';
import { namesOf, WIDGET } from '../../html/class-names.ts';
import { leadElsewhere, linksIn } from '../../html/links.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { closest, find } from '../../html/nodes.ts';
import { isMediaBox, outermost, removeContainers } from '../containers.ts';
import { leavesOf } from '../guards/guard.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.15;

const POLL = NamePattern.ofWords('poll voting quiz');

/** The mark that a review gives: "Rating: 4/5", "8.5 / 10". Readers' marks come with the number of votes. */
const VERDICT = /^(?:[\p{L} ]{1,40}:?\s*)?\d{1,3}(?:[.,]\d{1,2})?\s?\/\s?\d{1,3}[.!]?$/u;

/** Names of boxes that ask readers what they think of the page. */
const FEEDBACK =
  /-(?:(?:page-|article-|doc-)?feedback|helpful|was-this-helpful|(?:star-?)?ratings?(?:-(?:widget|box|container))?)(?=-)/;
const MAX_QUESTION_CHARS = 250;
const BOXES = new Set(['div', 'section', 'aside', 'footer', 'form', 'fieldset']);
const ANSWERS = new Set(['button', 'input', 'select', 'textarea', 'a']);

/** Whether it is a box with a question about the page, and with controls to answer it. */
function isQuestion(article: ArticleEditor, element: Element): boolean {
  if (!BOXES.has(element.name) || !find(element, ({ name }) => ANSWERS.has(name))) return false;
  const text = article.text(element);
  if (text.length > MAX_QUESTION_CHARS || !/[?？]/.test(text) || article.isMost(element, MAX_SHARE)) return false;
  return FEEDBACK.test(namesOf(element).text);
}

const BOOKMARK =
  /-bookmark-(?:card|container|content|title|description|metadata|preview|block)(?=-)|-notion-bookmark(?=-)/;

/** Whether it is the card of a page elsewhere, which editors call a bookmark, and no button that sets one. */
function isCard(article: ArticleEditor, element: Element): boolean {
  if (!BOOKMARK.test(namesOf(element).text)) return false;
  const link = closest(element, ({ name }) => name === 'a');
  return leadElsewhere(link ? [link] : linksIn(element), article.facts.ownUrls);
}

const RATINGS = /-(?:ratings?|score-?card)(?=-)/;
/** Least lines of the marks of a review, and words of one that gives a reason. */
const MIN_MARKS = 4;
const MIN_REASON_WORDS = 3;
const MIN_NUMBERS = 2;
/** A mark and a sentence about it, without another number: "5.5 Boils. Bites." */
const SUMMED_UP = /^\d{1,3}(?:[.,]\d{1,2})?(?:\s?\/\s?\d{1,3})?\s[^\d()]*\p{L}[.!]$/u;
const VOTES = new Set(['a', 'button', 'input', 'select', 'form']);

/** Whether it is what a review finds good and bad, with its marks: several lines, and nothing to vote with. */
function isReview(article: ArticleEditor, element: Element): boolean {
  if (find(element, ({ name }) => VOTES.has(name))) return false;
  const lines = leavesOf(element)
    .map((leaf) => article.text(leaf))
    .filter((text) => text !== '');
  const marks = lines.filter((text) => /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text));
  if (SUMMED_UP.test(article.text(element))) return true;
  if (lines.length < MIN_MARKS) return false;
  return (
    (article.facts.isFragment === true && marks.length >= MIN_NUMBERS) ||
    lines.some((text) => text.split(' ').length >= MIN_REASON_WORDS)
  );
}

/** Row `widget` of the table in `index.ts`. */
export const widget: Rule = {
  id: 'widget',
  kind: 'remove',
  claim: 'label',
  reason: 'reading aid or player',
  apply(article) {
    const rated = outermost(article, (one) => RATINGS.test(namesOf(one).text));
    const reviews = new Set(rated.filter((one) => isReview(article, one)));
    const isNamed = (element: Element): boolean =>
      WIDGET.test(namesOf(element)) &&
      !isMediaBox(article, element) &&
      !isCard(article, element) &&
      (reviews.size === 0 || !closest(element, (one) => reviews.has(one))) &&
      !VERDICT.test(article.text(element));
    removeContainers(article, isNamed, MAX_SHARE);
    for (const box of outermost(article, (one) => isQuestion(article, one))) article.remove(box, { claim: 'box' });
    // A poll asks whole questions.
    for (const poll of outermost(article, (one) => POLL.test(namesOf(one)) && !article.isMost(one, MAX_SHARE)))
      article.remove(poll, { claim: 'box' });
  },
};
