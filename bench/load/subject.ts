/** Runs the daemon's own pass under load, with everything kept open between passes and a clock that runs ahead. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassReport } from '../../src/pass/pass-event.ts';
import { createLog } from '../../src/runtime/log.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { readConfig } from '../crash/scene.ts';
import { type Crew, type CrewCpu, startCrew } from './crew.ts';
import type { Fleet } from './fleet.ts';

export interface Subject {
  /** Runs one pass, 30 hours after the previous one by its clock, so that every feed is due. */
  pass(): Promise<PassReport>;
  /** CPU time of the processes besides this one. Call it before and after a pass. */
  cpu(): Promise<CrewCpu>;
  close(): Promise<void>;
}

/** Workers on PostgreSQL. */
export interface SharedOptions {
  readonly workers: number;
  /** Address of a store that nothing was written to. */
  readonly storeUrl: string;
  /** Process id of its server, if that is on this machine. */
  readonly serverPid?: number | undefined;
}

export interface SubjectOptions {
  readonly feeds: number;
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Whether pages are fetched; without, only feeds are polled. */
  readonly articles: boolean;
  /** Default: this process alone, on SQLite. */
  readonly shared?: SharedOptions | undefined;
}

const PASS_MS = 30 * 3_600_000;

function configText(fleet: Fleet, options: SubjectOptions, folder: string): string {
  const feeds = Array.from(
    { length: options.feeds },
    (_, feed) => `  - { id: f${feed}, url: "${fleet.feedUrl(feed)}" }`,
  );
  const allow = fleet.ports.map((port) => `"127.77.0.0/16:${port}"`).join(', ');
  return `storage: { url: "${options.shared?.storeUrl ?? `sqlite:${folder}/winnow.db`}" }
output: { dir: "${folder}/public" }
http: { allow: [${allow}], concurrency: ${options.concurrency} }
articles: { fetch: ${options.articles ? 'always' : 'never'}, passBudget: 5 hours }
outputs: [{ id: feed, title: Load }]
feeds:
${feeds.join('\n')}
`;
}

/** Opens a new installation that polls the first `feeds` feeds of `fleet` with the default pauses and limits. */
export async function openSubject(fleet: Fleet, options: SubjectOptions): Promise<Subject> {
  const { shared } = options;
  const folder = await mkdtemp(join(tmpdir(), 'winnow-load-'));
  const configPath = join(folder, 'load.yaml');
  await writeFile(configPath, configText(fleet, options, folder));
  const config = await readConfig(configPath);
  let ahead = 0;
  const log = createLog({ level: 'silent', format: 'json' });
  const me = { pid: process.pid, since: new Date().toISOString(), command: 'load' };
  const lock = shared === undefined ? undefined : await takeLock(config.storage.url, me);
  // As `winnow start` does, which also answers readers: from 201 feeds on, the pages of stories are rendered on demand.
  const deps = await openApp({ config, log, clock: () => Date.now() + ahead, isServing: true });
  const crew = shared && (await startCrew(configPath, shared.workers, shared.serverPid));
  const distribution = deps.cluster && { cluster: deps.cluster, queue: await deps.cluster.openQueue() };
  return {
    pass: async () => {
      const report = await runPass(deps, distribution === undefined ? {} : { distribution });
      ahead += PASS_MS;
      return report;
    },
    cpu: async () => await cpuOf(crew, ahead),
    close: async () => {
      crew?.close();
      await deps.close();
      if (lock?.kind === 'held') await lock.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cpuOf(crew: Crew | undefined, ahead: number): Promise<CrewCpu> {
  return crew === undefined ? { workers: [], server: 0 } : await crew.cpu(ahead);
}
