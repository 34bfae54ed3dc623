/** Splits XPath into tokens: the meaning of `*` and `div` depends on the token before them (section 3.7). */
import { XPathSyntaxError } from './expression.ts';

/** A token of an expression. */
export interface Token {
  readonly kind: 'name' | 'number' | 'literal' | 'operator' | 'mark' | 'end';
  readonly text: string;
  /** Its first character, from 0. */
  readonly at: number;
}

/** One token at `lastIndex`: literal, number, mark of two characters or one, name. */
const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(::|\/\/|\.\.|!=|<=|>=|[()[\]@,./|+\-=<>*])|([\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.-]*|\*))?))/uy;
const OPERATOR_NAMES = new Set(['and', 'or', 'mod', 'div']);
const OPERATORS = new Set(['|', '+', '-', '=', '!=', '<', '<=', '>', '>=']);
/** Marks before an operand, so that a following `*` or `div` is a name. */
const BEFORE_OPERAND = new Set(['@', '::', '(', '[', ',', '/', '//']);

/** The tokens of `text`, followed by an `end`. Throws XPathSyntaxError. */
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
  return /^["']/.test(rest) ? 'a quote is not closed' : `"${rest.slice(0, 1)}" is not allowed in an XPath expression`;
}

function token(match: RegExpExecArray, before: Token | undefined): Token {
  const [whole, literal, number, mark, name] = match;
  const at = match.index + whole.length - whole.trimStart().length;
  if (literal !== undefined) return { kind: 'literal', text: literal.slice(1, -1), at };
  if (number !== undefined) return { kind: 'number', text: number, at };
  const isOperand = isBeforeOperand(before);
  if (mark !== undefined) {
    const isOperator = mark === '*' ? !isOperand : OPERATORS.has(mark);
    return { kind: isOperator ? 'operator' : 'mark', text: mark, at };
  }
  const text = name ?? '';
  return { kind: !isOperand && OPERATOR_NAMES.has(text) ? 'operator' : 'name', text, at };
}

/** Whether an operand follows `token`; undefined: at the start of the expression. */
function isBeforeOperand(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'operator' || BEFORE_OPERAND.has(token.text);
}
