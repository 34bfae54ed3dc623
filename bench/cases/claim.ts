/** The types of a row of claims in prose about a feed. */
import type { FeedRun } from './feed-run.ts';

export interface ClaimContext {
  readonly section: string;
  /** The document of the last poll, decoded. */
  readonly source: string;
}

/** Problems of one expectation; empty when it holds. */
export type Evaluate = (match: RegExpMatchArray, run: FeedRun, context: ClaimContext) => readonly string[];

export interface ClaimKind {
  /** Global: every occurrence in the claim is evaluated. */
  readonly pattern: RegExp;
  readonly evaluate: Evaluate;
}
