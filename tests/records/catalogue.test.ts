/** The catalogue: memory and store stay in step when other tasks run while a write is awaited. */
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { type Catalogue, openCatalogue } from '../../src/records/catalogue.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
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

let records: Records;
let failures: number;
let catalogue: Catalogue;
beforeEach(async () => {
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
  catalogue = await openCatalogue(records);
});

const addMember = (entryId: string): Promise<void> =>
  catalogue.change(async (save) => {
    const members = catalogue.get('harbour')?.members.map((member) => member.entryId) ?? [];
    await save({ stories: [storyWith(...members, entryId)] });
  });

describe('changes that overlap', () => {
  it('are carried out one after the other, so that each sees the one before', async () => {
    await Promise.all(['a', 'b', 'c'].map(addMember));
    expect(catalogue.get('harbour')).toEqual(storyWith('a', 'b', 'c'));
    expect(await records.stories.get('harbour')).toEqual(catalogue.get('harbour'));
    expect(catalogue.storyOf('b')?.id).toBe('harbour');
  });

  it('go on after one that fails, of which memory has no trace', async () => {
    failures = 1;
    const ended = await Promise.allSettled(['a', 'b'].map(addMember));
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect([catalogue.get('harbour'), catalogue.storyOf('a')]).toEqual([storyWith('b'), undefined]);
    expect(await records.stories.get('harbour')).toEqual(storyWith('b'));
  });
});

describe('a removed story', () => {
  it('is found by none of its members or feeds', async () => {
    await addMember('a');
    expect([...catalogue.ofFeeds(new Set(['feed-a', 'feed-b']))].map(({ id }) => id)).toEqual(['harbour']);
    await catalogue.change((save) => save({ stories: [], removed: ['harbour'] }));
    expect([catalogue.size, catalogue.storyOf('a'), [...catalogue.ofFeeds(new Set(['feed-a']))]]).toEqual([
      0,
      undefined,
      [],
    ]);
    expect(await records.stories.get('harbour')).toBeUndefined();
  });
});
