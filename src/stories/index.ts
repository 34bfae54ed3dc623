/** Why: the one door to the stories: give it articles as they come, it says which story each belongs to and why. */
import { factsOf, type StoryArticle } from './article-facts.ts';
import { type Choice, choose } from './choose.ts';
import { type Decision, Decisions } from './decisions.ts';
import { createDocumentFrequency } from './document-frequency.ts';
import { type Reader, readArticle } from './fingerprint.ts';
import { createWordHasher, seedOf, type WordHasher } from './hash.ts';
import type { Joined } from './joined.ts';
import { Lexicon } from './lexicon.ts';
import { fromStoryRecord, type StoryRecord, toStoryRecord } from './record.ts';
import { liveSince, putBack, Shelf } from './shelf.ts';
import { StandingText } from './standing-text.ts';
import { storyIdOf } from './story-id.ts';
import { LIMITS } from './thresholds.ts';

export type { StoryArticle } from './article-facts.ts';
export type { Decision } from './decisions.ts';
export type { Joined } from './joined.ts';
export type { StoryRecord } from './record.ts';

export interface StoryIndexOptions {
  /** The installation's secret: without it nobody can build texts that collide here. Records belong to one seed. */
  readonly seed?: string;
  /** Days after which an article is joined no more, and is forgotten; default 14. */
  readonly windowDays?: number;
}

export interface Placement {
  readonly storyId: string;
  /** Absent for the founder of a story, and for an article that was there already. */
  readonly joined?: Joined;
}

/** An article that the operator's decision put into another story. */
export interface Moved {
  readonly id: string;
  readonly storyId: string;
}

export interface StoryIndex {
  /** Places an article; the same id again updates it in the story where it is. Call in order of arrival. */
  add(article: StoryArticle): Placement;
  /** Forgets an article; its story keeps its id. False when it was not there. */
  remove(id: string): boolean;
  /** Splits two articles for good: of two in one story the later goes into a story of its own. */
  apart(a: string, b: string): readonly Moved[];
  /** Joins for good: the members of b's story go into a's. An article not yet here is joined when it comes. */
  together(a: string, b: string): readonly Moved[];
  /** The story that the article is in, or undefined. */
  storyOf(id: string): string | undefined;
  /** The ids of all articles of the story that the article is in, in order of joining. */
  membersOf(id: string): readonly string[];
  /** What to store of an article; undefined when it is not here. */
  toRecord(id: string): StoryRecord | undefined;
  /** Loads what was stored, in order of arrival, into an index of the same seed. */
  restore(records: Iterable<StoryRecord>, decisions?: Iterable<Decision>): void;
  /** The operator's decisions so far, to be stored. */
  decisions(): readonly Decision[];
  /** Articles held. */
  readonly size: number;
}

const DAY = 86_400_000;
/** Rows before the first look at how many have expired, and the growth from one look to the next. */
const FIRST_SWEEP = 1024;
const SWEEP_GROWTH = 1.25;

function placementOf({ membership }: Shelf, row: number, choice: Choice | undefined): Placement {
  const storyId = membership.storyId(row);
  if (choice === undefined) return { storyId };
  return { storyId, joined: choice.joined };
}

class Stories implements StoryIndex {
  private reader: Reader;
  private readonly hasher: WordHasher;
  private readonly windowMs: number;
  private readonly decided = new Decisions();
  private shelf: Shelf;
  private newest = Number.NEGATIVE_INFINITY;
  private nextSweep = FIRST_SWEEP;

  constructor({ seed = '', windowDays = LIMITS.windowDays }: StoryIndexOptions) {
    this.hasher = createWordHasher(seedOf(seed));
    this.reader = {
      lexicon: new Lexicon(this.hasher),
      frequency: createDocumentFrequency(this.hasher),
      standing: new StandingText(),
    };
    this.windowMs = windowDays * DAY;
    this.shelf = new Shelf(this.reader.frequency, this.hasher.seed);
  }

  add(article: StoryArticle): Placement {
    this.sweep();
    const { rows, membership } = this.shelf;
    const facts = factsOf(article, this.hasher.seed);
    const old = rows.find(article.id);
    // An update is one article still: what was counted of it goes before it is counted anew.
    if (old >= 0) this.shelf.uncount(old);
    if (facts.seenAt > this.newest) this.newest = facts.seenAt;
    this.shelf.expire(this.newest - this.windowMs);
    const { print, phrases, familiar } = readArticle(article.title, article.text, facts.source, this.reader);
    const probe = this.shelf.take(facts, print, familiar);
    const { row } = probe;
    const { choice, isCrowdedOut } =
      old < 0 ? choose(this.shelf, probe, this.windowMs, this.decided) : { isCrowdedOut: false };
    if (old >= 0) membership.replace(old, row);
    else if (choice === undefined) membership.found(row);
    else membership.join(row, choice.row);
    if (old < 0 && (choice?.joined.grade !== 'copy' || rows.titleHash(row) !== rows.titleHash(choice.row))) {
      this.reader.standing.learn(facts.source, phrases);
    }
    if (!isCrowdedOut) this.shelf.post(probe);
    this.shelf.flush();
    return placementOf(this.shelf, row, choice);
  }

  remove(id: string): boolean {
    const row = this.shelf.rows.find(id);
    if (row < 0) return false;
    this.shelf.uncount(row);
    this.shelf.membership.leave(row);
    return true;
  }

  apart(a: string, b: string): readonly Moved[] {
    this.decided.set({ kind: 'apart', a, b });
    const { rows, membership } = this.shelf;
    const [rowA, rowB] = [rows.find(a), rows.find(b)];
    if (rowA < 0 || rowB < 0 || !membership.isTogether(rowA, rowB)) return [];
    const members = membership.members(rowA);
    // The article that the story is named after keeps it; else the earlier one does.
    const isNamesake = (row: number): boolean => storyIdOf(rows.id(row)) === membership.storyId(row);
    const later =
      !isNamesake(rowA) && (isNamesake(rowB) || members.indexOf(rowA) > members.indexOf(rowB)) ? rowA : rowB;
    membership.leave(later);
    membership.found(later);
    return [{ id: rows.id(later), storyId: membership.storyId(later) }];
  }

  together(a: string, b: string): readonly Moved[] {
    this.decided.set({ kind: 'together', a, b });
    const { rows, membership } = this.shelf;
    const [rowA, rowB] = [rows.find(a), rows.find(b)];
    if (rowA < 0 || rowB < 0 || membership.isTogether(rowA, rowB)) return [];
    return [...membership.members(rowB)].map((row) => {
      membership.leave(row);
      membership.join(row, rowA);
      return { id: rows.id(row), storyId: membership.storyId(row) };
    });
  }

  storyOf(id: string): string | undefined {
    const row = this.shelf.rows.find(id);
    return row < 0 ? undefined : this.shelf.membership.storyId(row);
  }

  membersOf(id: string): readonly string[] {
    const { rows, membership } = this.shelf;
    const row = rows.find(id);
    return row < 0 ? [] : membership.members(row).map((member) => rows.id(member));
  }

  toRecord(id: string): StoryRecord | undefined {
    const { rows, membership } = this.shelf;
    const row = rows.find(id);
    return row < 0 ? undefined : toStoryRecord(rows.facts(row), rows.print(row), membership.storyId(row));
  }

  restore(records: Iterable<StoryRecord>, decisions: Iterable<Decision> = []): void {
    for (const decision of decisions) this.decided.set(decision);
    putBack(this.shelf, records, (record) => ({ ...fromStoryRecord(record), storyId: record.storyId }));
    const { rows } = this.shelf;
    for (let row = 0; row < rows.count; row++) if (rows.seenAt(row) > this.newest) this.newest = rows.seenAt(row);
    this.shelf.expire(this.newest - this.windowMs);
  }

  decisions(): readonly Decision[] {
    return this.decided.all();
  }

  get size(): number {
    return this.shelf.membership.live;
  }

  /** Rebuilds without the expired once they are half of all: the cost of an article stays the same. */
  private sweep(): void {
    const { rows } = this.shelf;
    if (rows.count < this.nextSweep) return;
    const since = this.newest - this.windowMs;
    let kept = 0;
    for (let row = 0; row < rows.count; row++) if (this.shelf.isKept(row, since)) kept++;
    this.nextSweep = Math.max(FIRST_SWEEP, Math.ceil(rows.count * SWEEP_GROWTH));
    if (kept * 2 > rows.count) return;
    this.nextSweep = Math.max(FIRST_SWEEP, kept * 2);
    this.reader = { ...this.reader, frequency: createDocumentFrequency(this.hasher) };
    const fresh = new Shelf(this.reader.frequency, this.hasher.seed);
    putBack(fresh, liveSince(this.shelf, since), (article) => article);
    this.shelf = fresh;
  }
}

/** An empty index. It knows no clock, no randomness, no network and no disk. */
export function createStoryIndex(options: StoryIndexOptions = {}): StoryIndex {
  return new Stories(options);
}
