/** The story index: takes articles in order of arrival, and says which story each belongs to and why. */
import { factsOf, type StoryArticle, sourceHash } from './index-store/article-facts.ts';
import { factsAt, fingerprintAt } from './index-store/row-copy.ts';
import { fromStoryRecord, type StoryRecord, toStoryRecord } from './index-store/story-record.ts';
import { choose } from './match/choose.ts';
import { IndexState, liveSince, restoreArticles } from './match/index-state.ts';
import type { Query } from './match/pair.ts';
import { checkRevision, type RevisionCheck } from './match/revision-check.ts';
import type { StoryIndexOptions } from './story/index-options.ts';
import type { Joined } from './story/joined.ts';
import { type Override, Overrides, type SourceLimit } from './story/overrides.ts';
import type { Placement } from './story/placement.ts';
import { freeStoryIdOf, storyIdOf } from './story/story-id.ts';
import { Contrasts } from './text/contrasts.ts';
import { createDocumentFrequency } from './text/document-frequency.ts';
import { FeedBoilerplate } from './text/feed-boilerplate.ts';
import { createWordHasher, seedOf, type WordHasher } from './text/hash.ts';
import { Lexicon } from './text/lexicon.ts';
import { isPointer } from './text/pointer.ts';
import { type ArticleReader, readArticle } from './text/read-article.ts';
import { Turns } from './text/turns.ts';
import { LIMITS } from './thresholds.ts';

export type { StoryArticle } from './index-store/article-facts.ts';
export type { StoryRecord } from './index-store/story-record.ts';
export { withSource } from './index-store/with-source.ts';
export { type Apart, findApart } from './match/apart.ts';
export type { StoryIndexOptions } from './story/index-options.ts';
export type { Joined } from './story/joined.ts';
export type { Override } from './story/overrides.ts';
export type { Placement } from './story/placement.ts';
export { isPointer } from './text/pointer.ts';

/** An index of articles and their stories; all ids of articles are those given to `add`. */
export interface StoryIndex {
  /**
   * Places an article; call it in order of arrival. A known id updates its article in place, unless it now reports
   * something else.
   */
  add(article: StoryArticle): Placement;
  /** Removes an article; its story retains its id. False when it is not indexed. */
  remove(id: string): boolean;
  /**
   * Moves an article into the story `storyId`, next to those of `others` that are in it. Does nothing when it is not
   * indexed.
   */
  move(id: string, storyId: string, others: readonly string[]): void;
  /** Replaces all of the operator's overrides and limits; they apply to articles placed from now on. */
  override(overrides: Iterable<Override>, limits?: Iterable<SourceLimit>): void;
  /** The id of the article's story; undefined when it is not indexed. */
  storyOf(id: string): string | undefined;
  /** The ids of all articles in the article's story, in order of joining. */
  membersOf(id: string): readonly string[];
  /** The record to store of an article; undefined when it is not indexed. */
  toRecord(id: string): StoryRecord | undefined;
  /** Loads stored records, in order of arrival; they must have been made under the same seed. */
  restore(records: Iterable<StoryRecord>): void;
  /** Articles indexed. */
  readonly size: number;
}

const DAY = 86_400_000;
/** Rows before the first check for expired ones, and the growth between checks. */
const [FIRST_SWEEP, SWEEP_GROWTH] = [1024, 1.25];
class Stories implements StoryIndex {
  private reader: ArticleReader;
  private readonly hasher: WordHasher;
  private readonly windowMs: number;
  private readonly isTaken: (storyId: string) => boolean;
  private overrides = new Overrides();
  private state: IndexState;
  private newest = Number.NEGATIVE_INFINITY;
  private nextSweep = FIRST_SWEEP;

  constructor({ seed = '', windowDays = LIMITS.windowDays, isTaken = () => false }: StoryIndexOptions) {
    this.hasher = createWordHasher(seedOf(seed));
    this.reader = {
      lexicon: new Lexicon(this.hasher),
      frequency: createDocumentFrequency(this.hasher),
      boilerplate: new FeedBoilerplate(),
      turns: new Turns(this.hasher),
      contrasts: new Contrasts(this.hasher),
    };
    [this.windowMs, this.isTaken] = [windowDays * DAY, isTaken];
    this.state = new IndexState(this.reader.frequency, this.hasher.seed);
  }

  add(article: StoryArticle): Placement {
    this.sweep();
    const { rows, membership } = this.state;
    const facts = factsOf(article, this.hasher.seed);
    const old = rows.find(article.id);
    // An update is still one article: it is uncounted before it is counted again.
    if (old >= 0) this.state.uncount(old);
    if (facts.seenAt > this.newest) this.newest = facts.seenAt;
    this.state.expire(this.newest - this.windowMs);
    const text = isPointer(article.text) ? '' : article.text;
    const { fingerprint, phrases, vocabularyCoverage } = readArticle(article.title, text, facts.source, this.reader);
    const query = this.state.append(facts, fingerprint, vocabularyCoverage);
    const { row } = query;
    const revision = old < 0 ? undefined : this.checkRewrite(query, old);
    if (old >= 0 && revision?.status !== 'moved-out') {
      membership.replace(old, row);
      this.state.post(query);
      this.state.flush();
      const storyId = membership.storyId(row);
      return revision === undefined ? { storyId } : { storyId, strayed: revision.status === 'cannot-lead' };
    }
    const placement = this.place(query, old, revision);
    if (old < 0 && !this.isCopy(row, placement.joined)) this.reader.boilerplate.learn(facts.source, phrases);
    return placement;
  }

  /** Finds a story for a new article (`old` is -1), or for one that moves out of the story of its row `old`. */
  private place(query: Query, old: number, revision: RevisionCheck | undefined): Placement {
    const { membership } = this.state;
    const { row } = query;
    const previous = old < 0 ? undefined : { storyId: membership.storyId(old), grounds: revision?.grounds ?? '' };
    const rest = old < 0 ? undefined : membership.members(old).find((member) => member !== old);
    if (old >= 0) membership.leave(old);
    const { choice, isRepeated } = choose(this.state, query, this.windowMs, this.overrides, rest);
    if (choice !== undefined) membership.join(row, choice.row);
    const storyId = choice === undefined ? this.start(row, old) : membership.storyId(row);
    if (!isRepeated) this.state.post(query);
    this.state.flush();
    return {
      storyId,
      ...(choice === undefined ? {} : { joined: choice.joined }),
      ...(previous === undefined ? {} : { left: previous }),
    };
  }

  /** Starts a story with the article, whose row was `old` before (-1: none); returns its id. */
  private start(row: number, old: number): string {
    const { rows, membership } = this.state;
    const isTaken = (storyId: string): boolean => this.isTaken(storyId) || (old >= 0 && membership.isNamed(storyId));
    const id = rows.id(row);
    const own = storyIdOf(id);
    const storyId = isTaken(own) ? freeStoryIdOf(id, isTaken) : own;
    // Without a name, which is hashed again to compare it, the story is named after the article.
    membership.start(row, storyId === own ? undefined : storyId);
    return storyId;
  }

  /** Whether it is the same article again, which says nothing about its feed's boilerplate. */
  private isCopy(row: number, joined: Joined | undefined): boolean {
    const { rows } = this.state;
    return joined?.grade === 'copy' && rows.titleHash(row) === rows.titleHash(rows.find(joined.id));
  }

  /**
   * Checks the article of `query` (row `old` before) against its story; undefined if it was not rewritten or is alone
   * there.
   */
  private checkRewrite(query: Query, old: number): RevisionCheck | undefined {
    const { rows, membership } = this.state;
    const { row } = query;
    const isSame = rows.titleHash(row) === rows.titleHash(old) && rows.bodyHash(row) === rows.bodyHash(old);
    const others = membership.members(old).filter((member) => member !== old);
    if (isSame || others.length === 0) return undefined;
    const revision = checkRevision(rows, query, old, others);
    // Articles joined by the operator are not separated, but they may lose the lead.
    const byHand = this.overrides.partnersOf(rows.id(row), 'together');
    if (revision.status === 'moved-out' && byHand.some((id) => others.includes(rows.find(id))))
      return { ...revision, status: 'cannot-lead' };
    return revision;
  }

  remove(id: string): boolean {
    const row = this.state.rows.find(id);
    if (row < 0) return false;
    this.state.uncount(row);
    this.state.membership.leave(row);
    return true;
  }

  move(id: string, storyId: string, others: readonly string[]): void {
    const { rows, membership } = this.state;
    const row = rows.find(id);
    if (row < 0) return;
    const there = others.map((other) => rows.find(other));
    const next = there.find((other) => other >= 0 && other !== row && membership.storyId(other) === storyId);
    if (next === undefined ? membership.storyId(row) === storyId : membership.isTogether(row, next)) return;
    membership.leave(row);
    if (next === undefined) membership.start(row, storyId);
    else membership.join(row, next);
  }

  override(overrides: Iterable<Override>, limits: Iterable<SourceLimit> = []): void {
    this.overrides = new Overrides();
    for (const decision of overrides) this.overrides.set(decision);
    for (const limit of limits) this.overrides.limit(limit, (source) => sourceHash(source, this.hasher.seed));
  }

  storyOf(id: string): string | undefined {
    const row = this.state.rows.find(id);
    return row < 0 ? undefined : this.state.membership.storyId(row);
  }

  membersOf(id: string): readonly string[] {
    const { rows, membership } = this.state;
    const row = rows.find(id);
    return row < 0 ? [] : membership.members(row).map((member) => rows.id(member));
  }

  toRecord(id: string): StoryRecord | undefined {
    const { rows, membership } = this.state;
    const row = rows.find(id);
    return row < 0 ? undefined : toStoryRecord(factsAt(rows, row), fingerprintAt(rows, row), membership.storyId(row));
  }

  restore(records: Iterable<StoryRecord>): void {
    const { rows } = this.state;
    const first = rows.count;
    restoreArticles(this.state, records, fromStoryRecord);
    for (let row = first; row < rows.count; row++) if (rows.seenAt(row) > this.newest) this.newest = rows.seenAt(row);
    this.state.expire(this.newest - this.windowMs);
  }

  get size(): number {
    return this.state.membership.live;
  }

  /** Rebuilds the index without expired rows once they are half of all, so that the cost of an article is constant. */
  private sweep(): void {
    const { rows } = this.state;
    if (rows.count < this.nextSweep) return;
    const since = this.newest - this.windowMs;
    let live = 0;
    for (let row = 0; row < rows.count; row++) if (this.state.isInWindow(row, since)) live++;
    this.nextSweep = Math.max(FIRST_SWEEP, Math.ceil(rows.count * SWEEP_GROWTH));
    if (live * 2 > rows.count) return;
    this.nextSweep = Math.max(FIRST_SWEEP, live * 2);
    this.reader = { ...this.reader, frequency: createDocumentFrequency(this.hasher) };
    const fresh = new IndexState(this.reader.frequency, this.hasher.seed);
    restoreArticles(fresh, liveSince(this.state, since), (article) => article);
    this.state = fresh;
  }
}

/**
 * Creates an empty index. It uses no clock, no randomness, no network and no disk.
 *
 * @example
 * const index = createStoryIndex({ seed: 'secret' });
 * const { storyId, joined } = index.add({ id: '1', title: 'Ferry runs aground', text: '…', source: 'herald' });
 */
export function createStoryIndex(options: StoryIndexOptions = {}): StoryIndex {
  return new Stories(options);
}
