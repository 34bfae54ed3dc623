/** The catalogue: memory and store stay in step when other tasks run while a write is awaited. */
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { type Catalogue, openCatalogue } from '../../src/records/catalogue.ts';
import { distrustRows, hasRows } from '../../src/records/open-story-rows.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { entryKey } from '../../src/records/story-rows.ts';
import { openStore } from '../../src/storage/store.ts';

const AT = '2026-03-10T12:00:00.000Z';
const memberOf = (entryId: string) => ({
  entryId,
  feedId: `feed-${entryId}`,
  joinedAt: AT,
  publishedAt: AT,
  evidence: [],
});
const storyWith = (...entryIds: readonly string[]): Story => ({
  ...{ version: 1, id: 'harbour', leadId: entryIds[0] ?? '', createdAt: AT, updatedAt: AT },
  members: entryIds.map(memberOf),
});

const FORMS: readonly (readonly [string, number])[] = [
  ['in memory', 1000],
  ['in the store', 0],
];

let records: Records;
let failures: number;
let catalogue: Catalogue;
const open = async (maxInMemory: number): Promise<void> => {
  const stored = openRecords(await openStore('memory:'));
  failures = 0;
  /** Commits after other tasks had a turn, as a server does. */
  const write: Records['write'] = async (writes) => {
    await setImmediate();
    if (failures-- > 0) throw new Error('connection lost');
    await stored.write(writes);
    await setImmediate();
  };
  records = { ...stored, write };
  catalogue = await openCatalogue(records, { maxInMemory });
};

const addMember = (entryId: string): Promise<void> =>
  catalogue.change(async (save) => {
    const members = (await catalogue.get('harbour'))?.members.map((member) => member.entryId) ?? [];
    await save({ stories: [storyWith(...members, entryId)] });
  });

const idsOfFeeds = async (...feeds: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const batch of catalogue.ofFeeds(new Set(feeds))) found.push(...batch.map(({ id }) => id));
  return found;
};

describe.each(FORMS)('with stories %s: changes that overlap', (_, maxInMemory) => {
  beforeEach(() => open(maxInMemory));

  it('are carried out one after the other, so that each sees the one before', async () => {
    await Promise.all(['a', 'b', 'c'].map(addMember));
    expect(await catalogue.get('harbour')).toEqual(storyWith('a', 'b', 'c'));
    expect(await records.stories.get('harbour')).toEqual(await catalogue.get('harbour'));
    expect((await catalogue.storiesOf(['b']))[0]?.id).toBe('harbour');
  });

  it('go on after one that fails, of which memory has no trace', async () => {
    failures = 1;
    const ended = await Promise.allSettled(['a', 'b'].map(addMember));
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await catalogue.get('harbour')).toEqual(storyWith('b'));
    expect(await catalogue.storiesOf(['a'])).toEqual([undefined]);
    expect(await records.stories.get('harbour')).toEqual(storyWith('b'));
  });
});

describe.each(FORMS)('with stories %s: a removed story', (_, maxInMemory) => {
  beforeEach(() => open(maxInMemory));
  it('is found by none of its members or feeds', async () => {
    await addMember('a');
    expect(await idsOfFeeds('feed-a', 'feed-b')).toEqual(['harbour']);
    await catalogue.change((save) => save({ stories: [], removed: ['harbour'] }));
    expect([catalogue.size, await catalogue.storiesOf(['a']), await idsOfFeeds('feed-a')]).toEqual([
      0,
      [undefined],
      [],
    ]);
    expect([catalogue.has('harbour'), [...catalogue.articlesByFeed]]).toEqual([false, []]);
    expect(await records.stories.get('harbour')).toBeUndefined();
  });
});

describe.each(FORMS)('with stories %s: a time since which there are so many', (_, maxInMemory) => {
  /** Stories of two feeds in turn, one an hour. */
  const hourly = (count: number): readonly Story[] =>
    Array.from({ length: count }, (_, hour) => {
      const at = new Date(Date.parse(AT) + hour * 3_600_000).toISOString();
      const member = { ...memberOf(`entry-${hour}`), feedId: `feed-${hour % 2}`, joinedAt: at, publishedAt: at };
      return { ...storyWith(`entry-${hour}`), id: `story-${hour}`, updatedAt: at, members: [member] };
    });
  const since = async (feeds: readonly string[], count: number): Promise<number> => {
    const from = await catalogue.sinceOf(new Set(feeds), count);
    let found = 0;
    for await (const batch of catalogue.ofFeeds(new Set(feeds), from)) found += batch.length;
    return found;
  };

  beforeEach(async () => {
    await open(maxInMemory);
    await catalogue.change((save) => save({ stories: hourly(90) }));
  });

  it('is late enough to leave out the others, and early enough for all of them', async () => {
    expect([await since(['feed-1'], 4), await since(['feed-0', 'feed-1'], 60)]).toEqual([4, 60]);
  });

  it('is the beginning where there are fewer', async () => {
    expect(await catalogue.sinceOf(new Set(['feed-1']), 46)).toBe('');
    expect(await since(['feed-1'], 46)).toBe(45);
  });
});

describe('which form', () => {
  const many = (count: number): readonly Story[] =>
    Array.from({ length: count }, (_, i) => ({ ...storyWith(`entry-${i}`), id: `story-${i}` }));
  const saved = async (count: number, maxInMemory: number): Promise<Catalogue> => {
    await open(maxInMemory);
    await catalogue.change((save) => save({ stories: many(count) }));
    return catalogue;
  };
  const rows = async (): Promise<number> => {
    let count = 0;
    for await (const _ of records.storyRows.entries()) count++;
    return count;
  };

  it('leaves a small store without rows, and builds those of a large one when it is opened', async () => {
    await saved(3, 3);
    expect(await rows()).toBe(0);
    expect((await openCatalogue(records, { maxInMemory: 3 })).size).toBe(3);
    expect(await rows()).toBe(0);
    const stored = await openCatalogue(records, { maxInMemory: 2 });
    expect([stored.size, await rows()]).toEqual([3, 12]);
    expect((await stored.storiesOf(['entry-1']))[0]?.id).toBe('story-1');
  });

  it('goes back to memory when half of the limit is left, without rows of before', async () => {
    await saved(3, 0);
    expect((await openCatalogue(records, { maxInMemory: 5 })).size).toBe(3);
    expect(await rows()).toBe(12);
    expect((await openCatalogue(records, { maxInMemory: 6 })).size).toBe(3);
    expect(await rows()).toBe(0);
  });

  it('builds rows again that a killed process has built in part', async () => {
    await saved(3, 100);
    const broken: Records = {
      ...records,
      meta: { ...records.meta, set: () => Promise.reject(new Error('killed')) },
    };
    await expect(openCatalogue(broken, { maxInMemory: 0 })).rejects.toThrow('killed');
    await records.storyRows.set('i 00', 'story-of-before');
    await openCatalogue(records, { maxInMemory: 0 });
    expect(await rows()).toBe(12);
  });

  it('reads rows where another process writes, and none that it may have left behind', async () => {
    await saved(3, 0);
    const reader = await openCatalogue(records, { isForReading: true });
    expect((await reader.storiesOf(['entry-2']))[0]?.id).toBe('story-2');
    expect(() => reader.has('story-2')).toThrow('for reading');
    await distrustRows(records);
    const whole = await openCatalogue(records, { isForReading: true, maxInMemory: 0 });
    expect([whole.size, await rows()]).toEqual([3, 12]);
  });

  it('says so when a row is damaged, and builds all of them at the next start', async () => {
    const store = await openStore('memory:');
    records = openRecords(store);
    catalogue = await openCatalogue(records, { maxInMemory: 0 });
    await catalogue.change((save) => save({ stories: many(2) }));
    await store.collection<unknown>('story-rows').set(entryKey('entry-1'), { not: 'a row' });
    await expect(catalogue.storiesOf(['entry-1'])).rejects.toMatchObject({ code: 'damaged' });
    const again = await openCatalogue(records, { maxInMemory: 0 });
    expect((await again.storiesOf(['entry-1']))[0]?.id).toBe('story-1');
  });

  it('lets the id of a damaged story be used again', async () => {
    const store = await openStore('memory:');
    records = openRecords(store);
    catalogue = await openCatalogue(records, { maxInMemory: 0 });
    await catalogue.change((save) => save({ stories: many(2) }));
    await store.collection<unknown>('stories').set('story-1', { not: 'a story' });
    const again = await openCatalogue(records, { maxInMemory: 0 });
    expect(again.has('story-1')).toBe(true);
    expect(await again.storiesOf(['entry-0', 'entry-1'])).toEqual([many(1)[0], undefined]);
    expect(again.has('story-1')).toBe(false);
    expect(await hasRows(records)).toBe(false);
  });
});

it('a story that is read while it is changed is not remembered as it was before', async () => {
  await open(0);
  await addMember('a');
  // Another start, with nothing in its cache.
  let read = Promise.resolve();
  const getMany: Records['stories']['getMany'] = async (ids) => {
    const found = await records.stories.getMany(ids);
    await read;
    return found;
  };
  const slow = { ...records, stories: { ...records.stories, getMany } };
  catalogue = await openCatalogue(slow, { maxInMemory: 0 });
  let proceed = (): void => undefined;
  read = new Promise<void>((done) => {
    proceed = done;
  });
  const early = catalogue.get('harbour');
  await setImmediate();
  read = Promise.resolve();
  await catalogue.change((save) => save({ stories: [storyWith('a', 'b')] }));
  proceed();
  expect(await early).toEqual(storyWith('a'));
  expect(await catalogue.get('harbour')).toEqual(storyWith('a', 'b'));
});
