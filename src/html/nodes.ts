/** Queries and edits of a parsed tree, without a selector engine: cheap enough to use on every element. */
import {
  type AnyNode,
  type ChildNode,
  type Document,
  type Element,
  isTag,
  isText,
  type ParentNode,
  Text,
} from 'domhandler';
import { PageElement } from './page-element.ts';

/** Elements whose text is not shown to a reader. */
export const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'object',
  'applet',
  'iframe',
  'select',
  'option',
  'textarea',
  'datalist',
  'audio',
  'video',
  'canvas',
]);

/** Element children of `node`. */
export function elementsOf(node: ParentNode): Element[] {
  return node.children.filter(isTag);
}

/**
 * Calls `visit` for every element under `node` in document order; `false` skips its content. `visit` must not edit the
 * tree.
 */
export function walk(node: ParentNode, visit: (element: Element) => boolean | undefined): void {
  for (const child of node.children) {
    if (isTag(child) && visit(child) !== false) walk(child, visit);
  }
}

/** All elements under `node` that `test` accepts, in document order. */
export function findAll(node: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  collectElements(node, test, found);
  return found;
}

function collectElements(node: ParentNode, test: (element: Element) => boolean, into: Element[]): void {
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (test(child)) into.push(child);
    collectElements(child, test, into);
  }
}

/** The first element under `node` that `test` accepts. */
export function find(node: ParentNode, test: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (!isTag(child)) continue;
    if (test(child)) return child;
    const inner = find(child, test);
    if (inner) return inner;
  }
  return undefined;
}

/** The nearest of `node` and its ancestors that `test` accepts. */
export function closest(node: AnyNode, test: (element: Element) => boolean): Element | undefined {
  for (let at: AnyNode | null = node; at; at = at.parent) if (isTag(at) && test(at)) return at;
  return undefined;
}

/** Whether `node` is `ancestor` or below it. */
export function isWithin(node: AnyNode, ancestor: ParentNode): boolean {
  for (let at: AnyNode | null = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Removes `node` and its content from the tree. */
export function remove(node: ChildNode): void {
  const { parent, prev, next } = node;
  if (prev) prev.next = next;
  if (next) next.prev = prev;
  if (parent) {
    const { children } = parent;
    const at = children[0] === node ? 0 : children.lastIndexOf(node);
    if (at >= 0) children.splice(at, 1);
  }
  node.parent = null;
  node.prev = null;
  node.next = null;
}

/** Removes all of `nodes` from their trees, with one pass for each parent. */
export function removeAll(nodes: Iterable<ChildNode>): void {
  const gone = new Set(nodes);
  const parents = new Set([...gone].flatMap((node) => node.parent ?? []));
  for (const parent of parents)
    setChildren(
      parent,
      parent.children.filter((child) => !gone.has(child)),
    );
  for (const node of gone) Object.assign(node, { parent: null, prev: null, next: null });
}

const MAX_ARGUMENTS = 1_000;

/** Replaces `node` with `nodes`. Updates only the neighbours: a parent may have 100,000 children. */
export function replaceWith(node: ChildNode, nodes: readonly ChildNode[]): void {
  const { parent } = node;
  if (!parent) return;
  for (const one of nodes) if (one !== node && one.parent) remove(one);
  const { prev, next } = node;
  const at = parent.children.indexOf(node);
  // Too many arguments of one call would overflow the stack.
  if (nodes.length < MAX_ARGUMENTS) parent.children.splice(at, 1, ...nodes);
  else parent.children = [...parent.children.slice(0, at), ...nodes, ...parent.children.slice(at + 1)];
  if (!nodes.includes(node)) Object.assign(node, { parent: null, prev: null, next: null });
  nodes.forEach((one, index) => {
    one.parent = parent;
    one.prev = nodes[index - 1] ?? prev;
    one.next = nodes[index + 1] ?? next;
  });
  if (prev) prev.next = nodes[0] ?? next;
  if (next) next.prev = nodes.at(-1) ?? prev;
}

/** Replaces `element` with its children. */
export function unwrap(element: Element): void {
  if (element.parent) replaceWith(element, release(element));
}

/** Removes all children of `node` and returns them. */
function release(node: ParentNode): readonly ChildNode[] {
  const { children } = node;
  node.children = [];
  for (const child of children) Object.assign(child, { parent: null, prev: null, next: null });
  return children;
}

/** Makes `children` the children of `parent`, in this order. */
export function setChildren(parent: ParentNode, children: readonly ChildNode[]): void {
  parent.children = [...children];
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}

/** Children from which they are taken from their parents in one pass: one by one, each would move all that are after it. */
const MANY = 100;

/** A new element outside of any tree. `children` are moved into it. */
export function createElement(
  name: string,
  attributes: Record<string, string>,
  children: readonly ChildNode[] = [],
): Element {
  const element = new PageElement(name, attributes);
  const own = [...children];
  if (own.length >= MANY) removeAll(own);
  else for (const child of own) if (child.parent) remove(child);
  setChildren(element, own);
  return element;
}

/** A new text node outside of any tree. */
export function createText(text: string): Text {
  return new Text(text);
}

/** The `<body>`, or the document if there is none. Code that a page embeds in its head may have a `<body>` of its own. */
export function bodyOf(document: Document): ParentNode {
  return findBody(document) ?? find(document, ({ name }) => name === 'body') ?? document;
}

function findBody(node: ParentNode): Element | undefined {
  for (const child of node.children) {
    if (!isTag(child) || child.name === 'head') continue;
    const body = child.name === 'body' ? child : findBody(child);
    if (body) return body;
  }
  return undefined;
}

/** Characters. A longer text without any element in it is a copy for machines; readers get paragraphs or breaks. */
const MIN_COPY_CHARS = 1500;

/** Whether `element` is a copy of the article as one flat text for search engines (`itemprop`). */
export function isMachineCopy(element: Element): boolean {
  const { itemprop } = element.attribs;
  if (itemprop === undefined || element.children.length !== 1) return false;
  const [child] = element.children;
  return child !== undefined && isText(child) && child.data.length > MIN_COPY_CHARS;
}

/** Elements that are visible without text. */
const VISIBLE = new Set('img picture video audio iframe svg math object embed input canvas hr'.split(' '));

/** Custom elements that stand for a picture or player: `amp-img`, `lite-youtube`, `youtube-video`. */
const MEDIA_TAG =
  /^(?=.*-)(?:.*-)?(?:img|anim|image|video|audio|youtube|vimeo|player|iframe|twitter|instagram)(?:-.*)?$/;

function isMediaTag(name: string): boolean {
  return name.includes('-') && MEDIA_TAG.test(name);
}

/** Whether `node` shows nothing: only white space, no picture or player. */
export function isBlank(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() === '';
  if (!isTag(node)) return true;
  return !VISIBLE.has(node.name) && !isMediaTag(node.name) && node.children.every(isBlank);
}
