/** Why: a signal is one reason for holding two articles for the same; the table in index.ts says which is asked first. */
import type { JoinGrade } from '../../model/story.ts';
import type { Pair } from '../pair.ts';

/** What a signal found: how sure it is (0 to 1), what for, and in words on what grounds. */
export interface Finding {
  readonly score: number;
  readonly grade: JoinGrade;
  readonly evidence: string;
}

export interface Signal {
  /** Stable: stored with each join. */
  readonly id: string;
  /** The finding, or undefined when the signal says nothing. */
  examine(pair: Pair): Finding | undefined;
}

/** A share in whole per cent, for evidence. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
