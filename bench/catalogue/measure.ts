/** Measures one form of the stories in a store, and reports it to the parent: `measure.js FOLDER ADDRESS STORIES_IN_MEMORY`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApp } from '../../src/app/app.ts';
import { CLEANER_VERSION } from '../../src/app/artifact-versions.ts';
import { loadConfig } from '../../src/config/load.ts';
import { publish } from '../../src/publish/publish.ts';
import { hasRows } from '../../src/records/open-story-rows.ts';
import { openRecords } from '../../src/records/records.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { articleOf, entryOf, FEEDS, storyOf, timeOf } from './stories.ts';

/** What was measured; times are CPU time. */
export interface Measured {
  readonly seconds: number;
  readonly heapBytes: number;
  readonly rssMib: number;
  readonly articleMs: number;
  readonly publicationMs: number;
  readonly items: number;
  /** Whether the rows of the stories were built at the start. */
  readonly isBuilt: boolean;
}

const [folder = '', url = '', storiesInMemory = ''] = process.argv.slice(2);
const CHANGES = 10;
const ROUNDS = 3;

/** CPU time of `work`, milliseconds. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

const path = join(folder, 'winnow.yaml');
const feeds = Array.from({ length: FEEDS }, (_, n) => `  - { id: f${n}, url: "https://f${n}.example/feed" }`);
await writeFile(
  path,
  `storage: { url: "${url}", storiesInMemory: ${storiesInMemory} }
output: { dir: "${folder}/public-${storiesInMemory}" }
outputs: [{ id: feed, title: Bench }]
feeds:
${feeds.join('\n')}
`,
  { mode: 0o600 },
);
const { config, problems } = await loadConfig(path, {});
if (config === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
const store = await openStore(url);
const records = openRecords(store);
await records.meta.set('cleaned-with', CLEANER_VERSION);
const isBuilt = !(await hasRows(records));
let count = 0;
for await (const _ of records.stories.entries()) count++;
// As after years: the outputs do not publish for the first time.
for (const id of ['feed', ...Array.from({ length: FEEDS }, (_, n) => `source-f${n}`)])
  await records.histories.set(id, { version: 1, upTo: timeOf(count), waiting: [], archives: [], arrivals: [] });
const before = heapUsed();
const log = createLog({ level: 'silent', format: 'json' });
const clock = (): number => Date.parse(timeOf(count + 200));
const started = process.cpuUsage();
const app = await openApp({ config, log, store, clock });
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1e6;
const heapBytes = heapUsed() - before;
const rssMib = process.memoryUsage().rss / 2 ** 20;
const assigned: number[] = [];
const published: number[] = [];
let items = 0;
for (let round = 0; round < ROUNDS; round++) {
  const stories = Array.from({ length: CHANGES }, (_, i) => storyOf(count + round * CHANGES + i));
  const entries = stories.flatMap(({ members }) => members.map(entryOf));
  await app.records.entries.setMany(entries.map((entry) => [entry.id, entry]));
  await app.records.articles.setMany(entries.map((entry) => [entry.id, articleOf(entry)]));
  const ms = await cpuOf(async () => {
    const ids = stories.flatMap(({ members }) => members.map(({ entryId }) => entryId));
    await app.catalogue.storiesOf(ids);
    await app.catalogue.change((save) => save({ stories }));
  });
  assigned.push(ms / entries.length);
  const changedFeeds = new Set(stories.flatMap(({ members }) => members.map(({ feedId }) => feedId)));
  const publication = async (): Promise<void> => {
    items = (await publish(app, { changedFeeds })).written.length;
  };
  published.push(await cpuOf(publication));
}
await app.close();
const least = (all: readonly number[]): number => Math.min(...all);
const result: Measured = {
  ...{ seconds, heapBytes, rssMib, items, isBuilt },
  ...{ articleMs: least(assigned), publicationMs: least(published) },
};
process.send?.(result);
process.disconnect();
