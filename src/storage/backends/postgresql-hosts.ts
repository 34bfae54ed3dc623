/**
 * The table of hosts that all processes of a store send requests to: who may do so now, since when nobody has, and cooldowns. Times
 * are the server's own. Hosts are sorted in every statement: two that lock the same rows in different orders would deadlock.
 */
import type { SharedHosts } from '../cluster-port.ts';
import type { Pool } from './postgresql-connection.ts';
import { createIfMissing } from './postgresql-open.ts';

/** Creates the table unless it exists. */
async function createHosts(pool: Pool, table: string): Promise<void> {
  // `busy_until`: the end of the lease, or the time at which the host was given back. `pause_ms`: what the last process asked for.
  const columns = `host text COLLATE "C" PRIMARY KEY, token bigint NOT NULL, busy_until timestamptz NOT NULL,
    pause_ms float8 NOT NULL, hold_until timestamptz`;
  await createIfMissing(pool.run, `CREATE TABLE IF NOT EXISTS ${table} (${columns}) WITH (fillfactor = 50)`);
}

const MS = "* interval '1 millisecond'";
const NOW = 'clock_timestamp()';

/** Opens the table of hosts in `schema`. Rejects with the driver's error. */
export async function openHosts(pool: Pool, schema: string, leaseMs: number): Promise<SharedHosts> {
  const table = `"${schema}".hosts`;
  await createHosts(pool, table);
  const take = takeStatement(table, leaseMs);
  const settle = settleStatement(table);
  const renew = renewStatement(table, leaseMs);
  return {
    leaseMs,
    take: async (asks) => {
      const columns = [asks.map(({ host }) => host), asks.map(({ pauseMs }) => pauseMs)];
      // Not repeated: a lease that was granted to a lost connection would keep the host busy.
      const { rows } = await pool.once(take, [...columns, asks.map(({ ignoresHold }) => ignoresHold)]);
      return rows.map(([host, token, waitMs, holdMs]) => ({
        host: String(host),
        ...(token !== null && { token: String(token) }),
        waitMs: Math.max(0, Number(waitMs)),
        ...(Number(holdMs) > 0 && { holdMs: Number(holdMs) }),
      }));
    },
    settle: async (ends) => {
      await pool.run(settle, [
        ends.map(({ host }) => host),
        ends.map(({ token }) => token),
        ends.map(({ gives }) => gives),
        ends.map(({ holdMs }) => holdMs ?? null),
      ]);
    },
    renew: async (leases) => {
      const { rows } = await pool.once(renew, [leases.map(({ host }) => host), leases.map(({ token }) => token)]);
      return rows.map(([host]) => String(host));
    },
  };
}

/** Takes the hosts that are free, and says of the others how long they are not. */
function takeStatement(table: string, leaseMs: number): string {
  return `WITH asked AS (SELECT * FROM unnest($1::text[], $2::float8[], $3::bool[]) AS a (host, pause_ms, ignores)),
    taken AS (
      INSERT INTO ${table} AS h (host, token, busy_until, pause_ms, hold_until)
      SELECT host, 1, ${NOW} + ${leaseMs} ${MS}, pause_ms, CASE WHEN ignores THEN '-infinity'::timestamptz END
      FROM asked ORDER BY host COLLATE "C"
      ON CONFLICT (host) DO UPDATE SET token = h.token + 1, busy_until = ${NOW} + ${leaseMs} ${MS}, pause_ms = excluded.pause_ms
      WHERE h.busy_until + excluded.pause_ms ${MS} <= ${NOW}
        AND (coalesce(h.hold_until, '-infinity') <= ${NOW} OR excluded.hold_until IS NOT NULL)
      RETURNING host, token)
    SELECT a.host, t.token::text, 1000 * extract(epoch FROM h.busy_until + a.pause_ms ${MS} - ${NOW})::float8,
      CASE WHEN NOT a.ignores AND h.hold_until > ${NOW} THEN 1000 * extract(epoch FROM h.hold_until - ${NOW})::float8 END
    FROM asked a LEFT JOIN taken t USING (host) LEFT JOIN ${table} h USING (host)`;
}

/** Gives hosts back whose token is still ours, and starts cooldowns: a publisher asked for them, whoever has the host now. */
function settleStatement(table: string): string {
  return `WITH ended AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bool[], $4::float8[]) AS e (host, token, gives, hold_ms)),
    locked AS (SELECT h.host FROM ${table} h JOIN ended e USING (host) ORDER BY h.host FOR UPDATE OF h)
    UPDATE ${table} AS h SET
      busy_until = CASE WHEN e.gives AND h.token = e.token THEN ${NOW} ELSE h.busy_until END,
      hold_until = greatest(h.hold_until, ${NOW} + e.hold_ms ${MS})
    FROM ended e JOIN locked l USING (host) WHERE h.host = e.host`;
}

function renewStatement(table: string, leaseMs: number): string {
  return `WITH held AS (SELECT * FROM unnest($1::text[], $2::bigint[]) AS l (host, token)),
    locked AS (SELECT h.host FROM ${table} h JOIN held l USING (host, token) ORDER BY h.host FOR UPDATE OF h)
    UPDATE ${table} AS h SET busy_until = ${NOW} + ${leaseMs} ${MS}
    FROM held l JOIN locked k USING (host) WHERE h.host = l.host AND h.token = l.token RETURNING h.host`;
}
