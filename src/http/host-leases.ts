/**
 * Leases of hosts, for processes that share a store: one process at a time sends requests to a host, and pauses and cooldowns are
 * those of all of them. Asked for at the moment of a request, so redirects, pages and shared hosting are covered.
 */
import { createBatches } from './batches.ts';
import type { Cancel, Timers } from './timers.ts';

/** A host that this process wants to send a request to. */
export interface HostAsk {
  readonly host: string;
  /** Milliseconds that must have passed since the last request of any process ended. */
  readonly pauseMs: number;
  /** Whether the operator wants the request despite a cooldown. */
  readonly ignoresHold: boolean;
}

/** The answer to a {@link HostAsk}. */
export interface HostGrant {
  readonly host: string;
  /** The fencing token of the lease; absent when the host was not granted. */
  readonly token?: string;
  /** Milliseconds until the host may be free. */
  readonly waitMs: number;
  /** Milliseconds that are left of the host's cooldown; absent without one. */
  readonly holdMs?: number;
}

/** The end of a request. */
export interface HostEnd {
  readonly host: string;
  readonly token: string;
  /** Whether the lease is given back. */
  readonly gives: boolean;
  /** Length of a new cooldown in milliseconds; absent without one. */
  readonly holdMs?: number;
}

/** The table of hosts that the processes share. Only its own clock counts. Promises reject when it cannot be reached. */
export interface HostTable {
  /** How long a lease is valid without being renewed, milliseconds. */
  readonly leaseMs: number;
  take(asks: readonly HostAsk[]): Promise<readonly HostGrant[]>;
  settle(ends: readonly HostEnd[]): Promise<void>;
  /** Renews leases; the hosts whose lease is still ours. */
  renew(leases: readonly { readonly host: string; readonly token: string }[]): Promise<readonly string[]>;
}

/** A lease, or why there is none. Times are milliseconds since the epoch. */
export type LeaseOutcome =
  | { readonly kind: 'lease' }
  | { readonly kind: 'cooldown'; readonly until: number }
  | { readonly kind: 'too-long'; readonly at: number }
  | { readonly kind: 'closed' };

/** Another process gives a host back when it has no more requests for it, which may be at any time. */
const MAX_WAIT_BETWEEN_ASKS_MS = 1000;
const MIN_WAIT_BETWEEN_ASKS_MS = 10;
const RENEWALS_PER_LEASE = 3;
/** How long an ask waits for others: a statement for each host costs the server three times as much as one for ten. */
const GATHER_ASKS_MS = 20;
/** How long a host that is given back waits for others. It is a part of the pause that the publisher gets. */
const GATHER_ENDS_MS = 100;

interface Lease {
  readonly token: string;
  /** By the clock of `timers`; ends before the lease of the table does. */
  validUntil: number;
}

/** The leases of one process. */
export class HostLeases {
  readonly #table: HostTable;
  readonly #timers: Timers;
  readonly #held = new Map<string, Lease>();
  readonly #ending = new Map<string, HostEnd>();
  readonly #take: (ask: HostAsk) => Promise<HostGrant | undefined>;
  /** The last statement that gives hosts back. */
  #settling: Promise<unknown> = Promise.resolve();
  #cancelSettling: Cancel | undefined;
  #cancelRenewal: Cancel | undefined;
  #isClosed = false;

  constructor(table: HostTable, timers: Timers) {
    this.#table = table;
    this.#timers = timers;
    const gather = (): Promise<void> => new Promise((done) => void timers.after(GATHER_ASKS_MS, done));
    this.#take = createBatches(async (asks: readonly HostAsk[]) => {
      // A host that was just given back is asked for after that.
      if (asks.some(({ host }) => this.#ending.has(host))) await this.#settle();
      await this.#settling;
      const grants = new Map((await table.take(asks)).map((grant) => [grant.host, grant]));
      return asks.map(({ host }) => grants.get(host));
    }, gather);
  }

  /** Waits for the host. Only one request of this process may be waiting for a host, or using it. */
  async acquire({ host, pauseMs, ignoresHold }: HostAsk, maxWaitMs: number): Promise<LeaseOutcome> {
    const end = this.#timers.now() + maxWaitMs;
    for (;;) {
      if (this.#isClosed) return { kind: 'closed' };
      if (this.#isHeld(host)) return { kind: 'lease' };
      const askedAt = this.#timers.now();
      const grant = await this.#take({ host, pauseMs, ignoresHold }).catch(() => undefined);
      if (grant?.token !== undefined) return this.#granted(host, grant.token, askedAt);
      const now = this.#timers.now();
      if (grant?.holdMs !== undefined) return { kind: 'cooldown', until: now + grant.holdMs };
      const waitMs = Math.max(grant?.waitMs ?? MAX_WAIT_BETWEEN_ASKS_MS, MIN_WAIT_BETWEEN_ASKS_MS);
      if (now + waitMs > end) return { kind: 'too-long', at: now + waitMs };
      await new Promise<void>((done) => {
        this.#timers.after(Math.min(waitMs, MAX_WAIT_BETWEEN_ASKS_MS), done);
      });
    }
  }

  /** A request has ended. `hasMore`: another one of this process is waiting for the host, which therefore keeps its lease. */
  release(host: string, hasMore: boolean): void {
    const lease = this.#held.get(host);
    if (lease === undefined || hasMore) return;
    this.#held.delete(host);
    this.#end({ host, token: lease.token, gives: true });
  }

  /** Starts a cooldown of the host for all processes, `holdMs` long. Call it in the turn in which the request was released. */
  hold(host: string, holdMs: number): void {
    const ending = this.#ending.get(host);
    const token = ending?.token ?? this.#held.get(host)?.token ?? '0';
    this.#end({ host, token, gives: ending?.gives ?? false, holdMs });
  }

  /** Refuses all later requests. */
  stop(): void {
    this.#isClosed = true;
    this.#cancelRenewal?.();
  }

  /** Gives back what is held. Call it when no request is under way any more. */
  async giveBack(): Promise<void> {
    for (const [host, { token }] of this.#held) this.#ending.set(host, { host, token, gives: true });
    this.#held.clear();
    await this.#settle();
  }

  #isHeld(host: string): boolean {
    const lease = this.#held.get(host);
    return lease !== undefined && lease.validUntil > this.#timers.now();
  }

  #granted(host: string, token: string, askedAt: number): LeaseOutcome {
    if (this.#isClosed) {
      this.#end({ host, token, gives: true });
      return { kind: 'closed' };
    }
    this.#held.set(host, { token, validUntil: this.#validFrom(askedAt) });
    this.#cancelRenewal ??= this.#timers.after(this.#table.leaseMs / RENEWALS_PER_LEASE, () => void this.#renew());
    return { kind: 'lease' };
  }

  /** Counted from before the statement was sent: the table's lease began after that. */
  #validFrom(sentAt: number): number {
    return sentAt + this.#table.leaseMs * (1 - 1 / (2 * RENEWALS_PER_LEASE));
  }

  #end(end: HostEnd): void {
    this.#ending.set(end.host, end);
    this.#cancelSettling ??= this.#timers.after(GATHER_ENDS_MS, () => void this.#settle());
  }

  /** Gives back all hosts that wait for it. */
  async #settle(): Promise<void> {
    this.#cancelSettling?.();
    this.#cancelSettling = undefined;
    const ends = [...this.#ending.values()];
    this.#ending.clear();
    // One after the other; what cannot be given back ends with its lease.
    const before = this.#settling;
    if (ends.length > 0) this.#settling = before.then(() => this.#table.settle(ends)).catch(() => undefined);
    await this.#settling;
  }

  async #renew(): Promise<void> {
    this.#cancelRenewal = undefined;
    const leases = [...this.#held].map(([host, lease]) => ({ host, token: lease.token, lease }));
    if (leases.length === 0 || this.#isClosed) return;
    const sentAt = this.#timers.now();
    const renewed = await this.#table.renew(leases).catch(() => undefined);
    const ours = new Set(renewed);
    for (const { host, lease } of leases) {
      if (ours.has(host)) lease.validUntil = this.#validFrom(sentAt);
      else if (renewed !== undefined && this.#held.get(host) === lease) this.#held.delete(host);
    }
    if (this.#held.size > 0 && !this.#isClosed)
      this.#cancelRenewal ??= this.#timers.after(this.#table.leaseMs / RENEWALS_PER_LEASE, () => void this.#renew());
  }
}
