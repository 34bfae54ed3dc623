/** Escapes text, and removes characters that HTML, XML or JSON cannot contain: output goes into all three. */

/** Control characters but tab and newline, noncharacters, lone surrogates. */
const UNWANTED = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;
/** Code units of which each of these has one: a pattern without the `u` flag reads text three times as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
const EVERY_UNWANTED = /\r\n?|(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** `text` without control characters, noncharacters and lone surrogates; line ends become LF, as in a parser. */
export function plainText(text: string): string {
  return SUSPECT.test(text) && UNWANTED.test(text) ? text.replace(EVERY_UNWANTED, replacement) : text;
}

function replacement(character: string): string {
  if (character.startsWith('\r')) return '\n';
  return character === '\u000b' || character === '\u000c' ? ' ' : '';
}

/** Escapes `text` for element content. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** Escapes `text` for an attribute value in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
