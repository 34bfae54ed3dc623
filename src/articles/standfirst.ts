/** Why: the lines between headline and text lead into the article; pages set them apart by name or repeat their own description there. */
import type { Document, Element } from 'domhandler';
import { namesOf, STANDFIRST } from '../html/class-names.ts';
import { bodyOf, closest, isWithin, walk } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import { isHidden } from './measure.ts';

/** Characters. Shorter ones are labels, longer ones are text. */
const MIN_CHARS = 30;
const MAX_CHARS = 1200;
/** A named standfirst inside the article's element stands before this many characters of it. */
const NEAR_START = 400;

const HOLDERS = new Set(['p', 'div', 'h2', 'h3', 'h4', 'span', 'section', 'strong', 'header']);
const NOT_TEXT = new Set(['nav', 'footer', 'aside', 'form', 'figure', 'figcaption', 'ul', 'ol']);

/** The element that holds the standfirst, in `root` or before it; undefined when there is none apart from the text. */
export function findStandfirst(
  document: Document,
  root: Element,
  description: string | undefined,
): Element | undefined {
  const wanted = description ? letters(description) : '';
  let found: Element | undefined;
  let passedRoot = false;
  let read = 0;
  walk(bodyOf(document), (element) => {
    if (found || passedRoot) return false;
    if (NOT_TEXT.has(element.name) || isHidden(element)) return false;
    const inRoot = isWithin(element, root);
    if (inRoot && read > NEAR_START) passedRoot = true;
    if (!HOLDERS.has(element.name) || element === root || isWithin(root, element)) return undefined;
    const isNamed = STANDFIRST.test(namesOf(element)) && element.name !== 'h3';
    const isFirst = !inRoot && wanted !== '';
    if (!passedRoot && (isNamed || isFirst)) found = fitting(element, isNamed, wanted);
    if (inRoot && element.name === 'p') read += textOf(element).length;
    return undefined;
  });
  return found;
}

function fitting(element: Element, isNamed: boolean, wanted: string): Element | undefined {
  const text = textOf(element);
  if (text.length < MIN_CHARS || text.length > MAX_CHARS) return undefined;
  if (closest(element, (one) => one.name === 'a')) return undefined;
  return isNamed || isSame(letters(text), wanted) ? element : undefined;
}

/** Descriptions are often cut off, or cut the standfirst. */
function isSame(text: string, wanted: string): boolean {
  if (text.length < MIN_CHARS || wanted.length < MIN_CHARS) return false;
  const start = Math.min(text.length, wanted.length, 60);
  return text.slice(0, start) === wanted.slice(0, start);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
