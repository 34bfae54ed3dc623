/**
 * `npm run load` polls thousands of feeds of a local origin, cold, changed and unchanged, and prints memory, speed and what the origin
 * saw.
 */
import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { setV8Flags } from '../../src/runtime/v8-flags.ts';
import { POSTGRESQL_MISSING, startPostgresql } from '../storage/postgresql-server.ts';
import { comparisonTable, type MeasuredPass } from './comparison.ts';
import { ITEMS } from './documents.ts';
import { startFleet } from './fleet.ts';
import { measured, type Reading } from './gauge.ts';
import { openSubject, type SharedOptions } from './subject.ts';
import type { Counts } from './tally.ts';

const USAGE = `npm run load -- [options]

  --feeds N        feeds, of ten articles each (default 1000)
  --hosts N        hosts they are spread over (default: one a feed)
  --changed N      passes in which 2 % of the feeds have a new article (default 1)
  --unchanged N    passes in which nothing changed (default 3)
  --origins N      origin processes (default 2)
  --concurrency N  requests in flight (default 64)
  --no-articles    poll feeds only
  --workers N,…    the same by one process on SQLite and then by N workers on PostgreSQL, with a table at the end; the leader is a process
                   of its own, and so is the server, which ends with the run
  --out FILE       append a line of JSON for each pass`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    feeds: { type: 'string', default: '1000' },
    hosts: { type: 'string' },
    changed: { type: 'string', default: '1' },
    unchanged: { type: 'string', default: '3' },
    origins: { type: 'string', default: '2' },
    concurrency: { type: 'string', default: '64' },
    articles: { type: 'boolean', default: true },
    workers: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
// As `winnow start` and `winnow run` do.
setV8Flags();
const feeds = Number(values.feeds);
const kinds = [
  'cold',
  ...Array.from({ length: Number(values.changed) }, () => '2 % changed'),
  ...Array.from({ length: Number(values.unchanged) }, () => 'unchanged'),
];
console.log(
  `${feeds} feeds, ${feeds * ITEMS} articles, ${values.hosts ?? feeds} hosts, concurrency ${values.concurrency}`,
);
const passes = await passesOf(undefined);
if (values.workers !== undefined) {
  if (POSTGRESQL_MISSING !== undefined) throw new Error(POSTGRESQL_MISSING);
  const server = await startPostgresql();
  try {
    for (const workers of values.workers.split(',').map(Number))
      passes.push(...(await passesOf({ workers, storeUrl: server.address(), serverPid: server.pid() })));
  } finally {
    await server.close();
  }
  for (const row of comparisonTable(passes)) console.log(row);
}

/** All passes of a new installation, with an origin of its own. */
async function passesOf(shared: SharedOptions | undefined): Promise<MeasuredPass[]> {
  const fleet = await startFleet(Number(values.origins), Number(values.hosts ?? feeds));
  const { concurrency, articles } = values;
  const subject = await openSubject(fleet, { feeds, concurrency: Number(concurrency), articles, shared });
  console.log(shared === undefined ? 'one process, SQLite' : `${shared.workers} workers, PostgreSQL`);
  console.log('pass         seconds  feeds/s  pages/s  CPU s  RSS/peak MiB  heap MiB  loop p99/max ms  origin');
  const found: MeasuredPass[] = [];
  try {
    let revision = 0;
    for (const kind of kinds) {
      if (kind === '2 % changed') revision += 1;
      await fleet.setPass(revision);
      const before = await subject.cpu();
      const { result, reading } = await measured(() => subject.pass());
      const after = await subject.cpu();
      const counts = await fleet.counts();
      console.log(line(kind, result.articles.pages, reading, counts, result.stories.joined));
      if (values.out)
        await appendFile(values.out, `${JSON.stringify({ kind, feeds, ...reading, report: result, counts })}\n`);
      const crew = {
        workers: after.workers.map((seconds, i) => seconds - (before.workers[i] ?? 0)),
        server: after.server - before.server,
      };
      const { seconds, cpuSeconds: leader } = reading;
      const workers = shared?.workers ?? 0;
      found.push({ kind, workers, feeds, seconds, leader, crew, mostPerHost: counts.mostPerHost });
    }
    return found;
  } finally {
    await subject.close();
    await fleet.close();
  }
}

function line(kind: string, pages: number, reading: Reading, counts: Counts, joined: number): string {
  const { seconds } = reading;
  const answers = Object.entries(counts.answers).map(([name, count]) => `${name}: ${count}`);
  const gap = counts.shortestGap === undefined ? '' : `, shortest gap ${counts.shortestGap.toFixed(0)} ms`;
  return [
    kind.padEnd(12),
    seconds.toFixed(1).padStart(7),
    (feeds / seconds).toFixed(0).padStart(8),
    (pages / seconds).toFixed(0).padStart(8),
    reading.cpuSeconds.toFixed(1).padStart(6),
    `${reading.rssMib.toFixed(0)}/${reading.peakRssMib.toFixed(0)}`.padStart(13),
    reading.heapMib.toFixed(0).padStart(9),
    `${reading.delayP99Ms.toFixed(0)}/${reading.delayMaxMs.toFixed(0)}`.padStart(16),
    ` ${answers.join(', ')}; most at once on a host ${counts.mostPerHost}, in all ${counts.mostAtOnce}${gap}; unconditional ${counts.unconditional}, pages twice ${counts.repeatedPages}; articles joined ${joined}`,
  ].join(' ');
}
