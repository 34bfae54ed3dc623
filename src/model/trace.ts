/** The account of a cleaned page: what became of each block of its text, and of its pictures, players, code and tables. */

/**
 * What became of a part of the page. `article`: it is in the cleaned article. `field`: it is returned in another field,
 * such as the headline. `removed`: a rule cut it. `outside`: it is not in the element that was chosen as the article.
 */
export type PartStatus = 'article' | 'field' | 'removed' | 'outside';

/** A block of text of the original page, or a part of one if its parts differ. White space folded. */
export interface TracedBlock {
  readonly text: string;
  readonly status: PartStatus;
  /** The rule that removed it, and its reason. */
  readonly rule?: string;
  /** Of a field: its name. */
  readonly reason?: string;
}

/** Kinds of content without text that are counted. */
export const MEDIA_KINDS = ['picture', 'player', 'listing', 'table', 'formula'] as const;

/** A kind of content that is counted. */
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Numbers of one kind of content. The sum is that of the page. */
export type MediaCounts = Readonly<Record<Exclude<PartStatus, 'field'>, number>>;

/** The account of a page. */
export interface PageTrace {
  /** Every block of the page, in order. */
  readonly blocks: readonly TracedBlock[];
  readonly media: Readonly<Record<MediaKind, MediaCounts>>;
}
