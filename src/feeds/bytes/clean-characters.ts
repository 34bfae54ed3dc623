/**
 * Cleans characters: control characters and lone surrogates break every XML parser downstream, and C1 controls are
 * windows-1252 in disguise.
 */

/**
 * What windows-1252 has in place of the C1 controls; HTML maps numeric references the same way (WHATWG HTML 13.2.5.80).
 */
export const c1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const everyUnwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** With the `u` flag a pair is one character, so only lone halves match. */
const loneSurrogate = /\p{Surrogate}/u;
const everyLoneSurrogate = /\p{Surrogate}/gu;

/** Whether `cleanCharacters` would change the text. */
export function hasUnwantedCharacters(text: string): boolean {
  return unwanted.test(text) || loneSurrogate.test(text);
}

/** Removes characters that XML 1.0 forbids; C1 controls become their windows-1252 characters. */
export function cleanCharacters(text: string): string {
  const whole = loneSurrogate.test(text) ? text.replace(everyLoneSurrogate, '\ufffd') : text;
  return unwanted.test(whole) ? whole.replace(everyUnwanted, replacementFor) : whole;
}

function replacementFor(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return '';
  const meant = c1.charAt(code - 0x80);
  return meant === character ? '' : meant;
}

/**
 * The text with every line end as a line feed (XML 1.0, 2.11). Carriage returns that a reference names are not line ends
 * and stay. Text without carriage returns is not copied.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The character of a numeric reference, or '' for a forbidden one. */
export function characterOf(codePoint: number): string {
  if (!(codePoint >= 0 && codePoint <= 0x10ffff) || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return '';
  const character = String.fromCodePoint(codePoint);
  return unwanted.test(character) ? replacementFor(character) : character;
}
