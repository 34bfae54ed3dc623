/** Headings and links in a row that differ in their numbers: versions, days, chapters. */
import { linksIn } from '../html/links.ts';
import type { LeafBlock } from './leaf-blocks.ts';
import { dateWords } from './lists/date-words.ts';
import type { ArticleEditor } from './rule.ts';

const HEADING = /^h[1-6]$/;

/** The headings among lines by their level and words. */
export class HeadingSeries {
  readonly #article: ArticleEditor;
  readonly #lines: readonly LeafBlock[];
  /** By kind, a text of it; undefined if there are several. */
  #textOf: ReadonlyMap<string, string | undefined> | undefined;

  constructor(article: ArticleEditor, lines: readonly LeafBlock[]) {
    this.#article = article;
    this.#lines = lines;
  }

  /** Whether it is a heading with a number, and one of the same level and words with other numbers is there: "[0.7.2] - 2020-11-02". */
  has(line: LeafBlock): boolean {
    const kind = this.#kindOf(line);
    if (kind === undefined) return false;
    // Each heading is read once: to compare all with each other would be quadratic.
    this.#textOf ??= this.#readTexts();
    return this.#textOf.get(kind) !== line.text;
  }

  #readTexts(): ReadonlyMap<string, string | undefined> {
    const texts = new Map<string, string | undefined>();
    for (const line of this.#lines) {
      const kind = this.#kindOf(line);
      if (kind !== undefined) texts.set(kind, texts.has(kind) && texts.get(kind) !== line.text ? undefined : line.text);
    }
    return texts;
  }

  #kindOf({ element, text }: LeafBlock): string | undefined {
    const shape = HEADING.test(element.name) ? shapeOf(this.#article, text) : undefined;
    return shape === undefined ? undefined : `${element.name} ${shape}`;
  }
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
