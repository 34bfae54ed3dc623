/** Chooses the story that a newcomer fits best, or none. */

import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { Joined } from '../story/joined.ts';
import type { Overrides } from '../story/overrides.ts';
import { LIMITS } from '../thresholds.ts';
import { clusterFit, type Reason, reasonFor } from './cluster-fit.ts';
import type { IndexState } from './index-state.ts';
import { type ComparedArticle, localScalingOf } from './local-scaling.ts';
import { measure, type Pair, type Query } from './pair.ts';
import { candidates } from './search.ts';
import { isTemplate } from './set-similarity.ts';

/** The member that the newcomer joins, by row, and why. */
export interface Choice {
  readonly row: number;
  readonly joined: Joined;
}

interface Match {
  readonly row: number;
  readonly reason: Reason;
}

interface Candidate extends ComparedArticle {
  readonly row: number;
}

interface Fit {
  readonly chosen?: Match | undefined;
  readonly isCrowdedOut: boolean;
}

/** The story to join, if any. A newcomer that was crowded out remains alone and must not attract others. */
export interface StoryChoice {
  readonly choice?: Choice;
  readonly isCrowdedOut: boolean;
}

/** The members to compare with: all, or half from the oldest and half from the newest. */
function sampleOf(members: readonly number[]): readonly number[] {
  const half = LIMITS.sampled / 2;
  return members.length <= LIMITS.sampled ? members : [...members.slice(0, half), ...members.slice(-half)];
}

function isSurer(a: Match, b: Match | undefined): boolean {
  if (b === undefined) return true;
  if (a.reason.grade !== b.reason.grade) return a.reason.grade === 'copy';
  return a.reason.score > b.reason.score;
}

/** Whether the newcomer's source has reached its limit of members in the story. */
function isSourceFull(rows: ArticleColumns, row: number, members: readonly number[]): boolean {
  const source = rows.source(row);
  if (source === 0 || !rows.hasManySources || members.length < LIMITS.membersPerSource) return false;
  return members.filter((member) => rows.source(member) === source).length >= LIMITS.membersPerSource;
}

interface Measurements {
  readonly pairWith: (other: number) => Pair;
  readonly scalingOf: (story: number) => number;
}

/** A function that measures the newcomer against a row, once each. */
function memoizedMeasure({ rows }: IndexState, query: Query): (other: number) => Pair {
  const pairs = new Map<number, Pair>();
  return (other) => {
    const pair = pairs.get(other) ?? measure(rows, query, other);
    pairs.set(other, pair);
    return pair;
  };
}

/** Whether its own feed has its title at its address over other numbers: a series reports no event of other feeds. */
function isOfSeries(compared: readonly Candidate[]): boolean {
  return compared.some(({ pair }) => pair.isSameSource && pair.isSameItem && pair.isSameTitle && isTemplate(pair));
}

/** The surest match in each story that has a candidate, by the story's key. */
function choicesByStory(compared: readonly Candidate[], scalingOf: (story: number) => number): Map<number, Match> {
  const best = new Map<number, Match>();
  const isCopyOnly = isOfSeries(compared);
  for (const { row, story, pair } of compared) {
    const reason = reasonFor(pair, scalingOf(story));
    if (isCopyOnly && reason?.grade !== 'copy') continue;
    if (reason !== undefined && isSurer({ row, reason }, best.get(story))) best.set(story, { row, reason });
  }
  return best;
}

function joinedByOperator(id: string): Joined {
  return { id, signal: 'operator', score: 1, grade: 'copy', evidence: 'joined by the operator' };
}

function joinedBy({ reason }: Match, id: string, pair: Pair): Joined {
  const { signal, score, grade } = reason;
  return { id, signal: signal.id, score, grade, evidence: signal.explain(pair) };
}

/** The best-fitting story, and whether it is closed to the newcomer because its source has too many members there. */
function bestFit(
  state: IndexState,
  matches: Iterable<[number, Match]>,
  row: number,
  { pairWith, scalingOf }: Measurements,
): Fit {
  let [best, isCrowdedOut]: [number, boolean] = [0, false];
  let chosen: Match | undefined;
  for (const [story, match] of matches) {
    const members = state.membership.members(match.row);
    const seed = members[0] ?? match.row;
    if (members.length >= LIMITS.members) continue;
    const sample = [...new Set([...sampleOf(members), match.row])].map(pairWith);
    const fit =
      clusterFit(match.reason, pairWith(seed), sample, scalingOf(story)) + Number(match.reason.grade === 'copy');
    if (fit === 0 || fit <= best) continue;
    isCrowdedOut = isSourceFull(state.rows, row, members);
    [best, chosen] = [fit, match];
  }
  return isCrowdedOut ? { isCrowdedOut } : { isCrowdedOut, chosen };
}

/**
 * Where the newcomer belongs. `windowMs` is the maximum time between two members; `left` is the row of a member of the
 * story that it has just left.
 */
export function choose(
  state: IndexState,
  query: Query,
  windowMs: number,
  overrides: Overrides,
  left?: number,
): StoryChoice {
  const { rows, membership, postings } = state;
  const { row } = query;
  const id = rows.id(row);
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.map((other) => rows.find(other)).filter((other) => other >= 0);
  const [partner] = rowsOf(overrides.partnersOf(id, 'together'));
  if (partner !== undefined)
    return { choice: { row: partner, joined: joinedByOperator(rows.id(partner)) }, isCrowdedOut: false };
  const excluded = [...rowsOf(overrides.partnersOf(id, 'apart')), ...(left === undefined ? [] : [left])];
  const isOpen = (other: number): boolean =>
    membership.isLive(other) &&
    !(Math.abs(rows.seenAt(row) - rows.seenAt(other)) > windowMs) &&
    !excluded.some((apart) => membership.isTogether(apart, other));
  const pairWith = memoizedMeasure(state, query);
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
