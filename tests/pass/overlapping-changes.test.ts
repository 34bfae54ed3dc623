/** Stories are assigned, settled and purged one change at a time, also on a store that lets other tasks run during a write. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AppContext } from '../../src/app/app.ts';
import { assignStories, chooseLeads, type NewArticle } from '../../src/pass/assign-stories.ts';
import { runPass } from '../../src/pass/pass.ts';
import { purgeIfDue } from '../../src/pass/retention.ts';
import { openCatalogue } from '../../src/records/catalogue.ts';
import type { Records } from '../../src/records/records.ts';
import { allStories } from '../fakes/all-stories.ts';
import { type Program, startProgram } from '../fakes/program.ts';

const DAY = 24 * 3_600_000;
const NOW = '2026-03-10T12:00:00.000Z';

let programs: Program[];
let articles: readonly NewArticle[];
beforeAll(async () => {
  const source = await startProgram();
  await runPass(source.deps);
  articles = await articlesOf(source.deps);
  await source.close();
});
beforeEach(() => {
  programs = [];
});
afterEach(() => Promise.all(programs.map((program) => program.close())));

const start = async (): Promise<Program> => {
  const program = await startProgram();
  programs.push(program);
  return program;
};

/** Every article of the sample newsroom. */
async function articlesOf({ records }: AppContext): Promise<readonly NewArticle[]> {
  const found: NewArticle[] = [];
  for await (const [id, entry] of records.entries.entries()) {
    const stored = await records.articles.get(id);
    if (stored !== undefined) found.push({ entry, stored });
  }
  return found.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

/** `app` on a store whose writes commit after other tasks had a turn, as those of a server do. */
async function withSlowWrites(app: AppContext): Promise<AppContext> {
  const write: Records['write'] = async (writes) => {
    await setImmediate();
    await app.records.write(writes);
    await setImmediate();
  };
  const records = { ...app.records, write };
  return { ...app, records, catalogue: await openCatalogue(records) };
}

/** Members by story, from memory, after a comparison with the store. */
async function storiesIn({ catalogue, records }: AppContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const stored = new Map<string, unknown>();
  for await (const [id, story] of records.stories.entries()) stored.set(id, story);
  expect(new Map((await allStories(catalogue)).map((story) => [story.id, story]))).toEqual(stored);
  return new Map((await allStories(catalogue)).map(({ id, members }) => [id, members.map(({ entryId }) => entryId)]));
}

it('articles that are assigned at the same time end in the same stories as one after the other', async () => {
  const serial = (await start()).deps;
  for (const article of articles) await assignStories([article], NOW, serial);
  const overlapping = await withSlowWrites((await start()).deps);
  await Promise.all(articles.map((article) => assignStories([article], NOW, overlapping)));
  const stories = await storiesIn(overlapping);
  expect(stories).toEqual(await storiesIn(serial));
  expect([...stories.values()].some((members) => members.length > 2)).toBe(true);
});

it('no change is lost when leads are chosen and entries purged while articles are assigned', async () => {
  const program = await start();
  const app = await withSlowWrites(program.deps);
  const [first = [], second = []] = [articles.slice(0, articles.length / 2), articles.slice(articles.length / 2)];
  await app.records.entries.setMany(articles.map(({ entry }) => [entry.id, entry]));
  await assignStories(first, NOW, app);
  const purged = first.slice(0, 5).map(({ entry }) => entry.id);
  const kept = articles.map(({ entry }) => entry.id).filter((id) => !purged.includes(id));
  for (const feedId of new Set(articles.map(({ entry }) => entry.feedId))) {
    const ids = articles.flatMap(({ entry }) => (entry.feedId === feedId && kept.includes(entry.id) ? [entry.id] : []));
    await app.records.feedEntries.set(feedId, { version: 1, ids, present: ids });
  }
  program.now += (app.config.retention.days + 1) * DAY;
  await Promise.all([
    chooseLeads(app),
    ...second.map((article) => assignStories([article], NOW, app)),
    purgeIfDue(app),
    chooseLeads(app),
  ]);
  const members = [...(await storiesIn(app)).values()].flat();
  expect(members.toSorted()).toEqual(kept.toSorted());
});
