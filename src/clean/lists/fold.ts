/** Why: capitals without accents, curly quotes and half-width letters must not hide a phrase that everyone reads the same. */

/** Combining accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs, the tatweel. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** Letters that are written one for another: Turkish dotless i, final sigma, German ß, Arabic and Persian yeh and kaf. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** A line is asked after for some fifteen kinds of phrases in a row; its folded form is made once. Bounded. */
const MEMO_LIMIT = 2000;
const MEMO_CHARS = 600;
const memo = new Map<string, string>();

/** Lower-case letters and `#` for each number, words apart by one space: the form in which phrases are compared. */
export function foldPhrase(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (text.length > MEMO_CHARS) return folded;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, folded);
  return folded;
}

/** Anything but ASCII and general punctuation: only such letters have accents, variants or compatible forms. */
const FOREIGN = /[\u0080-\u200f\u2028-\uffff]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = (FOREIGN.test(lower) ? foldLetters(lower) : lower).replace(/['’ʼ`´]/g, '');
  return folded
    .replace(/\p{N}+(?:[.,]\p{N}+)*/gu, '#')
    .replace(/[^\p{L}\p{M}#]+/gu, ' ')
    .trim();
}

function foldLetters(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[ıςßيىكøłđ]/g, (letter) => VARIANTS.get(letter) ?? letter);
}
