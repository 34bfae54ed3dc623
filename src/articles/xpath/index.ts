/** Why: XPath 1.0 as the rest of the program sees it: an expression compiled once, and what it gives for a page. */
import type { Document } from 'domhandler';
import { evaluate } from './evaluate.ts';
import { type Expression, XPathSyntaxError } from './expression.ts';
import { parseXPath } from './parse.ts';
import { Budget, BudgetError, type Value } from './values.ts';

export { isAttribute, type Value, type XNode } from './values.ts';

export type CompiledXPath =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** `at`: the character at which it goes wrong, from 0. */
  | { readonly kind: 'mistake'; readonly message: string; readonly at: number };

/** Nodes visited and expressions evaluated. The dearest of the forms in the tests takes 60,000 on a page of 5,000 elements. */
export const MAX_STEPS = 2_000_000;

/** Rules of a host meet every page of it; the memory is bounded and holds nothing but a pure function's results. */
const MEMO_LIMIT = 2000;
const memo = new Map<string, CompiledXPath>();

/** Reads `text` once. Never throws. */
export function compileXPath(text: string): CompiledXPath {
  const known = memo.get(text);
  if (known) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const compiled = compile(text);
  memo.set(text, compiled);
  return compiled;
}

function compile(text: string): CompiledXPath {
  try {
    return { kind: 'expression', expression: parseXPath(text) };
  } catch (error) {
    if (!(error instanceof XPathSyntaxError)) throw error;
    return { kind: 'mistake', message: error.message, at: error.at };
  }
}

/** What `expression` gives for `document`; undefined when that takes more than `steps`. */
export function runXPath(expression: Expression, document: Document, steps: number = MAX_STEPS): Value | undefined {
  const budget = new Budget(steps);
  try {
    return evaluate(expression, { node: document, position: 1, size: 1, budget });
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return undefined;
  }
}
