/** Finds out whether the summary of a feed item has words of its own, or is the beginning of the article. */
import type { CleanArticle } from '../model/article.ts';

/** Shorter summaries are labels, such as "Comments" or "3 min read". Letters and digits; a letter of a script without spaces counts as three. */
const MIN_LETTERS = 24;
/** Letters that are looked for in the article at once. */
const PIECE_LETTERS = 24;
/** Characters of a summary that is published. */
const MAX_CHARACTERS = 4000;

/** The end of a sentence. Lines without one are data, such as addresses, points and names of users. */
const SENTENCE_END = /[\p{L}\p{N}]["'”’»)]?[.!?…。！？।؟۔](?=["'”’»)\s]|$|\p{Lo})/u;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Letters and digits in lower case; everything else is written in many ways. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Whether at least half of `letters`, piece by piece, is in `text`. The last piece may be cut within a word, and is left out. */
function isMostlyIn(text: string, letters: string, size: number): boolean {
  let [pieces, found] = [0, 0];
  for (let at = 0; at === 0 || at + size <= letters.length; at += size) {
    pieces++;
    if (text.includes(letters.slice(at, at + size))) found++;
  }
  return found * 2 >= pieces;
}

/**
 * The summary as published, if it says something that neither the headline nor the article says in the same words; otherwise
 * undefined. `summary` is plain text.
 */
export function ownSummary(
  summary: string,
  article: Pick<CleanArticle, 'standfirst' | 'text'>,
  title: string,
): string | undefined {
  const text = summary.replace(/\s+/g, ' ').trim();
  if (text.length > MAX_CHARACTERS || !SENTENCE_END.test(text)) return undefined;
  const letters = lettersOf(text);
  const dense = letters.match(DENSE)?.length ?? 0;
  if (letters.length + dense * 2 < MIN_LETTERS) return undefined;
  const size = dense * 2 > letters.length ? PIECE_LETTERS / 3 : PIECE_LETTERS;
  const said = [title, article.standfirst ?? '', article.text].map(lettersOf).join('\n');
  return isMostlyIn(said, letters, size) ? undefined : text;
}
