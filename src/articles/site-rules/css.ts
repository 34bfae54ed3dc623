/** Compiles and runs CSS selectors of site rules within a budget of steps: a nested `:has()` can take very long. */
import { compile, selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import * as domutils from 'domutils';
import { Budget, BudgetError } from '../xpath/values.ts';

type Query = ReturnType<typeof compile<AnyNode, Element>>;
/** A compiled selector, or why it is invalid. */
type CompiledCss =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'error'; readonly message: string; readonly at: 0 };

/** Element tests of one selector on one page, as for XPath. */
const MAX_STEPS = 2_000_000;

/** The budget of the running selector; selectors run one at a time. */
let budget = new Budget(0);

const adapter = {
  ...domutils,
  isTag: (node: AnyNode): node is Element => {
    budget.spend(1);
    return domutils.isTag(node);
  },
  getAttributeValue: (element: Element, name: string) => {
    budget.spend(1);
    return domutils.getAttributeValue(element, name);
  },
  getSiblings: (node: AnyNode) => {
    const siblings = domutils.getSiblings(node);
    budget.spend(siblings.length);
    return siblings;
  },
  getText: (node: AnyNode | AnyNode[]) => {
    const text = domutils.getText(node);
    budget.spend(text.length >> 6);
    return text;
  },
};

/** Rules of a host are used on every page of it. The cache is bounded and holds only results of a pure function. */
const MAX_CACHED_SELECTORS = 2000;
const cache = new Map<string, CompiledCss>();

/** Compiles `text`, or returns the cached result. Never throws. */
export function compileCss(text: string): CompiledCss {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= MAX_CACHED_SELECTORS) cache.clear();
  const compiled = read(text);
  cache.set(text, compiled);
  return compiled;
}

function read(text: string): CompiledCss {
  try {
    return { kind: 'query', query: compile<AnyNode, Element>(text, { adapter }) };
  } catch (error) {
    // The parser throws plain errors for invalid selectors, and nothing else can fail here.
    return { kind: 'error', message: error instanceof Error ? error.message : String(error), at: 0 };
  }
}

/** The elements that match `query`, in document order; undefined if that takes too many steps. */
export function runCss(query: Query, document: Document): Element[] | undefined {
  budget = new Budget(MAX_STEPS);
  try {
    return selectAll<AnyNode, Element>(query, document, { adapter });
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return undefined;
  }
}
