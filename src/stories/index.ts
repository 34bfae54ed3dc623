/** Why: the one door to the stories: give it articles as they come, it says which story each belongs to and why. */
import { factsOf, type StoryArticle } from './index-store/article-facts.ts';
import { fromStoryRecord, type StoryRecord, toStoryRecord } from './index-store/story-record.ts';
import { choose } from './match/choose.ts';
import { IndexState, liveSince, putBack } from './match/index-state.ts';
import type { Query } from './match/pair.ts';
import { checkRevision, type RevisionCheck } from './match/revision-check.ts';
import type { Joined } from './story/joined.ts';
import { type Override, Overrides } from './story/overrides.ts';
import type { Placement } from './story/placement.ts';
import { freeStoryIdOf, storyIdOf } from './story/story-id.ts';
import { createDocumentFrequency } from './text/document-frequency.ts';
import { FeedBoilerplate } from './text/feed-boilerplate.ts';
import { createWordHasher, seedOf, type WordHasher } from './text/hash.ts';
import { Lexicon } from './text/lexicon.ts';
import { type ArticleReader, readArticle } from './text/read-article.ts';
import { LIMITS } from './thresholds.ts';

export type { StoryArticle } from './index-store/article-facts.ts';
export type { StoryRecord } from './index-store/story-record.ts';
export type { Joined } from './story/joined.ts';
export type { Override } from './story/overrides.ts';
export type { Placement } from './story/placement.ts';

export interface StoryIndexOptions {
  /** The installation's secret: without it nobody can build texts that collide here. Records belong to one seed. */
  readonly seed?: string;
  /** Days after which an article is joined no more, and is forgotten; default 14. */
  readonly windowDays?: number;
  /** Whether a story bears this name already, beside those that the index itself knows. */
  readonly isTaken?: (storyId: string) => boolean;
}

export interface StoryIndex {
  /** Places an article; the same id again updates it where it is, unless it tells something else now. Call in order of arrival. */
  add(article: StoryArticle): Placement;
  /** Forgets an article; its story keeps its id. False when it was not there. */
  remove(id: string): boolean;
  /** Puts an article into the story of that name, beside those of `others` that are in it. One that is not here is left out. */
  move(id: string, storyId: string, others: readonly string[]): void;
  /** What the operator decided, the whole of it: an article decided to be together with another is joined to it when it comes. */
  override(decisions: Iterable<Override>): void;
  /** The story that the article is in, or undefined. */
  storyOf(id: string): string | undefined;
  /** The ids of all articles of the story that the article is in, in order of joining. */
  membersOf(id: string): readonly string[];
  /** What to store of an article; undefined when it is not here. */
  toRecord(id: string): StoryRecord | undefined;
  /** Loads what was stored, in order of arrival, into an index of the same seed. */
  restore(records: Iterable<StoryRecord>): void;
  /** Articles held. */
  readonly size: number;
}

const DAY = 86_400_000;
/** Rows before the first look at how many have expired, and the growth from one look to the next. */
const FIRST_SWEEP = 1024;
const SWEEP_GROWTH = 1.25;

class Stories implements StoryIndex {
  private reader: ArticleReader;
  private readonly hasher: WordHasher;
  private readonly windowMs: number;
  private readonly isTaken: (storyId: string) => boolean;
  private decided = new Overrides();
  private shelf: IndexState;
  private newest = Number.NEGATIVE_INFINITY;
  private nextSweep = FIRST_SWEEP;

  constructor({ seed = '', windowDays = LIMITS.windowDays, isTaken = () => false }: StoryIndexOptions) {
    this.hasher = createWordHasher(seedOf(seed));
    this.reader = {
      lexicon: new Lexicon(this.hasher),
      frequency: createDocumentFrequency(this.hasher),
      standing: new FeedBoilerplate(),
    };
    this.windowMs = windowDays * DAY;
    this.isTaken = isTaken;
    this.shelf = new IndexState(this.reader.frequency, this.hasher.seed);
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
    const judged = old < 0 ? undefined : this.judged(probe, old);
    if (old >= 0 && judged?.standing !== 'left') {
      membership.replace(old, row);
      this.shelf.post(probe);
      this.shelf.flush();
      const storyId = membership.storyId(row);
      return judged === undefined ? { storyId } : { storyId, strayed: judged.standing === 'strayed' };
    }
    const placement = this.settle(probe, old, judged);
    if (old < 0 && !this.isCopy(row, placement.joined)) this.reader.standing.learn(facts.source, phrases);
    return placement;
  }

  /** Finds the story of an article that is in none: a new one, or one that left its story, where `old` stands for it. */
  private settle(probe: Query, old: number, judged: RevisionCheck | undefined): Placement {
    const { rows, membership } = this.shelf;
    const { row } = probe;
    const leaving = old < 0 ? undefined : { storyId: membership.storyId(old), grounds: judged?.grounds ?? '' };
    const rest = old < 0 ? undefined : membership.members(old).find((member) => member !== old);
    if (old >= 0) membership.leave(old);
    const { choice, isCrowdedOut } = choose(this.shelf, probe, this.windowMs, this.decided, rest);
    if (choice !== undefined) membership.join(row, choice.row);
    else {
      const isTaken = (id: string): boolean => this.isTaken(id) || (old >= 0 && membership.isNamed(id));
      const id = rows.id(row);
      membership.found(row, isTaken(storyIdOf(id)) ? freeStoryIdOf(id, isTaken) : undefined);
    }
    if (!isCrowdedOut) this.shelf.post(probe);
    this.shelf.flush();
    return {
      storyId: membership.storyId(row),
      ...(choice === undefined ? {} : { joined: choice.joined }),
      ...(leaving === undefined ? {} : { left: leaving }),
    };
  }

  /** Whether it is the same article again, from which nothing is to be learned of what its feed always says. */
  private isCopy(row: number, joined: Joined | undefined): boolean {
    const { rows } = this.shelf;
    return joined?.grade === 'copy' && rows.titleHash(row) === rows.titleHash(rows.find(joined.id));
  }

  /** How the article of `probe` stands to its story, when it was rewritten (`old` is what it was) and is not alone there. */
  private judged(probe: Query, old: number): RevisionCheck | undefined {
    const { rows, membership } = this.shelf;
    const { row } = probe;
    const isSame = rows.titleHash(row) === rows.titleHash(old) && rows.bodyHash(row) === rows.bodyHash(old);
    const others = membership.members(old).filter((member) => member !== old);
    if (isSame || others.length === 0) return undefined;
    const judged = checkRevision(rows, probe, old, others);
    const byHand = this.decided.about(rows.id(row), 'together').map((id) => rows.find(id));
    // What was joined by hand stays joined; it may not stand for the others all the same.
    if (judged.standing === 'left' && byHand.some((other) => others.includes(other)))
      return { ...judged, standing: 'strayed' };
    return judged;
  }

  remove(id: string): boolean {
    const row = this.shelf.rows.find(id);
    if (row < 0) return false;
    this.shelf.uncount(row);
    this.shelf.membership.leave(row);
    return true;
  }

  move(id: string, storyId: string, others: readonly string[]): void {
    const { rows, membership } = this.shelf;
    const row = rows.find(id);
    if (row < 0) return;
    const there = others.map((other) => rows.find(other));
    const beside = there.find((other) => other >= 0 && other !== row && membership.storyId(other) === storyId);
    if (beside === undefined ? membership.storyId(row) === storyId : membership.isTogether(row, beside)) return;
    membership.leave(row);
    if (beside === undefined) membership.found(row, storyId);
    else membership.join(row, beside);
  }

  override(decisions: Iterable<Override>): void {
    this.decided = new Overrides();
    for (const decision of decisions) this.decided.set(decision);
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

  restore(records: Iterable<StoryRecord>): void {
    const { rows } = this.shelf;
    const first = rows.count;
    putBack(this.shelf, records, fromStoryRecord);
    for (let row = first; row < rows.count; row++) if (rows.seenAt(row) > this.newest) this.newest = rows.seenAt(row);
    this.shelf.expire(this.newest - this.windowMs);
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
    const fresh = new IndexState(this.reader.frequency, this.hasher.seed);
    putBack(fresh, liveSince(this.shelf, since), (article) => article);
    this.shelf = fresh;
  }
}

/** An empty index. It knows no clock, no randomness, no network and no disk. */
export function createStoryIndex(options: StoryIndexOptions = {}): StoryIndex {
  return new Stories(options);
}
