/** Evaluates XPath 1.0 on a parsed page within a budget of steps, since rules are untrusted data. */
import { nodesOn, REVERSE } from './axes.ts';
import type { Arithmetic, Comparison, Expression, Step } from './expression.ts';
import { type Context, functions } from './functions.ts';
import { isAttribute, stringOf, toBoolean, toNumber, toText, type Value, type XNode } from './values.ts';

/** The value of `expression` in `context`. Throws BudgetError. */
export function evaluate(expression: Expression, context: Context): Value {
  context.budget.spend(1);
  if ('left' in expression) return evaluateChain(expression, context);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'negate':
      return -toNumber(evaluate(expression.value, context), context.budget);
    case 'call': {
      const args = expression.args.map((one) => evaluate(one, context));
      return functions.get(expression.name)?.call(context, ...args) ?? '';
    }
    case 'filter':
      return filter(nodesIn(evaluate(expression.base, context)), expression.predicates, context);
    case 'path':
      return path(expression, context);
  }
}

type Binary = Extract<Expression, { left: Expression }>;

/** A chain of operators leans to the left and may have 5,000 of them, too many for a call each. */
function evaluateChain(last: Binary, context: Context): Value {
  const chain: Binary[] = [last];
  let first = last.left;
  for (; 'left' in first; first = first.left) chain.push(first);
  context.budget.spend(chain.length - 1);
  let value = evaluate(first, context);
  for (const one of chain.reverse())
    value = isDecided(one, value) ? one.kind === 'or' : combine(one, value, evaluate(one.right, context), context);
  return value;
}

/** Whether the left operand of `or` or `and` is the result, so that the right one is not evaluated. */
function isDecided({ kind }: Binary, left: Value): boolean {
  if (kind === 'or') return toBoolean(left);
  return kind === 'and' && !toBoolean(left);
}

function combine(expression: Binary, left: Value, right: Value, context: Context): Value {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return toBoolean(right);
    case 'compare':
      return compare(expression.op, left, right, context);
    case 'arithmetic':
      return calculate(expression.op, toNumber(left, context.budget), toNumber(right, context.budget));
    case 'union':
      return inOrder([...new Set([...nodesIn(left), ...nodesIn(right)])], context);
  }
}

function nodesIn(value: Value): readonly XNode[] {
  return typeof value === 'object' ? value : [];
}

function path({ start, steps }: Extract<Expression, { kind: 'path' }>, context: Context): Value {
  let nodes =
    start === 'context'
      ? [context.node]
      : start === 'root'
        ? [rootOf(context.node)]
        : nodesIn(evaluate(start, context));
  for (const step of mergeSteps(steps)) nodes = take(step, nodes, context);
  return nodes;
}

function rootOf(node: XNode): XNode {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

function take(step: Step, from: readonly XNode[], context: Context): readonly XNode[] {
  const found = from.map((node) =>
    filter(nodesOn(step.axis, node, step.test, context.budget), step.predicates, context),
  );
  const [only] = found;
  if (found.length === 1 && only) return REVERSE.has(step.axis) ? [...only].reverse() : only;
  return inOrder([...new Set(found.flat())], context);
}

function filter(nodes: readonly XNode[], predicates: readonly Expression[], { budget }: Context): readonly XNode[] {
  let kept = nodes;
  for (const predicate of predicates) {
    const size = kept.length;
    kept = kept.filter((node, i) => {
      const value = evaluate(predicate, { node, position: i + 1, size, budget });
      return typeof value === 'number' ? value === i + 1 : toBoolean(value);
    });
  }
  return kept;
}

/**
 * Merges `/descendant-or-self::node()/child::x`, which is `//x`, into one step if no predicate depends on positions.
 */
function mergeSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step, i) => {
    const [before, after] = [steps[i - 1], steps[i + 1]];
    if (isBelow(step) && after?.axis === 'child' && !after.predicates.some(isPositional)) return [];
    const isShort =
      before !== undefined && isBelow(before) && step.axis === 'child' && !step.predicates.some(isPositional);
    return isShort ? [{ ...step, axis: 'descendant' as const }] : [step];
  });
}

function isBelow({ axis, test, predicates }: Step): boolean {
  return axis === 'descendant-or-self' && test.kind === 'type' && test.type === 'node' && predicates.length === 0;
}

/** Whether the value of a predicate may depend on the position of the node. */
function isPositional(predicate: Expression): boolean {
  switch (predicate.kind) {
    case 'path':
    case 'union':
      return false;
    case 'or':
    case 'and':
      return usesPosition(predicate.left) || usesPosition(predicate.right);
    case 'compare':
      return usesPosition(predicate.left) || usesPosition(predicate.right);
    case 'call':
      return (
        !/^(?:contains|starts-with|not|boolean|true|false|lang)$/.test(predicate.name) ||
        predicate.args.some(usesPosition)
      );
    default:
      return true;
  }
}

/** Whether the expression uses `position()` or `last()` of this context. */
function usesPosition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return expression.name === 'position' || expression.name === 'last' || expression.args.some(usesPosition);
    case 'literal':
      return false;
    case 'negate':
      return usesPosition(expression.value);
    case 'path':
      return typeof expression.start === 'object' && usesPosition(expression.start);
    case 'filter':
      return usesPosition(expression.base);
    default:
      return usesPosition(expression.left) || usesPosition(expression.right);
  }
}

/** `nodes` in document order, by numbering the tree. */
function inOrder(nodes: readonly XNode[], { budget }: Context): readonly XNode[] {
  const [first] = nodes;
  if (nodes.length < 2 || !first) return nodes;
  const places = new Map<XNode, number>();
  const visit = (node: XNode): void => {
    budget.spend(1);
    places.set(node, places.size);
    if (!isAttribute(node) && 'children' in node) for (const child of node.children) visit(child);
  };
  visit(rootOf(first));
  const placeOf = (node: XNode): number =>
    isAttribute(node) ? (places.get(node.parent) ?? 0) + 0.5 : (places.get(node) ?? 0);
  return [...nodes].sort((a, b) => placeOf(a) - placeOf(b));
}

function calculate(op: Arithmetic, a: number, b: number): number {
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  return op === 'div' ? a / b : a % b;
}

/** Section 3.4: a comparison with a set of nodes is true if it is true for one of them. */
function compare(op: Comparison, left: Value, right: Value, context: Context): boolean {
  const { budget } = context;
  if (typeof left === 'object' && typeof right !== 'boolean') {
    return left.some((node) => compare(op, stringOf(node, budget), right, context));
  }
  if (typeof right === 'object' && typeof left !== 'boolean') {
    return right.some((node) => compare(op, left, stringOf(node, budget), context));
  }
  if (op === '=') return areEqual(left, right, context);
  if (op === '!=') return !areEqual(left, right, context);
  return isOrdered[op](toNumber(left, budget), toNumber(right, budget));
}

/** Compares as booleans if one value is a boolean, else as numbers if one is a number, else as strings. */
function areEqual(left: Value, right: Value, { budget }: Context): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right);
  if (typeof left === 'number' || typeof right === 'number') return toNumber(left, budget) === toNumber(right, budget);
  return toText(left, budget) === toText(right, budget);
}

const isOrdered: Readonly<Record<Exclude<Comparison, '=' | '!='>, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
