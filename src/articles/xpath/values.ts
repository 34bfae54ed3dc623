/** The four types of values in XPath 1.0, and the conversions between them (sections 3 and 4). */
import { type AnyNode, isComment, isTag, isText } from 'domhandler';

/** An attribute as a node: the parsed tree has none. */
interface AttributeNode {
  readonly type: 'attribute';
  readonly name: string;
  readonly value: string;
  readonly parent: AnyNode;
}

/** A node in XPath. */
export type XNode = AnyNode | AttributeNode;
/** A value in XPath; an array is a set of nodes. */
export type Value = string | number | boolean | readonly XNode[];

/** Whether `node` is an attribute. */
export function isAttribute(node: XNode): node is AttributeNode {
  return node.type === 'attribute';
}

/**
 * Limits the work of one evaluation: rules are untrusted data, and some expressions are cubic in the size of the page.
 */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Throws BudgetError if fewer steps remain. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetError('the expression takes too many steps on this page');
  }
}

/** The budget of an evaluation is exhausted. */
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

/** `string()` (section 4.2). */
export function toText(value: Value, budget: Budget): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  const [first] = value;
  return first ? stringOf(first, budget) : '';
}

/** `number()` (section 4.4). */
export function toNumber(value: Value, budget: Budget): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value, budget).trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** `boolean()` (section 4.3). */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'object') return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}
