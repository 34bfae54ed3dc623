/**
 * Rewrites the expression of a filter for the text it is matched against, which is folded (see `foldText`). RE2 itself knows word
 * characters and `\b` of ASCII only; it has no lookaround, so boundaries are marked in the text.
 */
import { normalForm } from '../model/normal-form.ts';
import { withoutInvisible } from '../search/invisible.ts';

/** Marks a word boundary; a private-use character, which is removed from the text first. */
const MARK = '\ue000';
const WORD = '\\p{L}\\p{M}\\p{N}_';
const WORDS = new RegExp(`[${WORD}]+`, 'gu');
/** Scripts without spaces between words: a word may begin or end at every character (UAX #29 leaves them to dictionaries). */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Text with case, width and ligatures folded (NFKC, lower case), without invisible characters, and white space collapsed. */
export function foldText(text: string): string {
  return normalForm(withoutInvisible(text), 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Folded text with a mark at every word boundary. */
export function markBoundaries(folded: string): string {
  const marked = folded
    .replaceAll(MARK, '')
    .replace(WORDS, (word) => `${MARK}${word.replace(UNSPACED, `${MARK}$&${MARK}`)}${MARK}`);
  return marked.replace(/\ue000{2,}/g, MARK);
}

/** An expression for folded text; with `needsMarks`, for the result of {@link markBoundaries}. */
export interface FoldedExpression {
  readonly source: string;
  readonly needsMarks: boolean;
}

const TOKEN = new RegExp(
  [
    '\\\\Q(?<quoted>.*?)(?:\\\\E|$)',
    '\\\\x(?:\\{(?<long>[\\da-f]+)\\}|(?<short>[\\da-f]{2}))',
    '(?<escaped>\\\\(?:p\\{[^}]*\\}|p.|[0-7]{1,3}|.))',
    '(?<class>\\[\\^?\\]?(?:\\[:\\^?\\w+:\\]|\\\\p\\{[^}]*\\}|\\\\.|[^\\]\\\\])*\\])',
    '(?<syntax>\\((?:\\?(?:P?<\\w+>|[a-z-]*:|[a-z-]+\\)))?|[)|*+?^]|\\{\\d+(?:,\\d*)?\\})',
    '(?<literal>.)',
  ].join('|'),
  'gisu',
);

/** Rewrites a valid RE2 expression. */
export function foldExpression(expression: string): FoldedExpression {
  const tokens = [...expression.normalize('NFC').matchAll(TOKEN)];
  const needsMarks = tokens.some(({ groups }) => groups?.escaped === '\\b');
  const rewritten = tokens
    .filter((_, i) => !isInvisible(tokens, i))
    .flatMap((token) => rewriteToken(token, needsMarks));
  const source = rewritten.filter((part, i) => part !== rewritten[i - 1] || !isOnce(part, rewritten[i + 1])).join('');
  return { source, needsMarks };
}

/** White space is collapsed in the text, and two boundaries at one place are one. A quantifier belongs to what is before it. */
function isOnce(part: string, next: string | undefined): boolean {
  return part === MARK || (/^(?:\(\?:\ue000\? \)| )$/.test(part) && !/^[*+?{]/.test(next ?? ''));
}

/**
 * Whether a character was removed from the text: it is invisible between the letters next to it.
 * By itself or with a quantifier it stays, so that no expression becomes one that everything matches.
 */
function isInvisible(tokens: readonly RegExpExecArray[], at: number): boolean {
  const [before, char, after] = [at - 1, at, at + 1].map((one) => characterAt(tokens[one]));
  if (before === undefined || char === undefined || !/[\p{L}\p{M}\p{N}]/u.test(before)) return false;
  if (/^[*+?{]/.test(tokens[at + 1]?.[0] ?? '')) return false;
  return withoutInvisible(`${before}${char}${after ?? ''}`) === withoutInvisible(`${before}${after ?? ''}`);
}

/** The character that a token denotes; undefined for other tokens. */
function characterAt(token: RegExpExecArray | undefined): string | undefined {
  const { long, short, literal } = token?.groups ?? {};
  const code = long ?? short;
  return code === undefined ? literal : characterOf(code);
}

function rewriteToken({ groups = {} }: RegExpExecArray, needsMarks: boolean): readonly string[] {
  const { quoted, long, short, escaped, syntax, literal = '' } = groups;
  const consuming = (atom: string): string => (needsMarks ? `(?:${MARK}?${atom})` : atom);
  const code = long ?? short;
  if (quoted !== undefined) return [...quoted].map((char) => consuming(literalOf(char)));
  if (code !== undefined) return [consuming(literalOf(characterOf(code)))];
  if (syntax !== undefined) return [syntax];
  if (groups.class !== undefined) return [consuming(classOf(groups.class, needsMarks))];
  if (escaped === '\\b') return [MARK];
  if (escaped === '\\z' || literal === '$')
    return [needsMarks ? `${MARK}?${escaped ?? literal}` : (escaped ?? literal)];
  if (escaped !== undefined) return [/^\\[AB]$/.test(escaped) ? escaped : consuming(escapeOf(escaped, needsMarks))];
  if (literal === '.') return [consuming(needsMarks ? `[^${MARK}]` : '.')];
  return [consuming(literalOf(literal))];
}

function characterOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd';
}

/** A character as the text has it: `²` is 2 there, `½` is three characters. */
function literalOf(char: string): string {
  if (/\s/.test(char)) return ' ';
  const folded = [...char.normalize('NFKC').toLowerCase()].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'));
  return folded.length > 1 ? `(?:${folded.join('')})` : folded.join('');
}

/** `\w` knows letters and digits of all scripts. What is negated must not match a mark. */
function escapeOf(escaped: string, needsMarks: boolean): string {
  const mark = needsMarks ? MARK : '';
  if (escaped === '\\w') return `[${WORD}]`;
  if (escaped === '\\W') return `[^${WORD}${mark}]`;
  if (needsMarks && /^\\[DSP]/.test(escaped))
    return `[^\\${escaped.charAt(1).toLowerCase()}${escaped.slice(2)}${mark}]`;
  return [...escaped].length === 2 && /[^\da-z]/i.test(escaped.slice(1)) && escaped.charCodeAt(1) > 0x7f
    ? literalOf(escaped.slice(1))
    : escaped;
}

/** The ends of a range stay: RE2 itself folds the case of what is between them. */
function classOf(source: string, needsMarks: boolean): string {
  const folded = source
    .replaceAll('\\w', WORD)
    .replace(/(?<!-)[^\0-\x7f](?!-)/gu, (char) => [...new Set(char.normalize('NFKC').toLowerCase())].join(''));
  return needsMarks && folded.startsWith('[^') ? `[^${MARK}${folded.slice(2)}` : folded;
}
