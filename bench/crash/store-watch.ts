/** Looks at the store of a crash run from outside, also while its server restarts. */
import { setTimeout as pause } from 'node:timers/promises';
import { serverAddress } from '../../src/storage/backends/postgresql-address.ts';
import { type Client, connect, type Result } from '../../src/storage/backends/postgresql-connection.ts';

/** Who leads. */
export interface Leading {
  readonly term: number;
  readonly pid: number;
}

/** What is still to be done. */
export interface Backlog {
  /** Entries stored. */
  readonly entries: number;
  /** Entries that are in no story yet, or are to be read again. */
  readonly jobs: number;
  /** Articles that wait for the leader. */
  readonly ready: number;
  /** Feeds that a job is queued for. */
  readonly claimed: number;
  /** Whether something has changed since the last publication. */
  readonly isStale: boolean;
}

const RETRY_MS = 100;
/** Records that {@link StoreWatch.undone} shows. */
const MAX_UNDONE = 5;

/** A connection of its own to the database of a store. */
export class StoreWatch {
  readonly #address: string;
  readonly #schema: string;
  #client: Client | undefined;

  constructor(address: string) {
    this.#address = address;
    this.#schema = serverAddress(address).schema;
  }

  /** Undefined before anybody has led. */
  async leading(): Promise<Leading | undefined> {
    const { rows } = await this.#ask(`SELECT term, holder FROM "${this.#schema}".leader`);
    const [term, holder] = rows[0] ?? [];
    if (typeof holder !== 'string') return undefined;
    const { pid } = JSON.parse(holder) as { readonly pid: number };
    return { term: Number(term), pid };
  }

  /** Makes every feed due that no job is queued for; the ids of those that were not due already. In one statement, so no poll is lost. */
  async makeDue(): Promise<readonly string[]> {
    const { rows } = await this.#ask(
      `UPDATE "${this.#schema}".c_feeds SET at = $1,
         value = jsonb_set(value::jsonb, '{value,nextPollAt}', to_jsonb($1::text))::text
       WHERE at > $1 AND (queued_until IS NULL OR queued_until <= clock_timestamp()) RETURNING id`,
      [new Date().toISOString()],
    );
    return rows.map(([id]) => String(id));
  }

  async backlog(): Promise<Backlog> {
    const table = (name: string): string => `"${this.#schema}".c_${name}`;
    const { rows } = await this.#ask(
      `SELECT (SELECT count(*) FROM ${table('entries')}), (SELECT count(*) FROM ${table('work')}),
         (SELECT count(*) FROM ${table('ready')}),
         (SELECT count(*) FROM ${table('feeds')} WHERE queued_until > clock_timestamp()),
         (SELECT value::json ->> 'value' FROM ${table('meta')} WHERE id = 'stale')`,
    );
    const [entries, jobs, ready, claimed, stale] = rows[0] ?? [];
    return {
      ...{ entries: Number(entries), jobs: Number(jobs), ready: Number(ready), claimed: Number(claimed) },
      isStale: stale !== 'false',
    };
  }

  /** Some of the records of entries that are in no story yet, to see why. */
  async undone(): Promise<readonly string[]> {
    const { rows } = await this.#ask(
      `SELECT w.value, a.value::json -> 'value' ->> 'reason' FROM "${this.#schema}".c_work w
         LEFT JOIN "${this.#schema}".c_articles a ON a.id = w.id LIMIT ${MAX_UNDONE}`,
    );
    return rows.map(([job, reason]) => `${job} ${reason ?? ''}`);
  }

  async close(): Promise<void> {
    await this.#client?.close();
  }

  /** Asks again until the server answers; a table that is not there yet has no rows. */
  async #ask(text: string, values?: readonly unknown[]): Promise<Result> {
    for (;;) {
      try {
        this.#client ??= await connect(this.#address);
        return await this.#client.run(text, values);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === '42P01')
          return { rows: [], count: 0, columns: [] };
        this.#client?.destroy();
        this.#client = undefined;
        await pause(RETRY_MS);
      }
    }
  }
}
