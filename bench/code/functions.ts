/** Size and complexity of every function in a source file, from its ESTree syntax tree. */
import type { Program } from 'oxc-parser';

/** A node of the tree, as far as the walk needs it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface FunctionSize {
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** Lines from the first to the last, both included. */
  readonly lines: number;
  /** Cyclomatic complexity (McCabe): one, and one more for each branch. */
  readonly complexity: number;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BRANCHES = new Set([
  'IfStatement',
  'ConditionalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
  'LogicalExpression',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** Calls `visit` for `node` and everything below it, parents first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

function isBranch(node: Node): boolean {
  if (BRANCHES.has(node.type)) return true;
  // `default:` has no test and adds no path of its own.
  return node.type === 'SwitchCase' && node.test !== null;
}

/** Branches of a function without those of functions inside it. */
function branchesIn(node: Node): number {
  let branches = isBranch(node) ? 1 : 0;
  for (const child of childrenOf(node)) if (!FUNCTIONS.has(child.type)) branches += branchesIn(child);
  return branches;
}

/** Every function of a file; overloads without a body do not count. */
export function functionsOf(program: Program, lineOf: (offset: number) => number): readonly FunctionSize[] {
  const found: FunctionSize[] = [];
  walk(program as unknown as Node, (node) => {
    if (!FUNCTIONS.has(node.type) || node.body === null) return;
    const complexity =
      1 + childrenOf(node).reduce((sum, child) => sum + (FUNCTIONS.has(child.type) ? 0 : branchesIn(child)), 0);
    const line = lineOf(node.start);
    found.push({ line, lines: lineOf(node.end) - line + 1, complexity });
  });
  return found;
}
