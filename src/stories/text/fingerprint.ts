/** The fingerprint of an article: the hashes that are stored of it, and never its text. */

/**
 * Salient terms stored, the heaviest: with 60 long articles matched on background, with 30 the twins of similar events
 * were lost.
 */
export const MAX_TERMS = 40;
/** Smallest shingle hashes stored (a bottom-k sketch: exact for bodies with no more shingles than this). */
export const MAX_SHINGLES = 32;
/**
 * Numbers stored, the smallest by hash, so that two articles select the same ones; tables of figures need more than a
 * dozen.
 */
export const MAX_NUMBERS = 20;

/**
 * Flag of a term that occurs in the title. Of a term the high 24 bits are the word's hash, then come four flags and a
 * count.
 */
export const IN_TITLE = 0x80;
/** Flag of a term that occurs in the body. */
export const IN_BODY = 0x40;
/** Flag of a term among the first words of the article. */
export const IN_LEAD = 0x20;
/** Flag of a term that the body always capitalises: a name, or any noun in languages that capitalise nouns. */
export const IS_NAME = 0x10;
/** Mask of a term's count, 15 at most. */
export const COUNT_BITS = 0x0f;
/** Flag in the lowest bit of a number's hash: a distinctive figure, not a date. */
export const FIGURE = 1;

/** What is stored of an article. Hashes are seeded with the installation's secret. */
export interface Fingerprint {
  /** Salient terms: hash in the high 24 bits, flags and count in the low 8; ascending. */
  readonly terms: Uint32Array;
  /** Smallest hashes of the body's shingles, ascending; empty for a very short body. */
  readonly shingles: Uint32Array;
  /** Distinct shingles in the body. */
  readonly shingleCount: number;
  /** Hashes of numbers and dates in title and body, ascending. */
  readonly numbers: Uint32Array;
  /** The order of the first words, packed: see word-order.ts. Empty in records of earlier versions. */
  readonly order: Uint32Array;
  /** Words read in the body, without the feed's boilerplate. */
  readonly bodyWords: number;
  /** Hash of all words of the title; 0 when empty. */
  readonly titleHash: number;
  /** Hash of all words of the body; 0 when empty. */
  readonly bodyHash: number;
  /** Hash of the title without numbers and dates: equal for all issues of a series. */
  readonly frameHash: number;
  /** Weekdays named in the title and the first words of the body; one bit each, Sunday the lowest. */
  readonly weekdays: number;
  /**
   * What the title announces, one of GENRE, above it the words that exclude others, bits of CONTRAST, and from PART_SHIFT
   * on the part of a series that it names.
   */
  readonly titleKind: number;
}
