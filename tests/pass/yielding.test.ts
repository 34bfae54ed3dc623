/** Long work yields to the event loop, so that the server responds; counted in turns of the event loop. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RenderSteps } from '../../src/formats/steps.ts';
import type { Story } from '../../src/model/story.ts';
import type { Selected } from '../../src/outputs/select.ts';
import { dueFeeds } from '../../src/pass/due-feeds.ts';
import { runPass } from '../../src/pass/pass.ts';
import { updateHistories } from '../../src/publish/archives.ts';
import { withIds } from '../../src/publish/items.ts';
import { publish } from '../../src/publish/publish.ts';
import { openSite } from '../../src/publish/site-writer.ts';
import type { Collection } from '../../src/storage/store.ts';
import { openStore } from '../../src/storage/store.ts';
import { DAY, type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

const ITEMS = 300;
/** What may be done before others have their turn; the steps are fifty, and some need a record twice. */
const MOST = 150;

let desk: Desk;
/** Turns that the event loop has taken. */
let turn = 0;
let ticking: NodeJS.Immediate;
const tick = (): void => {
  turn++;
  ticking = setImmediate(tick);
};

beforeEach(async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  const items = Array.from({ length: ITEMS }, (_, i) => ({
    id: `tide-${i}`,
    body: `<p>The tide of day ${i} stood at ${i * 7} hands by the pier, and fell by ${i * 3} until the lamps were lit.</p>`,
  }));
  desk.origin.answer(rss(items));
  ticking = setImmediate(tick);
});
afterEach(async () => {
  clearImmediate(ticking);
  await desk.close();
});

/** The most calls of one method of a collection that one turn has seen. */
function mostInATurn<T>(collection: Collection<T>, method: 'set' | 'setting'): () => number {
  const calls = new Map<number, number>();
  const original = collection[method].bind(collection) as (...args: never[]) => Promise<never>;
  Object.assign(collection, {
    [method]: (...args: never[]) => {
      calls.set(turn, (calls.get(turn) ?? 0) + 1);
      return original(...args);
    },
  });
  return () => Math.max(0, ...calls.values());
}

/** 30,000 items that joined before the day that the tests check from. */
function manySelected(): readonly Selected[] {
  const at = '2026-03-01T00:00:00.000Z';
  const shown = { entryId: 'e', feedId: 'tides', evidence: [], joinedAt: at, publishedAt: at };
  const dates = { createdAt: at, updatedAt: at };
  const story: Story = { ...dates, version: 1, id: 's', leadId: 'e', settled: true, members: [shown] };
  return Array.from({ length: 100 * ITEMS }, (_, n) => ({ id: `s${n}`, story, shown, others: [], publishedAt: at }));
}

/** A clock by which each step takes as long as it may. */
function slowClock() {
  let now = 0;
  return vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 25;
    return now;
  });
}

describe('the event loop gets turns', () => {
  it('while entries are assigned', async () => {
    const most = mostInATurn(desk.deps.records.fingerprints, 'setting');
    expect((await runPass(desk.deps)).articles.read).toBe(ITEMS);
    expect(most()).toBeGreaterThan(0);
    expect(most()).toBeLessThanOrEqual(MOST);
  });

  it('while outputs are selected and rendered', async () => {
    await runPass(desk.deps);
    await desk.deps.records.histories.delete('all');
    let asked = 0;
    const { getMany } = desk.deps.records.articles;
    Object.assign(desk.deps.records.articles, {
      getMany: (ids: readonly string[]) => {
        asked = Math.max(asked, ids.length);
        return getMany(ids);
      },
    });
    const from = turn;
    await publish(desk.deps);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(MOST);
    expect(turn - from).toBeGreaterThan(ITEMS / MOST);
  });

  it('while an output finds what is new among thousands of stories', async () => {
    const selected = manySelected();
    const before = { version: 1 as const, upTo: '2026-03-09T00:00:00.000Z', waiting: [], archives: [], arrivals: [] };
    desk.now = Date.parse('2026-03-10T00:00:00Z');
    const clock = slowClock();
    const from = turn;
    const after = await updateHistories({ id: 'all', limit: 50 }, selected, async (some) => some, desk.deps, {
      before,
    });
    clock.mockRestore();
    expect(after).toEqual(before);
    // Twice through all of them, some hundred at a time.
    expect(turn - from).toBeGreaterThan((2 * selected.length) / 1_000);
  });

  it('while a document finds the stories that it needs among thousands', async () => {
    const selected = manySelected();
    const clock = slowClock();
    const from = turn;
    const found = await withIds(selected, ['s7', 's29999', 'absent']);
    clock.mockRestore();
    expect([...found.keys()]).toEqual(['s7', 's29999']);
    expect(turn - from).toBeGreaterThan(selected.length / 1_000);
  });

  it('while the first polls of thousands of feeds are scheduled', async () => {
    const { config, records } = desk.deps;
    const feeds = config.feeds.flatMap((feed) =>
      Array.from({ length: 3_000 }, (_, n) => ({ ...feed, id: `tide-${n}`, url: `https://tide-${n}.example/feed` })),
    );
    const written = vi.spyOn(records.feeds, 'setMany');
    await dueFeeds({ spreadsFirstPolls: true }, { ...desk.deps, config: { ...config, feeds } });
    const sizes = written.mock.calls.map(([states]) => states.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  });

  it('while a long document is rendered', async () => {
    const file = { path: 'long.txt', contentType: 'text/plain', lastModified: '2026-03-01T00:00:00.000Z' };
    const steps = function* (): RenderSteps {
      for (let i = 0; i < ITEMS; i++) yield;
      return 'long';
    };
    const clock = slowClock();
    const writer = await openSite(join(desk.publicDir, 'long'));
    const from = turn;
    await writer.add({ ...file, maxAgeSeconds: 60, madeOf: 'long', steps });
    expect(turn - from).toBeGreaterThanOrEqual(ITEMS);
    clock.mockRestore();
    await writer.finish();
    expect(await desk.published('long/long.txt')).toBe('long');
  });

  it('while expired entries are purged', async () => {
    await runPass(desk.deps);
    await desk.deps.records.feedEntries.delete('tides');
    const most = mostInATurn(desk.deps.records.tombstones, 'setting');
    desk.now += 400 * DAY;
    await runPass(desk.deps, { only: [] });
    expect(desk.deps.catalogue.size).toBe(0);
    expect(most()).toBeGreaterThan(0);
    expect(most()).toBeLessThanOrEqual(MOST);
  });

  it('while all records of a kind are read', async () => {
    const store = await openStore('memory:');
    const records = store.collection<number>('numbers');
    await records.setMany(Array.from({ length: 1000 }, (_, i) => [String(i), i] as const));
    const from = turn;
    let read = 0;
    for await (const _ of records.entries()) read++;
    expect([read, turn - from >= 9]).toEqual([1000, true]);
    await store.close();
  });
});
