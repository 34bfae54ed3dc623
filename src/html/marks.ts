/** Finds the characters that end a name or a value in a tag. */

export const EXCLAMATION = 33;
export const DASH = 45;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;

/** What an ASCII character ends; bits of one number. */
export const SPACE = 1;
export const TAG_NAME = 2;
export const ATTRIBUTE_NAME = 4;
/** An end tag's name, or a value without quotes. */
export const VALUE = 8;
export const LETTER = 16;
const MARKS = readMarks();

function readMarks(): Uint8Array {
  const marks = new Uint8Array(128);
  for (const space of ' \n\t\f\r') marks[space.charCodeAt(0)] = SPACE | TAG_NAME | ATTRIBUTE_NAME | VALUE;
  marks[SLASH] = TAG_NAME | ATTRIBUTE_NAME;
  marks[GREATER] = TAG_NAME | ATTRIBUTE_NAME | VALUE;
  marks[EQUALS] = ATTRIBUTE_NAME;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    marks[letter.charCodeAt(0)] = LETTER;
    marks[letter.toUpperCase().charCodeAt(0)] = LETTER;
  }
  return marks;
}

/** Whether the character `code` is one of `marks`. */
export function isOneOf(code: number, marks: number): boolean {
  return code < 128 && ((MARKS[code] ?? 0) & marks) !== 0;
}

/** The first index from `from` with one of `marks`; the length of `html` if there is none. */
export function endOf(html: string, marks: number, from: number): number {
  let at = from;
  while (at < html.length && !isOneOf(html.charCodeAt(at), marks)) at++;
  return at;
}

/** The first index from `from` without white space. */
export function skipSpace(html: string, from: number): number {
  let at = from;
  while (isOneOf(html.charCodeAt(at), SPACE)) at++;
  return at;
}
