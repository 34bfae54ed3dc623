/** What the index stores of an article besides its fingerprint. */

/** Hashes are 0 when there is none. */
export interface RowFacts {
  readonly id: string;
  /** Hash of the feed. */
  readonly source: number;
  /** Hash of the canonical URL. */
  readonly link: number;
  /** Hash of the address that names it within its feed: unlike the canonical URL it has the fragment. */
  readonly item: number;
  /** Hash of the feed's site, 16 bits. */
  readonly site: number;
  /** Hash of its audio or video, 16 bits. */
  readonly recording: number;
  /** Hash of its enclosures and its picture, 16 bits: see media.ts. */
  readonly media: number;
  /** When we saw it, and when it says it was published: ms since the epoch, NaN when unknown. */
  readonly seenAt: number;
  readonly publishedAt: number;
}
