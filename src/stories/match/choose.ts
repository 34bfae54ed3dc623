/** Why: of all stories that a newcomer might belong to, the one that it fits best, or none. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { Joined } from '../story/joined.ts';
import type { Overrides } from '../story/overrides.ts';
import { LIMITS } from '../thresholds.ts';
import { clusterFit, type Reason, reasonFor } from './cluster-fit.ts';
import type { IndexState } from './index-state.ts';
import { type Compared, localScalingOf } from './local-scaling.ts';
import { measure, type Pair, type Query } from './pair.ts';
import { candidates } from './search.ts';

/** The member matched and why. */
export interface Choice {
  readonly row: number;
  readonly joined: Joined;
}

interface Match {
  readonly row: number;
  readonly reason: Reason;
}

interface Candidate extends Compared {
  readonly row: number;
}

interface Fit {
  readonly chosen?: Match | undefined;
  readonly isCrowdedOut: boolean;
}

/** The story to join, if any. One that was crowded out stays alone, and must not draw others to itself. */
export interface Decided {
  readonly choice?: Choice;
  readonly isCrowdedOut: boolean;
}

/** Half of the sample from the founders' side, half from the newest. */
function sampleOf(members: readonly number[]): readonly number[] {
  const half = LIMITS.sampled / 2;
  return members.length <= LIMITS.sampled ? members : [...members.slice(0, half), ...members.slice(-half)];
}

function isSurer(a: Match, b: Match | undefined): boolean {
  if (b === undefined) return true;
  if (a.reason.grade !== b.reason.grade) return a.reason.grade === 'copy';
  return a.reason.score > b.reason.score;
}

/** Whether the newcomer's source has all the members that it may have in the story. */
function isCrowded(rows: ArticleColumns, row: number, members: readonly number[]): boolean {
  const source = rows.source(row);
  if (source === 0 || !rows.hasManySources || members.length < LIMITS.membersPerSource) return false;
  return members.filter((member) => rows.source(member) === source).length >= LIMITS.membersPerSource;
}

interface Measured {
  readonly pairWith: (other: number) => Pair;
  readonly scalingOf: (story: number) => number;
}

/** A measurer that takes each pair once. */
function pairing({ rows }: IndexState, query: Query): (other: number) => Pair {
  const pairs = new Map<number, Pair>();
  return (other) => {
    const pair = pairs.get(other) ?? measure(rows, query, other);
    pairs.set(other, pair);
    return pair;
  };
}

/** The surest choice in each story that holds a candidate, by the story's key. */
function choicesByStory(compared: readonly Candidate[], scalingOf: (story: number) => number): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const { row, story, pair } of compared) {
    const reason = reasonFor(pair, scalingOf(story));
    if (reason !== undefined && isSurer({ row, reason }, best.get(story))) best.set(story, { row, reason });
  }
  return best;
}

function byOperator(id: string): Joined {
  return { id, signal: 'operator', score: 1, grade: 'copy', evidence: 'joined by the operator' };
}

function joinedBy({ reason }: Match, id: string, pair: Pair): Joined {
  const { signal, score, grade } = reason;
  return { id, signal: signal.id, score, grade, evidence: signal.explain(pair) };
}

/** The story that the newcomer fits best, and whether a fitting one would take no more of its source. */
function bestFit(
  state: IndexState,
  matches: Iterable<[number, Match]>,
  row: number,
  { pairWith, scalingOf }: Measured,
): Fit {
  let [best, isCrowdedOut]: [number, boolean] = [0, false];
  let chosen: Match | undefined;
  for (const [story, match] of matches) {
    const members = state.membership.members(match.row);
    const eldest = members[0] ?? match.row;
    if (members.length >= LIMITS.members) continue;
    const sample = [...new Set([...sampleOf(members), match.row])].map(pairWith);
    const fit =
      clusterFit(match.reason, pairWith(eldest), sample, scalingOf(story)) + Number(match.reason.grade === 'copy');
    if (fit === 0 || fit <= best) continue;
    isCrowdedOut = isCrowded(state.rows, row, members);
    [best, chosen] = [fit, match];
  }
  return isCrowdedOut ? { isCrowdedOut } : { isCrowdedOut, chosen };
}

/** Where the newcomer belongs; `windowMs` is the greatest time between two members, `left` a member of a story that it has left. */
export function choose(
  state: IndexState,
  query: Query,
  windowMs: number,
  decisions: Overrides,
  left?: number,
): Decided {
  const { rows, membership, postings } = state;
  const { row } = query;
  const id = rows.id(row);
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.map((other) => rows.find(other)).filter((other) => other >= 0);
  const [wanted] = rowsOf(decisions.about(id, 'together'));
  if (wanted !== undefined)
    return { choice: { row: wanted, joined: byOperator(rows.id(wanted)) }, isCrowdedOut: false };
  const barred = [...rowsOf(decisions.about(id, 'apart')), ...(left === undefined ? [] : [left])];
  const isOpen = (other: number): boolean =>
    membership.isLive(other) &&
    !(Math.abs(rows.seenAt(row) - rows.seenAt(other)) > windowMs) &&
    !barred.some((apart) => membership.isTogether(apart, other));
  const pairWith = pairing(state, query);
  const compared = candidates(rows, query, postings, isOpen).map((other) => ({
    row: other,
    pair: pairWith(other),
    story: membership.storyKey(other),
    source: rows.source(other),
  }));
  const scalingOf = localScalingOf(compared);
  const { chosen, isCrowdedOut } = bestFit(state, choicesByStory(compared, scalingOf), row, { pairWith, scalingOf });
  if (chosen === undefined) return { isCrowdedOut };
  return {
    choice: { row: chosen.row, joined: joinedBy(chosen, rows.id(chosen.row), pairWith(chosen.row)) },
    isCrowdedOut,
  };
}
