/**
 * Parses XPath 1.0 expressions when a rule is loaded, so that errors are reported then and not at the first article.
 */
import {
  type Arithmetic,
  type Axis,
  type Comparison,
  type Expression,
  type NodeTest,
  type Step,
  XPathSyntaxError,
} from './expression.ts';
import { functions } from './functions.ts';
import { type Token, tokensOf } from './tokens.ts';

const AXES: ReadonlySet<string> = new Set<Axis>([
  'child',
  'descendant',
  'parent',
  'ancestor',
  'following-sibling',
  'preceding-sibling',
  'following',
  'preceding',
  'attribute',
  'self',
  'descendant-or-self',
  'ancestor-or-self',
]);
const NODE_TYPES: ReadonlySet<string> = new Set(['node', 'text', 'comment', 'processing-instruction']);
const ANY_NODE: NodeTest = { kind: 'type', type: 'node' };
const BELOW: Step = { axis: 'descendant-or-self', test: ANY_NODE, predicates: [] };

/** Limits on characters and nesting; the longest of some thousand public rules has 700 characters. */
const MAX_EXPRESSION_CHARS = 10_000;
const MAX_NESTING = 60;

/** Binary operators, lowest precedence first (section 3). */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Parses `text`. Throws XPathSyntaxError. */
export function parseXPath(text: string): Expression {
  if (text.length > MAX_EXPRESSION_CHARS)
    throw new XPathSyntaxError('the expression is too long', MAX_EXPRESSION_CHARS);
  const reader = new Reader(tokensOf(text));
  const expression = reader.expression();
  reader.end();
  return expression;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #nesting = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(): Expression {
    if (++this.#nesting > MAX_NESTING) throw this.#error('the expression is nested too deeply');
    const result = this.#binary(0);
    this.#nesting--;
    return result;
  }

  end(): void {
    if (this.#peek().kind !== 'end') throw this.#error(`"${this.#peek().text}" is not expected here`);
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#peek().kind === 'operator' && operators.includes(this.#peek().text)) {
      const op = this.#next().text;
      left = binary(op, left, this.#binary(level + 1));
    }
    return left;
  }

  #unary(): Expression {
    let isNegative = false;
    while (this.#takes('-')) isNegative = !isNegative;
    const value = this.#union();
    return isNegative ? { kind: 'negate', value } : value;
  }

  #union(): Expression {
    let left = this.#path();
    while (this.#takes('|')) left = { kind: 'union', left, right: this.#path() };
    return left;
  }

  #path(): Expression {
    if (this.#takes('//')) return { kind: 'path', start: 'root', steps: this.#steps([BELOW]) };
    if (this.#takes('/')) {
      return { kind: 'path', start: 'root', steps: this.#startsStep() ? this.#steps([]) : [] };
    }
    if (this.#startsStep()) return { kind: 'path', start: 'context', steps: this.#steps([]) };
    const base = this.#primary();
    const predicates = this.#predicates();
    const start: Expression = predicates.length === 0 ? base : { kind: 'filter', base, predicates };
    if (this.#takes('//')) return { kind: 'path', start, steps: this.#steps([BELOW]) };
    return this.#takes('/') ? { kind: 'path', start, steps: this.#steps([]) } : start;
  }

  #startsStep(): boolean {
    const { kind, text } = this.#peek();
    if (kind === 'mark') return text === '.' || text === '..' || text === '@' || text === '*';
    if (kind !== 'name') return false;
    return this.#peek(1).text !== '(' || NODE_TYPES.has(text);
  }

  #steps(first: readonly Step[]): Step[] {
    const steps = [...first, this.#step()];
    for (;;) {
      if (this.#takes('//')) steps.push(BELOW, this.#step());
      else if (this.#takes('/')) steps.push(this.#step());
      else return steps;
    }
  }

  #step(): Step {
    if (this.#takes('..')) return { axis: 'parent', test: ANY_NODE, predicates: this.#predicates() };
    if (this.#takes('.')) return { axis: 'self', test: ANY_NODE, predicates: this.#predicates() };
    const axis = this.#axis();
    return { axis, test: this.#test(), predicates: this.#predicates() };
  }

  #axis(): Axis {
    if (this.#takes('@')) return 'attribute';
    if (this.#peek(1).text !== '::') return 'child';
    const { text } = this.#next();
    if (!AXES.has(text)) throw this.#error(`unknown axis "${text}"`, -1);
    this.#next();
    return text as Axis;
  }

  #test(): NodeTest {
    const { kind, text } = this.#next();
    if (text === '*' && kind !== 'literal') return { kind: 'any' };
    if (kind !== 'name')
      throw this.#error(kind === 'end' ? 'the expression ends too early' : `"${text}" is not a name`, -1);
    if (this.#peek().text === '(' && NODE_TYPES.has(text)) {
      this.#next();
      if (this.#peek().kind === 'literal') this.#next();
      this.#expect(')');
      return { kind: 'type', type: text as 'node' };
    }
    // Elements and attributes of HTML have lower-case names, whatever prefix a rule gives them.
    const local = text.replace(/^.*:/, '').toLowerCase();
    return local === '*' ? { kind: 'any' } : { kind: 'name', name: local };
  }

  #predicates(): Expression[] {
    const predicates: Expression[] = [];
    while (this.#takes('[')) {
      predicates.push(this.expression());
      this.#expect(']');
    }
    return predicates;
  }

  #primary(): Expression {
    const { kind, text } = this.#next();
    if (kind === 'literal') return { kind: 'literal', value: text };
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (text === '(' && kind === 'mark') {
      const inner = this.expression();
      this.#expect(')');
      return inner;
    }
    if (kind === 'name') return this.#call(text);
    throw this.#error(kind === 'end' ? 'the expression ends too early' : `"${text}" is not expected here`, -1);
  }

  #call(name: string): Expression {
    const known = functions.get(name);
    if (!known) throw this.#error(`XPath 1.0 has no function "${name}"`, -1);
    this.#expect('(');
    const args: Expression[] = [];
    if (this.#peek().text !== ')') {
      do args.push(this.expression());
      while (this.#takes(','));
    }
    this.#expect(')');
    const [least, most] = known.arguments;
    if (args.length < least || args.length > most)
      throw this.#error(`${name}() does not take ${args.length} ${args.length === 1 ? 'argument' : 'arguments'}`, -1);
    return { kind: 'call', name, args };
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] ?? { kind: 'end', text: '', at: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at++;
    return token;
  }

  #takes(text: string): boolean {
    const { kind, text: found } = this.#peek();
    if (kind === 'literal' || found !== text) return false;
    this.#at++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) {
      throw this.#error(this.#peek().kind === 'end' ? `"${text}" is missing at the end` : `"${text}" is missing here`);
    }
  }

  #error(message: string, ahead = 0): XPathSyntaxError {
    return new XPathSyntaxError(message, this.#peek(ahead).at);
  }
}

function binary(op: string, left: Expression, right: Expression): Expression {
  if (op === 'or' || op === 'and') return { kind: op, left, right };
  if (/^[=!<>]/.test(op)) return { kind: 'compare', op: op as Comparison, left, right };
  return { kind: 'arithmetic', op: op as Arithmetic, left, right };
}
