/** Decodes a page's bytes as browsers do (WHATWG HTML 13.2.3), since publishers test with browsers. */
import { isUtf8 } from 'node:buffer';

/** Bytes searched for a `meta charset`; the standard says 1024, but real pages have it later. */
const PRESCAN_BYTES = 4_096;

/** Text of an HTML page. Never throws; invalid bytes become U+FFFD. `contentType` is the HTTP header's value. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  // Valid multi-byte sequences are not a coincidence: what is valid UTF-8 is UTF-8, whatever the labels say.
  if (isUtf8(bytes)) return decode(bytes, 'utf-8');
  const declared = charsetIn(contentType ?? '') ?? metaCharset(bytes);
  return decode(bytes, declared ?? 'windows-1252');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

/**
 * The charset of `<meta charset>` or `<meta http-equiv content>`. UTF-16 there cannot be true, or it could not be read.
 */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const label = charsetIn(head.match(/<meta\b[^>]{0,400}/gi)?.find((tag) => /charset/i.test(tag)) ?? '');
  return label?.startsWith('utf-16') === true ? 'utf-8' : label;
}

/** The canonical name of the encoding, or undefined if there is none or it is unknown. */
function charsetIn(text: string): string | undefined {
  const label = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(text)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The characters of windows-1252 where Latin-1 has control characters. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  // Node 20 reads windows-1252 as Latin-1, which leaves control characters for quotes and dashes.
  if (charset !== 'windows-1252' || !/[\u0080-\u009f]/.test(text)) return text;
  return text.replaceAll(/[\u0080-\u009f]/g, (character) => C1.charAt(character.charCodeAt(0) - 0x80));
}
