/** Why: XPath is cut into tokens first, since what `*` and `div` are depends on the token before them (section 3.7). */
import { XPathSyntaxError } from './expression.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'literal' | 'operator' | 'mark' | 'end';
  readonly text: string;
  /** The character it starts at, from 0. */
  readonly at: number;
}

/** One token at the regex's place: literal, number, marks of two characters, marks of one, a name. */
const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(::|\/\/|\.\.|!=|<=|>=|[()[\]@,./|+\-=<>*])|([\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.-]*|\*))?))/uy;
const OPERATOR_NAMES = new Set(['and', 'or', 'mod', 'div']);
const OPERATORS = new Set(['|', '+', '-', '=', '!=', '<', '<=', '>', '>=']);
/** Marks after which an operand stands, so that a following `*` or `div` is a name. */
const BEFORE_OPERAND = new Set(['@', '::', '(', '[', ',', '/', '//']);

/** The tokens of `text`, with an `end` behind them. Throws XPathSyntaxError. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match)
      throw new XPathSyntaxError(unread(text, at), at + (text.length - at - text.slice(at).trimStart().length));
    tokens.push(token(match, tokens.at(-1)));
  }
  tokens.push({ kind: 'end', text: '', at: end });
  return tokens;
}

function unread(text: string, at: number): string {
  const rest = text.slice(at).trimStart();
  return /^["']/.test(rest)
    ? 'a quote is not closed'
    : `"${rest.slice(0, 1)}" does not belong into an XPath expression`;
}

function token(match: RegExpExecArray, before: Token | undefined): Token {
  const [whole, literal, number, mark, name] = match;
  const at = match.index + whole.length - whole.trimStart().length;
  if (literal !== undefined) return { kind: 'literal', text: literal.slice(1, -1), at };
  if (number !== undefined) return { kind: 'number', text: number, at };
  const isOperand = before === undefined || before.kind === 'operator' || BEFORE_OPERAND.has(before.text);
  if (mark !== undefined) {
    const isOperator = mark === '*' ? !isOperand : OPERATORS.has(mark);
    return { kind: isOperator ? 'operator' : 'mark', text: mark, at };
  }
  const text = name ?? '';
  return { kind: !isOperand && OPERATOR_NAMES.has(text) ? 'operator' : 'name', text, at };
}
