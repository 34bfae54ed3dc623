/** Why: flattened text has only lines; what a line looks like (label, sentence, prose) is asked in one place. */

/** A line with something on it. */
export interface TextLine {
  /** As in the input, from 1. */
  readonly number: number;
  /** Without white space at its ends. */
  readonly text: string;
  /** Characters of white space before it. */
  readonly indent: number;
  /** Stands at the start, or after an empty line. */
  readonly startsBlock: boolean;
}

/** Byte order marks, zero-width spaces and directional marks at a line's edges are no text. */
const INVISIBLE = /[\ufeff\u200b\u2060\u00ad]/g;

/** Lines of `text` that hold something; all kinds of line ends and of white space count. */
export function readLines(text: string): TextLine[] {
  const found: TextLine[] = [];
  let startsBlock = true;
  text.split(/\r\n?|[\n\u0085\u2028\u2029\f\v]/).forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed.replace(INVISIBLE, '') === '') {
      startsBlock = true;
      return;
    }
    const indent = raw.length - raw.trimStart().length;
    found.push({ number: index + 1, text: trimmed.replace(/^[\ufeff\u200b]+/, ''), indent, startsBlock });
    startsBlock = false;
  });
  return found;
}

/** Chinese, Japanese, Thai and their like say in half the characters what others do, and have no spaces to count. */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Characters, dense scripts counted twice, so that one threshold serves all. */
export function width(text: string): number {
  return DENSE.test(text) ? 2 * text.length : text.length;
}

export function isDense(text: string): boolean {
  return DENSE.test(text);
}

/** Ends like a sentence; closing quotes and brackets may follow. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？．।؟۔։][\s"'”’»›)\]」』）]*$/u.test(text);
}

/** Somebody's words, not the page's own label. */
export function isQuoted(text: string): boolean {
  return /["“”„«»‹›「」『』]|(?:^|\s)['‘‚]/u.test(text);
}

/** A wrapped mail has lines of up to 80 characters; what is longer is a paragraph in one line. */
const LONG = 100;
/** A sentence of its own. */
const SENTENCE_WORDS = 6;
const DENSE_SENTENCE = 24;

export function isLong(text: string): boolean {
  return width(text) >= LONG;
}

/** Running text rather than a label, a headline or a name. */
export function isProse(text: string): boolean {
  if (isLong(text)) return true;
  if (!endsSentence(text)) return false;
  return isDense(text) ? width(text) >= DENSE_SENTENCE : text.split(/\s+/, SENTENCE_WORDS).length >= SENTENCE_WORDS;
}

/** Sentences of a short text, each without its end mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?…。！？।؟۔։]+(?:\s+|$)|[。！？]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
