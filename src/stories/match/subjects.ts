/** Measures how much of what an article is about another one knows, and what only the one of them is about. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { IN_BODY, IN_TITLE } from '../text/fingerprint.ts';

/** Flags of a word that a title and its own text have. */
const SUBJECT = IN_TITLE | IN_BODY;

/** Start and end of a row's terms. */
type Bounds = readonly [start: number, end: number, ...unknown[]];

/** The words of one title by squared rarity, those that its text repeats besides, and what the other article has of both. */
class TitleWords {
  private all = 0;
  private known = 0;
  private repeated = 0;
  private knownRepeated = 0;

  add(term: number, frequency: DocumentFrequency, isKnown: boolean): void {
    if ((term & IN_TITLE) === 0) return;
    const weight = frequency.idf(term >>> 8) ** 2;
    const repeated = (term & IN_BODY) === 0 ? 0 : weight;
    this.all += weight;
    this.repeated += repeated;
    if (!isKnown) return;
    this.known += weight;
    this.knownRepeated += repeated;
  }

  get share(): number {
    return this.all === 0 ? 1 : this.known / this.all;
  }

  /** The known share of what the text repeats; `otherwise` if it repeats nothing. */
  repeatedShare(otherwise: number): number {
    return this.repeated === 0 ? otherwise : this.knownRepeated / this.repeated;
  }

  /** The share of the title that its own text repeats and the other article does not know. */
  get exclusive(): number {
    return this.all === 0 ? 0 : (this.repeated - this.knownRepeated) / this.all;
  }
}

/** Shares of two titles' words by squared rarity, 0 to 1. */
export interface Subjects {
  /**
   * What the other article has anywhere: the mean of the two shares. If the words that each text repeats are better known,
   * they count alone: a title may have more than its subject. A title without words counts as known.
   */
  readonly known: number;
  /**
   * The same, but a title of which its own text repeats nothing is judged by all its words, and does not count as known:
   * in a language that is new to the index, or whose words change their form, that is no sign of anything.
   */
  readonly knownInAll: number;
  /** What its own text repeats and the other article does not have, of the title where that is less. */
  readonly exclusive: number;
}

/** Compares what the titles of two rows name. */
export function subjectsOf(rows: ArticleColumns, a: number, b: number, frequency: DocumentFrequency): Subjects {
  const [inA, inB] = [rows.features(a), rows.features(b)];
  const [startA, endA] = rows.bounds(a);
  const [startB, endB] = rows.bounds(b);
  const [ofA, ofB] = [new TitleWords(), new TitleWords()];
  // Both lists are ascending.
  for (let i = startA, j = startB; i < endA || j < endB; ) {
    const termA = i < endA ? (inA[i] ?? 0) : Number.POSITIVE_INFINITY;
    const termB = j < endB ? (inB[j] ?? 0) : Number.POSITIVE_INFINITY;
    const order = Math.floor(termA / 256) - Math.floor(termB / 256);
    if (order <= 0) ofA.add(termA, frequency, order === 0);
    if (order >= 0) ofB.add(termB, frequency, order === 0);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const all = ofA.share + ofB.share;
  return {
    known: Math.max(all, ofA.repeatedShare(1) + ofB.repeatedShare(1)) / 2,
    knownInAll: Math.max(all, ofA.repeatedShare(ofA.share) + ofB.repeatedShare(ofB.share)) / 2,
    exclusive: Math.min(ofA.exclusive, ofB.exclusive),
  };
}

/** Whether the first of two ascending lists has a term of title and body that the second lacks. */
function hasOwnSubject(own: Uint32Array, [start, end]: Bounds, other: Uint32Array, [from, to]: Bounds): boolean {
  for (let i = start, j = from; i < end; i++) {
    const term = own[i] ?? 0;
    if ((term & SUBJECT) !== SUBJECT) continue;
    while (j < to && (other[j] ?? 0) >>> 8 < term >>> 8) j++;
    if (j === to || (other[j] ?? 0) >>> 8 !== term >>> 8) return true;
  }
  return false;
}

/** Whether each of two titles names something exclusive (see {@link Subjects}): without their rarities, which are slow. */
export function haveExclusiveSubjects(rows: ArticleColumns, a: number, b: number): boolean {
  const [inA, inB, boundsA, boundsB] = [rows.features(a), rows.features(b), rows.bounds(a), rows.bounds(b)];
  return hasOwnSubject(inA, boundsA, inB, boundsB) && hasOwnSubject(inB, boundsB, inA, boundsA);
}
