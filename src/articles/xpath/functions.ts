/** The core function library of XPath 1.0 (section 4), complete and without additions, as in libxml2. */
import { isComment, isTag, isText } from 'domhandler';
import { type Budget, isAttribute, stringOf, toBoolean, toNumber, toText, type Value, type XNode } from './values.ts';

/** The context in which an expression is evaluated (section 1). */
export interface Context {
  readonly node: XNode;
  /** From 1. */
  readonly position: number;
  readonly size: number;
  readonly budget: Budget;
}

/** A function of the core library. */
interface XPathFunction {
  /** Minimum and maximum number. */
  readonly arguments: readonly [number, number];
  readonly call: (context: Context, ...args: readonly Value[]) => Value;
}

const own = (context: Context, value: Value | undefined): string => toText(value ?? [context.node], context.budget);
const space = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** A function whose arguments are `count` strings. */
function texts(count: number, call: (...args: string[]) => Value): XPathFunction {
  return { arguments: [count, count], call: ({ budget }, ...args) => call(...args.map((one) => toText(one, budget))) };
}

function rounded(round: (number: number) => number): XPathFunction {
  return { arguments: [1, 1], call: ({ budget }, value = '') => round(toNumber(value, budget)) };
}

function named(context: Context, value: Value | undefined): string {
  const node = value === undefined ? context.node : typeof value === 'object' ? value[0] : undefined;
  return node && (isAttribute(node) || isTag(node)) ? node.name : '';
}

/** `length` characters from `start` (from 1), both rounded (section 4.2). */
function substring({ budget }: Context, text: Value = '', start: Value = 1, length?: Value): string {
  const from = Math.round(toNumber(start, budget));
  const to = length === undefined ? Number.POSITIVE_INFINITY : from + Math.round(toNumber(length, budget));
  return [...toText(text, budget)].filter((_, i) => i + 1 >= from && i + 1 < to).join('');
}

function translate(text = '', from = '', to = ''): string {
  const target = [...to];
  const map = new Map<string, string>();
  [...from].forEach((char, i) => {
    if (!map.has(char)) map.set(char, target[i] ?? '');
  });
  return [...text].map((char) => map.get(char) ?? char).join('');
}

function byId(context: Context, value: Value = ''): XNode[] {
  const { budget } = context;
  const all = typeof value === 'object' ? value.map((node) => stringOf(node, budget)) : [toText(value, budget)];
  const ids = new Set(all.join(' ').split(/\s+/));
  const found: XNode[] = [];
  const visit = (node: XNode): void => {
    budget.spend(1);
    if (isAttribute(node) || isText(node) || isComment(node)) return;
    if (isTag(node) && ids.has(node.attribs.id ?? '')) found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  let root: XNode = context.node;
  while (root.parent) root = root.parent;
  visit(root);
  return found;
}

/** The functions by name. A Map, not an object: names come from rules. */
export const functions: ReadonlyMap<string, XPathFunction> = new Map<string, XPathFunction>([
  ['last', { arguments: [0, 0], call: ({ size }) => size }],
  ['position', { arguments: [0, 0], call: ({ position }) => position }],
  ['count', { arguments: [1, 1], call: (_, nodes) => (typeof nodes === 'object' ? nodes.length : 0) }],
  ['id', { arguments: [1, 1], call: byId }],
  ['name', { arguments: [0, 1], call: named }],
  ['local-name', { arguments: [0, 1], call: named }],
  ['namespace-uri', { arguments: [0, 1], call: () => '' }],
  ['string', { arguments: [0, 1], call: own }],
  ['concat', { arguments: [2, 99], call: ({ budget }, ...args) => args.map((one) => toText(one, budget)).join('') }],
  ['starts-with', texts(2, (text = '', start = '') => text.startsWith(start))],
  ['contains', texts(2, (text = '', part = '') => text.includes(part))],
  ['substring-before', texts(2, (text = '', mark = '') => text.slice(0, Math.max(0, text.indexOf(mark))))],
  [
    'substring-after',
    texts(2, (text = '', mark = '') => (text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : '')),
  ],
  ['substring', { arguments: [2, 3], call: substring }],
  ['string-length', { arguments: [0, 1], call: (context, value) => [...own(context, value)].length }],
  ['normalize-space', { arguments: [0, 1], call: (context, value) => space(own(context, value)) }],
  ['translate', texts(3, translate)],
  ['boolean', { arguments: [1, 1], call: (_, value = '') => toBoolean(value) }],
  ['not', { arguments: [1, 1], call: (_, value = '') => !toBoolean(value) }],
  ['true', { arguments: [0, 0], call: () => true }],
  ['false', { arguments: [0, 0], call: () => false }],
  [
    'lang',
    {
      arguments: [1, 1],
      call: ({ node, budget }, value = '') => {
        const wanted = toText(value, budget).toLowerCase();
        for (let at: XNode | null = node; at; at = at.parent) {
          const declared = isAttribute(at) || !isTag(at) ? undefined : (at.attribs.lang ?? at.attribs['xml:lang']);
          if (declared !== undefined)
            return declared.toLowerCase() === wanted || declared.toLowerCase().startsWith(`${wanted}-`);
        }
        return false;
      },
    },
  ],
  ['number', { arguments: [0, 1], call: (context, value) => toNumber(value ?? [context.node], context.budget) }],
  [
    'sum',
    {
      arguments: [1, 1],
      call: ({ budget }, nodes) =>
        (typeof nodes === 'object' ? nodes : []).reduce((sum, node) => sum + toNumber([node], budget), 0),
    },
  ],
  ['floor', rounded(Math.floor)],
  ['ceiling', rounded(Math.ceil)],
  ['round', rounded(Math.round)],
]);
