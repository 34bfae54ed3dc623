/** Why: "١٢" and "१२" are 12: figures, dates and the numbers of a series are known by ASCII digits. */

const DIGIT = /^\p{Nd}$/u;
/** Digits and the separators of Arabic numbers, beyond ASCII. */
const FOREIGN = /[\u066b\u066c]|(?![0-9])\p{Nd}/gu;
/** Digits of a script stand in one row from 0 to 9; a few rows stand side by side. */
const ROW = 10;

function isDigit(code: number): boolean {
  return DIGIT.test(String.fromCodePoint(code));
}

function toAscii(character: string): string {
  if (character === '\u066b') return '.';
  if (character === '\u066c') return ',';
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % ROW);
}

/** `text` with the digits of all scripts, and what parts them in Arabic numbers, as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(FOREIGN, toAscii);
}
