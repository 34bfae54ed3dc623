/** Which row belongs to which story. Nearly all stories have one member, so only the others cost an object. */

import { storyIdOf } from '../story/story-id.ts';
import type { ArticleColumns } from './article-columns.ts';

interface Group {
  readonly id: string;
  /** Rows in order of joining; the first is the seed article, or the oldest that remains. */
  readonly members: number[];
}

/** Values of the story column: alone (the story is named after the row), and gone. */
const ALONE = 0;
const GONE = -1;

/** The stories over `rows`. */
export class Membership {
  private readonly rows: ArticleColumns;
  /** Group n is named n + 1 in the story column. */
  private readonly groups: (Group | undefined)[] = [];
  /** Live members. */
  live = 0;

  constructor(rows: ArticleColumns) {
    this.rows = rows;
  }

  /** Whether the row is in a story. */
  isLive(row: number): boolean {
    return this.rows.story(row) !== GONE;
  }

  /** Starts a story with a new row; `storyId` when its name is not the one derived from the row's id. */
  start(row: number, storyId?: string): void {
    this.live++;
    this.rows.setStory(row, ALONE);
    if (storyId !== undefined && storyId !== storyIdOf(this.rows.id(row)))
      this.rows.setStory(row, this.groups.push({ id: storyId, members: [row] }));
  }

  /** Adds a new row to the story of `other`. */
  join(row: number, other: number): void {
    this.live++;
    let number = this.rows.story(other);
    if (number === ALONE) {
      number = this.groups.push({ id: storyIdOf(this.rows.id(other)), members: [other] });
      this.rows.setStory(other, number);
    }
    this.rows.setStory(row, number);
    this.groups[number - 1]?.members.push(row);
  }

  /** Removes a row from its story and the index. The story's name does not change. */
  leave(row: number): void {
    if (this.rows.story(row) === GONE) return;
    const members = this.groupOf(row)?.members;
    this.live--;
    this.rows.setStory(row, GONE);
    if (members !== undefined) members.splice(members.indexOf(row), 1);
  }

  /** Replaces `old` by `row` in its story. */
  replace(old: number, row: number): void {
    const number = this.rows.story(old);
    const members = this.groupOf(old)?.members;
    if (members !== undefined) members[members.indexOf(old)] = row;
    this.rows.setStory(row, number);
    this.rows.setStory(old, GONE);
  }

  /** Whether a story of several has the name. Scans all of them: called only when an article leaves its story. */
  isNamed(storyId: string): boolean {
    return this.groups.some((group) => group !== undefined && group.members.length > 0 && group.id === storyId);
  }

  /** The name of the row's story. */
  storyId(row: number): string {
    return this.groupOf(row)?.id ?? storyIdOf(this.rows.id(row));
  }

  /** A key of the row's story, valid until a row joins or leaves; cheaper than its name. */
  storyKey(row: number): number {
    const number = this.rows.story(row);
    return number > ALONE ? -number : row;
  }

  /** The rows of the story of `row`, in order of joining. */
  members(row: number): readonly number[] {
    return this.groupOf(row)?.members ?? [row];
  }

  /** Whether the story of `row` has no other member. */
  isAlone(row: number): boolean {
    const group = this.groupOf(row);
    return group === undefined || group.members.length === 1;
  }

  /** Whether two rows are in one story. */
  isTogether(a: number, b: number): boolean {
    const number = this.rows.story(a);
    return a === b || (number > ALONE && number === this.rows.story(b));
  }

  /** The group of the row's story; undefined for most, which have one member. A negative index would be a slow look-up. */
  private groupOf(row: number): Group | undefined {
    const number = this.rows.story(row);
    return number > ALONE ? this.groups[number - 1] : undefined;
  }
}
