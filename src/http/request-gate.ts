/** Why: before a request may go out, its address is judged, its host's wish for peace kept, and its place in line waited for. */
import { minuteOf, toInstant } from '../model/time.ts';
import { registrableDomain } from '../url/host.ts';
import { type Policies, policyFor } from './exceptions.ts';
import { type Failure, failureOf } from './failures.ts';
import { checkAddresses, checkUrl, type GuardPolicy, portOf, refusalOf } from './guard.ts';
import { createHostCooldowns, type HostCooldown } from './host-cooldowns.ts';
import { createHostQueues, type HostQueues } from './host-queue.ts';
import type { HttpRequest, Purpose } from './request.ts';
import type { Resolve } from './resolve.ts';
import { createSharedHosting } from './shared-hosting.ts';
import type { Timers } from './timers.ts';

/** A turn at a host; `release` must be called exactly once, when the request has ended. */
export interface HostSlot {
  readonly host: string;
  release(): void;
}

/** Nothing was sent. `retryAt`: when to come again, milliseconds since the epoch. */
export type RequestDenied = Failure & { readonly retryAt?: number };

export interface RequestGateOptions {
  readonly policies: Policies;
  readonly resolve: Resolve;
  readonly timers: Timers;
  readonly pausesMs: Readonly<Record<Purpose, number>>;
  readonly hostPausesMs: ReadonlyMap<string, number>;
  readonly maxWaitMs: number;
  readonly cooldowns: readonly HostCooldown[];
  readonly sharedHosting: readonly string[];
  /** A name that takes longer counts as not resolved, milliseconds. */
  readonly resolveTimeoutMs: number;
}

const CLOSED: RequestDenied = { code: 'closed', message: 'the program is shutting down' };

export class RequestGate {
  readonly #options: RequestGateOptions;
  readonly #politeness: HostQueues;
  readonly #holds: ReturnType<typeof createHostCooldowns>;
  readonly #farmOf: ReturnType<typeof createSharedHosting>;
  #isClosed = false;

  constructor(options: RequestGateOptions) {
    this.#options = options;
    this.#politeness = createHostQueues(options.timers);
    this.#holds = createHostCooldowns(options.cooldowns, options.timers.now());
    this.#farmOf = createSharedHosting(options.sharedHosting);
  }

  cooldowns(): readonly HostCooldown[] {
    return this.#holds.list(this.#options.timers.now());
  }

  /** Takes note of an answer that may ask for peace. */
  recordAnswer(host: string, status: number, retryAfter: string | undefined): void {
    this.#holds.record(host, status, retryAfter, this.#options.timers.now());
  }

  /** Whoever waits is told `closed`. */
  close(): void {
    this.#isClosed = true;
    this.#politeness.close();
  }

  /** Waits for the turn of `url`. `isRedirect`: goes on with a request that had its turn before. */
  async acquire(url: URL, request: HttpRequest, isRedirect: boolean): Promise<HostSlot | RequestDenied> {
    if (this.#isClosed) return CLOSED;
    const { policies, pausesMs, hostPausesMs, maxWaitMs } = this.#options;
    const policy = policyFor(url, request.configuredUrl, policies);
    const verdict = checkUrl(url, policy);
    if (!verdict.allowed) return refusalOf(url.hostname, verdict);
    const host = await this.#hostKey(url, policy);
    if (typeof host !== 'string') return host;
    const held = this.#heldUntil(host, request);
    if (held !== undefined) return held;
    const pauseMs = hostPausesMs.get(host) ?? Math.max(pausesMs[request.purpose], request.pauseMs ?? 0);
    const outcome = await this.#politeness.acquire(host, pauseMs, isRedirect, maxWaitMs);
    if (outcome.kind === 'closed') return CLOSED;
    if (outcome.kind === 'too-long') {
      return { code: 'queue-too-long', message: `too many requests to ${host} are in line`, retryAt: outcome.at };
    }
    // While it waited, another request may have been told 429.
    const heldNow = this.#heldUntil(host, request);
    if (heldNow === undefined) return { host, release: () => outcome.turn.release() };
    outcome.turn.release();
    return heldNow;
  }

  #heldUntil(host: string, request: HttpRequest): RequestDenied | undefined {
    const until = request.ignoreCooldown === true ? undefined : this.#holds.until(host, this.#options.timers.now());
    if (until === undefined) return undefined;
    return {
      code: 'host-held',
      message: `${host} asked to be left alone until ${minuteOf(toInstant(until))}`,
      retryAt: until,
    };
  }

  /** What counts as one host: the registrable domain, or the range when the first address belongs to a known farm. */
  async #hostKey(url: URL, policy: GuardPolicy): Promise<string | RequestDenied> {
    try {
      const found = await this.#addressesOf(url.hostname.replaceAll(/^\[|\]$/g, ''));
      const verdict = checkAddresses(found, portOf(url), policy);
      if (!verdict.allowed) return refusalOf(url.hostname, verdict);
      return this.#farmOf(found[0] ?? '') ?? registrableDomain(url.href) ?? url.hostname;
    } catch (error) {
      return failureOf(error, url.hostname);
    }
  }

  #addressesOf(hostname: string): Promise<readonly string[]> {
    const { resolve, timers, resolveTimeoutMs } = this.#options;
    return new Promise((done, fail) => {
      const late = Object.assign(new Error('the name server does not answer'), { code: 'ETIMEOUT' });
      const cancel = timers.after(resolveTimeoutMs, () => fail(late));
      resolve(hostname)
        .then((found) => done(found.map((entry) => entry.address)), fail)
        .finally(cancel);
    });
  }
}
