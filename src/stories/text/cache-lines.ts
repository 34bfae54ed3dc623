/** Arrays whose elements begin at the beginning of a cache line, so that records of a line's size are in one line. */

/** Bytes of a cache line. */
const LINE = 64;
/** Where a large buffer begins after a line: behind the header that glibc puts before it. */
const HEADER = 16;

/** An array of `length` 32-bit numbers, 0 at first. Where buffers begin elsewhere it is only slower. */
export function lineAligned(length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(new ArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT + LINE), LINE - HEADER, length);
}
