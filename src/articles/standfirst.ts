/** Why: the lines between headline and text lead into the article; pages set them apart by name or place. */
import { type Document, type Element, isTag } from 'domhandler';
import {
  BYLINE,
  CAPTION,
  isCommentName,
  LEAD,
  NAVIGATION,
  namesOf,
  RELATED,
  SHARE,
  STANDFIRST,
} from '../html/class-names.ts';
import { bodyOf, find, isWithin, walk } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Content } from './content.ts';
import { isHidden, type Measures } from './measure.ts';

/** Characters. Shorter ones are labels, longer ones are text. */
const MIN_CHARS = 30;
const MAX_CHARS = 1200;
/** Counted characters may include some white space more. */
const MAX_COUNTED = 1500;
/** Without a name and unlike the description, only a sentence of some length right after the headline is one. */
const MIN_UNNAMED = 60;
const MAX_UNNAMED = 600;
/** A named standfirst inside the article's element stands before this many characters of it. */
const NEAR_START = 400;

const HOLDERS = new Set(['p', 'div', 'h2', 'h3', 'h4', 'span', 'section', 'strong', 'header']);
const NOT_TEXT = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'figure',
  'figcaption',
  'ul',
  'ol',
  'a',
  'button',
  'time',
  'table',
]);

/** The element that holds the standfirst, in `root` or before it; undefined when there is none apart from the text. */
export function findStandfirst(
  document: Document,
  { element: root, measures }: Content,
  description: string | undefined,
  titles: readonly string[],
): Element | undefined {
  const search = new Search(root, measures, letters(description ?? ''), new Set(titles.map(letters)));
  walk(bodyOf(document), (element) => search.visit(element));
  return search.found ?? search.unnamed;
}

class Search {
  found: Element | undefined;
  /** The first fitting lines between headline and text, taken when nothing surer is found. */
  unnamed: Element | undefined;
  readonly #root: Element;
  readonly #measures: Measures;
  readonly #description: string;
  readonly #titles: ReadonlySet<string>;
  readonly #longestTitle: number;
  readonly #aroundRoot = new Set<Element>();
  #hasMetRoot = false;
  #isDone = false;
  #afterHeadline = false;
  #read = 0;

  constructor(root: Element, measures: Measures, description: string, titles: ReadonlySet<string>) {
    this.#root = root;
    for (let at: Element | undefined = root; at; at = at.parent && isTag(at.parent) ? at.parent : undefined)
      this.#aroundRoot.add(at);
    this.#measures = measures;
    this.#description = description;
    this.#titles = titles;
    this.#longestTitle = Math.max(0, ...[...titles].map((title) => title.length));
  }

  visit(element: Element): boolean | undefined {
    if (this.found || this.#isDone || NOT_TEXT.has(element.name) || isHidden(element)) return false;
    const names = namesOf(element);
    const holdsRoot = this.#aroundRoot.has(element);
    const isLead = LEAD.test(names) || STANDFIRST.test(names);
    if (!holdsRoot && !isLead && (isOther(names) || this.#measures.get(element)?.elsewhere)) return false;
    if (element === this.#root) this.#hasMetRoot = true;
    const inRoot = this.#hasMetRoot && isWithin(element, this.#root);
    if (this.#hasMetRoot && !inRoot) this.#isDone = true;
    if (element.name === 'h1') this.#afterHeadline = true;
    if (!holdsRoot && HOLDERS.has(element.name)) this.#judge(element, names, inRoot);
    if (inRoot && element.name === 'p') this.#read += textOf(element).length;
    if (inRoot && this.#read > NEAR_START) this.#isDone = true;
    return undefined;
  }

  /** Letters alone are compared: a title has at least a third as many as a text that says it. */
  #isTitle(text: string): boolean {
    return text.length <= 3 * this.#longestTitle && this.#titles.has(letters(text));
  }

  #judge(element: Element, names: string, inRoot: boolean): void {
    const isNamed = element.name !== 'h3' && (STANDFIRST.test(names) || (!inRoot && LEAD.test(names)));
    if (inRoot && !isNamed) return;
    const chars = this.#measures.get(element)?.chars ?? 0;
    if (chars < MIN_CHARS || chars > MAX_COUNTED) return;
    const text = textOf(element);
    if (text.length < MIN_CHARS || text.length > MAX_CHARS) return;
    if (this.#isTitle(text) || isTrail(text)) return;
    if (isNamed || isSame(letters(text.slice(0, START_READ)), this.#description)) this.found = element;
    else if (!this.unnamed && this.#afterHeadline && isSentence(element, text)) this.unnamed = element;
  }
}

/** Characters of a text that surely hold the letters it is compared by. */
const START_READ = 200;

function isOther(names: string): boolean {
  return (
    isCommentName(names) ||
    RELATED.test(names) ||
    NAVIGATION.test(names) ||
    SHARE.test(names) ||
    CAPTION.test(names) ||
    BYLINE.test(names)
  );
}

/** "Home / News / …" */
function isTrail(text: string): boolean {
  return (text.match(/\s[/›»>|]\s/g)?.length ?? 0) >= 2;
}

/** A leaf that reads like a sentence, without links. */
function isSentence(element: Element, text: string): boolean {
  if (element.name !== 'p' && element.name !== 'h2' && element.name !== 'div') return false;
  if (text.length < MIN_UNNAMED || text.length > MAX_UNNAMED) return false;
  return (
    find(element, (one) => one.name === 'a' || one.name === 'div' || one.name === 'p' || one.name === 'img') ===
    undefined
  );
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
