/** Tells what stands within the text of an article from what a page puts before and after it. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { namesOf } from '../html/class-names.ts';
import { NamePattern } from '../html/name-pattern.ts';
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

/** Up to four words with a capital or in a script without, twice, with a comma in between: who wrote a letter, and where. */
const NAME = "(?:\\p{Lu}|\\p{Lo})[\\p{L}\\p{M}.’'-]*(?:\\s(?:\\p{Lu}|\\p{Lo}|\\p{Ll}{1,3}\\s)[\\p{L}\\p{M}.’'-]*){0,3}";
const NAME_AND_PLACE = new RegExp(`^[—–-]?\\s?${NAME}[,،、，]\\s?${NAME}$`, 'u');

/** Whether the line is a name and a place, as below a letter to the editor. */
export function isNameWithPlace(text: string): boolean {
  return text.length <= MAX_NAME_CHARS && NAME_AND_PLACE.test(text);
}

const MAX_NAME_CHARS = 80;

/** Boxes with direct speech. */
const QUOTATION = NamePattern.ofWords(
  'testimonials? testimony pull-?quotes? quotes? quotations? zitate? citations? citas? citaat citat cytat',
);

/** Whether it is in a quotation, or directly below one, verses or a line in quotation marks: who said it. */
export function isSourceOfQuotation(article: ArticleEditor, element: Element): boolean {
  const quote = closest(element, ({ name }) => name === 'blockquote');
  if (quote && quote !== article.root && isWithin(quote, article.root) && !article.isMost(quote, 0.5)) return true;
  const box = closest(element, (one) => QUOTATION.test(namesOf(one)));
  if (box && box !== article.root && isWithin(box, article.root) && !article.isMost(box, 0.5)) return true;
  const before = elementAbove(element);
  if (!before) return false;
  if (find(before, isBlockquote) !== undefined || isBlockquote(before)) return true;
  return isQuotedText(article.text(before)) || isVerse(article, before);
}

/** Whether it is directly below verses in a box of theirs: the name of the poet. */
export function isBelowVerse(article: ArticleEditor, element: Element): boolean {
  const before = elementAbove(element);
  return before !== undefined && isVerse(article, before);
}

function elementAbove(element: Element): Element | undefined {
  let before: ChildNode | null = element.prev;
  for (let passed = 0; before && isBlank(before); before = before.prev) if (++passed > MAX_BLANK) return undefined;
  return before && isTag(before) ? before : undefined;
}

/** Whether it is two lines or more without a link, number or end of a sentence, in a box of its own. */
function isVerse(article: ArticleEditor, element: Element): boolean {
  const { parent } = element;
  if (element.name !== 'p' || !parent || parent === article.root || article.linkShare(element) > 0) return false;
  const text = article.text(element);
  if (text.length > MAX_CHARS || /\p{N}/u.test(text) || readsAsSentence(text, 0)) return false;
  return find(element, ({ name }) => name === 'br') !== undefined;
}

function isBlockquote({ name }: Element): boolean {
  return name === 'blockquote';
}
