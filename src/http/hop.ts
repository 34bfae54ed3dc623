/** One hop of a request, from the client to the transport, and its result. */
import type { Truncation } from './body.ts';
import type { Failure } from './failures.ts';

/** One request as it is sent, without redirects. */
export interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Limit on the decoded body, bytes. */
  readonly maxBytes: number;
  /** Time left for the whole request, milliseconds. */
  readonly budgetMs: number;
  /** The request may use the operator's address exceptions on this host and port. */
  readonly usesExceptions: boolean;
}

/** The response to one hop, or why there is none. */
export type HopResult =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Names in lower case, values byte for byte as Latin-1, repeated ones joined by `, `. Without cookies. */
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
      readonly truncated?: Truncation;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };
