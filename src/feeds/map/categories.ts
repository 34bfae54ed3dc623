/** Categories of an item or feed, which come as text, attributes, nested elements and keyword lists. */
import { defined } from '../../model/defined.ts';
import type { Category } from '../../model/entry.ts';
import { attribute, children, type Element } from '../xml/element.ts';
import { plainText } from './reading.ts';

/** More than any publisher uses; the rest is noise or an attack. */
const maxCategories = 500;
const maxTermLength = 500;

const itunesScheme = 'http://www.itunes.com/';
const mediaScheme = 'http://search.yahoo.com/mrss/category_schema';

type Add = (term: string | undefined, scheme?: string, label?: string) => void;

/** Element name → how to read its categories. */
const readers: ReadonlyMap<string, (element: Element, add: Add) => void> = new Map([
  ['category', addCategory],
  ['atom:category', addCategory],
  ['dc:subject', addCategory],
  ['tags', addList],
  ['itunes:keywords', (element, add) => addList(element, (term) => add(term, itunesScheme))],
  ['itunes:category', addItunes],
  ['googleplay:category', (element, add) => add(attribute(element, 'text'))],
]);

/**
 * The categories among the children of an item or feed, each term and scheme once, in document order; those of Media
 * RSS (`media`, which may be nested in groups) come last.
 */
export function readCategories(elements: readonly Element[], media: readonly Element[]): Category[] {
  const found = new Map<string, Category>();
  const add: Add = (term, scheme, label) => {
    const text = term?.trim().slice(0, maxTermLength);
    if (!text || found.size >= maxCategories) return;
    const key = `${text}\n${scheme ?? ''}`;
    if (found.has(key)) return;
    found.set(key, defined({ term: text, scheme: scheme || undefined, label: label || undefined }));
  };
  for (const element of elements) readers.get(element.name)?.(element, add);
  for (const element of media) {
    const label = attribute(element, 'label');
    add(plainText(element) ?? label, attribute(element, 'scheme') ?? mediaScheme, label);
  }
  return [...found.values()];
}

function addCategory(element: Element, add: Add): void {
  const label = attribute(element, 'label');
  const term = attribute(element, 'term') ?? plainText(element) ?? label;
  add(term, attribute(element, 'scheme') ?? attribute(element, 'domain'), label);
}

function addList(element: Element, add: Add): void {
  for (const term of (plainText(element) ?? '').split(',')) add(term);
}

function addItunes(element: Element, add: Add): void {
  add(attribute(element, 'text') ?? plainText(element), itunesScheme);
  for (const inner of children(element, 'itunes:category')) addItunes(inner, add);
}
