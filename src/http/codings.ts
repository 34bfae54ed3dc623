/** Why: content-codings are undone here and not by the client, so that size and ratio are counted on what comes out. */
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/** Node has zstd from 22.15 on; it is only asked for where it can be read. */
const zstd =
  'createZstdDecompress' in zlib && typeof zlib.createZstdDecompress === 'function'
    ? zlib.createZstdDecompress
    : undefined;

/** What we ask for, best first. */
export const acceptEncoding = zstd === undefined ? 'gzip, br' : 'gzip, br, zstd';

// A body cut off in the middle still gives what came: Z_SYNC_FLUSH / BROTLI_OPERATION_FLUSH do not insist on the end.
const lenient: zlib.ZlibOptions = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
const lenientBrotli: zlib.BrotliOptions = { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH };

/** One decoder for each coding, to be applied in this order; undefined when a coding is unknown or there are more than `max`. */
export function parseCodings(header: string | undefined, max: number): readonly string[] | undefined {
  if (header === undefined) return [];
  const codings = header
    .slice(0, 200)
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none' && coding !== 'utf-8');
  if (codings.length > max || !codings.every((coding) => known.has(coding))) return undefined;
  // RFC 9110 8.4: listed in the order in which they were applied, so the last is undone first.
  return codings.reverse();
}

const known: ReadonlySet<string> = new Set(['gzip', 'deflate', 'br', ...(zstd === undefined ? [] : ['zstd'])]);

/** `firstByte` of the coded body: `deflate` should be zlib-wrapped (RFC 9110 8.4.1.2), but many servers send it raw. */
export function createDecoder(coding: string, firstByte: number): Transform {
  if (coding === 'gzip') return zlib.createGunzip(lenient);
  if (coding === 'br') return zlib.createBrotliDecompress(lenientBrotli);
  if (coding === 'zstd' && zstd !== undefined) return zstd();
  return (firstByte & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
}
