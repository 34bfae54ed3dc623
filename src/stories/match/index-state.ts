/** The state of the story index and the basic steps on it. */

import { ArticleColumns } from '../index-store/article-columns.ts';
import { Membership } from '../index-store/membership.ts';
import { Postings } from '../index-store/postings.ts';
import { factsAt, fingerprintAt } from '../index-store/row-copy.ts';
import type { RowFacts } from '../index-store/row-facts.ts';
import { storyIdOf } from '../story/story-id.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { hashText } from '../text/hash.ts';
import { LIMITS } from '../thresholds.ts';
import { writeLengths } from './compare-words.ts';
import { queryOf } from './measure.ts';
import type { Query } from './pair.ts';
import { Poster } from './search.ts';

/** Seed of the table of stories by name; need not be secret, as names are compared in full. */
const NAME_SEED = 0x2545f491;

/** Articles, their stories, the postings of each feature, and the rarity of each word. */
export class IndexState {
  readonly rows: ArticleColumns;
  readonly membership: Membership;
  readonly postings = new Postings();
  readonly frequency: DocumentFrequency;
  private readonly poster = new Poster(this.postings);
  /** Rows before this one have expired. */
  private expired = 0;

  /** `seed` is derived from the installation's secret. */
  constructor(frequency: DocumentFrequency, seed: number) {
    this.frequency = frequency;
    this.rows = new ArticleColumns(seed);
    this.membership = new Membership(this.rows);
  }

  /**
   * Appends an article and counts its words; it has no story and cannot be found yet. For `vocabularyCoverage` see
   * {@link Query}.
   */
  append(facts: RowFacts, fingerprint: Fingerprint, vocabularyCoverage = 1): Query {
    const { rows } = this;
    const row = rows.add(facts, fingerprint);
    this.frequency.learn(rows.words(row));
    rows.setCounted(row, true);
    const query = queryOf(rows, row, vocabularyCoverage, this.frequency);
    writeLengths(rows.features(row), rows.bounds(row), query.rarities, rows.halves, rows.lengthsAt(row));
    return query;
  }

  /** Removes the words of a row from the document frequency, once. */
  uncount(row: number): void {
    if (!this.rows.isCounted(row)) return;
    this.rows.setCounted(row, false);
    this.frequency.forget(this.rows.words(row));
  }

  /** Uncounts the rows seen before `since` (ms since the epoch): rarity is that within the window. */
  expire(since: number): void {
    while (this.expired < this.rows.count && this.rows.seenAt(this.expired) < since) this.uncount(this.expired++);
  }

  /** Makes a placed article findable, at the latest at the next `flush`. */
  post(query: Query): void {
    this.poster.put(this.rows, query);
  }

  /** Writes the pending postings. */
  flush(): void {
    this.poster.flush();
  }

  /** Whether the row is live and was seen at `since` (ms since the epoch) or later, or at an unknown time. */
  isInWindow(row: number, since: number): boolean {
    return this.membership.isLive(row) && !(this.rows.seenAt(row) < since);
  }
}

/** An article with its known story. */
export interface IndexedArticle {
  readonly facts: RowFacts;
  readonly fingerprint: Fingerprint;
  readonly storyId: string;
}

/** Adds articles in the given order, each to its known story. Articles that are already indexed are skipped. */
export function restoreArticles<T>(
  state: IndexState,
  articles: Iterable<T>,
  unpack: (article: T) => IndexedArticle,
): void {
  const { rows, membership } = state;
  // Stories by hash of their name: a map of a million names would need more memory than all else here.
  const stories = new Postings();
  const found = new Uint32Array(LIMITS.postings);
  for (const article of articles) {
    const { facts, fingerprint, storyId } = unpack(article);
    if (rows.find(facts.id) >= 0) continue;
    const query = state.append(facts, fingerprint);
    const { row } = query;
    const name = hashText(storyId, NAME_SEED);
    const count = stories.read(name, found);
    const member =
      count === 0 ? undefined : found.subarray(0, count).find((one) => membership.storyId(one) === storyId);
    if (member === undefined) {
      stories.add(name, row);
      if (storyId === storyIdOf(facts.id)) membership.start(row);
      else membership.start(row, storyId);
    } else membership.join(row, member);
    state.post(query);
  }
  state.flush();
}

/** The live articles seen since `since` (ms since the epoch), in order. */
export function* liveSince(state: IndexState, since: number): Generator<IndexedArticle> {
  const { rows, membership } = state;
  for (let row = 0; row < rows.count; row++) {
    if (!state.isInWindow(row, since)) continue;
    yield { facts: factsAt(rows, row), fingerprint: fingerprintAt(rows, row), storyId: membership.storyId(row) };
  }
}
