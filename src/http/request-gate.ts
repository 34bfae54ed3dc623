/** The gate before every request: checks its address, its host's cooldown, and waits for a slot in its host's queue. */
import { minuteOf, toInstant } from '../model/time.ts';
import { registrableDomain } from '../url/host.ts';
import { type Policies, policyFor } from './exceptions.ts';
import { type Failure, failureOf } from './failures.ts';
import { checkAddresses, checkUrl, type GuardPolicy, portOf, refusalOf } from './guard.ts';
import { createHostCooldowns, type HostCooldown, type HostCooldowns } from './host-cooldowns.ts';
import { HostLeases, type HostTable } from './host-leases.ts';
import { createHostQueues, type HostQueues } from './host-queue.ts';
import type { HttpRequest, Purpose } from './request.ts';
import type { Resolve } from './resolve.ts';
import { createSharedHosting } from './shared-hosting.ts';
import type { Timers } from './timers.ts';

/** The right to send one request to a host. `release` must be called exactly once, when the request has ended. */
export interface HostSlot {
  /** What counts as one host: a registrable domain, an address or a shared hosting range. */
  readonly host: string;
  release(): void;
}

/** The request was not sent. `retryAt`: when to try again, milliseconds since the epoch. */
export type RequestDenied = Failure & { readonly retryAt?: number };

/** The settings of a gate; the defaults are the client's, see `HttpClientOptions`. */
export interface RequestGateOptions {
  readonly policies: Policies;
  readonly resolve: Resolve;
  readonly timers: Timers;
  /** Pause between two requests to one host, by the purpose of the later one, milliseconds. */
  readonly pausesMs: Readonly<Record<Purpose, number>>;
  /** Pauses for single hosts, milliseconds, instead of `pausesMs`. */
  readonly hostPausesMs: ReadonlyMap<string, number>;
  /** A request that would wait longer for its slot is denied, milliseconds. */
  readonly maxWaitMs: number;
  /** Cooldowns from before a restart. */
  readonly cooldowns: readonly HostCooldown[];
  /** Address ranges that count as one host each. */
  readonly sharedHosting: readonly string[];
  /** Time limit for resolving a name, milliseconds. */
  readonly resolveTimeoutMs: number;
  /** The hosts that other processes send requests to as well. Absent: this process is alone. */
  readonly sharedHosts?: HostTable;
}

const CLOSED: RequestDenied = { code: 'closed', message: 'the program is shutting down' };

function tooLong(host: string, at: number): RequestDenied {
  return { code: 'queue-too-long', message: `the queue of requests to ${host} is too long`, retryAt: at };
}

function held(host: string, until: number): RequestDenied {
  const message = `${host} asked us to send no requests until ${minuteOf(toInstant(until))}`;
  return { code: 'host-held', message, retryAt: until };
}

/** Decides when a request may be sent, and whether it may be sent at all. */
export class RequestGate {
  readonly #options: RequestGateOptions;
  readonly #queues: HostQueues;
  readonly #cooldowns: HostCooldowns;
  readonly #leases: HostLeases | undefined;
  readonly #sharedHostingOf: ReturnType<typeof createSharedHosting>;
  #isClosed = false;

  constructor(options: RequestGateOptions) {
    this.#options = options;
    this.#queues = createHostQueues(options.timers);
    this.#cooldowns = createHostCooldowns(options.cooldowns, options.timers.now());
    const { sharedHosts, timers } = options;
    this.#leases = sharedHosts && new HostLeases(sharedHosts, timers);
    this.#sharedHostingOf = createSharedHosting(options.sharedHosting);
  }

  /** The cooldowns still in effect, to be stored over a restart. */
  cooldowns(): readonly HostCooldown[] {
    return this.#cooldowns.list(this.#options.timers.now());
  }

  /** Records the status and `Retry-After` of a response: a 429 starts a cooldown. */
  recordResponse(host: string, status: number, retryAfter: string | undefined): void {
    const now = this.#options.timers.now();
    const until = this.#cooldowns.record(host, status, retryAfter, now);
    if (until !== undefined) this.#leases?.hold(host, until - now);
  }

  /** Denies every waiting request as `closed`, and all later ones. */
  close(): void {
    this.#isClosed = true;
    this.#queues.close();
    this.#leases?.stop();
  }

  /** Leaves shared hosts to other processes. Call it when no request is under way any more. */
  async giveBack(): Promise<void> {
    await this.#leases?.giveBack();
  }

  /** Waits for a slot for `url`. `isRedirect`: the request already had a slot and goes to the front of the queue. */
  async acquire(url: URL, request: HttpRequest, isRedirect: boolean): Promise<HostSlot | RequestDenied> {
    if (this.#isClosed) return CLOSED;
    const { policies } = this.#options;
    const policy = policyFor(url, request.configuredUrl, policies);
    const verdict = checkUrl(url, policy);
    if (!verdict.allowed) return refusalOf(url.hostname, verdict);
    const host = await this.#hostKey(url, policy);
    if (typeof host !== 'string') return host;
    const cooldown = this.#cooldownOf(host, request);
    if (cooldown !== undefined) return cooldown;
    const pauseMs = this.#pauseOf(host, request);
    const outcome = await this.#queues.acquire(host, pauseMs, isRedirect, this.#options.maxWaitMs);
    if (outcome.kind === 'closed') return CLOSED;
    if (outcome.kind === 'too-long') return tooLong(host, outcome.at);
    const { slot } = outcome;
    const denied = await this.#leased(host, pauseMs, request);
    if (denied !== undefined) {
      slot.release();
      return denied;
    }
    const release = (): void => {
      this.#leases?.release(host, this.#queues.hasWaiting(host));
      slot.release();
    };
    // Another request may have received a 429 in the meantime.
    const cooldownNow = this.#cooldownOf(host, request);
    if (cooldownNow === undefined) return { host, release };
    release();
    return cooldownNow;
  }

  #pauseOf(host: string, request: HttpRequest): number {
    const { pausesMs, hostPausesMs } = this.#options;
    return hostPausesMs.get(host) ?? Math.max(pausesMs[request.purpose], request.pauseMs ?? 0);
  }

  /** Waits until no other process uses the host; why it may not be used, or undefined. */
  async #leased(host: string, pauseMs: number, { ignoreCooldown }: HttpRequest): Promise<RequestDenied | undefined> {
    if (this.#leases === undefined) return undefined;
    const ask = { host, pauseMs, ignoresHold: ignoreCooldown === true };
    const outcome = await this.#leases.acquire(ask, this.#options.maxWaitMs);
    switch (outcome.kind) {
      case 'lease':
        return undefined;
      case 'closed':
        return CLOSED;
      case 'too-long':
        return tooLong(host, outcome.at);
      case 'cooldown':
        return held(host, outcome.until);
    }
  }

  #cooldownOf(host: string, request: HttpRequest): RequestDenied | undefined {
    const until = request.ignoreCooldown === true ? undefined : this.#cooldowns.until(host, this.#options.timers.now());
    return until === undefined ? undefined : held(host, until);
  }

  /** What counts as one host: the shared hosting range of its first address if there is one, else its registrable domain. */
  async #hostKey(url: URL, policy: GuardPolicy): Promise<string | RequestDenied> {
    try {
      const found = await this.#addressesOf(url.hostname.replaceAll(/^\[|\]$/g, ''));
      const verdict = checkAddresses(found, portOf(url), policy);
      if (!verdict.allowed) return refusalOf(url.hostname, verdict);
      return this.#sharedHostingOf(found[0] ?? '') ?? registrableDomain(url.href) ?? url.hostname;
    } catch (error) {
      return failureOf(error, url.hostname);
    }
  }

  #addressesOf(hostname: string): Promise<readonly string[]> {
    const { resolve, timers, resolveTimeoutMs } = this.#options;
    return new Promise((done, fail) => {
      const timeout = Object.assign(new Error('the name server does not respond'), { code: 'ETIMEOUT' });
      const cancel = timers.after(resolveTimeoutMs, () => fail(timeout));
      resolve(hostname)
        .then((found) => done(found.map((entry) => entry.address)), fail)
        .finally(cancel);
    });
  }
}
