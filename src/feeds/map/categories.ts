/** Why: categories come as text, as attributes, nested, and as lists of keywords. */
import type { Category } from '../../model/entry.ts';
import type { Fields } from '../rss-parser.ts';
import { attribute, children, type Element } from '../xml/element.ts';
import { plainText } from './reading.ts';

/** More than any publisher means; the rest is noise or an attack. */
const maxCategories = 500;
const maxTermLength = 500;

const itunesScheme = 'http://www.itunes.com/';
const mediaScheme = 'http://search.yahoo.com/mrss/category_schema';

/** The categories of the fields, each term and scheme once, in document order of each kind. */
export function readCategories(fields: Fields, media: readonly Element[]): Category[] {
  const found = new Map<string, Category>();
  const add = (term: string | undefined, scheme?: string, label?: string): void => {
    const text = term?.trim().slice(0, maxTermLength);
    if (!text || found.size >= maxCategories) return;
    const key = `${text}\n${scheme ?? ''}`;
    if (found.has(key)) return;
    found.set(key, { term: text, ...(scheme ? { scheme } : {}), ...(label ? { label } : {}) });
  };
  for (const element of fields.get('tags') ?? []) for (const term of (plainText(element) ?? '').split(',')) add(term);
  for (const name of ['category', 'atom:category', 'dc:subject']) {
    for (const element of fields.get(name) ?? []) {
      const term = attribute(element, 'term') ?? plainText(element) ?? attribute(element, 'label');
      add(term, attribute(element, 'scheme') ?? attribute(element, 'domain'), attribute(element, 'label'));
    }
  }
  const keywords = (fields.get('itunes:keywords') ?? []).flatMap((element) => splitKeywords(plainText(element)));
  for (const term of keywords) add(term, itunesScheme);
  for (const element of fields.get('itunes:category') ?? []) addItunes(element, add);
  for (const element of fields.get('googleplay:category') ?? []) add(attribute(element, 'text'));
  for (const element of media) {
    add(
      plainText(element) ?? attribute(element, 'label'),
      attribute(element, 'scheme') ?? mediaScheme,
      attribute(element, 'label'),
    );
  }
  return [...found.values()];
}

function addItunes(element: Element, add: (term: string | undefined, scheme: string) => void): void {
  add(attribute(element, 'text') ?? plainText(element), itunesScheme);
  for (const inner of children(element, 'itunes:category')) addItunes(inner, add);
}

function splitKeywords(text: string | undefined): string[] {
  if (!text) return [];
  return text.includes(',') ? text.split(',') : text.split(/\s+/);
}
