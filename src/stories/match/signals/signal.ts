/** A signal is one reason to treat two articles as the same; the table in index.ts puts the signals in order. */
import type { JoinGrade } from '../../../model/story.ts';
import type { Pair } from '../pair.ts';

/** What a signal found. */
export interface Finding {
  /** Confidence, 0 to 1. */
  readonly score: number;
  readonly grade: JoinGrade;
}

/** One reason to join two articles. */
export interface Signal {
  /** Stored with each join, so it never changes. */
  readonly id: string;
  /**
   * The finding, or undefined when the signal does not apply; `scaling` says how near other stories are
   * (local-scaling.ts). A similarity that scores less than `minScore` need not be found.
   */
  examine(pair: Pair, scaling: number, minScore: number): Finding | undefined;
  /** The grounds in words; called only for a pair that was joined. */
  explain(pair: Pair): string;
}

/** A share (0 to 1) in whole per cent, for evidence. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
