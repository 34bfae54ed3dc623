/** Lines of plain text, and tests of what a line looks like: label, sentence or prose. */
import { endsSentence } from '../sentences.ts';

/** A line that is not blank. */
export interface TextLine {
  /** Line number in the input, from 1. */
  readonly number: number;
  /** Trimmed. */
  readonly text: string;
  /** Characters of white space before it. */
  readonly indent: number;
  /** First line, or after an empty line. */
  readonly startsBlock: boolean;
}

/** Byte order marks, zero-width spaces, word joiners and soft hyphens: a line of these alone is blank. */
const INVISIBLE = /[\ufeff\u200b\u2060\u00ad]/g;

/** The non-blank lines of `text`; any kind of line end and white space counts. */
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

/**
 * Chinese, Japanese, Thai and similar scripts: half the characters for the same content, and no spaces between words.
 */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Characters, counted twice in dense scripts, so that one threshold fits all. */
export function width(text: string): number {
  return DENSE.test(text) ? 2 * text.length : text.length;
}

/** Whether `text` has characters of a dense script. */
export function isDense(text: string): boolean {
  return DENSE.test(text);
}

/** Whether `text` contains a quotation, which is never the page's own label. */
export function isQuoted(text: string): boolean {
  return /["“”„«»‹›「」『』]|(?:^|\s)['‘‚]/u.test(text);
}

/** Wrapped mails have lines of up to 80 characters; a longer line is a whole paragraph. Width. */
const MIN_LONG_WIDTH = 100;
/** Least words of a sentence that is prose, and the width in dense scripts. */
const MIN_SENTENCE_WORDS = 6;
const MIN_DENSE_SENTENCE_WIDTH = 24;

/** Whether the line is too long to have been wrapped. */
export function isLong(text: string): boolean {
  return width(text) >= MIN_LONG_WIDTH;
}

/** Whether the line is running text, and not a label, headline or name. */
export function isProse(text: string): boolean {
  if (isLong(text)) return true;
  if (!endsSentence(text)) return false;
  return isDense(text)
    ? width(text) >= MIN_DENSE_SENTENCE_WIDTH
    : text.split(/\s+/, MIN_SENTENCE_WORDS).length >= MIN_SENTENCE_WORDS;
}

/** Sentences of a short text, each without its end mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?…。！？।؟۔։]+(?:\s+|$)|[。！？]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
