/** The console's list of feeds, with 2,000 feeds: one page of it, next to reading the states of the feeds alone. */
import { Hono } from 'hono';
import { type AppContext, openApp } from '../../../src/app/app.ts';
import { createConsoleData } from '../../../src/daemon/console/index.ts';
import type { FeedState } from '../../../src/model/source.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { addConsole } from '../../../src/server/console/routes.ts';
import { createTokenTries } from '../../../src/server/console/token-tries.ts';
import { mix } from '../../load/text.ts';
import { fill } from '../filled.ts';
import type { Line, Row } from '../row.ts';

const TOKEN = 'the-token-of-the-operator-of-the-benchmark';
const ARTICLES_A_FEED = 10;
const TRIES = 31;

/** The state of a feed that publishes a few times a day; one in twenty is failing. */
function stateOf(id: string, url: string, at: number): FeedState {
  const seed = mix(at, 9);
  const hour = (n: number): string => new Date(Date.parse('2026-03-02T00:00:00Z') + n * 3_600_000).toISOString();
  const isFailing = at % 20 === 0;
  return {
    ...{ version: 1, id, configuredUrl: url, url, title: `Gazette of quay ${at}`, siteUrl: `https://${id}.example/` },
    ...{
      nextPollAt: hour(9),
      lastPollAt: hour(8),
      lastSuccessAt: hour(isFailing ? 0 : 8),
      failures: isFailing ? 8 : 0,
    },
    lastOutcome: isFailing
      ? { kind: 'failed', at: hour(8), reason: 'HTTP 503, the server is overloaded' }
      : { kind: 'fetched', at: hour(8) },
    ...(isFailing && { failingSince: hour(0) }),
    recentEntryTimes: Array.from({ length: 30 }, (_, n) => hour(-n * (1 + (seed % 9)))),
    recentIds: Array.from({ length: 30 }, (_, n) => `https://${id}.example/articles/${at}-${n}`),
    bodyHash: seed.toString(16).padStart(64, '0'),
  };
}

function consoleOf(app: AppContext, version: () => number): Hono {
  const routes = new Hono();
  addConsole(routes, {
    data: createConsoleData({
      app: () => app,
      apply: async () => 'done',
      version,
      poll: () => undefined,
      checkConfig: () => [],
      checkSiteRule: () => [],
    }),
    ...{ token: TOKEN, secret: TOKEN, baseUrl: 'http://localhost:8080/' },
    tries: createTokenTries({ clock: Date.now, wait: async () => undefined }),
  });
  return routes;
}

/** Milliseconds of one call. */
interface Times {
  readonly wall: number;
  /** Of this process, which other work on the machine does not lengthen much. */
  readonly cpu: number;
}

/** Milliseconds of `work`: the first time, and the medians of all. */
async function timesOf(work: () => Promise<unknown>): Promise<Times & { readonly first: number }> {
  const times: Times[] = [];
  for (let i = 0; i < TRIES; i++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
  }
  const median = (of: (one: Times) => number): number =>
    times.map(of).sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? Number.NaN;
  return { wall: median(({ wall }) => wall), cpu: median(({ cpu }) => cpu), first: times[0]?.wall ?? Number.NaN };
}

export const consoleList: Row = {
  id: 'console',
  async measure({ isQuick }) {
    const feeds = isQuick ? 200 : 2000;
    const filled = await fill(feeds * ARTICLES_A_FEED, 0, feeds);
    const app = await openApp({ config: filled.config, log: createLog({ level: 'error', format: 'json' }) });
    try {
      const ids = app.config.feeds.map(({ id }) => id);
      await app.records.feeds.setMany(app.config.feeds.map(({ id, url }, at) => [id, stateOf(id, url, at)]));
      let version = 0;
      const [cached, changing] = [consoleOf(app, () => 0), consoleOf(app, () => version++)];
      const alone = await timesOf(() => app.records.feeds.getMany(ids));
      const note = `${alone.cpu.toFixed(0)} ms of CPU`;
      const beside = [{ name: 'the states of the feeds, read alone', value: alone.wall, unit: 'ms', note }];
      const lines: Line[] = [];
      for (const [name, query, routes] of [
        ['problems first', '', cached],
        ['by title', '?order=title&page=7', cached],
        ['searched', '?q=quay+19', cached],
        ['after a poll', '', changing],
      ] as const) {
        let bytes = 0;
        const { first, wall, cpu } = await timesOf(async () => {
          const response = await routes.request(`/console${query}`, { headers: { authorization: `Bearer ${TOKEN}` } });
          if (response.status !== 200) throw new Error(`status ${response.status}`);
          bytes = (await response.arrayBuffer()).byteLength;
        });
        const size = `${(bytes / 1000).toFixed(0)} kB`;
        lines.push({
          what: `page of the console's list of ${feeds} feeds, ${name}`,
          ours: {
            value: wall,
            unit: 'ms',
            note: `${size}; ${cpu.toFixed(0)} ms of CPU; ${first.toFixed(0)} ms the first time`,
          },
          beside,
        });
      }
      return lines;
    } finally {
      await app.close();
      await filled.remove();
    }
  },
};
