/** Why: CSS selectors of site rules, compiled once and counted while they run: `:has()` within `:has()` can take as long as it likes. */
import { compile, selectAll } from 'css-select';
import type { AnyNode, Document, Element } from 'domhandler';
import * as domutils from 'domutils';
import { Budget, BudgetError } from '../xpath/values.ts';

type Query = ReturnType<typeof compile<AnyNode, Element>>;
export type CompiledCss =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'mistake'; readonly message: string; readonly at: 0 };

/** As for XPath: elements asked about. */
const MAX_STEPS = 2_000_000;

/** What the running selector may still do; selectors run one at a time. */
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

const MEMO_LIMIT = 2000;
const memo = new Map<string, CompiledCss>();

/** Reads `text` once. Never throws. */
export function compileCss(text: string): CompiledCss {
  const known = memo.get(text);
  if (known) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const compiled = read(text);
  memo.set(text, compiled);
  return compiled;
}

function read(text: string): CompiledCss {
  try {
    return { kind: 'query', query: compile<AnyNode, Element>(text, { adapter }) };
  } catch (error) {
    // Its parser throws plain errors, and nothing else can go wrong here.
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error), at: 0 };
  }
}

/** The elements that `query` chooses, in document order; undefined when that takes too many steps. */
export function runCss(query: Query, document: Document): Element[] | undefined {
  budget = new Budget(MAX_STEPS);
  try {
    return selectAll<AnyNode, Element>(query, document, { adapter });
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return undefined;
  }
}
