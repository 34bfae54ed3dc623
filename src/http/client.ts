/** Why: everything that leaves the process goes through here: in turn, to allowed addresses only, within limits, hop by hop. */
import type { Clock } from '../model/time.ts';
import { registrableDomain } from '../url/host.ts';
import { acceptEncoding } from './codings.ts';
import { type Failure, failureOf } from './failures.ts';
import { createFarms, knownFarms } from './farms.ts';
import { checkAddresses, checkUrl, createPolicy, type GuardPolicy, portOf } from './guard.ts';
import { createHolds, type HostHold } from './holds.ts';
import { defaultLimits, type HttpLimits } from './limits.ts';
import { createPoliteness, type Politeness } from './politeness.ts';
import { nextHop, type OutgoingHop } from './redirects.ts';
import type { HttpClient, HttpFailed, HttpOutcome, HttpRequest, Purpose, Redirect } from './request.ts';
import { cachingResolve, type Resolve, resolveBySystem } from './resolve.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createTransport, type HopResult, type Transport } from './transport.ts';
import { formatUserAgent, type UserAgent } from './user-agent.ts';

export type { HttpClient, HttpFailed, HttpOutcome, HttpRequest, HttpResponse, Purpose, Redirect } from './request.ts';

export interface HttpClientOptions {
  readonly userAgent: UserAgent;
  /** `From` header, a mail address; not sent when absent. */
  readonly from?: string;
  /** Ports that any public address may be asked on. Default 80 and 443. */
  readonly ports?: readonly number[];
  /** Non-public addresses that may be asked all the same, `127.0.0.1/32:8099`. */
  readonly allow?: readonly string[];
  readonly limits?: Partial<HttpLimits>;
  /** Pause between two requests to one host, milliseconds, by what the later one is for. */
  readonly pausesMs?: Partial<Readonly<Record<Purpose, number>>>;
  /** The same for single hosts (registrable domain, address or farm range), instead of `pausesMs`. */
  readonly hostPausesMs?: ReadonlyMap<string, number>;
  /** A request that would wait longer for its turn is given back, milliseconds. */
  readonly maxWaitMs?: number;
  /** Hosts to leave alone, from before a restart. */
  readonly holds?: readonly HostHold[];
  /** Address ranges that count as one host each. */
  readonly farms?: readonly string[];
  /** A clock without timers for tests that need no waiting; `timers` replaces both. */
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly resolve?: Resolve;
  /** Told of every connection that only an operator's exception allows. */
  readonly onException?: (host: string, exception: string) => void;
}

/** Feeds are small and asked hourly; pages come in rows and cost a server more, so they get the wider pause. */
const defaultPausesMs: Readonly<Record<Purpose, number>> = {
  feed: 1_000,
  page: 2_000,
  robots: 1_000,
  discovery: 1_000,
  hub: 1_000,
  opml: 1_000,
};

const DEFAULT_MAX_WAIT_MS = 10 * 60_000;

export function createHttpClient(options: HttpClientOptions): HttpClient {
  return new Client(options);
}

/** A turn at a host, and the name it goes by in the queue. */
interface HostTurn {
  readonly host: string;
  release(): void;
}

class Client implements HttpClient {
  readonly #options: HttpClientOptions;
  readonly #limits: HttpLimits;
  readonly #timers: Timers;
  readonly #policy: GuardPolicy;
  readonly #resolve: Resolve;
  readonly #transport: Transport;
  readonly #politeness: Politeness;
  readonly #holds: ReturnType<typeof createHolds>;
  readonly #farmOf: ReturnType<typeof createFarms>;
  readonly #pausesMs: Readonly<Record<Purpose, number>>;
  #closed = false;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#timers = options.timers ?? { ...systemTimers, now: options.clock ?? systemTimers.now };
    this.#policy = createPolicy(options.ports ?? [80, 443], options.allow ?? []);
    this.#resolve = cachingResolve(options.resolve ?? resolveBySystem, this.#timers.now);
    this.#politeness = createPoliteness(this.#timers);
    this.#holds = createHolds(options.holds ?? [], this.#timers.now());
    this.#farmOf = createFarms(options.farms ?? knownFarms);
    this.#pausesMs = { ...defaultPausesMs, ...options.pausesMs };
    this.#transport = createTransport({
      policy: this.#policy,
      limits: this.#limits,
      timers: this.#timers,
      resolve: this.#resolve,
      onException: options.onException ?? (() => undefined),
    });
  }

  holds(): readonly HostHold[] {
    return this.#holds.list(this.#timers.now());
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#transport.close();
  }

  async fetch(request: HttpRequest): Promise<HttpOutcome> {
    const start = this.#startOf(request);
    if ('code' in start) return this.#failed(start, this.#timers.now());
    const redirects: Redirect[] = [];
    let hop = start;
    let spentMs = 0;
    let startedAt: number | undefined;
    for (;;) {
      const turn = await this.#takeTurn(hop.url, request, redirects.length > 0);
      if ('code' in turn) return this.#failed(turn, startedAt ?? this.#timers.now(), turn.retryAt);
      const sentAt = this.#timers.now();
      startedAt ??= sentAt;
      const result = await this.#exchange(hop, request, spentMs);
      turn.release();
      spentMs += this.#timers.now() - sentAt;
      if (result.kind === 'failed') return this.#failed(result.failure, startedAt);
      this.#holds.note(turn.host, result.status, result.headers['retry-after'], this.#timers.now());
      const next = nextHop(hop, result.status, result.headers.location, redirects, this.#limits);
      if (next.kind === 'failed') return this.#failed(next.failure, startedAt);
      if (next.kind === 'final') {
        return { ...result, url: start.url.href, finalUrl: hop.url.href, redirects, startedAt };
      }
      redirects.push({ from: hop.url.href, to: next.hop.url.href, status: result.status });
      hop = next.hop;
    }
  }

  #startOf(request: HttpRequest): OutgoingHop | Failure {
    if (request.url.length > this.#limits.maxUrlLength) return { code: 'bad-url', message: 'the address is too long' };
    if (!URL.canParse(request.url)) return { code: 'bad-url', message: 'the address cannot be read' };
    const url = new URL(request.url);
    const own = new Map(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    if (url.username !== '' || url.password !== '') {
      own.set('authorization', basicCredentials(url));
      url.username = '';
      url.password = '';
    }
    url.hash = '';
    const validatorsUrl = request.validatorsUrl ?? url.href;
    return { url, method: request.method ?? 'GET', body: request.body, ownHeaders: own, validatorsUrl };
  }

  async #takeTurn(
    url: URL,
    request: HttpRequest,
    isRedirect: boolean,
  ): Promise<HostTurn | (Failure & { retryAt?: number })> {
    if (this.#closed) return { code: 'closed', message: 'the program is shutting down' };
    const verdict = checkUrl(url, this.#policy);
    if (!verdict.allowed) return { code: verdict.code, message: `${url.hostname.slice(0, 200)}: ${verdict.message}` };
    const host = await this.#hostKey(url);
    if (typeof host !== 'string') return host;
    const held = this.#heldUntil(host, request);
    if (held !== undefined) return held;
    const pauseMs =
      this.#options.hostPausesMs?.get(host) ?? Math.max(this.#pausesMs[request.purpose], request.pauseMs ?? 0);
    const outcome = await this.#politeness.take(
      host,
      pauseMs,
      isRedirect,
      this.#options.maxWaitMs ?? DEFAULT_MAX_WAIT_MS,
    );
    if (outcome.kind === 'too-long') {
      return { code: 'queue-too-long', message: `too many requests to ${host} are in line`, retryAt: outcome.at };
    }
    // While it waited, another request may have been told 429.
    const heldNow = this.#heldUntil(host, request);
    if (heldNow === undefined) return { host, release: () => outcome.turn.release() };
    outcome.turn.release();
    return heldNow;
  }

  #heldUntil(host: string, request: HttpRequest): (Failure & { retryAt: number }) | undefined {
    const until = request.ignoreHold === true ? undefined : this.#holds.until(host, this.#timers.now());
    if (until === undefined) return undefined;
    return { code: 'host-held', message: `${host} asked to be left alone`, retryAt: until };
  }

  /** What counts as one host: the registrable domain, or the range when the first address belongs to a known farm. */
  async #hostKey(url: URL): Promise<string | Failure> {
    const domain = registrableDomain(url.href) ?? url.hostname;
    try {
      const addresses = (await this.#resolve(url.hostname.replaceAll(/^\[|\]$/g, ''))).map((entry) => entry.address);
      const verdict = checkAddresses(addresses, portOf(url), this.#policy);
      if (!verdict.allowed) return { code: verdict.code, message: `${url.hostname}: ${verdict.message}` };
      return this.#farmOf(addresses[0] ?? '') ?? domain;
    } catch (error) {
      return failureOf(error, url.hostname);
    }
  }

  #exchange(hop: OutgoingHop, request: HttpRequest, spentMs: number): Promise<HopResult> {
    return this.#transport.exchange({
      url: hop.url,
      method: hop.method,
      headers: this.#headersFor(hop, request),
      ...(hop.body === undefined ? {} : { body: hop.body }),
      maxBytes: request.maxBytes ?? this.#limits.maxBytes,
      budgetMs: this.#limits.deadlineMs - spentMs,
    });
  }

  #headersFor(hop: OutgoingHop, request: HttpRequest): Record<string, string> {
    const headers: Record<string, string> = {
      'user-agent': formatUserAgent(this.#options.userAgent, request.userAgentDetail),
      accept: request.accept ?? '*/*',
      'accept-encoding': acceptEncoding,
    };
    if (this.#options.from !== undefined) headers.from = this.#options.from;
    if (hop.body !== undefined && request.contentType !== undefined) headers['content-type'] = request.contentType;
    for (const [name, value] of hop.ownHeaders) headers[name] = value;
    if (hop.validatorsUrl !== hop.url.href) return headers;
    if (request.etag !== undefined) headers['if-none-match'] = request.etag;
    if (request.etag !== undefined && request.acceptsDeltas === true) headers['a-im'] = 'feed';
    if (request.lastModified !== undefined) headers['if-modified-since'] = request.lastModified;
    return headers;
  }

  #failed(failure: Failure, startedAt: number, retryAt?: number): HttpFailed {
    const { code, message } = failure;
    return { kind: 'failed', code, message, startedAt, ...(retryAt === undefined ? {} : { retryAt }) };
  }
}

/** RFC 7617, in UTF-8, from the user information of a URL that an operator wrote. */
function basicCredentials(url: URL): string {
  const pair = [url.username, url.password].map(percentDecode).join(':');
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
