/**
 * Compiles the phrases and patterns of a filter. They run on untrusted text, so expressions use RE2, which is linear.
 */
import { RE2JS } from 're2js';

/** Whether folded text (see `foldCase`) contains a phrase or pattern. */
export type Finder = (folded: string) => boolean;

/** A compiled phrase, or why it is invalid. */
export type Compiled = { readonly finder: Finder } | { readonly problem: string };

/** Scripts without spaces between words: a phrase may occur anywhere in them (UAX #29 leaves them to dictionaries). */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Text with case, width and ligatures folded (NFKC, lower case) and white space collapsed. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * `/expression/` is case-insensitive RE2 syntax; anything else is a phrase of whole words: `art` is not found in
 * `party`. A problem is a message without a full stop.
 */
export function compilePhrase(text: string): Compiled {
  const expression = /^\/(.+)\/i?$/s.exec(text.trim())?.[1];
  if (expression !== undefined) return compileExpression(expression);
  const phrase = foldCase(text);
  return phrase === '' ? { problem: 'a phrase is empty' } : { finder: (folded) => findPhrase(folded, phrase) };
}

function compileExpression(expression: string): Compiled {
  try {
    const pattern = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
    return { finder: (folded) => pattern.matcher(folded).find() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `/${expression}/ is not a valid RE2 expression: ${reason}` };
  }
}

function findPhrase(folded: string, phrase: string): boolean {
  for (let at = folded.indexOf(phrase); at !== -1; at = folded.indexOf(phrase, at + 1)) {
    if (isEdge(folded, at) && isEdge(folded, at + phrase.length)) return true;
  }
  return false;
}

/** Whether a word may begin or end at this position. */
function isEdge(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).match(/.$/u)?.[0] ?? '';
  const after = text.slice(at, at + 2).match(/^./u)?.[0] ?? '';
  return !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}
