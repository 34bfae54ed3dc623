/**
 * The rows by which stories are found in the store without reading all of them. They are derived from the stories and written in one
 * transaction with them; an ordinary collection has them, so that every backend has them too.
 */
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Collection, Write } from '../storage/store.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { latestOf, type StoryChangeSet } from './story-source.ts';

/** The value of a row: the id of a story, or a number of articles. A damaged row has {@link DAMAGED_ROW}. */
export type StoryRow = string | number;

/** What is read in place of a damaged row. */
export const DAMAGED_ROW = '';

const ITEM = 'i ';
const FEED = 'f ';
/** The beginning of the keys of all stories, latest first: times are inverted in keys. */
export const LATEST = 'd ';
/** The beginning of the keys of stories whose lead is not chosen. */
export const UNSETTLED = 'u ';

/** The key of the row that says which story an item belongs to. */
export function itemKey(itemId: string): string {
  return `${ITEM}${itemId}`;
}

/** The key of the row that says which story an article is a member of: its item's, whether or not it has one. */
export function entryKey(entryId: string): string {
  return itemKey(storyIdOf(entryId));
}

/** The beginning of the keys of a feed's stories; of those of all feeds. */
export function feedPrefix(feedId?: string): string {
  return feedId === undefined ? FEED : `${FEED}${feedId} `;
}

/** `at` so that later times sort first, and the other way round. */
function invert(at: Instant): Instant {
  return at.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** A row of a story in the order of time. */
export interface DatedRow {
  readonly at: Instant;
  readonly storyId: string;
}

/** The time and the story of a key that begins with `prefix`; undefined for one of a feed whose id only begins like it. */
export function readDated(key: string, prefix: string): DatedRow | undefined {
  const [inverted, storyId, ...others] = key.slice(prefix.length).split(' ');
  if (inverted === undefined || storyId === undefined || others.length > 0) return undefined;
  return { at: invert(inverted), storyId };
}

/** The feed and the story of a feed's row. */
export function readFeedRow(key: string): { readonly feedId: string; readonly storyId: string } {
  const parts = key.slice(FEED.length).split(' ');
  return { feedId: parts.slice(0, -2).join(' '), storyId: parts.at(-1) ?? '' };
}

/** The ids of all items that can show a story's members, apart from its own. */
function itemsOf({ members }: Story): readonly string[] {
  return members.flatMap(({ entryId, itemId }) => [storyIdOf(entryId), ...(itemId === undefined ? [] : [itemId])]);
}

/** The rows of a story that no other story has too. */
function ownRows(story: Story): Map<string, StoryRow> {
  const at = invert(latestOf(story));
  const rows = new Map<string, StoryRow>([[`${LATEST}${at} ${story.id}`, 1]]);
  if (!story.settled) rows.set(`${UNSETTLED}${story.id}`, 1);
  for (const { feedId } of story.members) {
    const key = `${feedPrefix(feedId)}${at} ${story.id}`;
    rows.set(key, Number(rows.get(key) ?? 0) + 1);
  }
  return rows;
}

/** All rows of a story that is new. */
export function rowsOf(story: Story): readonly (readonly [string, StoryRow])[] {
  return [...itemsOf(story).map((id) => [itemKey(id), story.id] as const), ...ownRows(story)];
}

/** What writing rows needs of them. */
interface StoryRowWriter extends Pick<Collection<StoryRow>, 'setting' | 'deleting'> {
  getMany(keys: readonly string[]): Promise<(StoryRow | undefined)[]>;
}

/**
 * The writes of rows that follow from `changes` of stories; `before` has the stored ones of them. The row of an item belongs to the story
 * that was written last with it.
 */
export async function rowWrites(
  { stories, removed = [] }: StoryChangeSet,
  before: ReadonlyMap<string, Story>,
  rows: StoryRowWriter,
): Promise<readonly Write[]> {
  const items = [...new Set([...stories, ...before.values()].flatMap(itemsOf))].map(itemKey);
  const owners = await rows.getMany(items);
  const stored = new Map<string, StoryRow | undefined>(items.map((key, i) => [key, owners[i]]));
  for (const story of before.values()) for (const [key, value] of ownRows(story)) stored.set(key, value);
  const after = new Map(stored);
  const current = new Map(before);
  const release = (id: string): void => {
    const story = current.get(id);
    if (story === undefined) return;
    for (const key of itemsOf(story).map(itemKey)) if (after.get(key) === id) after.set(key, undefined);
    for (const key of ownRows(story).keys()) after.set(key, undefined);
    current.delete(id);
  };
  for (const story of stories) {
    release(story.id);
    for (const [key, value] of rowsOf(story)) after.set(key, value);
    current.set(story.id, story);
  }
  for (const id of removed) release(id);
  return [...after].flatMap(([key, value]) => {
    if (value === stored.get(key)) return [];
    return [value === undefined ? rows.deleting(key) : rows.setting(key, value)];
  });
}
