/** A publication of everything renders only what is made of something else than before, and still mends what is missing. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { documents } from '../../src/formats/table.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publishIfStale } from '../../src/publish/publish.ts';
import { type Desk, HOUR, rss, startDesk } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 240_000 });

let desk: Desk;
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return new Map((await Promise.all(texts)).sort());
}

/** Publishes everything, and returns how many documents of formats were rendered. */
async function renderedBy(): Promise<number> {
  desk.now += HOUR;
  await desk.deps.records.meta.set('stale', true);
  const spies = documents.map((format) => vi.spyOn(format, 'steps'));
  await publishIfStale(desk.deps);
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
}

const items = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `tide ${n}`,
    date: new Date(Date.UTC(2026, 2, 1, n)).toUTCString(),
  }));

it('renders nothing where nothing has changed, and what is missing', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }\noutput: { itemsPerFeed: 60 }' });
  desk.origin.answer(rss(items(45)));
  await runPass(desk.deps);
  const before = await filesIn(desk.publicDir);
  expect([...before.keys()]).toEqual(expect.arrayContaining(['page/2.html', 'source/tides/page/2.html']));
  // What the site says of the sources was known with the first pass only.
  await renderedBy();
  const known = await filesIn(desk.publicDir);
  expect(await renderedBy()).toBe(0);
  expect(await filesIn(desk.publicDir)).toEqual(known);
  for (const path of ['feed.atom', 'source/tides/page/2.html', 'story'])
    await rm(join(desk.publicDir, path), { recursive: true });
  expect(await renderedBy()).toBe(1);
  expect(await filesIn(desk.publicDir)).toEqual(known);
});

it('renders the outputs of what has changed alone', async () => {
  desk = await startDesk({ feeds: ['/tides', '/ledger'], settings: 'articles: { fetch: never }' });
  desk.origin.answer(({ path }) => rss([{ id: path, date: new Date(Date.UTC(2026, 2, 1)).toUTCString() }]));
  await runPass(desk.deps);
  await renderedBy();
  const [id] = (await desk.deps.records.feedEntries.get('tides'))?.ids ?? [];
  const stored = await desk.deps.records.articles.get(id ?? '');
  if (stored === undefined) throw new Error('no article');
  await desk.deps.records.articles.set(id ?? '', {
    ...stored,
    article: { ...stored.article, summary: 'And then it rained.' },
  });
  // Atom, RSS and JSON of `all` and of the source; the lists of the sources stay as they are.
  expect(await renderedBy()).toBe(6);
  expect(await desk.published('source/tides/feed.atom')).toContain('And then it rained.');
  expect(await renderedBy()).toBe(0);
});

it('reads what an archive has of the feed once for both', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }\noutput: { itemsPerFeed: 60 }' });
  desk.origin.answer(rss(items(55)));
  const { articles, feedEntries } = desk.deps.records;
  const read = vi.spyOn(articles, 'getMany');
  await runPass(desk.deps);
  const archived = await Promise.all(
    ['archive', 'source/tides/archive'].map((at) => desk.published(`${at}/0001.atom`)),
  );
  expect(archived.map((text) => text.match(/<entry/g)?.length)).toEqual([50, 50]);
  const ids = (await feedEntries.get('tides'))?.ids ?? [];
  const asked = read.mock.calls.flatMap(([some]) => some);
  // Five of them are in no archive.
  expect(new Set(ids.map((id) => asked.filter((one) => one === id).length)).size).toBe(1);
});
