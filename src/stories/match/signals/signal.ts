/** Why: a signal is one reason for holding two articles for the same; the table in index.ts says which is asked first. */
import type { JoinGrade } from '../../../model/story.ts';
import type { Pair } from '../pair.ts';

/** What a signal found: how sure it is (0 to 1), and of what. */
export interface Finding {
  readonly score: number;
  readonly grade: JoinGrade;
}

export interface Signal {
  /** Stable: stored with each join. */
  readonly id: string;
  /** The finding, or undefined when the signal says nothing; `scaling` is how near other stories are (see scaling.ts). */
  examine(pair: Pair, scaling: number): Finding | undefined;
  /** In words, on what grounds; asked only of a pair that was joined. */
  explain(pair: Pair): string;
}

/** A share in whole per cent, for evidence. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
