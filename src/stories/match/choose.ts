/** Chooses the story that a newcomer fits best, or none. */

import { BY_OPERATOR } from '../../model/story.ts';
import type { ArticleColumns } from '../index-store/article-columns.ts';
import type { Joined } from '../story/joined.ts';
import type { Overrides } from '../story/overrides.ts';
import { LIMITS, THRESHOLDS } from '../thresholds.ts';
import { clusterFit, type Reason, reasonFor } from './cluster-fit.ts';
import type { IndexState } from './index-state.ts';
import { type ComparedArticle, localScalingOf } from './local-scaling.ts';
import { measure } from './measure.ts';
import type { Pair, Query } from './pair.ts';
import { candidates } from './search.ts';
import { isTemplate } from './set-similarity.ts';
import { contentOdds, isNextIssue } from './signals/same-event.ts';

/** The member that the newcomer joins, by row, and why. */
export interface Choice {
  readonly row: number;
  readonly joined: Joined;
}

interface Match {
  readonly row: number;
  readonly reason: Reason;
}

/** The story to join, if any. An item that its source repeats joins nothing and must not attract others. */
export interface StoryChoice {
  readonly choice?: Choice;
  readonly isRepeated: boolean;
}

interface Candidate extends ComparedArticle {
  readonly row: number;
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

/**
 * Whether the story already has another item of the newcomer's source that it is not a reissue of, or too many. An
 * editor who published two items meant two.
 */
function hasOtherItem(
  rows: ArticleColumns,
  row: number,
  members: readonly number[],
  pairWith: (other: number) => Pair,
): boolean {
  const source = rows.source(row);
  const own = source === 0 ? [] : members.filter((member) => rows.source(member) === source);
  if (own.length >= LIMITS.similarPerSource) return true;
  return own.length > 0 && !own.some((member) => reasonFor(pairWith(member)) !== undefined);
}

/** Whether the source floods: it has many other items that would be in one story with the newcomer if they were another's. */
function isRepeatedBySource(compared: readonly Candidate[]): boolean {
  const isSimilar = ({ pair }: Candidate): boolean => pair.isSameSource && contentOdds(pair) > 0 && !isNextIssue(pair);
  let count = 0;
  return compared.some((candidate) => isSimilar(candidate) && ++count === LIMITS.similarPerSource);
}

/** Whether several feeds have reported the story. */
function hasSeveralSources(rows: ArticleColumns, members: readonly number[]): boolean {
  const first = rows.source(members[0] ?? 0);
  return members.some((member) => rows.source(member) !== first);
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

/**
 * The least same-event score that changes the choice: in a story of one member it must be enough by itself, and in any it
 * must be surer than another member's.
 */
function minScoreOf(isAlone: boolean, known: Match | undefined): number {
  if (known?.reason.grade === 'copy') return Number.POSITIVE_INFINITY;
  return Math.max(isAlone ? THRESHOLDS.event : THRESHOLDS.eventLead, known?.reason.score ?? 0);
}

/** The surest match in each story that has a candidate, by the story's key. */
function choicesByStory(
  { membership }: IndexState,
  compared: readonly Candidate[],
  scalingOf: (story: number) => number,
): Map<number, Match> {
  const best = new Map<number, Match>();
  const isCopyOnly = isOfSeries(compared);
  for (const { row, story, pair } of compared) {
    const known = best.get(story);
    const reason = reasonFor(pair, scalingOf(story), minScoreOf(membership.isAlone(row), known));
    if (isCopyOnly && reason?.grade !== 'copy') continue;
    if (reason !== undefined && isSurer({ row, reason }, known)) best.set(story, { row, reason });
  }
  return best;
}

function joinedByOperator(id: string): Joined {
  return { id, signal: BY_OPERATOR, score: 1, grade: 'copy', evidence: 'joined by the operator' };
}

function joinedBy({ reason }: Match, id: string, pair: Pair): Joined {
  const { signal, score, grade } = reason;
  return { id, signal: signal.id, score, grade, evidence: signal.explain(pair) };
}

/** The surest match in the best-fitting story that is open to the newcomer. */
function bestFit(
  state: IndexState,
  matches: Iterable<[number, Match]>,
  row: number,
  { pairWith, scalingOf }: Measurements,
): Match | undefined {
  let best = 0;
  let chosen: Match | undefined;
  for (const [story, match] of matches) {
    const members = state.membership.members(match.row);
    const seed = members[0] ?? match.row;
    if (members.length >= LIMITS.members || hasOtherItem(state.rows, row, members, pairWith)) continue;
    const sample = [...new Set([...sampleOf(members), match.row])].map(pairWith);
    const fit =
      clusterFit(match.reason, pairWith(seed), sample, scalingOf(story)) + Number(match.reason.grade === 'copy');
    if (fit === 0) continue;
    const rank = fit + (hasSeveralSources(state.rows, members) ? THRESHOLDS.severalSources : 0);
    if (rank <= best) continue;
    [best, chosen] = [rank, match];
  }
  return chosen;
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
    return { choice: { row: partner, joined: joinedByOperator(rows.id(partner)) }, isRepeated: false };
  const excluded = [...rowsOf(overrides.partnersOf(id, 'apart')), ...(left === undefined ? [] : [left])];
  const isAllowed = (member: number): boolean => overrides.allows(rows.source(row), rows.source(member));
  const isOpen = (other: number): boolean =>
    membership.isLive(other) &&
    (!overrides.hasLimits || membership.members(other).every(isAllowed)) &&
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
  const chosen = bestFit(state, choicesByStory(state, compared, scalingOf), row, { pairWith, scalingOf });
  if (chosen === undefined) return { isRepeated: isRepeatedBySource(compared) };
  const joined = joinedBy(chosen, rows.id(chosen.row), pairWith(chosen.row));
  return { choice: { row: chosen.row, joined }, isRepeated: false };
}
