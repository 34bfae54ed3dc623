/** Why: "Read more: another headline" between two paragraphs leads away from this article. */
import type { Element } from 'domhandler';
import { findAll } from '../../html/nodes.ts';
import { cutLine, type Line, linesOf } from '../lines.ts';
import type { Cuttings, Rule } from '../rule.ts';

/** Characters of a line that may be one headline with a prompt before it. */
const MAX_LINE = 280;
/** Share of the line that the link must have when words announce it, and when nothing does. */
const LINKED = 0.35;
const ALL_LINK = 0.95;
const PROMPTED = 0.6;
/** A headline has some words; shorter links are buttons, longer ones sentences. */
const MIN_HEADLINE = 25;
const MAX_HEADLINE = 170;

function isReadMore(article: Cuttings, { element, text }: Line): boolean {
  if (text.length > MAX_LINE || element.name === 'li' || element.name === 'dd') return false;
  const linked = article.linkShare(element);
  const after = article.words.after('readMore', text);
  if (after !== undefined && (linked >= LINKED || hasColon(text) || after === '')) return true;
  if (linked >= PROMPTED && isPrompted(text, article.text(lastLink(element) ?? element))) return true;
  return (
    linked >= ALL_LINK &&
    text.length >= MIN_HEADLINE &&
    text.length <= MAX_HEADLINE &&
    !/^h[1-6]$/.test(element.name) &&
    !isAddress(text)
  );
}

function lastLink(element: Element): Element | undefined {
  return findAll(element, (one) => one.name === 'a').at(-1);
}

/** A few words, a colon, and one link up to the end of the line. */
function isPrompted(text: string, link: string): boolean {
  return (
    link.length >= MIN_HEADLINE &&
    text.endsWith(link) &&
    /^[^.!?:]{2,35}[:»>|]\s*$/.test(text.slice(0, text.length - link.length))
  );
}

/** "Read also: …" in capitals or with a colon soon after the first words is a prompt also without a link. */
function hasColon(text: string): boolean {
  return /^[^.!?:]{2,40}[:|»>]\s*\S/.test(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.)|@/.test(text);
}

export const readMore: Rule = {
  id: 'read-more',
  reason: 'link to another article between paragraphs',
  apply(article) {
    for (const line of linesOf(article)) if (isReadMore(article, line)) cutLine(article, line);
  },
};
