/** Why: who belongs to which story; nearly all stories have one member, so only the others cost an object. */

import { storyIdOf } from '../story/story-id.ts';
import type { ArticleColumns } from './article-columns.ts';

interface Group {
  readonly id: string;
  /** Rows in order of joining; the first founded the story, or is the eldest left. */
  readonly members: number[];
}

/** Marks in the story column: alone (the story is named after the row), or gone. */
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

  isLive(row: number): boolean {
    return this.rows.story(row) !== GONE;
  }

  /** Puts a new row into a story of its own; `storyId` when it kept another name than its own. */
  found(row: number, storyId?: string): void {
    this.live++;
    this.rows.setStory(row, ALONE);
    if (storyId !== undefined && storyId !== storyIdOf(this.rows.id(row)))
      this.rows.setStory(row, this.groups.push({ id: storyId, members: [row] }));
  }

  /** Puts a new row into the story of `other`. */
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

  /** Takes a row out of its story and of the index. The story keeps its name. */
  leave(row: number): void {
    const number = this.rows.story(row);
    if (number === GONE) return;
    this.live--;
    this.rows.setStory(row, GONE);
    const members = this.groups[number - 1]?.members;
    if (members !== undefined) members.splice(members.indexOf(row), 1);
  }

  /** Puts `row` in the place of `old`, which goes. */
  replace(old: number, row: number): void {
    const number = this.rows.story(old);
    const members = this.groups[number - 1]?.members;
    if (members !== undefined) members[members.indexOf(old)] = row;
    this.rows.setStory(row, number);
    this.rows.setStory(old, GONE);
  }

  /** Whether a story of several bears the name. Looks at all of them: asked when an article leaves its story. */
  isNamed(storyId: string): boolean {
    return this.groups.some((group) => group !== undefined && group.members.length > 0 && group.id === storyId);
  }

  storyId(row: number): string {
    return this.groups[this.rows.story(row) - 1]?.id ?? storyIdOf(this.rows.id(row));
  }

  /** What tells the story of `row` from others as long as nobody joins or leaves, without a look at its members. */
  storyKey(row: number): number {
    const number = this.rows.story(row);
    return number > ALONE ? -number : row;
  }

  /** The rows of the story of `row`, in order of joining. */
  members(row: number): readonly number[] {
    return this.groups[this.rows.story(row) - 1]?.members ?? [row];
  }

  isTogether(a: number, b: number): boolean {
    const number = this.rows.story(a);
    return a === b || (number > ALONE && number === this.rows.story(b));
  }
}
