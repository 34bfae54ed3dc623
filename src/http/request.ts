/** Why: the words in which every other part asks for something over HTTP, and is answered. */
import type { Truncation } from './body.ts';
import type { HostCooldown } from './host-cooldowns.ts';

export type Purpose = 'feed' | 'page' | 'robots' | 'discovery' | 'hub' | 'opml';

export interface HttpRequest {
  readonly url: string;
  readonly purpose: Purpose;
  /**
   * The address that the operator configured or typed, and that the request serves: a feed's own URL for its pages and
   * archives too. Exceptions of `http.allow` apply on its host and port only; absent, none applies.
   */
  readonly configuredUrl?: string;
  /** Default GET. */
  readonly method?: 'GET' | 'POST';
  /** The operator's own, chosen by `headersFor`; sent to the origin of `url` only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Validators, byte for byte as they were received (Latin-1). */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The URL that gave the validators, after redirects; they are sent to it only. Default `url`. */
  readonly validatorsUrl?: string;
  /** Send `A-IM: feed` with an ETag (RFC 3229): a 226 with only what is new is welcome. */
  readonly acceptsDeltas?: boolean;
  readonly body?: string | Uint8Array;
  readonly contentType?: string;
  /** Instead of the client's limit on the decoded body, bytes. */
  readonly maxBytes?: number;
  readonly accept?: string;
  /** Put into the comment of the User-Agent, as `feedDetail` makes it. */
  readonly userAgentDetail?: string;
  /** Least pause since the request before to the same host, milliseconds, when it is more than the purpose's own (Crawl-delay). */
  readonly pauseMs?: number;
  /** Asked before a redirect is followed; a no ends the request as `not-followed`. */
  readonly mayFollow?: (url: string) => Promise<boolean>;
  /** Ask although the host said 429 until later: only when the operator said so for this one request. */
  readonly ignoreCooldown?: boolean;
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}

export interface HttpResponse {
  readonly kind: 'response';
  readonly status: number;
  /** As asked, without fragment and credentials. */
  readonly url: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** Names in lower case, values byte for byte as Latin-1, repeated ones joined by `, `; a record without prototype. */
  readonly headers: Readonly<Record<string, string>>;
  /** Content-codings undone. */
  readonly bytes: Uint8Array;
  /** Set when `bytes` is only the beginning: cut by our limit (`size`) or by the connection (`cut`). */
  readonly truncated?: Truncation;
  /** When the first request went out, after any waiting in line, milliseconds since the epoch. */
  readonly startedAt: number;
}

export interface HttpFailed {
  readonly kind: 'failed';
  /** Short and stable: `dns`, `refused`, `tls`, `timeout`, `address-refused`, `host-held`, `queue-too-long`, … */
  readonly code: string;
  /** One plain sentence without a full stop. */
  readonly message: string;
  readonly startedAt: number;
  /** For `host-held` and `queue-too-long`: when to come again, milliseconds since the epoch. Nothing was sent. */
  readonly retryAt?: number;
}

export type HttpOutcome = HttpResponse | HttpFailed;

export interface HttpClient {
  fetch(request: HttpRequest): Promise<HttpOutcome>;
  /** Hosts that said 429, to be kept over a restart and given back as `holds`. */
  cooldowns(): readonly HostCooldown[];
  /** Ends every request that runs; their outcomes are `closed`. */
  close(): Promise<void>;
}
