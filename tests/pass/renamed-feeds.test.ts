/** A feed whose id was changed: with `formerlyId` it takes over its history, and nothing is new to readers. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { hasRows } from '../../src/records/open-story-rows.ts';
import { createApp } from '../../src/server/app.ts';
import { allStories } from '../fakes/all-stories.ts';
import { DAY, type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

/** The configuration with its first feed under another id. */
function renamed(id: string, formerlyId?: string) {
  return (config: Config): Config => {
    const [first, ...rest] = config.feeds;
    if (first === undefined) throw new Error('no feed');
    const { formerlyId: _, ...feed } = first;
    return { ...config, feeds: [{ ...feed, id, ...(formerlyId !== undefined && { formerlyId }) }, ...rest] };
  };
}

interface Published {
  readonly id: string;
  readonly title: string;
  readonly date_published: string;
}

async function items(path: string): Promise<readonly Published[]> {
  const { items: all } = JSON.parse(await desk.published(path)) as { readonly items: readonly Published[] };
  return all.map(({ id, title, date_published }) => ({ id, title, date_published }));
}

async function pass(...titles: readonly string[]) {
  desk.origin.answer(rss(titles.map((id) => ({ id, date: 'Mon, 09 Mar 2026 09:30:00 GMT' }))));
  desk.now += 2 * DAY;
  return await runPass(desk.deps);
}

it('keeps ids, dates and stories, goes on with the same ids, and redirects the feed of the source', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  await pass('ebb', 'flood');
  const before = await items('feed.json');
  await desk.restart(renamed('sea', 'tides'));
  expect((await pass('ebb', 'flood', 'spring')).entries).toEqual({ new: 1, changed: 0 });
  const after = await items('feed.json');
  expect(after.filter(({ title }) => title !== 'spring')).toEqual(before);
  expect(await items('source/sea/feed.json')).toHaveLength(3);
  const { records, catalogue } = desk.deps;
  expect(await records.feedEntries.get('tides')).toBeUndefined();
  expect((await desk.state('sea')).lastSuccessAt).toBeDefined();
  for (const story of await allStories(catalogue)) expect(story.members.map(({ feedId }) => feedId)).toEqual(['sea']);
  const moved = await createApp({ publicDir: desk.publicDir }).request(
    'http://elsewhere.example/source/tides/feed.xml',
  );
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/source/sea/feed.xml']);
  // An item that only its guid identifies has the id that it would have had, also after a second change and without the setting.
  await desk.restart(renamed('ocean', 'sea'));
  await desk.restart(renamed('ocean'));
  expect((await pass('ebb', 'flood', 'spring')).entries).toEqual({ new: 0, changed: 0 });
  expect(await items('feed.json')).toEqual(after);
});

it('finds its stories under the new id where they stay in the store', async () => {
  desk = await startDesk({
    feeds: ['/tides'],
    settings: 'articles: { fetch: never }\nstorage: { url: "memory:", storiesInMemory: 0 }',
  });
  await pass('ebb', 'flood');
  const { records } = desk.deps;
  expect(await hasRows(records)).toBe(true);
  await desk.restart(renamed('sea', 'tides'));
  expect([...desk.deps.catalogue.articlesByFeed]).toEqual([['sea', 2]]);
  await pass('ebb', 'flood', 'spring');
  expect(await items('source/sea/feed.json')).toHaveLength(3);
});

it('goes on where a crash interrupted it', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  await pass('ebb', 'flood');
  const before = await items('feed.json');
  const { entries } = desk.deps.records;
  for await (const [id, entry] of entries.entries()) {
    await entries.set(id, { ...entry, feedId: 'sea' });
    break;
  }
  await desk.restart(renamed('sea', 'tides'));
  expect((await pass('ebb', 'flood')).entries).toEqual({ new: 0, changed: 0 });
  expect(await items('feed.json')).toEqual(before);
});

it('is another feed without it', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  await pass('ebb');
  await desk.restart(renamed('sea'));
  expect((await pass('ebb')).entries).toMatchObject({ new: 1 });
});
