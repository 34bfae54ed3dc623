/** Makes an installation with known contents and no network, for measuring publishing, serving and starting. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEANER_VERSION } from '../../src/app/artifact-versions.ts';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Story } from '../../src/model/story.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { headlineOf, mix, proseOf } from '../load/text.ts';

export interface Filled {
  readonly folder: string;
  readonly configPath: string;
  readonly publicFolder: string;
  readonly config: Config;
  remove(): Promise<void>;
}

const STORIES_A_FEED = 100;
const FIRST_DAY = Date.parse('2026-03-02T00:00:00Z');
const BATCH = 500;

function configText(folder: string, feeds: number, port: number): string {
  const lines = Array.from({ length: feeds }, (_, n) => `  - { id: f${n}, url: "https://f${n}.example/feed" }`);
  return `storage: { url: "sqlite:${folder}/winnow.db" }
output: { dir: "${folder}/public" }
server: { port: ${port} }
schedule: "0 0 1 1 *"
outputs: [{ id: feed, title: Bench }]
feeds:
${lines.join('\n')}
`;
}

function entryOf(at: number, feeds: number): Entry {
  const seed = mix(at, 5);
  const day = new Date(FIRST_DAY + at * 60_000).toISOString();
  const [id, feedId] = [`e${at}`, `f${at % feeds}`];
  const content = Array.from({ length: 5 }, (_, i) => `<p>${proseOf(mix(seed, i), 4)}</p>`).join('');
  return {
    version: 1,
    ...{ id, feedId, guid: id, url: `https://${feedId}.example/${at}`, title: headlineOf(seed), content },
    ...{ published: day, authors: [], categories: [], enclosures: [] },
    ...{ firstSeenAt: day, changedAt: day, contentHash: id },
  };
}

/** The article of an entry, with `words` added to its text. */
export function articleOf(entry: Entry, words = ''): StoredArticle {
  const url = entry.url ?? '';
  return {
    version: 1,
    entryId: entry.id,
    article: cleanFragment(`${entry.content}<p>${words}</p>`, { url, title: entry.title }),
    from: 'feed',
    cleanedWith: CLEANER_VERSION,
    textChangedAt: entry.firstSeenAt,
    textHash: entry.id + words,
  };
}

function storyOf({ id, feedId, firstSeenAt: at }: Entry): Story {
  const member = { entryId: id, feedId, joinedAt: at, publishedAt: at, evidence: [] };
  return { version: 1, id: `s${id}`, leadId: id, settled: true, members: [member], createdAt: at, updatedAt: at };
}

/** A new installation with `stories` stories of one article each, a hundred a feed by default, and nothing published. */
export async function fill(stories: number, port = 0, feedCount?: number): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-speed-'));
  const configPath = join(folder, 'winnow.yaml');
  const feeds = feedCount ?? Math.max(1, Math.round(stories / STORIES_A_FEED));
  await writeFile(configPath, configText(folder, feeds, port), { mode: 0o600 });
  const { config, problems } = await loadConfig(configPath, {});
  if (config === undefined) throw new Error(problems.map((problem) => problem.message).join('\n'));
  const store = await openStore(config.storage.url);
  const records = openRecords(store);
  for (let from = 0; from < stories; from += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, stories - from) }, (_, i) => entryOf(from + i, feeds));
    await records.entries.setMany(entries.map((entry) => [entry.id, entry]));
    await records.articles.setMany(entries.map((entry) => [entry.id, articleOf(entry)]));
    await records.stories.setMany(entries.map(storyOf).map((story) => [story.id, story]));
  }
  await records.meta.set('cleaned-with', CLEANER_VERSION);
  await store.close();
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, configPath, publicFolder: config.output.dir, config, remove };
}
