/**
 * The session that holds the lock of a PostgreSQL store. Every write of its process goes through it: once the lock is gone, so
 * is the connection, and nothing of the former holder can be committed any more.
 */
import { StoreError } from '../store-error.ts';
import type { LockHolder } from './backend.ts';
import { nameOf, serverAddress } from './postgresql-address.ts';
import { type Client, type Connection, connect, type Result, type Run, retrying } from './postgresql-connection.ts';
import { isDisconnected } from './postgresql-errors.ts';
import { createIfMissing, createSchema, LEADER_TABLE } from './postgresql-open.ts';

/** First half of the advisory lock's key, "Wnow"; the second is a hash of the schema's name. */
export const LOCK_CLASS = 0x57_6e_6f_77;

/** Times of a session. Defaults are for production; tests shorten them. */
export interface SessionTimes {
  /** The server ends the session of a process that is silent for so long, such as a frozen one. Default 9 s. */
  readonly leaseMs: number;
  /** How often an idle session says that its process is alive. Default 2 s. */
  readonly heartbeatMs: number;
  /** How long a lost connection is renewed before a write fails. Default 10 s. */
  readonly retryForMs: number;
}

/** Nine seconds outlast a busy event loop and a slow disk of the server; another process leads within ten. */
export const SESSION_TIMES: SessionTimes = { leaseMs: 9_000, heartbeatMs: 2_000, retryForMs: 10_000 };

/** The sessions of this process, by the address of their store: where the writes of a store go. */
const held = new Map<string, LockSession>();

/** The session of this process that holds the lock of the store at `address`, also one that has lost it; undefined if it took none. */
export function heldSession(address: string): Connection | undefined {
  return held.get(address);
}

/** A session with the lock. Its term counts the holders of the lock: a session whose term is no longer the last has lost it. */
export class LockSession implements Connection {
  readonly #address: string;
  readonly #times: SessionTimes;
  readonly #lost = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  #client: Client;
  #connecting: Promise<Client> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isBusy = false;
  /** When the last statement was sent to which the server has answered: its lease began after that. */
  #aliveAt = performance.now();
  readonly term: number;

  /** Takes over `client`, which has just taken the lock in `term`. */
  constructor(address: string, client: Client, term: number, times: SessionTimes) {
    this.#address = address;
    this.#client = client;
    this.term = term;
    this.#times = times;
    this.#heartbeat = setInterval(() => this.#beat(), times.heartbeatMs);
    this.#heartbeat.unref();
    held.set(address, this);
  }

  /** Aborted when another process has taken the lock, or when it is unknown whether a write took effect. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  readonly run: Run = (text, values) =>
    this.#inTurn(async () => {
      try {
        return await retrying(() => this.#send(text, values), this.#times.retryForMs);
      } catch (error) {
        if (isDisconnected(error)) this.#lost.abort();
        throw error;
      }
    });

  alone<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => await work((await this.#connected()).run));
  }

  /** Rejects with a StoreError when the lock was lost; asks the server where its lease may have ended since it last answered. */
  async confirm(): Promise<void> {
    if (this.#lost.signal.aborted) throw this.#lostError();
    const isSure = !this.#client.ended.aborted && performance.now() - this.#aliveAt < this.#times.leaseMs;
    if (!isSure) await this.run('SELECT 1');
  }

  /** Gives the lock back. May be called more than once. */
  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#last;
    if (held.get(this.#address) === this) held.delete(this.#address);
    // The lock ends with the connection.
    await this.#client.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(async () => {
      this.#isBusy = true;
      try {
        return await work();
      } finally {
        this.#isBusy = false;
      }
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #send(text: string, values?: readonly unknown[]): Promise<Result> {
    const client = await this.#connected();
    const sentAt = performance.now();
    const result = await client.run(text, values);
    this.#aliveAt = sentAt;
    return result;
  }

  /** Keeps the session alive, and notices without any write that it has ended. */
  #beat(): void {
    if (this.#isBusy || this.#lost.signal.aborted) return;
    const late = setTimeout(() => this.#client.destroy(), this.#times.leaseMs);
    void this.#inTurn(() => this.#send('SELECT 1'))
      // Tried again at the next beat, and by the next write.
      .catch(() => undefined)
      .finally(() => clearTimeout(late));
  }

  /** The connection that holds the lock. Rejects with a StoreError once another process has taken the lock. */
  async #connected(): Promise<Client> {
    if (this.#lost.signal.aborted) throw this.#lostError();
    if (!this.#client.ended.aborted) return this.#client;
    this.#connecting ??= this.#renew().finally(() => {
      this.#connecting = undefined;
    });
    return await this.#connecting;
  }

  /** Takes the lock again on a new connection, unless another process has had it meanwhile: what it wrote is not in our memory. */
  async #renew(): Promise<Client> {
    const client = await connect(this.#address);
    try {
      await setLease(client.run, this.#times.leaseMs);
      const isLocked = await tryLock(client.run, this.#address);
      const term = await currentTerm(client.run, this.#address);
      if (term !== this.term) {
        this.#lost.abort();
        throw this.#lostError();
      }
      // The server has not noticed yet that our former connection has ended.
      if (!isLocked) throw Object.assign(new Error('the former session still holds the lock'), { code: '57P05' });
      this.#client = client;
      return client;
    } catch (error) {
      client.destroy();
      throw error;
    }
  }

  #lostError(): StoreError {
    const what = 'the connection with the lock was lost, and this process writes nothing any more';
    return new StoreError('taken', `${nameOf(this.#address)}: ${what}`);
  }
}

/** Has the server end a session whose process is silent for `leaseMs`. */
export async function setLease(run: Run, leaseMs: number): Promise<void> {
  await run(`SET idle_session_timeout = ${leaseMs}`);
  await run(`SET idle_in_transaction_session_timeout = ${leaseMs}`);
}

/** Tries to take the lock of the store at `address`. */
export async function tryLock(run: Run, address: string): Promise<boolean> {
  const { rows } = await run('SELECT pg_try_advisory_lock($1, hashtext($2))', [
    LOCK_CLASS,
    serverAddress(address).schema,
  ]);
  return rows[0]?.[0] === true;
}

async function currentTerm(run: Run, address: string): Promise<number> {
  const { rows } = await run(`SELECT term FROM "${serverAddress(address).schema}".${LEADER_TABLE}`);
  return Number(rows[0]?.[0] ?? 0);
}

/** Counts up the term and writes who holds the lock. Returns the new term. */
export async function beginTerm(run: Run, address: string, holder: LockHolder): Promise<number> {
  const { schema } = serverAddress(address);
  const table = `"${schema}".${LEADER_TABLE}`;
  await createSchema(run, schema);
  const columns =
    'only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), term bigint NOT NULL, holder text NOT NULL';
  await createIfMissing(run, `CREATE TABLE IF NOT EXISTS ${table} (${columns})`);
  const { rows } = await run(
    `INSERT INTO ${table} AS known (term, holder) VALUES (1, $1)
     ON CONFLICT (only_row) DO UPDATE SET term = known.term + 1, holder = excluded.holder RETURNING term`,
    [JSON.stringify(holder)],
  );
  return Number(rows[0]?.[0]);
}
