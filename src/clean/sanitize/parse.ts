/** Parses HTML with parse5, as a browser would, within limits on length, depth, elements and attributes. */
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  Parser,
  type Token,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from 'parse5';

/** An element of parse5's tree. */
export type Element = DefaultTreeAdapterTypes.Element;
/** A child node of parse5's tree. */
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
/** The parsed nodes, in order. */
export type Content = Pick<DefaultTreeAdapterTypes.ParentNode, 'childNodes'>;
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Depth of open elements. Browsers stop at 512; the deepest of 180 measured news pages has 60. */
export const MAX_DEPTH = 256;
/** Elements in one fragment; otherwise the formatting-element algorithm can make n² elements from n tags. */
const MAX_ELEMENTS = 100_000;
/**
 * Characters of a fragment: 40 times the longest measured article. parse5 takes 0.3 µs a character in an attribute
 * value.
 */
const MAX_LENGTH = 10_000_000;
/** Attributes of one tag; parse5 compares each new name with all earlier ones. */
const MAX_ATTRIBUTES = 1_000;
/**
 * Characters passed to the tokenizer between two checks of an unfinished tag. A smaller size bounds the n² of its
 * attributes better, a larger one the n² of the tokenizer's buffer while it reads a very long attribute value (10 MB: 3
 * s at this size).
 */
const CHUNK_CHARS = 65_536;

/** Bounds on one fragment; a test may lower them, everything else uses {@link PARSE_LIMITS}. */
export interface ParseLimits {
  /** Elements open at once. */
  readonly maxDepth: number;
  readonly maxElements: number;
  /** Attributes of one tag. */
  readonly maxAttributes: number;
  /** Characters of the fragment. */
  readonly maxLength: number;
}

/** The limits in production. */
export const PARSE_LIMITS: ParseLimits = {
  maxDepth: MAX_DEPTH,
  maxElements: MAX_ELEMENTS,
  maxAttributes: MAX_ATTRIBUTES,
  maxLength: MAX_LENGTH,
};

/** The input exceeds a limit of this file; the caller falls back to plain text. */
export class LimitExceeded extends Error {
  override name = 'LimitExceeded';
}

/** The tree of `text` as the content of a `<div>`. Throws LimitExceeded. Linear in the length of `text`. */
export function parseBounded(text: string, limits: ParseLimits = PARSE_LIMITS): Content {
  if (text.length > limits.maxLength) throw new LimitExceeded('length');
  const html = wellFormed(text);
  const adapter = boundedAdapter(limits);
  const context = defaultTreeAdapter.createElement('div', names.NS.HTML, []);
  const parser = BoundedParser.getFragmentParser<TreeMap>(context, { treeAdapter: adapter });
  if (parser instanceof BoundedParser) parser.maxAttributes = limits.maxAttributes;
  for (let start = 0; start < html.length; start += CHUNK_CHARS) {
    parser.tokenizer.write(html.slice(start, start + CHUNK_CHARS), false);
    limitAttributes(unfinishedTag(parser), limits.maxAttributes);
  }
  parser.tokenizer.write('', true);
  return contentOf(parser);
}

/** The result of `getFragment` without moving the nodes out of the root one by one, which is quadratic. */
function contentOf({ document }: Parser<TreeMap>): Content {
  const [root] = document.childNodes;
  return root && 'childNodes' in root ? root : document;
}

/** `text` without lone surrogates: parse5 throws on two of them, and they are never written. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '') : text;
}

interface Tag {
  readonly attrs?: readonly unknown[];
}

function limitAttributes(tag: Tag | null, max: number): void {
  if ((tag?.attrs?.length ?? 0) > max) throw new LimitExceeded('attributes');
}

/** `currentToken` is protected in parse5's types, but nothing else gives access to an unfinished tag. */
function unfinishedTag(parser: Parser<TreeMap>): Tag | null {
  return (parser.tokenizer as unknown as { currentToken: Tag | null }).currentToken;
}

class BoundedParser<T extends TreeAdapterTypeMap> extends Parser<T> {
  maxAttributes = MAX_ATTRIBUTES;

  override onStartTag(token: Token.TagToken): void {
    limitAttributes(token, this.maxAttributes);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    limitAttributes(token, this.maxAttributes);
    super.onEndTag(token);
  }
}

/** parse5's own adapter with counters, and children searched from the end, where the parser works. */
function boundedAdapter({ maxDepth, maxElements }: ParseLimits): TreeAdapter<TreeMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > maxElements) throw new LimitExceeded('elements');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > maxDepth) throw new LimitExceeded('depth');
    },
    onItemPop() {
      depth -= 1;
    },
    insertBefore(parent, node, reference) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
      node.parentNode = parent;
    },
    detachNode(node) {
      const siblings = node.parentNode?.childNodes;
      if (siblings) siblings.splice(siblings[0] === node ? 0 : siblings.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else this.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
  };
}
