/** Why: what one poll brought, as a value: the poll's four endings and what each carries. */
import type { Instant } from '../../model/time.ts';

interface Asked {
  /** When the request went out. */
  readonly startedAt: Instant;
  /** The URL that was asked, and where it led. */
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  /** Where the unbroken run of permanent redirects (301, 308) from `url` led; absent without one. */
  readonly permanentTarget?: string;
  /** New validators, byte for byte. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Seconds that the server calls the document fresh for. */
  readonly freshForSeconds?: number;
  /** No validators were sent. */
  readonly unconditional: boolean;
}

export interface Fetched extends Asked {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Of the answer, names in lower case: what `parseFeed` takes. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 (hex) of `bytes`. */
  readonly bodyHash: string;
  /** Only the beginning came: cut by our limit (`size`) or by the connection (`cut`). */
  readonly truncated?: 'size' | 'cut';
  /** RFC 3229: only what is new since the validators; what is absent was not removed. */
  readonly isDelta: boolean;
  /** Sent by a hub and not asked for: says nothing about validators and what the server wishes. */
  readonly isPushed?: true;
  /** WebSub links of the HTTP header; they win over those in the document. */
  readonly hubs: readonly string[];
  readonly selfUrl?: string;
  /** What the body seems to be when it is no feed, in words: "Cloudflare challenge", "login page". */
  readonly looksLike?: string;
}

export interface NotModified extends Asked {
  readonly kind: 'not-modified';
  /** `body`: a 200 whose bytes are those of the last time. */
  readonly by: 'status' | 'body';
}

export interface Gone extends Asked {
  readonly kind: 'gone';
  readonly message: string;
}

export interface FeedFailed {
  readonly kind: 'failed';
  readonly startedAt: Instant;
  readonly url: string;
  /** Short and stable: `forbidden`, `not-found`, `rate-limited`, `server-error`, `http-error`, or a code of the HTTP client. */
  readonly code: string;
  /** One plain sentence without a full stop: "HTTP 403, Cloudflare challenge". */
  readonly message: string;
  readonly status?: number;
  readonly permanentTarget?: string;
  /** From Retry-After. */
  readonly retryAfter?: Instant;
  /** The error's own Cache-Control, seconds. */
  readonly freshForSeconds?: number;
  /** No validators were sent. */
  readonly unconditional: boolean;
  /** Nothing was sent, so nothing is known: the host is held or the queue too long. Counts as no failure. */
  readonly notAsked: boolean;
}

export type FetchedFeed = Fetched | NotModified | Gone | FeedFailed;
