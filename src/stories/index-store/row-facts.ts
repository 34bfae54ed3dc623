/** What the index stores of an article besides its fingerprint. */

/** What is stored of an article besides its fingerprint. Hashes are 0 when there is none. */
export interface RowFacts {
  readonly id: string;
  /** Hash of the feed. */
  readonly source: number;
  /** Hash of the canonical URL. */
  readonly link: number;
  /** Hash of the feed's site, 16 bits. */
  readonly site: number;
  /** Hash of its pictures and sounds; 0 when there is none. See media.ts. */
  readonly media: number;
  /** When we saw it, and when it says it was published: ms since the epoch, NaN when unknown. */
  readonly seenAt: number;
  readonly publishedAt: number;
}
