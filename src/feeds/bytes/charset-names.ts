/**
 * Charset labels and their decoding: feeds name charsets in many ways, and some labels mean a superset in practice
 * (WHATWG Encoding).
 */
import iconv from 'iconv-lite';

/** Label → charset to decode with: a superset that real documents use, or the name that iconv-lite knows. */
const readAs: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['ansi_x3.4-1968', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['iso_8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['l1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['euc-cn', 'gb18030'],
  ['ks_c_5601-1987', 'cp949'],
  ['ksc5601', 'cp949'],
  ['euc-kr', 'cp949'],
  ['x-sjis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['x-euc-jp', 'euc-jp'],
  ['x-mac-roman', 'macroman'],
  ['x-mac-cyrillic', 'maccyrillic'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['utf8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['u8', 'utf-8'],
]);

/** Charsets made of ASCII bytes with escape sequences, which would pass as UTF-8. iconv-lite has none of them. */
const escapeCharsets: ReadonlySet<string> = new Set(['iso-2022-jp', 'iso-2022-kr', 'hz-gb-2312']);

/** The charset to decode with for a label from a document or header, in lower case; undefined when it is unknown. */
export function charsetNamed(label: string | undefined): string | undefined {
  const name = label
    ?.trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  if (!name || name.length > 40) return undefined;
  const target = readAs.get(name) ?? name;
  return escapeCharsets.has(target) || iconv.encodingExists(target) ? target : undefined;
}

/** Whether the charset uses escape sequences and can be decoded. */
export function isEscapeCharset(charset: string): boolean {
  return charset === 'iso-2022-jp';
}

/** Decodes `bytes` from `charset` (as returned by `charsetNamed`); invalid bytes become U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  if (escapeCharsets.has(charset)) {
    return charset === 'iso-2022-jp'
      ? new TextDecoder('iso-2022-jp').decode(bytes)
      : Buffer.from(bytes).toString('latin1');
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (charset === 'utf-8') return buffer.toString('utf8');
  if (charset === 'utf-16le') return buffer.toString('utf16le');
  return iconv.decode(buffer, charset, { stripBOM: false });
}
