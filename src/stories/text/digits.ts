/** Converts the digits of all scripts to ASCII, so that "١٢" and "१२" read as 12 in figures, dates and series. */

const DIGIT = /^\p{Nd}$/u;
/** Digits and the separators of Arabic numbers, beyond ASCII. */
const NON_ASCII = /[\u066b\u066c]|(?![0-9])\p{Nd}/gu;
/** Unicode encodes the digits of a script in one run from 0 to 9; some runs are adjacent. */
const RUN_LENGTH = 10;

function isDigit(code: number): boolean {
  return DIGIT.test(String.fromCodePoint(code));
}

function toAscii(character: string): string {
  if (character === '\u066b') return '.';
  if (character === '\u066c') return ',';
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % RUN_LENGTH);
}

/** `text` with the digits of all scripts, and the separators of Arabic numbers, in ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(NON_ASCII, toAscii);
}
