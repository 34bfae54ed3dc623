/**
 * Recognises a page of the starts of other texts by its headings, where they are not in cards of one name: nearly all of
 * them lead to the texts.
 */
import type { Element } from 'domhandler';
import { isSameSite } from '../html/links.ts';
import { closest, find, findAll, walk } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Content } from './content.ts';
import type { Measures } from './measure.ts';

/** Headings that link to other pages: fewer are the related articles of a text. */
const MIN_HEADINGS = 6;
/** Share of the headings that must link, and of all characters that must be in links. */
const MIN_LINKED_HEADINGS = 0.6;
const MIN_LINKED_TEXT = 0.2;

const HEADING = /^h[1-6]$/;

/** Characters of running text before the first of these headings from which it is an article with others below it. */
const MAX_INTRODUCTION_CHARS = 400;

/** Whether most headings of the content lead to other pages of the site of `url`, and much of its text is in links. */
export function isOfLinkedHeadings({ element, measures }: Content, url: string): boolean {
  const counts = measures.get(element);
  if (!counts || counts.linkChars < MIN_LINKED_TEXT * counts.chars) return false;
  const headings = findAll(element, ({ name }) => HEADING.test(name)).filter((one) => textOf(one) !== '');
  const linked = headings.filter((heading) => leadsOn(heading, url));
  if (linked.length < MIN_HEADINGS || linked.length < MIN_LINKED_HEADINGS * headings.length) return false;
  const [first] = linked;
  return first !== undefined && proseBefore(first, element, measures) < MAX_INTRODUCTION_CHARS;
}

/** Characters of running text in `root` before `end`. */
function proseBefore(end: Element, root: Element, measures: Measures): number {
  let chars = 0;
  let isBefore = true;
  walk(root, (element) => {
    isBefore &&= element !== end;
    if (isBefore) chars += measures.get(element)?.own ?? 0;
    return isBefore;
  });
  return chars;
}

/** Whether the heading is a link to another page, holds one, or is in one. A fragment is a place in this page. */
function leadsOn(heading: Element, url: string): boolean {
  const isLink = ({ name, attribs }: Element): boolean => name === 'a' && /^[^#]+$/.test(attribs.href ?? '');
  const link = find(heading, isLink) ?? closest(heading, isLink);
  return link !== undefined && isSameSite(link.attribs.href ?? '', [url]);
}
