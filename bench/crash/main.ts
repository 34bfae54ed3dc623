/** `npm run crash -- --kills N` runs passes over the sample newsroom, kills them at random moments, and checks what is left. */
import { parseArgs } from 'node:util';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../storage/postgresql-server.ts';
import { useStoredStories } from './scene.ts';
import { reportShared } from './shared-report.ts';
import { removeShared, sharedRun } from './shared-run.ts';
import { runWeeks } from './weeks.ts';

const USAGE = `npm run crash -- [--kills N] [--faults N] [--jumps N] [--store ADDRESS] [--seed N]
       npm run crash -- --store postgresql [--kills N] [--leaders] [--freezes] [--restarts] [--feeds N] [--hosts N] [--seed N]

  --kills N    SIGKILL real passes at N random moments (default 30)
  --faults N   let N writes of store or files fail: disk full, read-only, input/output error (default 0)
  --jumps N    N weeks in which the clock jumps between passes (default 0)
  --store A    stores in the database at the address A (postgresql://…, without parameters), in schemas that stay there; they are
               compared with a week on SQLite; or "postgresql": a server of the run's own, which ends with it
  --stored     stories stay in the store, as with more of them than storage.storiesInMemory
  --seed N     repeat a run; its seed is printed at the end

With one of these options, four processes of "winnow start" share the store, and N times one of them is killed:
  --leaders    kill leaders too, about every second time
  --freezes    also freeze leaders (SIGSTOP, SIGCONT)
  --restarts   also restart the server; only with --store postgresql
  --feeds N    feeds, of ten articles at first (default 40)
  --hosts N    hosts they are spread over (default 20)`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    faults: { type: 'string', default: '0' },
    jumps: { type: 'string', default: '0' },
    store: { type: 'string' },
    seed: { type: 'string' },
    stored: { type: 'boolean', default: false },
    leaders: { type: 'boolean', default: false },
    freezes: { type: 'boolean', default: false },
    restarts: { type: 'boolean', default: false },
    feeds: { type: 'string', default: '40' },
    hosts: { type: 'string', default: '20' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const [kills, faults, jumps] = [values.kills, values.faults, values.jumps].map(Number) as [number, number, number];
const server = values.store === 'postgresql' ? await ownServer() : undefined;
try {
  const isShared = values.leaders || values.freezes || values.restarts;
  const isGood = isShared
    ? await runShared()
    : await runWeeks({
        ...{ kills, faults, jumps, seed, stored: values.stored },
        database: server?.address().replace(/\?.*$/, '') ?? values.store,
      });
  process.exitCode = isGood ? 0 : 1;
} finally {
  await server?.close();
}

async function ownServer(): Promise<PostgresqlServer> {
  if (POSTGRESQL_MISSING !== undefined) throw new Error(POSTGRESQL_MISSING);
  return await startPostgresql();
}

/** Several processes. The folder with their logs stays if anything was wrong. */
async function runShared(): Promise<boolean> {
  if (values.store === undefined) throw new Error('processes share a store on a database only: give --store');
  if (values.restarts && server === undefined) throw new Error('--restarts needs --store postgresql');
  const { leaders, freezes, restarts } = values;
  if (values.stored) useStoredStories();
  const [feeds, hosts] = [Number(values.feeds), Number(values.hosts)];
  const storeUrl = server?.address() ?? `${values.store}?schema=crash_${process.pid}`;
  const restarted = restarts ? { server } : {};
  const run = await sharedRun({ ...{ storeUrl, kills, leaders, freezes, feeds, hosts, seed }, ...restarted });
  const isGood = await reportShared(run, hosts, seed);
  if (isGood) await removeShared(run.scene);
  else console.log(`the logs of the processes are in ${run.scene.folder}`);
  return isGood;
}
