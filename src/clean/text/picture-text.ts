/** Compares the alternative text of a picture with its caption: the same words, or the same person. */
import { wordsFor } from '../lists/index.ts';
import { endsSentence } from '../sentences.ts';
import { plain } from '../words.ts';
import { isDense, isQuoted, sentencesOf, width } from './lines.ts';

/** Largest share of the shorter line's words that the other lacks, if one is a version of the other. */
const MAX_MISSING_SHARE = 0.2;
/** Shorter lines that nearly repeat each other are refrains and lists. */
const MIN_WIDTH_SAME = 40;
/** Letters of a long word: a name, and not "the new one of the". */
export const MIN_LONG_WORD_CHARS = 4;

/** The name of a picture's file, as content systems write it where there is no description. */
const FILE_NAME = /^[\p{L}\p{N}_()-]+(?:[ .][\p{L}\p{N}_()-]+){0,3}\.(?:jpe?g|png|gif|webp|heic|tiff?)$/iu;

/** Whether the line is only the name of a picture's file. */
export function isFileName(text: string): boolean {
  return FILE_NAME.test(text);
}

function wordsOf(text: string): string[] {
  const words = plain(text);
  return isDense(words) ? pairsOf(words.replaceAll(' ', '')) : words.split(' ');
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Whether the lines are the same text, apart from a few words at either end. */
export function isRepeated(a: string, b: string): boolean {
  if (Math.min(width(a), width(b)) < MIN_WIDTH_SAME) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length > 2.5 * short.length) return false;
  const there = new Set(long);
  const isMissing = (word: string): boolean => !there.has(word);
  return (
    !short.some((word) => /\p{N}/u.test(word) && isMissing(word)) &&
    short.filter(isMissing).length <= MAX_MISSING_SHARE * short.length
  );
}

/** A name at the start: two capitalised words, or as many characters in a script without capitals. */
const NAME = /^\p{Lu}[\p{L}\p{M}’'-]+\s+\p{Lu}[\p{L}\p{M}’'-]+/u;
/** Captions name the photographer in the language of the agency. */
const ANY_LANGUAGE = wordsFor();
/** Credit at the end of a caption: a sign, or a known word before a name. */
const CREDIT_SIGN = /©|\(c\)|[(/]\s*\p{L}+\s*:|撮影|写真[：:/＝=]/iu;

/** Whether the line is a caption with the picture's credit: no sentence of a text ends with one. */
export function isCreditedCaption(text: string): boolean {
  if (CREDIT_SIGN.test(text)) return true;
  return sentencesOf(text)
    .slice(1)
    .some((sentence) => ANY_LANGUAGE.starts('photoCredit', sentence));
}

/** Whether both describe the same person: they start with the same name, and share another long word. */
export function describeSameName(alt: string, caption: string): boolean {
  if (isQuoted(alt) || endsSentence(alt)) return false;
  const shared = sharedStart(alt, caption);
  const name = NAME.exec(alt)?.[0];
  if (name === undefined || shared.length < plain(name).split(' ').length) return false;
  const there = new Set(wordsOf(caption));
  return wordsOf(alt)
    .slice(shared.length)
    .some((word) => word.length >= MIN_LONG_WORD_CHARS && there.has(word));
}

/** The words (characters in a script without spaces) that both start with. */
export function sharedStart(a: string, b: string): readonly string[] {
  const [one, other] = isDense(a) ? [[...plain(a)], [...plain(b)]] : [plain(a).split(' '), plain(b).split(' ')];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at);
}
