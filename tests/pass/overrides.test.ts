/** Overrides apply at once to stories of any age, survive restarts and rebuilds, and never contradict each other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { applyOverrides, joinOverrides, splitOverrides } from '../../src/pass/apply-overrides.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { allOverrides, saveOverrides } from '../../src/records/overrides.ts';
import { allStories } from '../fakes/all-stories.ts';
import { DAY, type Desk, HOUR, type Item, rss, startDesk } from '../fakes/newsdesk.ts';
import { FERRY, FERRY_RETOLD } from '../stories/articles.ts';

let desk: Desk;
let items: Item[] = [];

beforeEach(async () => {
  desk = await startDesk({ feeds: ['/herald'], settings: 'articles: { fetch: never }' });
  items = [];
  desk.origin.answer(() => rss(items));
});
afterEach(() => desk.close());

/** The feed lists these too, and is polled. */
async function add(...ids: readonly string[]): Promise<void> {
  items.push(...ids.map((id) => ({ id })));
  await poll();
}

async function poll(): Promise<void> {
  desk.now += HOUR;
  await runPass(desk.deps, { only: ['herald'] });
}

async function entryOf(guid: string): Promise<string> {
  for await (const [id, entry] of desk.deps.records.entries.entries()) if (entry.guid === guid) return id;
  throw new Error(`there is no ${guid}`);
}

async function storyOf(guid: string): Promise<Story> {
  const story = (await desk.deps.catalogue.storiesOf([await entryOf(guid)]))[0];
  if (story === undefined) throw new Error(`${guid} is in no story`);
  return story;
}

/** All stories by their members' guids. */
async function stories(): Promise<readonly string[]> {
  const { catalogue, records } = desk.deps;
  const named = (await allStories(catalogue)).map(async ({ members }) => {
    const entries = await records.entries.getMany(members.map((member) => member.entryId));
    return entries.map((entry) => entry?.guid).join(' ');
  });
  return (await Promise.all(named)).sort();
}

const instant = (): string => new Date(desk.now).toISOString();

async function join(a: string, b: string): Promise<void> {
  desk.now += 1000;
  const before = await allOverrides(desk.deps.records);
  await saveOverrides(joinOverrides(await storyOf(a), await storyOf(b), before, instant()), desk.deps.records);
}

async function split(guid: string): Promise<void> {
  desk.now += 1000;
  await saveOverrides(splitOverrides(await entryOf(guid), await storyOf(guid), instant()), desk.deps.records);
}

/** After a restart, a rebuild and another poll everything is as it is now. */
async function expectToStay(): Promise<void> {
  const now = await stories();
  await desk.restart();
  expect(await applyOverrides(desk.deps)).toEqual([]);
  await rebuild(desk.deps, { all: true, onProgress: () => undefined });
  await poll();
  expect(await stories()).toEqual(now);
}

describe('D9 an override', () => {
  it.each(['held', 'forgotten', 'loaded again'])(
    'takes effect at once on stories that the index has %s',
    async (state) => {
      await add('a', 'b', 'c');
      await join('a', 'b');
      await applyOverrides(desk.deps);
      if (state === 'loaded again') await desk.restart();
      if (state === 'forgotten') {
        desk.now += 30 * DAY;
        for (const guid of ['a', 'b', 'c']) desk.deps.index.remove(await entryOf(guid));
      }
      await join('a', 'c');
      const joined = await applyOverrides(desk.deps);
      expect(joined.map(({ id }) => id)).toEqual([await entryOf('c')]);
      expect(await stories()).toEqual(['a b c']);
      await split('b');
      expect(await applyOverrides(desk.deps)).toMatchObject([{ id: await entryOf('b') }]);
      expect(await stories()).toEqual(['a c', 'b']);
      await expectToStay();
    },
  );

  it('applies to one article in the index and one that it has dropped', async () => {
    await add('old');
    desk.now += 30 * DAY;
    desk.deps.index.remove(await entryOf('old'));
    await add('new');
    await join('old', 'new');
    await applyOverrides(desk.deps);
    expect(await stories()).toEqual(['old new']);
    expect(desk.deps.index.storyOf(await entryOf('new'))).toBe((await storyOf('old')).id);
    await expectToStay();
  });

  it('that splits off the seed article after several joins leaves it its story, and moves each of the others once', async () => {
    await add('f', 'x', 'y', 'z');
    for (const other of ['x', 'y', 'z']) {
      await join('f', other);
      await applyOverrides(desk.deps);
    }
    expect(await stories()).toEqual(['f x y z']);
    const { id } = await storyOf('f');
    await split('f');
    const moved = await applyOverrides(desk.deps);
    expect(moved.map((one) => one.id)).toEqual(await Promise.all(['x', 'y', 'z'].map(entryOf)));
    expect(await stories()).toEqual(['f', 'x y z']);
    expect((await storyOf('f')).id).toBe(id);
    await expectToStay();
    await join('x', 'f');
    await applyOverrides(desk.deps);
    expect(await stories()).toEqual(['x y z f']);
    await expectToStay();
  });

  it('can join an article to the story that it left, and it stays', async () => {
    await desk.close();
    desk = await startDesk({ feeds: ['/herald', '/courier'], settings: 'articles: { fetch: never }' });
    const link = 'https://herald.example/one';
    items = [{ id: 'one', link, title: FERRY.title, body: FERRY.text }];
    const retold = [{ id: 'two', title: FERRY_RETOLD.title, body: FERRY_RETOLD.text }];
    desk.origin.answer((seen) => rss(seen.path === '/courier' ? retold : items));
    await poll();
    await runPass(desk.deps, { only: ['courier'] });
    expect(await stories()).toEqual(['one two']);
    const { id } = await storyOf('one');
    items = [{ id: 'one', link }];
    await poll();
    expect(await stories()).toEqual(['one', 'two']);
    expect((await storyOf('two')).id).toBe(id);
    await join('two', 'one');
    await applyOverrides(desk.deps);
    expect(await stories()).toEqual(['two one']);
    await split('one');
    await applyOverrides(desk.deps);
    expect(await stories()).toEqual(['one', 'two']);
    expect((await storyOf('two')).id).toBe(id);
    await expectToStay();
  });
});
