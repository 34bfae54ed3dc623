/** Headings in a row that differ in their numbers: versions, days, chapters. */
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

/** The text up to its last number, with signs for numbers and names of months and days; undefined without a number. */
function shapeOf(article: ArticleEditor, text: string): string | undefined {
  const known = dateWords(article.facts.language ?? article.words.language);
  const numbered = /^.*\d/.exec(text)?.[0];
  return numbered?.replace(/\p{L}+/gu, (word) => (known.has(word.toLowerCase()) ? 'w' : word)).replace(/\d+/g, '#');
}
