/** Compiles XPath 1.0 expressions, and runs them on pages within a budget of steps. */
import type { Document, Element } from 'domhandler';
import { evaluate } from './evaluate.ts';
import { type Expression, XPathSyntaxError } from './expression.ts';
import { parseXPath } from './parse.ts';
import { Budget, BudgetError, type Value } from './values.ts';

export { isAttribute, type Value, type XNode } from './values.ts';

/** A compiled expression, or why it is invalid. */
type CompiledXPath =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** `at`: the character with the error, from 0. */
  | { readonly kind: 'error'; readonly message: string; readonly at: number };

/**
 * Visited nodes and evaluated expressions. The most expensive form in the tests takes 60,000 on a page of 5,000
 * elements.
 */
const MAX_STEPS = 2_000_000;

/** Rules of a host are used on every page of it. The cache is bounded and holds only results of a pure function. */
const MAX_CACHED_EXPRESSIONS = 2000;
const cache = new Map<string, CompiledXPath>();

/** Compiles `text`, or returns the cached result. Never throws. */
export function compileXPath(text: string): CompiledXPath {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= MAX_CACHED_EXPRESSIONS) cache.clear();
  const compiled = compile(text);
  cache.set(text, compiled);
  return compiled;
}

function compile(text: string): CompiledXPath {
  try {
    return { kind: 'expression', expression: parseXPath(text) };
  } catch (error) {
    if (!(error instanceof XPathSyntaxError)) throw error;
    return { kind: 'error', message: error.message, at: error.at };
  }
}

/** The value of `expression` at `node`, a page or an element of one; undefined if it takes more than `steps`. */
export function runXPath(
  expression: Expression,
  node: Document | Element,
  steps: number = MAX_STEPS,
): Value | undefined {
  const budget = new Budget(steps);
  try {
    return evaluate(expression, { node, position: 1, size: 1, budget });
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return undefined;
  }
}
