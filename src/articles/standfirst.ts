/** Finds the standfirst: the lines between headline and text, by class name, description or position. */
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
import { lettersOf } from '../html/letters.ts';
import { NamePattern, type Names } from '../html/name-pattern.ts';
import {
  bodyOf,
  createElement,
  find,
  isBlank,
  isWithin,
  remove,
  replaceWith,
  setChildren,
  walk,
} from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import { isHidden } from '../html/visibility.ts';
import type { Content } from './content.ts';
import type { Measures } from './measure.ts';

/** Characters. Shorter lines are labels, longer ones are text. */
const MIN_CHARS = 30;
const MAX_CHARS = 1200;
/** The measured characters may include more white space. */
const MAX_MEASURED_CHARS = 1500;
/**
 * Without a class name or a match with the description, it must be a sentence of this length after the headline.
 * Characters.
 */
const MIN_UNNAMED_CHARS = 60;
const MAX_UNNAMED_CHARS = 600;
/** A named standfirst inside the article's element has at most this much text before it. Characters. */
const MAX_CHARS_BEFORE = 400;

const LEAD_NAMES = NamePattern.anyOf(LEAD, STANDFIRST);
const OTHER_NAMES = NamePattern.anyOf(RELATED, NAVIGATION, SHARE, CAPTION);
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

/** The element of the standfirst, in the article's element or before it; undefined if there is none. */
export function findStandfirst(
  document: Document,
  { element: root, measures }: Content,
  description: string | undefined,
  titles: readonly string[],
): Element | undefined {
  const search = new Search(root, measures, lettersOf(description ?? ''), new Set(titles.map(lettersOf)));
  walk(bodyOf(document), (element) => search.visit(element));
  const found = search.found ?? search.unnamed ?? search.subtitle;
  return found && isWithin(found, root) ? found : found && withTwins(found, root);
}

/** The element, or a new one around it and those of its class directly after it: a standfirst of several paragraphs. */
function withTwins(first: Element, root: Element): Element {
  const { parent, attribs } = first;
  if (!parent || attribs.class === undefined) return first;
  const lines: Element[] = [];
  let chars = textOf(first).length;
  for (let at = first.next; at && (isTag(at) || isBlank(at)); at = at.next) {
    if (!isTag(at)) continue;
    if (at.name !== first.name || at.attribs.class !== attribs.class || isWithin(root, at)) break;
    chars += textOf(at).length;
    if (chars > MAX_CHARS || find(at, ({ name }) => name === 'a')) break;
    lines.push(at);
  }
  if (lines.length === 0) return first;
  const box = createElement('div', {});
  replaceWith(first, [box]);
  for (const line of lines) remove(line);
  setChildren(box, [first, ...lines]);
  return box;
}

class Search {
  found: Element | undefined;
  /** The first sentence between headline and text, used if there is no better match. */
  unnamed: Element | undefined;
  /** A shorter line directly below the headline, by its element or name. */
  subtitle: Element | undefined;
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
    const isLead = LEAD_NAMES.test(names);
    if (!holdsRoot && !isLead && (isOther(names) || this.#measures.get(element)?.elsewhere)) return false;
    if (!holdsRoot && !isLead && BYLINE.test(names)) return this.#visitByline(element);
    if (element === this.#root) this.#hasMetRoot = true;
    const inRoot = this.#hasMetRoot && isWithin(element, this.#root);
    if (this.#hasMetRoot && !inRoot) this.#isDone = true;
    if (element.name === 'h1') this.#afterHeadline = true;
    if (!holdsRoot && HOLDERS.has(element.name)) this.#judge(element, names, inRoot);
    if (inRoot && element.name === 'p') this.#read += textOf(element).length;
    if (inRoot && this.#read > MAX_CHARS_BEFORE) this.#isDone = true;
    return undefined;
  }

  /** A box of author and date may hold the page's description too. */
  #visitByline(box: Element): false {
    const isDescription = (element: Element): boolean =>
      isSame(lettersOf(textOf(element).slice(0, COMPARED_CHARS)), this.#description);
    if (this.#read === 0 && (this.#measures.get(box)?.chars ?? 0) <= MAX_MEASURED_CHARS)
      this.found = find(box, (element) => HOLDERS.has(element.name) && isDescription(element));
    return false;
  }

  /** Only letters are compared: a title has at least a third as many characters as a text that repeats it. */
  #isTitle(text: string): boolean {
    return text.length <= 3 * this.#longestTitle && this.#titles.has(lettersOf(text));
  }

  #judge(element: Element, names: Names, inRoot: boolean): void {
    const isNamed = element.name !== 'h3' && (STANDFIRST.test(names) || (!inRoot && LEAD.test(names)));
    if (inRoot && !isNamed) return;
    const chars = this.#measures.get(element)?.chars ?? 0;
    if (
      !inRoot &&
      !this.subtitle &&
      chars >= MIN_SUBTITLE_CHARS &&
      isSubtitle(element, names) &&
      !this.#isTitle(textOf(element))
    )
      this.subtitle = element;
    if (chars < MIN_CHARS || chars > MAX_MEASURED_CHARS) return;
    const text = textOf(element);
    if (text.length > MAX_CHARS) return;
    if (this.#isTitle(text) || isTrail(text) || find(element, isControl)) return;
    if (isNamed || isSame(lettersOf(text.slice(0, COMPARED_CHARS)), this.#description)) this.found = element;
    else if (!this.unnamed && this.#afterHeadline && isSentence(element, text)) this.unnamed = element;
  }
}

/** Measured characters of the shortest line below the headline. */
const MIN_SUBTITLE_CHARS = 20;
const SUBTITLE = /-sub(?=-)/;
/** A date: "Tuesday, 14 May 2024". */
const YEAR = /(?:19|20)\d{2}/;
const MAX_DATE_WORDS = 5;

/** Whether it is a heading or a line that is named as a subtitle, directly below the headline, without links or parts. */
function isSubtitle(element: Element, names: Names): boolean {
  if (!SUBTITLE.test(names.text) && !STANDFIRST.test(names) && element.name !== 'h2') return false;
  const text = textOf(element);
  if (YEAR.test(text) && text.split(' ').length <= MAX_DATE_WORDS) return false;
  let before = element.prev;
  while (before && !isTag(before)) before = before.prev;
  if (!before || (before.name !== 'h1' && !find(before, ({ name }) => name === 'h1'))) return false;
  return find(element, ({ name }) => name !== 'br' && name !== 'span' && name !== 'em' && name !== 'b') === undefined;
}

/** What is in the box of a form, or of a product with its price. */
function isControl({ name }: Element): boolean {
  return name === 'form' || name === 'button' || name === 'input' || name === 'select';
}

/** Characters of a text that contain all letters that are compared. */
const COMPARED_CHARS = 200;

function isOther(names: Names): boolean {
  return isCommentName(names) || OTHER_NAMES.test(names);
}

/** Whether the text is a breadcrumb trail: "Home / News / …". */
function isTrail(text: string): boolean {
  return (text.match(/\s[/›»>|]\s/g)?.length ?? 0) >= 2;
}

/** Whether the element is a leaf of the length of a sentence, without links. */
function isSentence(element: Element, text: string): boolean {
  if (element.name !== 'p' && element.name !== 'h2' && element.name !== 'div') return false;
  if (text.length < MIN_UNNAMED_CHARS || text.length > MAX_UNNAMED_CHARS) return false;
  return (
    find(element, (one) => one.name === 'a' || one.name === 'div' || one.name === 'p' || one.name === 'img') ===
    undefined
  );
}

/** Whether the starts are equal: descriptions are often cut off, or longer than the standfirst. */
function isSame(text: string, wanted: string): boolean {
  if (text.length < MIN_CHARS || wanted.length < MIN_CHARS) return false;
  const start = Math.min(text.length, wanted.length, 60);
  return text.slice(0, start) === wanted.slice(0, start);
}
