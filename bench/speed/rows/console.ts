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

/** Milliseconds of `work`, the first time and the median of all. */
async function timesOf(work: () => Promise<unknown>): Promise<{ readonly first: number; readonly median: number }> {
  const times: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? Number.NaN;
  return { first: times[0] ?? Number.NaN, median };
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
      const beside = [
        {
          name: 'the states of the feeds, read alone',
          value: (await timesOf(() => app.records.feeds.getMany(ids))).median,
          unit: 'ms',
        },
      ];
      const lines: Line[] = [];
      for (const [name, query, routes] of [
        ['problems first', '', cached],
        ['by title', '?order=title&page=7', cached],
        ['searched', '?q=quay+19', cached],
        ['after a poll', '', changing],
      ] as const) {
        let bytes = 0;
        const { first, median } = await timesOf(async () => {
          const response = await routes.request(`/console${query}`, { headers: { authorization: `Bearer ${TOKEN}` } });
          if (response.status !== 200) throw new Error(`status ${response.status}`);
          bytes = (await response.arrayBuffer()).byteLength;
        });
        const note = `${(bytes / 1000).toFixed(0)} kB; ${first.toFixed(0)} ms the first time`;
        lines.push({
          what: `page of the console's list of ${feeds} feeds, ${name}`,
          ours: { value: median, unit: 'ms', note },
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
