/** Headings and links in a row that differ in their numbers: versions, days, chapters. */
import { linksIn } from '../html/links.ts';
import type { LeafBlock } from './leaf-blocks.ts';
import { dateWords } from './lists/date-words.ts';
import type { ArticleEditor } from './rule.ts';

const HEADING = /^h[1-6]$/;

/** Whether it is a heading with a number, and one of the same level and words with other numbers is above: "[0.7.2] - 2020-11-02". */
export function isOfSeries(article: ArticleEditor, { element, text }: LeafBlock, lines: readonly LeafBlock[]): boolean {
  const shape = HEADING.test(element.name) ? shapeOf(article, text) : undefined;
  if (shape === undefined) return false;
  return lines.some(
    (one) => one.element.name === element.name && one.text !== text && shapeOf(article, one.text) === shape,
  );
}

/** What separates links in a line. */
const BARS = /\s*[|·•]\s*/;
/** The pages of one text or list, in the languages that have the most. */
const PAGE = /^(?:page|pg|p|seite|p[aá]gina|strona|sida|side|sayfa|oldal|stránka|страница|сторінка)\P{L}/iu;

/**
 * Whether the line is links to the parts of a series, by numbers after the same words: "Part 1 | Part 2 | Part 3". One, the
 * part itself, may be no link. Numbers alone, dates and pages are the site's.
 */
export function linksToParts(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  const parts = text.split(BARS);
  if (parts.length < 2 || linksIn(element).length < parts.length - 1 || PAGE.test(text)) return false;
  const [shape, ...others] = new Set(parts.map((part) => shapeOf(article, part)));
  return shape !== undefined && others.length === 0 && /^\p{L}{2}/u.test(shape) && new Set(parts).size === parts.length;
}

/** The text up to its last number, with signs for numbers and names of months and days; undefined without a number. */
function shapeOf(article: ArticleEditor, text: string): string | undefined {
  const known = dateWords(article.facts.language ?? article.words.language);
  const numbered = /^.*\d/.exec(text)?.[0];
  return numbered?.replace(/\p{L}+/gu, (word) => (known.has(word.toLowerCase()) ? 'w' : word)).replace(/\d+/g, '#');
}
