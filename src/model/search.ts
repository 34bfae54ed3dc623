/** What is searched for, as the words that an index has: the caller has folded them. */

/** Words that follow each other in a text. */
export interface SearchTerm {
  /** Folded, at least one. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  readonly isPrefix: boolean;
}

/** A search: every one of `terms` is in the text, and none of `excluded`. */
export interface SearchQuery {
  /** At least one. */
  readonly terms: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
}
