/**
 * Decodes UTF-8 with stray windows-1252 bytes, as feeds glued together from several sources contain: only the stray
 * bytes are wrong.
 */
import iconv from 'iconv-lite';

/**
 * Text of UTF-8 in which single bytes are windows-1252, or undefined when the bytes are not mostly UTF-8.
 * A multi-byte sequence that is valid by chance is rare in other charsets (under 1 in 20 high bytes in the legacy
 * charsets of the feedparser suite), so having as many valid sequences as stray bytes is proof.
 */
export function decodeMostlyUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let good = 0;
  let stray = 0;
  let start = 0;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      if (length > 1) good++;
      i += length;
      continue;
    }
    stray++;
    parts.push(buffer.toString('utf8', start, i), iconv.decode(buffer.subarray(i, i + 1), 'windows-1252'));
    start = ++i;
    if (stray > 1000 && stray > good) return undefined;
  }
  if (good < stray) return undefined;
  parts.push(buffer.toString('utf8', start));
  return parts.join('');
}

/** Bytes in the well-formed UTF-8 sequence at `i` (Unicode table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  for (let k = 1; k < length; k++) {
    if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[i + 1] ?? 0;
  const isTooSmall = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isTooLarge = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isTooSmall || isTooLarge ? 0 : length;
}
