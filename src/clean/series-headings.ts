/** Headings in a row that differ in their numbers: versions, days, chapters. */
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

/** The text up to its last number, with signs for numbers and names of months and days; undefined without a number. */
function shapeOf(article: ArticleEditor, text: string): string | undefined {
  const known = dateWords(article.facts.language ?? article.words.language);
  const numbered = /^.*\d/.exec(text)?.[0];
  return numbered?.replace(/\p{L}+/gu, (word) => (known.has(word.toLowerCase()) ? 'w' : word)).replace(/\d+/g, '#');
}
