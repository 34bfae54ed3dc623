/** A story that joins late or with an old date is in the feed document for two days all the same: readers follow no archives. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CleanArticle, StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { PublishedSource } from '../../src/model/published-feed.ts';
import type { Story, StoryMember } from '../../src/model/story.ts';
import { newestFirst, type Selected } from '../../src/outputs/select.ts';
import { runPass } from '../../src/pass/pass.ts';
import { updateHistories } from '../../src/publish/archives.ts';
import { shownOf, withDue } from '../../src/publish/items.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Sources } from '../../src/publish/sources.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { DAY, type Desk, HOUR, rss, startDesk } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 120_000 });

const START = Date.parse('2026-03-01T00:00:00.000Z');
const instant = (hour: number): string => new Date(START + hour * HOUR).toISOString();
const FILTER = { include: [], exclude: [], languages: [], minWords: 0 };
const SOURCES: Sources = Object.assign(new Map<string, PublishedSource>([['slow', { id: 'slow', title: 'Slow' }]]), {
  secrets: new Map(),
});

let store: Store;
let records: Records;
beforeEach(async () => {
  store = await openStore('memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

/** A story with its records: joined at an hour, with the date of another one. */
async function arrive(id: string, joined: number, dated: number): Promise<Selected> {
  const at = instant(joined);
  const entry = {
    ...{ id, feedId: 'slow', guid: id, title: id, firstSeenAt: at, changedAt: at, contentHash: '' },
    ...{ authors: [], categories: [], enclosures: [] },
  } as unknown as Entry;
  const article = { html: '', text: id, authors: [], tags: [], readingMinutes: 1 } as unknown as CleanArticle;
  const stored = { version: 1, entryId: id, article, from: 'feed', cleanedWith: '', textHash: '' } as const;
  await records.entries.set(id, entry);
  await records.articles.set(id, { ...stored, textChangedAt: at } satisfies StoredArticle);
  const shown: StoryMember = {
    ...{ entryId: id, feedId: 'slow', joinedAt: at, publishedAt: instant(dated), evidence: [] },
  };
  const story: Story = { version: 1, id, leadId: id, members: [shown], createdAt: at, updatedAt: at };
  return { id, story, shown, others: [], publishedAt: instant(dated) };
}

/** The ids in the document that a publication at `hour` writes. */
async function documentAt(hour: number, all: readonly Selected[], limit: number): Promise<readonly string[]> {
  const output = { id: 'all', limit, filter: FILTER };
  const clock = (): number => START + hour * HOUR;
  const selected = [...all].sort(newestFirst);
  const newest = await shownOf(output, selected, SOURCES, { records });
  const listed = newest.map((one) => one.selected);
  const history = await updateHistories(output, selected, async (some) => some, { records, clock }, { listed });
  const shown = await withDue(newest, selected, history, output, SOURCES, { records });
  return shown.map(({ item }) => item.storyId);
}

describe('the feed document', () => {
  it('shows every story for at least 48 hours, in whatever order stories arrive and whatever dates they claim', async () => {
    const arrivals = fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 40 }),
        ages: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 6 }),
      }),
      { minLength: 2, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 4, max: 60 }), async (passes, limit) => {
        await store.close();
        store = await openStore('memory:');
        records = openRecords(store);
        const all: Selected[] = [];
        /** The hour of the first publication, and of the first one without it, by story. */
        const lives = new Map<string, { readonly from: number; until: number }>();
        let hour = 0;
        for (const { after, ages } of passes) {
          hour += after;
          for (const age of ages) all.push(await arrive(`${hour}-${all.length}`, hour, hour - age));
          const shown = await documentAt(hour, all, limit);
          expect(shown.length).toBeLessThanOrEqual(5 * limit);
          // Publishing again writes the same.
          expect(await documentAt(hour, all, limit)).toEqual(shown);
          for (const id of shown) if (!lives.has(id)) lives.set(id, { from: hour, until: Number.POSITIVE_INFINITY });
          for (const [id, life] of lives) {
            if (!shown.includes(id) && life.until > hour) life.until = hour;
          }
        }
        const lengths = all
          .map(({ id }) => lives.get(id))
          .map((life) => (life === undefined ? 0 : life.until - life.from));
        // With more stories than fit in five times the limit the earliest are left out.
        if (all.length <= 5 * limit) expect(lengths.filter((hours) => hours < 48)).toEqual([]);
        const history = await records.histories.get('all');
        const archived = history?.archives.flatMap(({ storyIds }) => storyIds) ?? [];
        expect([...archived, ...(history?.waiting ?? [])].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
      { numRuns: 25 },
    );
  });

  it('has at most five times its limit, and then leaves out the earliest arrivals', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => arrive(`s${10 + i}`, i, i - 500)));
    const recent = await Promise.all(['n1', 'n2'].map((id, i) => arrive(id, 12, 12 - i)));
    for (const [hour] of all.entries()) await documentAt(hour, all.slice(0, hour + 1), 2);
    expect(await documentAt(12, [...all, ...recent], 2)).toEqual([
      ...['n1', 'n2', 's21', 's20', 's19', 's18', 's17', 's16', 's15', 's14'],
    ]);
  });

  it('counts the 48 hours from the first publication, not from when the story was stored', async () => {
    const newest = await Promise.all([0, 0.1].map((hour) => arrive(`old${hour}`, hour, hour)));
    await documentAt(1, newest, 2);
    // Stored in a pass that was killed before it published; the program was down for a week.
    const late = await Promise.all(['a', 'b', 'c', 'd'].map((id) => arrive(id, 2, -900)));
    const all = [...newest, ...late];
    expect(await documentAt(170, all, 2)).toHaveLength(6);
    all.push(await arrive('later', 171, 171));
    expect(await documentAt(171, all, 2)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'later']));
    all.push(await arrive('last', 218, 218), await arrive('least', 218, 217));
    expect(await documentAt(218, all, 2)).toEqual(['last', 'least', 'later']);
  });

  it('loses nothing when the clock was set back by a year', async () => {
    const all = [await arrive('first', 9000, 9000), await arrive('second', 9000, 8999)];
    await documentAt(9000, all, 2);
    all.push(await arrive('late', 10, -400));
    expect(await documentAt(10, all, 2)).toContain('late');
    all.push(await arrive('next', 57, 9001), await arrive('next2', 57, 9002));
    expect(await documentAt(57, all, 2)).toContain('late');
  });

  it('shows what joined in the last two days before an upgrade from a version that recorded no arrivals', async () => {
    const all = await Promise.all([0, 1, 2, 3].map((hour) => arrive(`s${hour}`, hour * 24, hour - 500)));
    all.push(await arrive('new', 72, 72));
    const ids = all.map(({ id }) => id);
    const archives = [0, 2].map((at, i) => ({ name: `000${i + 1}`, storyIds: ids.slice(at, at + 2) }));
    await records.histories.set('all', { version: 1, upTo: instant(72), waiting: ['new'], archives });
    expect(await documentAt(73, all, 1)).toEqual(['new', 's3', 's2']);
  });
});

describe('the published feed', () => {
  let desk: Desk;
  afterEach(() => desk.close());
  const ids = async (path = 'feed.json'): Promise<readonly string[]> =>
    (JSON.parse(await desk.published(path)) as { items: readonly { title: string }[] }).items.map(({ title }) => title);
  const day = (n: number): string => new Date(Date.UTC(2026, 2, n, 12)).toUTCString();

  it('shows an article dated below the newest ones for two days, and has the same bytes after a restart', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }\noutput: { itemsPerFeed: 2 }' });
    const [ebb, flood, neap] = [
      { id: 'ebb', date: day(8) },
      { id: 'flood', date: day(9) },
      { id: 'neap', date: day(10) },
    ];
    desk.origin.answer(rss([neap, flood, ebb]));
    await runPass(desk.deps);
    desk.now += 3 * DAY;
    const late = { id: 'late', date: day(1) };
    desk.origin.answer(rss([{ id: 'spring', date: day(13) }, neap, flood, ebb, late, { id: 'later', date: day(2) }]));
    await runPass(desk.deps);
    expect(await ids()).toEqual(['spring', 'neap', 'later', 'late']);
    const files = await Promise.all(['feed.atom', 'feed.xml', 'feed.json', 'index.html'].map(desk.published));
    const archive = await desk.published('archive/0002.atom');
    await desk.restart();
    desk.now += DAY;
    expect((await publish(desk.deps)).written).toEqual([]);
    expect(await Promise.all(['feed.atom', 'feed.xml', 'feed.json', 'index.html'].map(desk.published))).toEqual(files);
    desk.now += DAY;
    desk.origin.answer(rss([{ id: 'surge', date: day(15) }, neap]));
    await runPass(desk.deps);
    expect(await ids()).toEqual(['surge', 'spring']);
    expect(await desk.published('archive/0002.atom')).toBe(archive);
  });
});
