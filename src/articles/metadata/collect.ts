/**
 * In one walk of the tree, collects the elements that the metadata readers need: separate walks would dominate the
 * cost.
 */
import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';

/** The elements of a page that may say something about its article, in document order. */
export interface Collected {
  /** Absolute URL of the page. */
  readonly url: string;
  readonly html: Element | undefined;
  readonly body: Element | undefined;
  readonly base: string | undefined;
  /** Text of the first `<title>` in HTML. */
  readonly title: string | undefined;
  /** Contents of `<meta>` by property, name, itemprop or http-equiv in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Element[];
  /** Every `<a href>`. */
  readonly anchors: readonly Element[];
  /** Raw text of each `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  readonly headings: readonly Element[];
  readonly times: readonly Element[];
  readonly itemProps: readonly Element[];
  /** Every element with an `itemtype`. */
  readonly typed: readonly Element[];
  /** Links with `rel="author"` or `rel="tag"`. */
  readonly relations: readonly Element[];
  /** Elements with a class for an author. */
  readonly bylines: readonly Element[];
}

type MutableCollected = {
  -readonly [K in keyof Collected]: Collected[K] extends readonly Element[] ? Element[] : Collected[K];
} & {
  jsonLd: string[];
  meta: Map<string, string[]>;
};

/**
 * Elements of each kind: pages with comments have thousands of `<time>`. The largest measured article page has 40
 * author elements.
 */
const MAX_ELEMENTS = 200;

/** Tested on every class of a page: without the `i` flag it takes half the time. */
const BYLINE_CLASS = /[Aa]ut(?:hor|or|eur)|[Bb]y-?[Ll]ine|[Vv]erfasser/;

/** Walks `document` once. Linear in its size, no recursion. */
export function collect(document: Document, url: string): Collected {
  const into: MutableCollected = {
    url,
    html: undefined,
    body: undefined,
    base: undefined,
    title: undefined,
    meta: new Map(),
    links: [],
    anchors: [],
    jsonLd: [],
    headings: [],
    times: [],
    itemProps: [],
    typed: [],
    relations: [],
    bylines: [],
  };
  let node: ChildNode | undefined = document.children[0];
  while (node) {
    if (isTag(node)) collectElement(node, into);
    const inner: ChildNode | undefined = isTag(node) && node.name !== 'svg' ? node.children[0] : undefined;
    node = inner ?? after(node, document);
  }
  return into;
}

/** The node after `node` and its content, in document order. */
function after(node: ChildNode, document: Document): ChildNode | undefined {
  for (let at: ChildNode = node; ; at = at.parent) {
    if (at.next) return at.next;
    if (!at.parent || at.parent === document || !isTag(at.parent)) return undefined;
  }
}

function collectElement(element: Element, into: MutableCollected): void {
  const { name, attribs } = element;
  const named = BY_NAME.get(name);
  if (named) named(element, into);
  if (attribs.itemprop !== undefined) addTo(into.itemProps, element);
  if (attribs.itemtype !== undefined) into.typed.push(element);
  const classes = attribs.class;
  if (classes !== undefined && BYLINE_CLASS.test(classes)) addTo(into.bylines, element);
}

function addTo(list: Element[], element: Element): void {
  if (list.length < MAX_ELEMENTS) list.push(element);
}

/** By element name. A Map, not an object: names come from the page. */
const BY_NAME: ReadonlyMap<string, (element: Element, into: MutableCollected) => void> = new Map([
  ['meta', ({ attribs }, { meta }) => collectMeta(attribs, meta)],
  ['link', (element, { links }) => addTo(links, element)],
  ['time', (element, { times }) => addTo(times, element)],
  ['h1', (element, { headings }) => addTo(headings, element)],
  ['a', collectAnchor],
  ['script', collectScript],
  [
    'title',
    (element, into) => {
      into.title ??= rawText(element);
    },
  ],
  [
    'base',
    ({ attribs }, into) => {
      into.base ??= attribs.href;
    },
  ],
  [
    'html',
    (element, into) => {
      into.html ??= element;
    },
  ],
  [
    'body',
    (element, into) => {
      into.body ??= element;
    },
  ],
] satisfies [string, (element: Element, into: MutableCollected) => unknown][]);

function collectAnchor(element: Element, { anchors, relations }: MutableCollected): void {
  if (element.attribs.href !== undefined) anchors.push(element);
  if (isRelation(element)) addTo(relations, element);
}

/** Values of one key: `article:tag` is repeated for each tag. */
const MAX_VALUES = 50;

function collectMeta(attribs: Readonly<Record<string, string>>, meta: Map<string, string[]>): void {
  const { content } = attribs;
  if (!content) return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
    if (!key || (meta.size >= MAX_ELEMENTS && !meta.has(key.toLowerCase()))) continue;
    const values = meta.get(key.toLowerCase());
    if (!values) meta.set(key.toLowerCase(), [content]);
    else if (values.length < MAX_VALUES) values.push(content);
  }
}

function collectScript(element: Element, { jsonLd }: MutableCollected): void {
  if (element.attribs.type?.includes('ld+json') && jsonLd.length < MAX_ELEMENTS) jsonLd.push(rawText(element) ?? '');
}

function isRelation({ attribs: { rel } }: Element): boolean {
  return rel !== undefined && /(?:^|\s)(?:author|tag)(?:\s|$)/i.test(rel);
}

function rawText({ children }: Element): string | undefined {
  const text = children.map((child) => (isText(child) ? child.data : '')).join('');
  return text.trim() === '' ? undefined : text;
}
