/**
 * Measures a pass over 10,000 feeds without anything new: prints feeds a second by the clock and by the CPU time of this
 * process. `node dist/bench/poll/main.js [--feeds 10000] [--concurrency 64]`
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fetchFeed } from '../../src/feeds/poll/fetch-feed.ts';
import { defaultPollLimits } from '../../src/feeds/poll/next-poll.ts';
import { afterPoll, newState } from '../../src/feeds/poll/poll-state.ts';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import type { FeedSource, FeedState } from '../../src/model/source.ts';

interface Pass {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly unmodified: number;
  readonly megabytes: number;
}

/** Feeds a second that the pass must reach on one core. */
const GOAL = 500;

const { values } = parseArgs({
  options: { feeds: { type: 'string', default: '10000' }, concurrency: { type: 'string', default: '64' } },
});
const feeds = Number(values.feeds);
const concurrency = Number(values.concurrency);

function statesOf(port: number, hosts: number): { source: FeedSource; state: FeedState }[] {
  return Array.from({ length: feeds }, (_, i) => {
    const url = `http://publisher${i % hosts}.example:${port}/feeds/${i}.xml`;
    const source: FeedSource = { id: `feed-${i}`, url, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false };
    return {
      source,
      state: {
        ...newState(source, Date.now()),
        etag: '"tide"',
        lastModified: 'Sun, 01 Feb 2026 08:00:00 GMT',
        validatorsUrl: url,
      },
    };
  });
}

async function pass(http: HttpClient, due: readonly { source: FeedSource; state: FeedState }[]): Promise<Pass> {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  let next = 0;
  let unmodified = 0;
  const lane = async (): Promise<void> => {
    for (let feed = due[next++]; feed !== undefined; feed = due[next++]) {
      const fetched = await fetchFeed(feed.source, feed.state, { http, clock: Date.now });
      const after = afterPoll(feed.source, feed.state, fetched, undefined, {
        now: Date.now(),
        limits: defaultPollLimits,
      });
      if (fetched.kind === 'not-modified' && after.failures === 0) unmodified++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    unmodified,
    megabytes: process.memoryUsage().rss / 2 ** 20,
  };
}

async function measure(port: number, hosts: number): Promise<Pass> {
  const http = createHttpClient({
    userAgent: { name: 'winnow-bench', version: '0' },
    allow: [`127.0.0.1/32:${port}`],
    pausesMs: { feed: 0 },
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  });
  const result = await pass(http, statesOf(port, hosts));
  await http.close();
  return result;
}

const origin = fork(fileURLToPath(new URL('./origin.js', import.meta.url)));
const port = await new Promise<number>((resolve) => origin.once('message', (message) => resolve(Number(message))));
let isMet = true;
for (const [name, hosts] of [
  ['every feed at a host of its own', feeds],
  ['ten feeds a host', Math.ceil(feeds / 10)],
] as const) {
  const { seconds, cpuSeconds, unmodified, megabytes } = await measure(port, hosts);
  const rate = feeds / Math.max(seconds, cpuSeconds);
  isMet &&= rate >= GOAL && unmodified === feeds;
  console.log(
    `${name}: ${unmodified} of ${feeds} answered 304 in ${seconds.toFixed(1)} s (${Math.round(feeds / seconds)} a second), ` +
      `${cpuSeconds.toFixed(1)} s of processor (${Math.round(feeds / cpuSeconds)} a second on one core), ${Math.round(megabytes)} MB`,
  );
}
console.log(`goal: ${GOAL} a second on one core, ${isMet ? 'met' : 'missed'}`);
origin.disconnect();
process.exitCode = isMet ? 0 : 1;
