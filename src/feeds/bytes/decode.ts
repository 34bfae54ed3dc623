/**
 * Decodes a document's bytes to text. BOM, HTTP header and XML declaration name charsets that contradict each other or
 * the bytes, so the order is that of RFC 7303, limited to what the bytes allow.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { charsetNamed, decodeAs, isEscapeCharset } from './charset-names.ts';
import { detectCharset, hasJapaneseEscapes } from './detect-charset.ts';
import { decodeMostlyUtf8 } from './mostly-utf8.ts';

/** A decoded document and how its charset was found. */
export interface DecodedText {
  readonly text: string;
  /** Lower-case name. */
  readonly charset: string;
  /** How the charset was found, for messages and tests. */
  readonly by: 'bom' | 'pattern' | 'valid-utf8' | 'declared' | 'http' | 'mostly-utf8' | 'statistics' | 'default';
}

interface Mark {
  readonly bytes: readonly number[];
  readonly charset: string;
}

/** UTF-32 before UTF-16: FF FE 00 00 begins with the mark of UTF-16LE. */
const byteOrderMarks: readonly Mark[] = [
  { bytes: [0x00, 0x00, 0xfe, 0xff], charset: 'utf-32be' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], charset: 'utf-32le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
];

/** `<` and the character after it in the wide encodings (XML 1.0, appendix F). */
const zeroPatterns: readonly Mark[] = [
  { bytes: [0x00, 0x00, 0x00, 0x3c], charset: 'utf-32be' },
  { bytes: [0x3c, 0x00, 0x00, 0x00], charset: 'utf-32le' },
  { bytes: [0x00, 0x3c, 0x00], charset: 'utf-16be' },
  { bytes: [0x3c, 0x00], charset: 'utf-16le' },
];

/** Share of the non-ASCII letters that may be broken in a declared charset; a wrong charset breaks far more. */
const maxDamage = 0.1;

/** Decodes a document as served; never throws, whatever the bytes. `contentType` is the value of the HTTP header. */
export function decodeDocument(bytes: Uint8Array, contentType: string | undefined): DecodedText {
  const marked = startsWithOne(bytes, byteOrderMarks);
  if (marked) {
    const rest = bytes.subarray(marked.bytes.length);
    if (marked.charset !== 'utf-8') return { text: decodeAs(rest, marked.charset), charset: marked.charset, by: 'bom' };
    return isUtf8(rest) ? { text: decodeAs(rest, 'utf-8'), charset: 'utf-8', by: 'bom' } : unmarked(rest, contentType);
  }
  const wide = startsWithOne(bytes, zeroPatterns)?.charset ?? wideByZeros(bytes);
  if (wide) return { text: decodeAs(bytes, wide), charset: wide, by: 'pattern' };
  return unmarked(bytes, contentType);
}

function unmarked(bytes: Uint8Array, contentType: string | undefined): DecodedText {
  const declared = charsetNamed(declaredCharset(bytes));
  const http = charsetNamed(httpCharset(contentType));
  const escaped = [declared, http].find((charset) => charset !== undefined && isEscapeCharset(charset));
  if (escaped && isAscii(bytes)) return { text: decodeAs(bytes, escaped), charset: escaped, by: 'declared' };
  const isPlain = isAscii(bytes);
  if (isPlain && hasJapaneseEscapes(bytes)) {
    return { text: decodeAs(bytes, 'iso-2022-jp'), charset: 'iso-2022-jp', by: 'pattern' };
  }
  if (isPlain || isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), charset: 'utf-8', by: 'valid-utf8' };
  return candidate(bytes, declared, 'declared') ?? candidate(bytes, http, 'http') ?? guessed(bytes, declared ?? http);
}

/** UTF-16 that does not begin with `<`: nearly every other byte of markup is zero. */
function wideByZeros(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 256);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = head.length * 0.3;
  if (head.length < 16 || Math.min(even, odd) > 4 || Math.max(even, odd) < enough) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A declared charset counts only when the bytes are possible in it. */
function candidate(bytes: Uint8Array, charset: string | undefined, by: 'declared' | 'http'): DecodedText | undefined {
  if (!charset || charset === 'utf-8' || isWide(charset)) return undefined;
  const text = decodeAs(bytes, charset);
  return isPlausible(text) ? { text, charset, by } : undefined;
}

function guessed(bytes: Uint8Array, declared: string | undefined): DecodedText {
  const mostly = decodeMostlyUtf8(bytes);
  if (mostly !== undefined) return { text: mostly, charset: 'utf-8', by: 'mostly-utf8' };
  const guess = charsetNamed(detectCharset(bytes));
  const byStatistics = guess && guess !== 'utf-8' ? decodeAs(bytes, guess) : undefined;
  if (guess && byStatistics !== undefined && isPlausible(byStatistics)) {
    return { text: byStatistics, charset: guess, by: 'statistics' };
  }
  return damaged(bytes, declared) ?? { text: decodeAs(bytes, 'windows-1252'), charset: 'windows-1252', by: 'default' };
}

/** A declared charset with a few broken bytes (a cut character, a stray byte) is better than none. */
function damaged(bytes: Uint8Array, declared: string | undefined): DecodedText | undefined {
  if (!declared || isWide(declared)) return undefined;
  const text = decodeAs(bytes, declared);
  const wrong = text.match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\u007f]/g)?.length ?? 0;
  return wrong <= foreign * maxDamage ? { text, charset: declared, by: 'declared' } : undefined;
}

function isWide(charset: string): boolean {
  return charset.startsWith('utf-16') || charset.startsWith('utf-32');
}

function isPlausible(text: string): boolean {
  return !/[\u0080-\u009f\ufffd]/.test(text);
}

function startsWithOne(bytes: Uint8Array, marks: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
}

/** `encoding` of the XML declaration, which may follow white space or junk. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
}

function httpCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*("?)([^";,\s]{1,40})\1/i.exec(contentType ?? '')?.[2];
}
