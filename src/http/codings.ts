/** Decoders for content-codings. The client library does not decode, so that size and ratio are counted on the output. */
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/** Node has zstd from 22.15 on; older versions do not offer it to servers. */
const zstd =
  'createZstdDecompress' in zlib && typeof zlib.createZstdDecompress === 'function'
    ? zlib.createZstdDecompress
    : undefined;

/** The `Accept-Encoding` header: the codings that this Node can decode, best first. */
export const acceptEncoding = zstd === undefined ? 'gzip, br' : 'gzip, br, zstd';

// These flush modes do not require the end of the stream, so a truncated body still gives what arrived.
const lenient: zlib.ZlibOptions = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
const lenientBrotli: zlib.BrotliOptions = { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH };

/** The codings of a `Content-Encoding` header in the order to decode them; undefined when one is unknown or there are more than `max`. */
export function parseCodings(header: string | undefined, max: number): readonly string[] | undefined {
  if (header === undefined) return [];
  const codings = header
    .slice(0, 200)
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none' && coding !== 'utf-8');
  if (codings.length > max || !codings.every((coding) => known.has(coding))) return undefined;
  // RFC 9110 8.4: the header lists them in the order applied, so the last is decoded first.
  return codings.reverse();
}

const known: ReadonlySet<string> = new Set(['gzip', 'deflate', 'br', ...(zstd === undefined ? [] : ['zstd'])]);

/** Creates a decoder. `firstByte` is of the coded body: `deflate` should be zlib-wrapped (RFC 9110 8.4.1.2), but many servers send it raw. */
export function createDecoder(coding: string, firstByte: number): Transform {
  if (coding === 'gzip') return zlib.createGunzip(lenient);
  if (coding === 'br') return zlib.createBrotliDecompress(lenientBrotli);
  if (coding === 'zstd' && zstd !== undefined) return zstd();
  return (firstByte & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
}
