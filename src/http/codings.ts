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

/** What a `Content-Encoding` header declares. */
export interface DeclaredCodings {
  /** The known codings, in the order to decode them. */
  readonly codings: readonly string[];
  /** There are others, such as `aws-chunked`, which storage services leave in the header of a plain body. */
  readonly hasUnknown: boolean;
}

/** Reads a `Content-Encoding` header; undefined when it has more than `max` known codings. */
export function parseCodings(header: string | undefined, max: number): DeclaredCodings | undefined {
  if (header === undefined) return { codings: [], hasUnknown: false };
  const names = header
    .slice(0, 200)
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none' && coding !== 'utf-8');
  const codings = names.filter((coding) => known.has(coding));
  if (codings.length > max) return undefined;
  // RFC 9110 8.4: the header lists them in the order applied, so the last is decoded first.
  return { codings: codings.reverse(), hasUnknown: codings.length < names.length };
}

const known: ReadonlySet<string> = new Set(['gzip', 'deflate', 'br', ...(zstd === undefined ? [] : ['zstd'])]);

/** Creates a decoder. `firstByte` is of the coded body: `deflate` should be zlib-wrapped (RFC 9110 8.4.1.2), but many servers send it raw. */
export function createDecoder(coding: string, firstByte: number): Transform {
  if (coding === 'gzip') return zlib.createGunzip(lenient);
  if (coding === 'br') return zlib.createBrotliDecompress(lenientBrotli);
  if (coding === 'zstd' && zstd !== undefined) return zstd();
  return (firstByte & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
}

/** Bytes from which {@link nextCoding} and {@link beginsLikeText} judge. */
export const SNIFFED_BYTES = 64;

/** The coding to undo next, and the declared ones after it. */
export interface NextCoding {
  /** Undefined: the bytes are the content. */
  readonly coding: string | undefined;
  readonly rest: readonly string[];
}

/**
 * What to undo next on a body that begins with `head`, of which `declared` is left of the header. The bytes overrule it: some
 * servers declare gzip and send text; others send gzip undeclared, or twice. `mayAdd`: gzip that is not declared may be undone.
 */
export function nextCoding(declared: readonly string[], head: Buffer, mayAdd: boolean): NextCoding {
  const [coding, ...rest] = declared;
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (coding === undefined) return { coding: isGzip && head[2] === 8 && mayAdd ? 'gzip' : undefined, rest: [] };
  // Neither zlib nor raw deflate can begin like gzip.
  if (coding === 'deflate' && isGzip) return { coding: 'gzip', rest };
  const isNotApplied = coding === 'gzip' ? head[0] !== 0x1f : MARKUP.test(head.toString('latin1'));
  return isNotApplied ? nextCoding(rest, head, mayAdd) : { coding, rest };
}

const MARKUP = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype|rss|feed|html)\b/i;

/** Whether a body of unknown coding can be read as it is: printable, or with the byte order mark of UTF-16. */
export function beginsLikeText(head: Buffer): boolean {
  const [a = 0, b = 0] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const bytes = head.subarray(head.toString('latin1', 0, 3) === '\u00ef\u00bb\u00bf' ? 3 : 0, SNIFFED_BYTES);
  return (bytes[0] ?? 0) < 0x7f && bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
