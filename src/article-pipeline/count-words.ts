/** Counts the words of a text, also in scripts that write no spaces. */

/** Number of runs of letters and digits; ASCII, the most common case, is tested by code unit. */
function wordsBetween(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code < 128 ? isAsciiLetter(code) : isForeignLetter(text, at);
    if (isLetter && !inWord) words++;
    inWord = isLetter;
  }
  return words;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** Whether the code point at `at` is a letter or digit; a low surrogate belongs to the unit before it. */
function isForeignLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    const start = at > 0 && isLowSurrogate(code) ? at - 1 : at;
    return LETTER.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
  }
  if (known[code] === 0) known[code] = LETTER.test(String.fromCharCode(code)) ? IS_LETTER : IS_OTHER;
  return known[code] === IS_LETTER;
}

const LETTER = /^[\p{L}\p{N}]/u;
/** What is known of each code unit: a text repeats a few of them. */
const known = new Uint8Array(0x10000);
const IS_LETTER = 1;
const IS_OTHER = 2;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
const EVERY_UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/g;

/** Number of words; in scripts without spaces two letters count as one word. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return wordsBetween(text);
  const unspaced = text.match(EVERY_UNSPACED)?.length ?? 0;
  return countWords(text.replace(EVERY_UNSPACED, ' ')) + Math.ceil(unspaced / 2);
}
