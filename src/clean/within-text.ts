/** Tells what stands within the text of an article from what a page puts before and after it. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { closest, find, findAll, isBlank, isWithin } from '../html/nodes.ts';
import { type LeafBlock, leafBlocksOf } from './leaf-blocks.ts';
import type { ArticleEditor } from './rule.ts';
import { isQuotedText, readsAsSentence } from './sentences.ts';

/** Characters of sentences, or number of them, before what is within the text: a standfirst alone is above the byline. */
const MIN_CHARS_BEFORE = 400;
const MIN_SENTENCES_BEFORE = 2;
/** Lines on each side of which one is a sentence. */
const NEAR_LINES = 3;
/** A line with more of it in links is the headline of another article. */
const MAX_LINK_SHARE = 0.5;
/** Blank nodes to skip: to pass thousands once for each of their neighbours would be quadratic. */
const MAX_BLANK = 50;
/** Characters of the longest element that is looked for: longer ones are no label. */
const MAX_CHARS = 300;

interface Place {
  readonly isSentence: boolean;
  readonly isLinked: boolean;
  /** Sentences before the line, and their characters. */
  readonly sentences: number;
  readonly chars: number;
}

/** Finds the places of elements among the lines of an article as they were when it was made. */
export class TextPlaces {
  readonly #article: ArticleEditor;
  readonly #lines: readonly Place[];
  readonly #indexOf = new Map<Element, number>();

  constructor(article: ArticleEditor) {
    this.#article = article;
    const lines = leafBlocksOf(article);
    let sentences = 0;
    let chars = 0;
    this.#lines = lines.map((line, at) => {
      this.#indexOf.set(line.element, at);
      const place = { ...judge(article, line), sentences, chars };
      if (place.isSentence) {
        sentences++;
        chars += line.text.length;
      }
      return place;
    });
  }

  /** Whether sentences of the article are near on both sides of `element`, and more than a standfirst is before it. */
  isWithinText(element: Element): boolean {
    const range = this.#rangeOf(element);
    if (!range) return false;
    const [first, last] = range;
    const at = this.#lines[first];
    if (!at || (at.chars < MIN_CHARS_BEFORE && at.sentences < MIN_SENTENCES_BEFORE)) return false;
    const before = this.#lines.slice(Math.max(0, first - NEAR_LINES), first);
    const after = this.#lines.slice(last + 1, last + 1 + NEAR_LINES);
    return (
      before.some(({ isSentence }) => isSentence) &&
      after.some(({ isSentence }) => isSentence) &&
      after[0]?.isLinked === false
    );
  }

  /** The first and the last line in `element`, or the line around it. */
  #rangeOf(element: Element): readonly [number, number] | undefined {
    if (this.#article.text(element).length > MAX_CHARS) return undefined;
    const around = closest(element, (one) => this.#indexOf.has(one));
    if (around) return pairOf(this.#indexOf.get(around), this.#indexOf.get(around));
    const inside = findAll(element, (one) => this.#indexOf.has(one));
    return pairOf(this.#indexOf.get(inside[0] ?? element), this.#indexOf.get(inside.at(-1) ?? element));
  }
}

function pairOf(first: number | undefined, last: number | undefined): readonly [number, number] | undefined {
  return first === undefined || last === undefined ? undefined : [first, last];
}

function judge(article: ArticleEditor, { element, text }: LeafBlock): Pick<Place, 'isSentence' | 'isLinked'> {
  const linked = article.linkShare(element);
  return { isSentence: readsAsSentence(text, linked), isLinked: linked > MAX_LINK_SHARE };
}

/** Whether it is in a quotation, or directly below one or a line in quotation marks: who said it. */
export function isSourceOfQuotation(article: ArticleEditor, element: Element): boolean {
  const quote = closest(element, ({ name }) => name === 'blockquote');
  if (quote && quote !== article.root && isWithin(quote, article.root) && !article.isMost(quote, 0.5)) return true;
  let before: ChildNode | null = element.prev;
  for (let passed = 0; before && isBlank(before); before = before.prev) if (++passed > MAX_BLANK) return false;
  if (!before || !isTag(before)) return false;
  return find(before, isBlockquote) !== undefined || isBlockquote(before) || isQuotedText(article.text(before));
}

function isBlockquote({ name }: Element): boolean {
  return name === 'blockquote';
}
