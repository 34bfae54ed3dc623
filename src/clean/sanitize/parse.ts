/** Why: parse5 builds exactly the tree a browser would, but has no limits of its own; here it gets them. */
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  Parser,
  type Token,
  type TreeAdapter,
  type TreeAdapterTypeMap,
} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
/** What was parsed: the nodes in a row. */
export type Content = Pick<DefaultTreeAdapterTypes.ParentNode, 'childNodes'>;
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** Open elements at once. Browsers stop at 512; the deepest of 180 news pages measured had 60. */
export const MAX_DEPTH = 256;
/** Elements in one fragment; the formatting-element algorithm can otherwise make n² elements of n tags. */
export const MAX_ELEMENTS = 100_000;
/** Characters of a fragment: 40 times the longest article measured. parse5 takes 0.3 µs a character in an attribute value. */
export const MAX_LENGTH = 10_000_000;
/** Attributes of one tag; parse5 compares each new name with all before it. */
export const MAX_ATTRIBUTES = 1_000;
/**
 * Characters handed to the tokenizer between two looks at an unfinished tag. Smaller bounds the n² of its attributes better,
 * larger the n² of the tokenizer's buffer while a very long attribute value is read (10 MB: 3 s at this size).
 */
const CHUNK = 65_536;

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

export const PARSE_LIMITS: ParseLimits = {
  maxDepth: MAX_DEPTH,
  maxElements: MAX_ELEMENTS,
  maxAttributes: MAX_ATTRIBUTES,
  maxLength: MAX_LENGTH,
};

/** The input passes a limit of this file; the caller falls back to text. */
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
  for (let start = 0; start < html.length; start += CHUNK) {
    parser.tokenizer.write(html.slice(start, start + CHUNK), false);
    refuseManyAttributes(unfinishedTag(parser), limits.maxAttributes);
  }
  parser.tokenizer.write('', true);
  return contentOf(parser);
}

/** What `getFragment` gives, without moving node after node out of the root: that takes n² for n nodes in a row. */
function contentOf({ document }: Parser<TreeMap>): Content {
  const [root] = document.childNodes;
  return root && 'childNodes' in root ? root : document;
}

/** Without halves of characters: parse5 takes two of them for one character beyond Unicode, and throws. They are never written anyway. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '') : text;
}

interface Tag {
  readonly attrs?: readonly unknown[];
}

function refuseManyAttributes(tag: Tag | null, max: number): void {
  if ((tag?.attrs?.length ?? 0) > max) throw new LimitExceeded('attributes');
}

/** `currentToken` is protected in parse5's types, and the only place where an unfinished tag can be seen. */
function unfinishedTag(parser: Parser<TreeMap>): Tag | null {
  return (parser.tokenizer as unknown as { currentToken: Tag | null }).currentToken;
}

class BoundedParser<T extends TreeAdapterTypeMap> extends Parser<T> {
  maxAttributes = MAX_ATTRIBUTES;

  override onStartTag(token: Token.TagToken): void {
    refuseManyAttributes(token, this.maxAttributes);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    refuseManyAttributes(token, this.maxAttributes);
    super.onEndTag(token);
  }
}

/** parse5's own adapter with counters; children are searched from the end, where the parser works, not from the start. */
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
