/** Why: a join on record says what was matched and why, so that it can be read, judged and undone. */
import type { JoinGrade } from '../../model/story.ts';

/** The member that a newcomer matched, by which signal, how surely (0 to 1), and on what grounds. */
export interface Joined {
  readonly id: string;
  readonly signal: string;
  readonly score: number;
  readonly grade: JoinGrade;
  readonly evidence: string;
}
