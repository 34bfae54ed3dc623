/** Why: the state of the index and the steps on it, so that the door (index.ts) stays a short list of what can be asked. */

import { ArticleColumns, type RowFacts } from '../index-store/article-columns.ts';
import { Membership } from '../index-store/membership.ts';
import { Postings } from '../index-store/postings.ts';
import { storyIdOf } from '../story/story-id.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { hashText } from '../text/hash.ts';
import { LIMITS } from '../thresholds.ts';
import { writeLengths } from './compare-words.ts';
import { type Query, queryOf } from './pair.ts';
import { Poster } from './search.ts';

/** Seed of the table of stories by name: not secret, they are looked up by whole text. */
const NAME_SEED = 0x2545f491;

/** Articles, who belongs together, where each feature was seen, and how rare each word is. */
export class IndexState {
  readonly rows: ArticleColumns;
  readonly membership: Membership;
  readonly postings = new Postings();
  readonly frequency: DocumentFrequency;
  private readonly poster = new Poster(this.postings);
  /** Rows before this one have expired. */
  private expired = 0;

  /** Of an index with this `seed`. */
  constructor(frequency: DocumentFrequency, seed: number) {
    this.frequency = frequency;
    this.rows = new ArticleColumns(seed);
    this.membership = new Membership(this.rows);
  }

  /** Appends an article, without a story and not yet findable, and counts its words; `vocabularyCoverage` as in {@link Query}. */
  take(facts: RowFacts, fingerprint: Fingerprint, vocabularyCoverage = 1): Query {
    const { rows } = this;
    const row = rows.add(facts, fingerprint);
    this.frequency.learn(rows.words(row));
    rows.setCounted(row, true);
    const query = queryOf(rows, row, vocabularyCoverage, this.frequency);
    writeLengths(rows.features(row), rows.bounds(row), query.rarities, rows.halves, rows.lengthsAt(row));
    return query;
  }

  /** Takes back what was counted of an article that goes; once. */
  uncount(row: number): void {
    if (!this.rows.isCounted(row)) return;
    this.rows.setCounted(row, false);
    this.frequency.forget(this.rows.words(row));
  }

  /** Takes back the words of those seen before `since` (ms): what is rare is rare within the window. */
  expire(since: number): void {
    while (this.expired < this.rows.count && this.rows.seenAt(this.expired) < since) this.uncount(this.expired++);
  }

  /** Makes a placed article findable, at the latest with the next `flush`. */
  post(query: Query): void {
    this.poster.put(this.rows, query);
  }

  flush(): void {
    this.poster.flush();
  }

  /** Whether the row is live and was seen at `since` (ms) or later, or nobody knows when. */
  isInWindow(row: number, since: number): boolean {
    return this.membership.isLive(row) && !(this.rows.seenAt(row) < since);
  }
}

/** An article with the story it is known to belong to. */
export interface IndexedArticle {
  readonly facts: RowFacts;
  readonly fingerprint: Fingerprint;
  readonly storyId: string;
}

/** Puts articles back in the order given, each into its story; one that is there already stays as it is. */
export function restoreArticles<T>(
  state: IndexState,
  articles: Iterable<T>,
  unpack: (article: T) => IndexedArticle,
): void {
  const { rows, membership } = state;
  // By hash: a map of a million names would cost more than all else here.
  const stories = new Postings();
  const found = new Uint32Array(LIMITS.postings);
  for (const article of articles) {
    const { facts, fingerprint, storyId } = unpack(article);
    if (rows.find(facts.id) >= 0) continue;
    const query = state.take(facts, fingerprint);
    const { row } = query;
    const name = hashText(storyId, NAME_SEED);
    const count = stories.read(name, found);
    const member =
      count === 0 ? undefined : found.subarray(0, count).find((one) => membership.storyId(one) === storyId);
    if (member === undefined) {
      stories.add(name, row);
      if (storyId === storyIdOf(facts.id)) membership.found(row);
      else membership.found(row, storyId);
    } else membership.join(row, member);
    state.post(query);
  }
  state.flush();
}

/** The articles kept since `since` (ms), in order. */
export function* liveSince(state: IndexState, since: number): Generator<IndexedArticle> {
  const { rows, membership } = state;
  for (let row = 0; row < rows.count; row++) {
    if (!state.isInWindow(row, since)) continue;
    yield { facts: rows.facts(row), fingerprint: rows.fingerprint(row), storyId: membership.storyId(row) };
  }
}
