/** RFC 5005 archives: a subscriber who was away for any time follows them back and finds every published story. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { renderOutput } from '../../src/formats/render-output.ts';
import type { Story } from '../../src/model/story.ts';
import { newestFirst, type Selected } from '../../src/outputs/select.ts';
import { archiveFeeds, endOpenings, updateHistories } from '../../src/publish/archives.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { feed, item } from '../formats/sample-feed.ts';

let store: Store;
let records: Records;
/** Milliseconds since the epoch; after every story unless a test sets it. */
let now: number;
const clock = (): number => now;
beforeEach(async () => {
  store = await openStore('memory:');
  records = openRecords(store);
  now = Date.parse(instant(10_000));
});
afterEach(async () => {
  await store.close();
});

const instant = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString();

/** The story of a minute, as an output selects it; `joined` is when we saw it. */
function selected(minute: number, joined = minute): Selected {
  const id = `s${String(minute).padStart(4, '0')}`;
  const shown = {
    entryId: `e${minute}`,
    feedId: 'harbour',
    joinedAt: instant(joined),
    publishedAt: instant(minute),
    evidence: [],
  };
  const story: Story = {
    version: 1,
    id,
    leadId: shown.entryId,
    members: [shown],
    createdAt: instant(joined),
    updatedAt: instant(joined),
  };
  return { id, story, shown, others: [], publishedAt: instant(minute) };
}

const upTo = (count: number): Selected[] => Array.from({ length: count }, (_, minute) => selected(minute));
const everything = async (some: readonly Selected[]): Promise<readonly Selected[]> => some;

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

/** What stands in the feed document: the newest `limit` by publication. */
function inFeed(all: readonly Selected[], limit: number): string[] {
  return [...all]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, limit)
    .map((one) => one.id);
}

describe.each([5, 50, 100])('an output of %i stories', (limit) => {
  it('never loses a story when all have one date', async () => {
    const same = upTo(149).map((one) => ({ ...one, publishedAt: instant(0) }));
    const { waiting, archives } = await updateHistories({ id: 'feed', limit: 100 }, same, everything, {
      records,
      clock,
    });
    const listed = [...same].sort(newestFirst).slice(0, 100);
    const found = new Set([...listed.map(({ id }) => id), ...archives.flatMap(({ storyIds }) => storyIds)]);
    expect([found.size, waiting.length]).toEqual([149, 49]);
  });

  it('never loses a story between the feed and its archives, however long the passes are apart', async () => {
    for (let count = 0; count <= 260; count += 13) {
      const all = upTo(count);
      const { archives } = await updateHistories({ id: 'main', limit }, all, everything, { records, clock });
      const found = new Set([...inFeed(all, limit), ...archives.flatMap((archive) => archive.storyIds)]);
      expect([count, found.size]).toEqual([count, count]);
      expect(new Set(archives.flatMap((archive) => archive.storyIds)).size).toBe(
        archives.flatMap((archive) => archive.storyIds).length,
      );
    }
  });
});

it('never changes an archive, and includes late and simultaneous stories once', async () => {
  const output = { id: 'main', limit: 10 };
  const first = await updateHistories(output, upTo(25), everything, { records, clock });
  expect(first.archives.map((archive) => archive.storyIds.length)).toEqual([10, 10]);
  // Seen in the same instant as the newest before, and one that its publisher dated back.
  const late = [...upTo(25), selected(24.5, 24), selected(3.5, 30)];
  const second = await updateHistories(output, late, everything, { records, clock });
  expect(second.archives).toEqual(first.archives);
  expect(second.waiting).toEqual([...first.waiting, 's03.5', 's24.5']);
  expect(await updateHistories(output, late, everything, { records, clock })).toEqual(second);
});

it('leaves out what the filter rejects', async () => {
  const even = async (some: readonly Selected[]) => some.filter((one) => Number(one.id.slice(1)) % 2 === 0);
  const { archives } = await updateHistories({ id: 'even', limit: 10 }, upTo(50), even, { records, clock });
  expect(archives.flatMap((archive) => archive.storyIds)).toEqual(
    upTo(40)
      .filter((_, index) => index % 2 === 0)
      .map((one) => one.id),
  );
});

it('includes what joins after the clock was set back, whether it is still behind or not', async () => {
  const output = { id: 'main', limit: 10 };
  const even = async (some: readonly Selected[]) => some.filter((one) => Number(one.id.slice(1)) % 2 === 0);
  now = Date.parse(instant(3_000));
  const all = Array.from({ length: 30 }, (_, i) => selected(i * 101));
  const first = await updateHistories(output, all, even, { records, clock });
  now = Date.parse(instant(2_000));
  const behind = [...all, selected(5_002, 1_999), selected(5_003, 1_999)];
  const second = await updateHistories(output, behind, even, { records, clock });
  expect(second.waiting).toEqual([...first.waiting, 's5002']);
  // Set back by minutes, and past what was looked at when it is published.
  now = Date.parse(instant(2_010));
  const again = [...behind, selected(5_004, 1_990)];
  const third = await updateHistories(output, again, even, { records, clock });
  expect([third.waiting, third.archives.length]).toEqual([[...second.waiting, 's5004'], first.archives.length]);
  expect(await updateHistories(output, again, even, { records, clock })).toEqual(third);
});

it('writes each document once, newest first, linked to the one before', async () => {
  const history = await updateHistories({ id: 'main', limit: 10 }, upTo(25), everything, { records, clock });
  const itemsOf = async (ids: readonly string[]) => ids.map((id) => ({ ...item, id: `urn:winnow:${id}`, storyId: id }));
  const written = (name: string): boolean => name === '0001';
  const missing = await all(archiveFeeds(feed, history, written, itemsOf));
  expect(missing.map((one) => [one.archive, one.items[0]?.storyId, one.items.length])).toEqual([
    [{ name: '0002', previous: '0001' }, 's0019', 10],
  ]);
  const files = missing.flatMap(renderOutput);
  expect(files.map((file) => [file.path, file.immutable])).toEqual(
    formats.filter((format) => format.isFeed).map((format) => [`archive/0002.${format.extension}`, true]),
  );
});

it('is opening until the pass of the first publication ends, also when it publishes in parts', async () => {
  const output = { id: 'main', limit: 10 };
  expect((await updateHistories(output, upTo(3), everything, { records, clock })).isOpening).toBe(true);
  expect((await updateHistories(output, upTo(5), everything, { records, clock })).isOpening).toBe(true);
  await endOpenings([output, { id: 'empty' }], records);
  expect((await updateHistories(output, upTo(7), everything, { records, clock })).isOpening).toBeUndefined();
});

it('continues without stories that are no longer stored', async () => {
  const history = await updateHistories({ id: 'main', limit: 10 }, upTo(10), everything, { records, clock });
  const itemsOf = async (ids: readonly string[]) =>
    ids.map((id) => (id === 's0003' ? undefined : { ...item, storyId: id }));
  const [document] = await all(archiveFeeds(feed, history, () => false, itemsOf));
  expect(document?.items).toHaveLength(9);
});
