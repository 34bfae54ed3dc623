/** The port of a cluster: what the processes that share a store use besides its records, where its backend offers that. */

/** The table of hosts; see `HostTable` in `src/http/host-leases.ts`, which uses it. Promises reject with a StoreError. */
export interface SharedHosts {
  /** How long a lease is valid without being renewed, milliseconds. */
  readonly leaseMs: number;
  /** Takes the hosts that are free. */
  take(
    asks: readonly { readonly host: string; readonly pauseMs: number; readonly ignoresHold: boolean }[],
  ): Promise<
    readonly { readonly host: string; readonly token?: string; readonly waitMs: number; readonly holdMs?: number }[]
  >;
  /** Gives hosts back, and starts cooldowns. */
  settle(
    ends: readonly {
      readonly host: string;
      readonly token: string;
      readonly gives: boolean;
      readonly holdMs?: number;
    }[],
  ): Promise<void>;
  /** Renews leases; the hosts whose lease is still the one with this token. */
  renew(leases: readonly { readonly host: string; readonly token: string }[]): Promise<readonly string[]>;
}

/** A job to be queued. */
export interface NewQueueJob {
  /** Plain JSON. */
  readonly data: object;
  /** Higher ones are taken first. */
  readonly priority: number;
  /** Records that nothing else is queued for meanwhile. */
  readonly claims: { readonly collection: string; readonly ids: readonly string[] };
}

/** A job that this process has taken. It is given to another one if it is not completed before it expires. */
export interface TakenJob {
  readonly id: string;
  readonly data: unknown;
  /** Milliseconds for which its claims are still in force; negative when they are not. */
  readonly claimedForMs: number;
  readonly expiresInMs: number;
}

/** The queue between the leader and the workers. Promises reject with a StoreError. */
export interface JobQueue {
  /** Queues jobs and claims their records, all or none. Returns their ids. Only the leader calls it. */
  send(jobs: readonly NewQueueJob[]): Promise<readonly string[]>;
  /** The next job; undefined when there is none. */
  take(): Promise<TakenJob | undefined>;
  /** Ends a job with a result, plain JSON, and claims on its records. */
  complete(id: string, result: object, claims: NewQueueJob['claims']): Promise<void>;
  /** Ends the claims on records whose job has ended. */
  release(claims: NewQueueJob['claims']): Promise<void>;
  /** Gives a job back, for another process to take. */
  giveBack(id: string, reason: string): Promise<void>;
  /** Of the jobs with these ids, those that have ended, with their results. */
  ended(ids: readonly string[]): Promise<readonly { readonly id: string; readonly result?: unknown }[]>;
  /** Of the records with these ids, those that a job is queued for. */
  claimed(collection: string, ids: readonly string[]): Promise<readonly string[]>;
  /** Jobs that wait, and jobs that were taken. */
  counts(): Promise<{ readonly waiting: number; readonly active: number }>;
}

/** A process of the cluster, as it reports itself. */
export interface MemberReport {
  readonly id: string;
  /** The operator's name for it. */
  readonly name: string;
  readonly machine: string;
  readonly pid: number;
  readonly roles: readonly string[];
  readonly version: string;
  /** Hash of its configuration; processes with another one than the leader's take no jobs. */
  readonly configHash: string;
  /** Whether it is the leader. */
  readonly leads: boolean;
  /** What it does or why it does nothing, in plain words. */
  readonly state: string;
  /** Jobs under way. */
  readonly running: number;
  /** Jobs completed since its start. */
  readonly jobs: number;
  /** Its counters, as plain JSON, for the leader's metrics. */
  readonly counters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A process that has reported itself. */
export interface Member extends MemberReport {
  /** When it started, as an ISO 8601 text. */
  readonly since: string;
  /** Milliseconds since its last report. */
  readonly silentMs: number;
}

/** The processes of a cluster. Promises reject with a StoreError. */
export interface Members {
  /** Reports this process. Returns the hash of the leader's configuration; undefined without a leader. */
  report(me: MemberReport): Promise<string | undefined>;
  /** Every process that has reported itself within the last hour, by name; not a silent one whose name another one has since. */
  list(): Promise<readonly Member[]>;
  /** This process has ended. */
  leave(id: string): Promise<void>;
}

/** Times of a cluster in milliseconds; tests shorten them. */
export interface ClusterTimes {
  /** A killed process leaves its hosts for so long, and a pause. Default 12 s. */
  readonly hostLeaseMs: number;
  /** A job that is not completed for so long is given to another process. Whole seconds; default 2 minutes. */
  readonly jobExpiryMs: number;
  /** How often one of the processes looks for such jobs. Whole seconds; default 8 s. */
  readonly maintenanceMs: number;
  /** How long records are left alone once a job for them is queued. Default 5 minutes. */
  readonly claimMs: number;
  /** A pass does not wait for a job that it queued so long ago and that no live worker does: that of a killed one. Default 30 s. */
  readonly lateMs: number;
  /** How often a pass looks for feeds that have become due since it began. Default 30 s. */
  readonly dueMs: number;
}

/** The defaults: a killed worker's job is redelivered within 130 s, and its hosts are free within 15 s. */
export const CLUSTER_TIMES: ClusterTimes = {
  ...{
    hostLeaseMs: 12_000,
    jobExpiryMs: 120_000,
    maintenanceMs: 8_000,
    claimMs: 300_000,
    lateMs: 30_000,
    dueMs: 30_000,
  },
};

/** An open cluster. */
export interface Cluster {
  readonly hosts: SharedHosts;
  readonly members: Members;
  readonly times: ClusterTimes;
  /** The queue; opened when it is first asked for. */
  openQueue(): Promise<JobQueue>;
  close(): Promise<void>;
}

/** Lets processes share the work on a store. */
export interface ClusterSupport {
  /** Rejects with a StoreError. */
  open(address: string, times?: Partial<ClusterTimes>): Promise<Cluster>;
}
