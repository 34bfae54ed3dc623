/** Tells lines of the author that say what is below them, by their colon, from labels. */
import { type Element, isTag } from 'domhandler';
import { find, isBlank } from '../html/nodes.ts';
import { BLOCKS } from '../html/text.ts';
import type { ArticleEditor } from './rule.ts';

/** Words of a line that says what the list below it is; shorter ones are headings: "Our partners:". */
const MIN_INTRODUCTION_WORDS = 6;
const MAX_INTRODUCTION_CHARS = 250;

/** Whether it is a phrase of the article with a colon, with a list below it. */
export function introducesList(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  if (text.length > MAX_INTRODUCTION_CHARS || find(element, ({ name }) => BLOCKS.has(name))) return false;
  if (/^h[1-6]$/.test(element.name) || !/[:：]$/.test(text) || text.split(' ').length < MIN_INTRODUCTION_WORDS)
    return false;
  if (article.words.starts('related', text) || article.words.starts('readMore', text)) return false;
  let next = element.next;
  while (next && isBlank(next)) next = next.next;
  return next !== null && isTag(next) && (next.name === 'ul' || next.name === 'ol');
}

const CONTENT = new Set(['pre', 'table', 'blockquote', 'figure', 'img', 'video', 'audio', 'math']);

/** Whether it ends with a colon, and a listing, table, quotation or picture is next. */
export function introducesContent(article: ArticleEditor, element: Element): boolean {
  if (!/[:：]$/.test(article.text(element))) return false;
  let next = element.next;
  while (next && isBlank(next)) next = next.next;
  return (
    next !== null && isTag(next) && (CONTENT.has(next.name) || find(next, ({ name }) => name === 'pre') !== undefined)
  );
}

/** Whether a phrase of the article with a colon is above the list of `item`. */
export function isIntroduced(article: ArticleEditor, { parent }: Element): boolean {
  let before = parent?.prev ?? null;
  while (before && isBlank(before)) before = before.prev;
  return before !== null && isTag(before) && introducesList(article, before);
}
