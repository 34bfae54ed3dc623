/**
 * `npm run bench:workers -- --store ADDRESS [--feeds 2000] [--hosts 200] [--workers 0,1,4]`: passes over unchanged feeds, by one process
 * on SQLite and shared by workers on PostgreSQL, in one run. The address has no parameters; the schemas stay there.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { readConfig } from '../crash/scene.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    feeds: { type: 'string', default: '2000' },
    hosts: { type: 'string', default: '200' },
    workers: { type: 'string', default: '0,1,4' },
  },
});
const [feeds, hosts] = [Number(values.feeds), Number(values.hosts)];
const log = createLog({ level: 'warn', format: 'plain', write: (line) => process.stderr.write(line) });
const program = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

interface Cpu {
  readonly user: number;
  readonly system: number;
}

const origin = fork(program('origin'));
const [port] = (await once(origin, 'message')) as [number];
const folder = await mkdtemp(join(tmpdir(), 'winnow-workers-'));
try {
  console.log('feeds/s   CPU/feed (leader + workers)   feeds polled   two at once on a host');
  for (const workers of values.workers.split(',').map(Number)) console.log(await measured(workers));
} finally {
  origin.disconnect();
  await rm(folder, { recursive: true, force: true });
}

async function configFor(workers: number): Promise<string> {
  const path = join(folder, `${workers}.yaml`);
  const url =
    workers === 0 ? `sqlite:${join(folder, 'winnow.db')}` : `${values.store}?schema=workers_${process.pid}_${workers}`;
  const lines = Array.from({ length: feeds }, (_, i) => {
    const host = `127.0.${Math.floor((i % hosts) / 250)}.${1 + ((i % hosts) % 250)}`;
    return `  - { id: feed-${i}, url: "http://${host}:${port}/${i}.xml" }`;
  });
  await writeFile(
    path,
    `storage: { url: "${url}" }
output: { dir: "${join(folder, `public-${workers}`)}", baseUrl: "http://localhost:8080/" }
http: { allow: ["127.0.0.0/16:${port}"], feedDelay: 0s, concurrency: 32 }
feeds:
${lines.join('\n')}
outputs: [{ id: all, title: All }]
`,
  );
  return path;
}

/** The second pass, in which every feed is unchanged. */
async function measured(workers: number): Promise<string> {
  const path = await configFor(workers);
  const config = await readConfig(path);
  const lock = await takeLock(config.storage.url, {
    pid: process.pid,
    since: new Date().toISOString(),
    command: 'bench',
  });
  const app = await openApp({ config, log });
  const crew = await Promise.all(Array.from({ length: workers }, (_, i) => startChild(path, `reader-${i}`)));
  const queue = await app.cluster?.openQueue();
  const shared =
    workers === 0 || app.cluster === undefined || queue === undefined
      ? {}
      : { distribution: { cluster: app.cluster, queue } };
  try {
    await runPass(app, shared);
    const states = await app.records.feeds.getMany(config.feeds.map(({ id }) => id));
    const due = states.flatMap((state) => (state ? [{ ...state, nextPollAt: '2026-01-01T00:00:00.000Z' }] : []));
    await app.records.feeds.setMany(due.map((state) => [state.id, state]));
    const before = await Promise.all(crew.map(cpuOf));
    const [cpu, started] = [process.cpuUsage(), performance.now()];
    const report = await runPass(app, shared);
    const seconds = (performance.now() - started) / 1000;
    const after = await Promise.all(crew.map(cpuOf));
    const own = microseconds(process.cpuUsage(cpu));
    const others = after.reduce((sum, one, i) => sum + microseconds(one) - microseconds(before[i] ?? one), 0);
    origin.send('count');
    const [{ overlaps }] = (await once(origin, 'message')) as [{ overlaps: number }];
    const polled = report.feeds.fetched + report.feeds.notModified + report.feeds.failed;
    const name = workers === 0 ? 'one process, SQLite' : `${workers} workers, PostgreSQL`;
    const each = `${(own / feeds).toFixed(0)} + ${(others / feeds).toFixed(0)} µs`;
    return `${name}: ${(polled / seconds).toFixed(0)} feeds/s   ${each}   ${polled}   ${overlaps}`;
  } finally {
    for (const child of crew) child.disconnect();
    await app.close();
    if (lock.kind === 'held') await lock.release();
  }
}

async function startChild(path: string, name: string): Promise<ChildProcess> {
  const child = fork(program('child'), [path, name]);
  await once(child, 'message');
  return child;
}

async function cpuOf(child: ChildProcess): Promise<Cpu> {
  child.send('cpu');
  const [usage] = (await once(child, 'message')) as [Cpu];
  return usage;
}

function microseconds({ user, system }: Cpu): number {
  return user + system;
}
