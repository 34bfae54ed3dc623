/** Runs the daemon's own pass under load, with everything kept open between passes and a clock that runs ahead. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app/app.ts';
import { parseConfig } from '../../src/config/load.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassReport } from '../../src/pass/pass-event.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Fleet } from './fleet.ts';

export interface Subject {
  /** Runs one pass, 30 hours after the previous one by its clock, so that every feed is due. */
  pass(): Promise<PassReport>;
  close(): Promise<void>;
}

export interface SubjectOptions {
  readonly feeds: number;
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Whether pages are fetched; without, only feeds are polled. */
  readonly articles: boolean;
}

const PASS_MS = 30 * 3_600_000;

function configText(fleet: Fleet, options: SubjectOptions, folder: string): string {
  const feeds = Array.from(
    { length: options.feeds },
    (_, feed) => `  - { id: f${feed}, url: "${fleet.feedUrl(feed)}" }`,
  );
  const allow = fleet.ports.map((port) => `"127.77.0.0/16:${port}"`).join(', ');
  return `storage: { url: "sqlite:${folder}/winnow.db" }
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
  const folder = await mkdtemp(join(tmpdir(), 'winnow-load-'));
  const source = { env: {}, readFile: () => '' };
  const { config, problems } = parseConfig(configText(fleet, options, folder), 'load.yaml', source);
  if (config === undefined) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  let ahead = 0;
  const log = createLog({ level: 'silent', format: 'json' });
  const deps = await openApp({ config, log, clock: () => Date.now() + ahead });
  return {
    pass: async () => {
      const report = await runPass(deps);
      ahead += PASS_MS;
      return report;
    },
    close: async () => {
      await deps.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
