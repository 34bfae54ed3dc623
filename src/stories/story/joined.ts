/** Why an article was joined to a story, so that an operator can review and undo it. */
import type { JoinGrade } from '../../model/story.ts';

/** The evidence of a join. */
export interface Joined {
  /** Id of the member that the newcomer matched. */
  readonly id: string;
  /** Id of the signal, or `operator`. */
  readonly signal: string;
  /** Confidence, 0 to 1. */
  readonly score: number;
  readonly grade: JoinGrade;
  /** The grounds, in words. */
  readonly evidence: string;
}
