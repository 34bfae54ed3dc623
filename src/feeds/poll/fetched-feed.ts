/** The result of one poll: four outcomes and what each carries. */
import type { Instant } from '../../model/time.ts';

interface RequestFacts {
  /** When the request went out. */
  readonly startedAt: Instant;
  /** The URL that was requested. */
  readonly url: string;
  /** The URL after redirects. */
  readonly finalUrl: string;
  readonly status: number;
  /** End of the unbroken chain of permanent redirects (301, 308) from `url`; absent without one. */
  readonly permanentTarget?: string;
  /** New validators, unchanged. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Freshness by the server's caching headers, seconds. */
  readonly freshForSeconds?: number;
  /** No validators were sent. */
  readonly unconditional: boolean;
}

/** The server sent a body; whether it is a feed is for the parser to say. */
export interface Fetched extends RequestFacts {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Response headers, names in lower case, for `parseFeed`. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 (hex) of `bytes`. */
  readonly bodyHash: string;
  /** Only the beginning arrived: cut off by our limit (`size`) or by the connection (`cut`). */
  readonly truncated?: 'size' | 'cut';
  /** RFC 3229: holds only what is new since the validators; absent entries were not removed. */
  readonly isDelta: boolean;
  /** Pushed by a hub: says nothing about the server's validators and polling hints. */
  readonly isPushed?: true;
  /** WebSub hubs of the `Link` header; they take precedence over those in the document. */
  readonly hubs: readonly string[];
  /** `rel=self` of the `Link` header. */
  readonly selfUrl?: string;
  /** What the body seems to be when it is not a feed: "Cloudflare challenge", "login page". */
  readonly looksLike?: string;
}

/** The feed is unchanged. */
export interface NotModified extends RequestFacts {
  readonly kind: 'not-modified';
  /** `body`: a 200 with the same bytes as last time. */
  readonly by: 'status' | 'body';
}

/** The server said 410. */
export interface Gone extends RequestFacts {
  readonly kind: 'gone';
  readonly message: string;
}

/** The request failed, or was not sent. */
export interface FeedFailed {
  readonly kind: 'failed';
  readonly startedAt: Instant;
  readonly url: string;
  /**
   * Short and stable: `forbidden`, `not-found`, `rate-limited`, `server-error`, `http-error`, or a code of the HTTP
   * client.
   */
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
  /** No request was sent: the host is in a cooldown or its queue is full. Does not count as a failure. */
  readonly notAsked: boolean;
}

/** The outcome of one poll. */
export type FetchedFeed = Fetched | NotModified | Gone | FeedFailed;
