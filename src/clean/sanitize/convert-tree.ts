/**
 * Converts a tree of htmlparser2 to the tree that parse5 would make of its HTML, where both are known to be the same. Most
 * articles are, and to write and parse them once more was most of the cost of sanitising.
 */
import { isTag, isText, type ParentNode, type Element as SourceElement } from 'domhandler';
import { defaultTreeAdapter, html as names } from 'parse5';
import { READ_ATTRIBUTES } from './attributes.ts';
import type { ChildNode, Content, Element } from './parse.ts';
import { DRAWING, type TagRule, tagRule } from './tag-rules.ts';

/** A third of the parser's own limits: beyond, it decides. A table may need one more level, and escapes some characters. */
const MAX_DEPTH = 80;
const MAX_ELEMENTS = 30_000;
const MAX_CHARS = 1_000_000;

/** White space of HTML: all other characters are moved out of a table. */
const WHITE_SPACE = /^[ \t\n\f\r]*$/;
/** Characters that may be read otherwise, and those that are left out. */
const UNUSUAL = /[\0\r\ud800-\udfff]/;
const LEFT_OUT = /\0|\p{Surrogate}/u;

/** The content of `root` as parse5 would read its HTML; undefined if that is not certain. */
export function convertTree(root: ParentNode): Content | undefined {
  const childNodes = new TreeConverter().childrenOf(root, 0, 0, undefined);
  return childNodes && { childNodes };
}

class TreeConverter {
  #elements = 0;
  #chars = 0;

  /** `open`: what is open around the children, see `tag-rules.ts`. `parts`: the only elements that may be among them. */
  childrenOf(
    parent: ParentNode,
    open: number,
    depth: number,
    parts: ReadonlySet<string> | undefined,
  ): ChildNode[] | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const nodes: ChildNode[] = [];
    let text = '';
    for (const child of parent.children) {
      if (isText(child)) {
        text += child.data;
        continue;
      }
      const element = isTag(child) ? this.#element(child, open, depth, parts) : undefined;
      if (!element || !this.#addText(nodes, text, parent, parts)) return undefined;
      text = '';
      nodes.push(element);
    }
    return this.#addText(nodes, text, parent, parts) ? nodes : undefined;
  }

  #element(
    source: SourceElement,
    open: number,
    depth: number,
    parts: ReadonlySet<string> | undefined,
  ): Element | undefined {
    const { name } = source;
    const rule = tagRule(name);
    if (!rule || (rule.isMovedIn & open) !== 0 || ++this.#elements > MAX_ELEMENTS) return undefined;
    if (parts ? !parts.has(name) : rule.isPart) return undefined;
    const attrs = this.#attributesOf(source);
    const childNodes = attrs && this.#contentOf(source, rule, open, depth + 1);
    if (!childNodes) return undefined;
    return toElement(name, rule.content === 'drawing' ? names.NS.SVG : names.NS.HTML, attrs, childNodes);
  }

  #contentOf(source: SourceElement, rule: TagRule, open: number, depth: number): ChildNode[] | undefined {
    if (rule.content === 'none') return source.children.length === 0 ? [] : undefined;
    // What is in these is not written.
    if (rule.content === 'drawing') return isDrawing(source) ? [] : undefined;
    if (rule.content === 'raw') return isUncut(source, `</${source.name}`) ? [] : undefined;
    const nodes = this.childrenOf(source, (open & ~rule.hides) | rule.opens, depth, rule.parts);
    return nodes && source.name === 'table' ? withBodies(nodes) : nodes;
  }

  /** Attributes that nothing reads are left out. */
  #attributesOf({ attribs }: SourceElement): Element['attrs'] | undefined {
    const attrs: Element['attrs'] = [];
    for (const name in attribs) {
      if (!READ_ATTRIBUTES.has(name)) continue;
      const value = this.#asRead(attribs[name] ?? '');
      if (value === undefined) return undefined;
      attrs.push({ name, value });
    }
    return attrs;
  }

  /** Adds `text` to the children of `parent`. Returns false if the parser would read another text, or move it. */
  #addText(nodes: ChildNode[], text: string, parent: ParentNode, parts: ReadonlySet<string> | undefined): boolean {
    if (text === '') return true;
    if (parts && !WHITE_SPACE.test(text)) return false;
    const read = this.#asRead(text);
    if (read === undefined) return false;
    // A line break at the start of preformatted text is part of the markup.
    const isStart = nodes.length === 0 && isTag(parent) && parent.name === 'pre';
    const value = isStart && read.startsWith('\n') ? read.slice(1) : read;
    if (value !== '') nodes.push(defaultTreeAdapter.createTextNode(value));
    return true;
  }

  /** `text` as the parser reads it; undefined if it would leave out some of it. */
  #asRead(text: string): string | undefined {
    this.#chars += text.length;
    if (this.#chars > MAX_CHARS) return undefined;
    if (!UNUSUAL.test(text)) return text;
    return LEFT_OUT.test(text) ? undefined : text.replace(/\r\n?/g, '\n');
  }
}

function toElement(name: string, namespace: names.NS, attrs: Element['attrs'], childNodes: ChildNode[]): Element {
  const element = defaultTreeAdapter.createElement(name, namespace, attrs);
  element.childNodes = childNodes;
  return element;
}

/** Whether nothing under `source` ends the drawing. */
function isDrawing({ children }: SourceElement): boolean {
  return children.every((child) => {
    if (!isTag(child)) return isText(child);
    const isLabel = child.name === 'title' || child.name === 'desc';
    return isLabel ? child.children.every((one) => isText(one)) : DRAWING.has(child.name) && isDrawing(child);
  });
}

/** Whether the element does not end before its end tag: it is read as text, up to the first `end`. */
function isUncut({ children }: SourceElement, end: string): boolean {
  const holdsEnd = (text: string): boolean => text.includes('</') && text.toLowerCase().includes(end);
  return children.every((child) => {
    if (isText(child)) return !holdsEnd(child.data);
    return (
      isTag(child) && !end.endsWith(child.name) && !Object.values(child.attribs).some(holdsEnd) && isUncut(child, end)
    );
  });
}

/** The content of a table, with each run of rows in the `tbody` that the parser puts around them. */
function withBodies(nodes: readonly ChildNode[]): ChildNode[] {
  const found: ChildNode[] = [];
  let body: Element | undefined;
  for (const node of nodes) {
    const isRow = node.nodeName === 'tr';
    if (isRow && !body) {
      body = defaultTreeAdapter.createElement('tbody', names.NS.HTML, []);
      found.push(body);
    } else if (!isRow && node.nodeName !== '#text') body = undefined;
    (body?.childNodes ?? found).push(node);
  }
  return found;
}
