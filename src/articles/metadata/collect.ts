/** Why: the tree is walked once for all readers of metadata; a walk each would cost more than the rest of the work. */
import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';

/** The elements of a page that may say something about its article, in document order. */
export interface Collected {
  /** Where the page was fetched. */
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
  /** Links with `rel="author"` or `rel="tag"`. */
  readonly relations: readonly Element[];
  /** Elements whose class speaks of an author. */
  readonly bylines: readonly Element[];
}

type Growing = {
  -readonly [K in keyof Collected]: Collected[K] extends readonly Element[] ? Element[] : Collected[K];
} & {
  jsonLd: string[];
  meta: Map<string, string[]>;
};

/** Of each kind so many are kept: pages of comments carry thousands of `<time>`. The largest measured article page has 40 authors' boxes. */
const MOST = 200;

/** Tried on every class of a page: without the flag for case it takes half the time. */
const BYLINE_CLASS = /[Aa]ut(?:hor|or|eur)|[Bb]y-?[Ll]ine|[Vv]erfasser/;

/** Walks `document` once. Linear in its size, no recursion. */
export function collect(document: Document, url: string): Collected {
  const into: Growing = {
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
    relations: [],
    bylines: [],
  };
  let node: ChildNode | undefined = document.children[0];
  while (node) {
    if (isTag(node)) take(node, into);
    const inner: ChildNode | undefined = isTag(node) && node.name !== 'svg' ? node.children[0] : undefined;
    node = inner ?? after(node, document);
  }
  return into;
}

/** The node that follows `node` and all that is in it. */
function after(node: ChildNode, document: Document): ChildNode | undefined {
  for (let at: ChildNode = node; ; at = at.parent) {
    if (at.next) return at.next;
    if (!at.parent || at.parent === document || !isTag(at.parent)) return undefined;
  }
}

function take(element: Element, into: Growing): void {
  const { name, attribs } = element;
  const named = BY_NAME.get(name);
  if (named) named(element, into);
  if (attribs.itemprop !== undefined) keep(into.itemProps, element);
  const classes = attribs.class;
  if (classes !== undefined && BYLINE_CLASS.test(classes)) keep(into.bylines, element);
}

function keep(list: Element[], element: Element): void {
  if (list.length < MOST) list.push(element);
}

/** A Map, not an object: element names come from the page. */
const BY_NAME: ReadonlyMap<string, (element: Element, into: Growing) => void> = new Map([
  ['meta', ({ attribs }, { meta }) => takeMeta(attribs, meta)],
  ['link', (element, { links }) => keep(links, element)],
  ['time', (element, { times }) => keep(times, element)],
  ['h1', (element, { headings }) => keep(headings, element)],
  ['a', takeAnchor],
  ['script', takeScript],
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
] satisfies [string, (element: Element, into: Growing) => unknown][]);

function takeAnchor(element: Element, { anchors, relations }: Growing): void {
  if (element.attribs.href !== undefined) anchors.push(element);
  if (isRelation(element)) keep(relations, element);
}

/** Values of one key that are kept: `article:tag` stands once a tag. */
const MAX_VALUES = 50;

function takeMeta(attribs: Readonly<Record<string, string>>, meta: Map<string, string[]>): void {
  const { content } = attribs;
  if (!content) return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
    if (!key || (meta.size >= MOST && !meta.has(key.toLowerCase()))) continue;
    const values = meta.get(key.toLowerCase());
    if (!values) meta.set(key.toLowerCase(), [content]);
    else if (values.length < MAX_VALUES) values.push(content);
  }
}

function takeScript(element: Element, { jsonLd }: Growing): void {
  if (element.attribs.type?.includes('ld+json') && jsonLd.length < MOST) jsonLd.push(rawText(element) ?? '');
}

function isRelation({ attribs: { rel } }: Element): boolean {
  return rel !== undefined && /(?:^|\s)(?:author|tag)(?:\s|$)/i.test(rel);
}

function rawText({ children }: Element): string | undefined {
  const text = children.map((child) => (isText(child) ? child.data : '')).join('');
  return text.trim() === '' ? undefined : text;
}
