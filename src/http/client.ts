/** The HTTP client for every outgoing request: queued by host, to allowed addresses only, within limits, redirects hop by hop. */
import type { Clock } from '../model/time.ts';
import { parseUrl } from '../url/parse-url.ts';
import { acceptEncoding } from './codings.ts';
import { basicCredentials } from './configured-origin.ts';
import { createPolicies, mayUseExceptions, type Policies } from './exceptions.ts';
import type { Failure } from './failures.ts';
import type { HopResult } from './hop.ts';
import type { HostCooldown } from './host-cooldowns.ts';
import type { HostTable } from './host-leases.ts';
import { defaultLimits, type HttpLimits } from './limits.ts';
import { nextHop, type OutgoingHop } from './redirects.ts';
import type { HttpClient, HttpFailed, HttpOutcome, HttpRequest, Purpose, Redirect } from './request.ts';
import { RequestGate } from './request-gate.ts';
import { cachingResolve, type Resolve, resolveBySystem } from './resolve.ts';
import { sharedHostingRanges } from './shared-hosting.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createTransport, type Transport } from './transport.ts';
import { formatUserAgent, type UserAgent } from './user-agent.ts';

export type { HttpClient, HttpOutcome, HttpRequest, HttpResponse, Purpose } from './request.ts';

/** Settings of an HTTP client. */
export interface HttpClientOptions {
  readonly userAgent: UserAgent;
  /** `From` header, an email address; not sent when absent. */
  readonly from?: string;
  /** Ports on which every public address may be requested. Default 80 and 443. */
  readonly ports?: readonly number[];
  /** Non-public address ranges such as `127.0.0.1/32:8099`, for requests to the host and port of their `configuredUrl`. Default none. */
  readonly allow?: readonly string[];
  /** The same for every request, for tests on loopback; the program itself never sets it. Default none. */
  readonly allowEverywhere?: readonly string[];
  /** Overrides of `defaultLimits`. */
  readonly limits?: Partial<HttpLimits>;
  /** Pause between two requests to one host, by the purpose of the later one, milliseconds. Default 2,000 for pages, else 1,000. */
  readonly pausesMs?: Partial<Readonly<Record<Purpose, number>>>;
  /** Pauses for single hosts (registrable domain, address or shared hosting range), milliseconds, instead of `pausesMs`. */
  readonly hostPausesMs?: ReadonlyMap<string, number>;
  /** A request that would wait longer for its slot fails as `queue-too-long`, milliseconds. Default 10 minutes. */
  readonly maxWaitMs?: number;
  /** Cooldowns from before a restart. Default none. */
  readonly cooldowns?: readonly HostCooldown[];
  /** Address ranges that count as one host each. Default `sharedHostingRanges`. */
  readonly sharedHosting?: readonly string[];
  /** The current time, with real timers. Default the system clock. Ignored when `timers` is set. */
  readonly clock?: Clock;
  /** Clock and timers together. Default the system's. */
  readonly timers?: Timers;
  /** Resolves host names. Default the system resolver. */
  readonly resolve?: Resolve;
  /** The hosts that other processes send requests to as well. Default: this process is alone. */
  readonly sharedHosts?: HostTable;
  /** Called for every connection that only an operator's exception allows. */
  readonly onException?: (host: string, exception: string) => void;
}

/** Feeds are small and polled hourly; pages come in bursts and cost a server more, so their pause is longer. */
const defaultPausesMs: Readonly<Record<Purpose, number>> = {
  feed: 1_000,
  page: 2_000,
  robots: 1_000,
  discovery: 1_000,
  hub: 1_000,
  opml: 1_000,
};

const DEFAULT_MAX_WAIT_MS = 10 * 60_000;

/** Creates a client; call `close` at the end. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  return new Client(options);
}

class Client implements HttpClient {
  readonly #options: HttpClientOptions;
  readonly #limits: HttpLimits;
  readonly #timers: Timers;
  readonly #transport: Transport;
  readonly #gate: RequestGate;
  readonly #policies: Policies;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#timers = options.timers ?? { ...systemTimers, now: options.clock ?? systemTimers.now };
    const timers = this.#timers;
    const { ports = [80, 443], allow = [], allowEverywhere = [] } = options;
    const policies = createPolicies({ ports, allow, allowEverywhere });
    this.#policies = policies;
    const resolve = cachingResolve(options.resolve ?? resolveBySystem, timers.now);
    const onException = options.onException ?? (() => undefined);
    this.#transport = createTransport({ policies, limits: this.#limits, timers, resolve, onException });
    this.#gate = new RequestGate({
      policies,
      resolve,
      timers,
      pausesMs: { ...defaultPausesMs, ...options.pausesMs },
      hostPausesMs: options.hostPausesMs ?? new Map(),
      maxWaitMs: options.maxWaitMs ?? DEFAULT_MAX_WAIT_MS,
      cooldowns: options.cooldowns ?? [],
      sharedHosting: options.sharedHosting ?? sharedHostingRanges,
      resolveTimeoutMs: this.#limits.headerTimeoutMs,
      ...(options.sharedHosts !== undefined && { sharedHosts: options.sharedHosts }),
    });
  }

  cooldowns(): readonly HostCooldown[] {
    return this.#gate.cooldowns();
  }

  async close(): Promise<void> {
    this.#gate.close();
    await this.#transport.close();
    await this.#gate.giveBack();
  }

  async fetch(request: HttpRequest): Promise<HttpOutcome> {
    const start = this.#startOf(request);
    if ('code' in start) return this.#failed(start, this.#timers.now());
    const redirects: Redirect[] = [];
    let hop = start;
    let spentMs = 0;
    let startedAt: number | undefined;
    for (;;) {
      const slot = await this.#gate.acquire(hop.url, request, redirects.length > 0);
      if ('code' in slot) return this.#failed(slot, startedAt ?? this.#timers.now(), slot.retryAt);
      const sentAt = this.#timers.now();
      startedAt ??= sentAt;
      const result = await this.#exchange(hop, request, spentMs);
      slot.release();
      spentMs += this.#timers.now() - sentAt;
      if (result.kind === 'failed') return this.#failed(result.failure, startedAt);
      this.#gate.recordResponse(slot.host, result.status, result.headers['retry-after']);
      const next = nextHop(hop, result.status, result.headers.location, redirects, this.#limits);
      if (next.kind === 'failed') return this.#failed(next.failure, startedAt);
      if (next.kind === 'final') {
        return { ...result, url: start.url.href, finalUrl: hop.url.href, redirects, startedAt };
      }
      if (request.mayFollow !== undefined && !(await request.mayFollow(next.hop.url.href))) {
        return this.#failed(
          { code: 'not-followed', message: `${hop.url.hostname} redirects to an address that may not be fetched` },
          startedAt,
        );
      }
      redirects.push({ from: hop.url.href, to: next.hop.url.href, status: result.status });
      hop = next.hop;
    }
  }

  #startOf(request: HttpRequest): OutgoingHop | Failure {
    if (request.url.length > this.#limits.maxUrlLength) return { code: 'bad-url', message: 'the URL is too long' };
    const url = parseUrl(request.url);
    if (url === undefined) return { code: 'bad-url', message: 'the URL is not valid' };
    const ownHeaders = new Map(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const basic = basicCredentials(url);
    if (basic !== undefined) ownHeaders.set('authorization', basic);
    url.username = '';
    url.password = '';
    url.hash = '';
    const validatorsUrl = request.validatorsUrl ?? url.href;
    return { url, method: request.method ?? 'GET', body: request.body, ownHeaders, validatorsUrl };
  }

  #exchange(hop: OutgoingHop, request: HttpRequest, spentMs: number): Promise<HopResult> {
    return this.#transport.exchange({
      url: hop.url,
      method: hop.method,
      headers: this.#headersFor(hop, request),
      ...(hop.body === undefined ? {} : { body: hop.body }),
      maxBytes: request.maxBytes ?? this.#limits.maxBytes,
      budgetMs: this.#limits.deadlineMs - spentMs,
      usesExceptions: mayUseExceptions(hop.url, request.configuredUrl, this.#policies),
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
