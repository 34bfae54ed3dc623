/**
 * Compiles the phrases and patterns of a filter. They run on untrusted text, so expressions use RE2, which is linear.
 */
import { RE2JS } from 're2js';
import { foldExpression, foldText, markBoundaries, UNSPACED } from './expression.ts';

/** Whether folded text (see `foldText`) contains a phrase or pattern. */
export type Finder = (folded: string) => boolean;

/** A compiled phrase, or why it is invalid. */
export type Compiled = { readonly finder: Finder } | { readonly problem: string };

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * `/expression/` is case-insensitive RE2 syntax, folded like the text, in which `\b` and `\w` know all scripts; anything
 * else is a phrase of whole words: `art` is not found in `party`. A problem is a message without a full stop.
 */
export function compilePhrase(text: string): Compiled {
  const expression = /^\/(.+)\/i?$/s.exec(text.trim())?.[1];
  if (expression !== undefined) return compileExpression(expression);
  const phrase = foldText(text);
  return phrase === '' ? { problem: 'a phrase is empty' } : { finder: (folded) => findPhrase(folded, phrase) };
}

function compileExpression(expression: string): Compiled {
  try {
    const written = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
    return { finder: foldedFinder(expression) ?? ((folded) => written.matcher(folded).find()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `/${expression}/ is not a valid RE2 expression: ${reason}` };
  }
}

/** Undefined for syntax that the rewriting does not understand; the expression is used as it is then. */
function foldedFinder(expression: string): Finder | undefined {
  const { source, needsMarks } = foldExpression(expression);
  try {
    const pattern = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return (folded) => pattern.matcher(needsMarks ? markBoundaries(folded) : folded).find();
  } catch {
    return undefined;
  }
}

function findPhrase(folded: string, phrase: string): boolean {
  for (let at = folded.indexOf(phrase); at !== -1; at = folded.indexOf(phrase, at + 1)) {
    if (isEdge(folded, at) && isEdge(folded, at + phrase.length)) return true;
  }
  return false;
}

/** Whether a word may begin or end at this position. */
export function isEdge(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).match(/.$/u)?.[0] ?? '';
  const after = text.slice(at, at + 2).match(/^./u)?.[0] ?? '';
  return !WORD.test(before) || !WORD.test(after) || isUnspaced(before) || isUnspaced(after);
}

function isUnspaced(char: string): boolean {
  return char.search(UNSPACED) >= 0;
}
