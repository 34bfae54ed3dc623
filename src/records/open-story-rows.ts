/** Opens, builds and drops the rows of stories. A mark says that they are complete; what writes stories in another way removes it. */
import type { Instant } from '../model/time.ts';
import { StoreError } from '../storage/store.ts';
import type { Records } from './records.ts';
import { DAMAGED_ROW, type DatedRow, readDated, rowsOf, type StoryRow } from './story-rows.ts';

/** What of the records the stories and their rows need. */
export type StoryRecords = Pick<Records, 'stories' | 'storyRows' | 'meta' | 'write'>;

/** The mark, among the single values of the store. */
const MARK = 'story-rows';
const COMPLETE = 'complete';
/** Rows that are written or deleted at once. */
const BATCH_SIZE = 1000;

/** Whether the store has rows for all of its stories. Rejects with a StoreError. */
export async function hasRows({ meta }: Pick<Records, 'meta'>): Promise<boolean> {
  return (await meta.get(MARK)) === COMPLETE;
}

/** Call it before stories are written without their rows. Rejects with a StoreError. */
export async function distrustRows({ meta }: Pick<Records, 'meta'>): Promise<void> {
  if ((await meta.get(MARK)) !== undefined) await meta.delete(MARK);
}

/** Deletes all rows. Rejects with a StoreError. */
export async function dropRows(records: Pick<Records, 'storyRows' | 'meta'>): Promise<void> {
  await distrustRows(records);
  let keys: string[] = [];
  for await (const [key] of records.storyRows.entries()) {
    keys.push(key);
    if (keys.length < BATCH_SIZE) continue;
    await records.storyRows.deleteMany(keys);
    keys = [];
  }
  await records.storyRows.deleteMany(keys);
}

/** Builds the rows of all stories. It can be killed at any moment, and is then done again. Rejects with a StoreError. */
export async function buildRows(records: StoryRecords): Promise<void> {
  await dropRows(records);
  let rows: (readonly [string, StoryRow])[] = [];
  for await (const [, story] of records.stories.entries()) {
    rows.push(...rowsOf(story));
    if (rows.length < BATCH_SIZE) continue;
    await records.storyRows.setMany(rows);
    rows = [];
  }
  await records.storyRows.setMany(rows);
  await records.meta.set(MARK, COMPLETE);
}

/** The rows, for reading: a damaged one rejects with a StoreError, and makes the next start build all of them again. */
export interface StoryRows extends Pick<Records['storyRows'], 'setting' | 'deleting'> {
  /** The owners of items, in the order of `keys`. */
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  entries(prefix: string): AsyncIterable<[string, StoryRow]>;
  /** The rows of a time not before `since`, latest first. `prefix`: those of one feed, or of all. */
  dated(prefix: string, since: Instant): AsyncIterable<DatedRow>;
  /** Some of them are wrong: they are built again at the next start. */
  distrust(): Promise<void>;
}

/** Opens the rows of a store that has them. */
export function openRows(records: Pick<Records, 'storyRows' | 'meta'>): StoryRows {
  const { storyRows } = records;
  const sound = async (value: StoryRow): Promise<StoryRow> => {
    if (value !== DAMAGED_ROW) return value;
    await distrustRows(records);
    throw new StoreError('damaged', 'a part of the index of stories is damaged: start Winnow again, which builds it');
  };
  async function* entries(prefix: string): AsyncGenerator<[string, StoryRow]> {
    for await (const [key, value] of storyRows.entries(prefix)) yield [key, await sound(value)];
  }
  return {
    setting: storyRows.setting,
    deleting: storyRows.deleting,
    getMany: async (keys) => {
      const found: (string | undefined)[] = [];
      for (const value of await storyRows.getMany(keys))
        found.push(value === undefined ? undefined : String(await sound(value)));
      return found;
    },
    entries,
    distrust: () => distrustRows(records),
    dated: async function* (prefix, since) {
      for await (const [key] of entries(prefix)) {
        const row = readDated(key, prefix);
        if (row === undefined) continue;
        if (row.at < since) return;
        yield row;
      }
    },
  };
}
