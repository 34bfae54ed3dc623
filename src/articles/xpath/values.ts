/** Why: XPath has four kinds of values and its own rules of turning one into another (sections 3 and 4). */
import { type AnyNode, isComment, isTag, isText } from 'domhandler';

/** Attributes are no nodes of the tree; here they are. */
export interface AttributeNode {
  readonly type: 'attribute';
  readonly name: string;
  readonly value: string;
  readonly parent: AnyNode;
}

export type XNode = AnyNode | AttributeNode;
export type Value = string | number | boolean | readonly XNode[];

export function isAttribute(node: XNode): node is AttributeNode {
  return node.type === 'attribute';
}

/** Work that one evaluation may do: a rule is data from outside, and some expressions are cubic in the size of the page. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Throws BudgetError when nothing is left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetError('the expression takes too many steps on this page');
  }
}

export class BudgetError extends Error {
  override readonly name = 'BudgetError';
}

/** The string-value of `node` (section 5). Text costs a step for every 64 characters. */
export function stringOf(node: XNode, budget: Budget): string {
  if (isAttribute(node)) return node.value;
  if (isText(node) || isComment(node)) return node.data;
  const parts: string[] = [];
  const collect = (at: AnyNode): void => {
    budget.spend(1);
    if (isText(at)) {
      budget.spend(at.data.length >> 6);
      parts.push(at.data);
    } else if (isTag(at) || at.type === 'root') for (const child of at.children) collect(child);
  };
  collect(node);
  return parts.join('');
}

export function toText(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  const [first] = value;
  return first ? stringOf(first, budget) : '';
}

export function toNumber(value: Value, budget: Budget): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value, budget).trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function toBoolean(value: Value): boolean {
  if (typeof value === 'object') return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}
