/** The types that every other part uses for HTTP: requests, responses and failures. */
import type { Truncation } from './body.ts';
import type { HostCooldown } from './host-cooldowns.ts';

/** What a request is for; it decides the pause before it. */
export type Purpose = 'feed' | 'page' | 'robots' | 'discovery' | 'hub' | 'opml';

/** One request; redirects are followed within it. */
export interface HttpRequest {
  /** Absolute http or https URL; user name and password in it are sent as `Authorization`. */
  readonly url: string;
  readonly purpose: Purpose;
  /**
   * The URL that the operator configured or typed, on whose behalf the request is made: a feed's own URL, also for its
   * pages and archives. Exceptions of `http.allow` apply only at its host and port; without it, none applies.
   */
  readonly configuredUrl?: string;
  /** Default GET. */
  readonly method?: 'GET' | 'POST';
  /** The operator's headers, chosen by `headersFor`; sent only to the origin of `url`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Validator from an earlier response, byte for byte as it was received (Latin-1). */
  readonly etag?: string;
  /** Validator from an earlier response, byte for byte as it was received. */
  readonly lastModified?: string;
  /** The URL that sent the validators, after redirects; they are sent only there. Default `url`. */
  readonly validatorsUrl?: string;
  /** Send `A-IM: feed` with an ETag (RFC 3229): the caller can handle a 226 with only the new entries. Default false. */
  readonly acceptsDeltas?: boolean;
  readonly body?: string | Uint8Array;
  /** `Content-Type` of `body`. */
  readonly contentType?: string;
  /** Limit on the decoded body, bytes. Default the client's. */
  readonly maxBytes?: number;
  /** `Accept` header. Default all types. */
  readonly accept?: string;
  /** Added to the comment of the User-Agent; see `feedDetail`. */
  readonly userAgentDetail?: string;
  /** Minimum pause since the last request to the same host, milliseconds, if longer than the purpose's own (`Crawl-delay`). */
  readonly pauseMs?: number;
  /** Called before a redirect is followed; false ends the request as `not-followed`. */
  readonly mayFollow?: (url: string) => Promise<boolean>;
  /** Send the request despite the host's cooldown: only when the operator said so for this one request. Default false. */
  readonly ignoreCooldown?: boolean;
}

/** One redirect that was followed; both URLs are absolute. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

/** A complete response, of any status. */
export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** As requested, without fragment and credentials. */
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** Names in lower case, values byte for byte as Latin-1, repeated ones joined by `, `. The record has no prototype. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, content-codings decoded. */
  readonly bytes: Uint8Array;
  /** Set when `bytes` is only the beginning: cut off by our limit (`size`) or by the connection (`cut`). */
  readonly truncated?: Truncation;
  /** When the first request was sent, after any waiting in the queue, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** A request without a response, or with one that could not be read. */
export interface HttpFailed {
  readonly kind: 'failed';
  /** Short and stable: `dns`, `refused`, `tls`, `timeout`, `address-refused`, `host-held`, `queue-too-long`, … */
  readonly code: string;
  /** One plain sentence without a full stop. */
  readonly message: string;
  readonly startedAt: number;
  /** For `host-held` and `queue-too-long`, where nothing was sent: when to try again, milliseconds since the epoch. */
  readonly retryAt?: number;
}

/** What a request results in. */
export type HttpOutcome = HttpResponse | HttpFailed;

/** Sends requests; `createHttpClient` makes one. */
export interface HttpClient {
  /** Sends the request and follows redirects. Never rejects: expected failures are outcomes. */
  fetch(request: HttpRequest): Promise<HttpOutcome>;
  /** Cooldowns in effect, to be stored and passed to the next client as `cooldowns`. */
  cooldowns(): readonly HostCooldown[];
  /** Ends every running request; their outcomes are `closed`. */
  close(): Promise<void>;
}
