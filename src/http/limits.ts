/** Why: what one answer may cost us in bytes and time, in one record with the reason for each number. */

export interface HttpLimits {
  /** Body after decompression, bytes. The largest real feed known to us has 26 MB. */
  readonly maxBytes: number;
  /** Decompressed to compressed; text that people write stays under 20, bombs reach 1,000. Counts after `ratioAfterBytes`. */
  readonly maxRatio: number;
  readonly ratioAfterBytes: number;
  /** Content-codings on one body. One is normal, two happen by mistake of a proxy, more is an attack. */
  readonly maxCodings: number;
  /** All hops of a request together, without the waiting in the queue, milliseconds. */
  readonly deadlineMs: number;
  /** Until the header of one hop is complete, milliseconds. */
  readonly headerTimeoutMs: number;
  /** Bytes a second that a body must have on average once `minRateAfterMs` are over. */
  readonly minBytesPerSecond: number;
  readonly minRateAfterMs: number;
  /** All headers of a response, bytes. Long Content-Security-Policies reach 16 KiB. */
  readonly maxHeaderBytes: number;
  readonly maxRedirects: number;
  /** Characters of a URL; browsers and servers stop near 8,000. */
  readonly maxUrlLength: number;
}

export const defaultLimits: HttpLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxRatio: 100,
  ratioAfterBytes: 1024 * 1024,
  maxCodings: 2,
  deadlineMs: 30_000,
  headerTimeoutMs: 15_000,
  minBytesPerSecond: 1024,
  minRateAfterMs: 5_000,
  maxHeaderBytes: 64 * 1024,
  maxRedirects: 5,
  maxUrlLength: 8_192,
};
