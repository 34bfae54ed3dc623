/** The limits on one response, in bytes and time, with the reason for each number. */

/** Limits of an HTTP client; see {@link defaultLimits}. */
export interface HttpLimits {
  /** Body after decompression, bytes. The largest real feed known to us has 26 MB. Default 32 MiB. */
  readonly maxBytes: number;
  /** Decompressed to compressed size: ordinary text stays under 20, bombs reach 1,000. Default 100. */
  readonly maxRatio: number;
  /** The ratio is checked once a body has this many decompressed bytes. Default 1 MiB. */
  readonly ratioAfterBytes: number;
  /** Content-codings on one body. One is normal, a misconfigured proxy adds a second, more is an attack. Default 2. */
  readonly maxCodings: number;
  /** All hops of a request together, without waiting in the queue, milliseconds. Default 30,000. */
  readonly deadlineMs: number;
  /** Until the header of one hop is complete, milliseconds. Default 15,000. */
  readonly headerTimeoutMs: number;
  /** Bytes per second that a body must reach on average after `minRateAfterMs`. Default 1,024. */
  readonly minBytesPerSecond: number;
  /** Milliseconds before the rate is checked. Default 5,000. */
  readonly minRateAfterMs: number;
  /** All headers of a response, bytes. Long Content-Security-Policies reach 16 KiB. Default 64 KiB. */
  readonly maxHeaderBytes: number;
  /** Open connections, of all hosts, with which a request still leaves its own open for the next one: 15 kB each. Default 1,000. */
  readonly maxOpenConnections: number;
  /** Redirects of one request. Default 5. */
  readonly maxRedirects: number;
  /** Characters of a URL; browsers and servers stop near 8,000. Default 8,192. */
  readonly maxUrlLength: number;
}

/** The limits used when nothing else is set. */
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
  maxOpenConnections: 1_000,
  maxRedirects: 5,
  maxUrlLength: 8_192,
};
