/** Why: the operator's own patterns run on text from outside; RE2 keeps every one of them linear, whatever is written. */
import { RE2JS } from 're2js';

/** Finds one phrase or pattern in folded text (see `foldCase`). */
export type Finder = (folded: string) => boolean;

export type Compiled = { readonly finder: Finder } | { readonly problem: string };

/** Scripts written without spaces between words: a phrase may stand anywhere in them (UAX #29 leaves them to dictionaries). */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Text in which case, width and ligatures make no difference (NFKC, lower case), white space folded. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * `/expression/` is RE2 syntax without case; anything else is a phrase that stands as whole words: `art` is not found in
 * `party`. A problem is one plain sentence.
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
    return { problem: `/${expression}/ is no RE2 expression: ${reason}` };
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
