/** The table of the processes that share a store. */
import type { Member, MemberReport, Members } from '../cluster-port.ts';
import type { Pool } from './postgresql-connection.ts';
import { createIfMissing } from './postgresql-open.ts';

/** A leader that has been silent for longer has ended. */
const LEADER_SILENCE = "interval '30 seconds'";
const FORGOTTEN_AFTER = "interval '1 hour'";
/** One that has been silent for longer, and whose name another one has, was killed and started again. */
const REPLACED_AFTER = "interval '10 seconds'";

/** Opens the table in `schema`. Rejects with the driver's error. */
export async function openMembers(pool: Pool, schema: string): Promise<Members> {
  const table = `"${schema}".members`;
  const columns = `id text PRIMARY KEY, report text NOT NULL, leads boolean NOT NULL, config_hash text NOT NULL,
    since timestamptz NOT NULL, seen_at timestamptz NOT NULL`;
  await createIfMissing(pool.run, `CREATE TABLE IF NOT EXISTS ${table} (${columns}) WITH (fillfactor = 50)`);
  const report = `WITH me AS (
      INSERT INTO ${table} AS m (id, report, leads, config_hash, since, seen_at)
      VALUES ($1, $2, $3, $4, clock_timestamp(), clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET report = excluded.report, leads = excluded.leads, config_hash = excluded.config_hash,
        seen_at = clock_timestamp())
    SELECT config_hash FROM ${table} WHERE leads AND seen_at > clock_timestamp() - ${LEADER_SILENCE}
    ORDER BY seen_at DESC LIMIT 1`;
  const list = `SELECT report, since, 1000 * extract(epoch FROM clock_timestamp() - seen_at)::float8 FROM ${table} AS one
    WHERE seen_at > clock_timestamp() - ${FORGOTTEN_AFTER} AND NOT (seen_at < clock_timestamp() - ${REPLACED_AFTER} AND EXISTS (
      SELECT FROM ${table} AS next WHERE next.seen_at > one.seen_at AND next.report::json ->> 'name' = one.report::json ->> 'name'))
    ORDER BY report::json ->> 'name', id`;
  return {
    report: async (me) => {
      const { rows } = await pool.run(report, [me.id, JSON.stringify(me), me.leads, me.configHash]);
      if (me.leads) await pool.run(`DELETE FROM ${table} WHERE seen_at < clock_timestamp() - ${FORGOTTEN_AFTER}`);
      // Read from before this report.
      return me.leads ? me.configHash : rows[0] === undefined ? undefined : String(rows[0][0]);
    },
    list: async () => {
      const { rows } = await pool.run(list);
      return rows.map(([text, since, silentMs]): Member => {
        const one: MemberReport = JSON.parse(String(text));
        return { ...one, since: new Date(String(since)).toISOString(), silentMs: Number(silentMs) };
      });
    },
    leave: async (id) => {
      await pool.run(`DELETE FROM ${table} WHERE id = $1`, [id]);
    },
  };
}
