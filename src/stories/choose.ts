/** Why: of all stories that a newcomer might belong to, the one that it fits best, or none. */
import type { Decisions } from './decisions.ts';
import { fitOf, type Reason, reasonFor } from './group.ts';
import type { Joined } from './joined.ts';
import { measure, type Pair, type Probe } from './pair.ts';
import { candidates } from './search.ts';
import type { Shelf } from './shelf.ts';
import { LIMITS } from './thresholds.ts';

/** The member matched and why. */
export interface Choice {
  readonly row: number;
  readonly joined: Joined;
}

interface Match {
  readonly row: number;
  readonly reason: Reason;
}

/** Half of the sample from the founders' side, half from the newest. */
function sampleOf(members: readonly number[]): readonly number[] {
  const half = LIMITS.compared / 2;
  return members.length <= LIMITS.compared ? members : [...members.slice(0, half), ...members.slice(-half)];
}

function surer(a: Match, b: Match | undefined): boolean {
  if (b === undefined) return true;
  if (a.reason.grade !== b.reason.grade) return a.reason.grade === 'copy';
  return a.reason.score > b.reason.score;
}

/** A measurer that takes each pair once. */
function pairing({ rows }: Shelf, probe: Probe): (other: number) => Pair {
  const pairs = new Map<number, Pair>();
  return (other) => {
    const pair = pairs.get(other) ?? measure(rows, probe, other);
    pairs.set(other, pair);
    return pair;
  };
}

/** The surest choice in each story that holds a candidate, by the story's eldest member. */
function choicesByStory(shelf: Shelf, found: readonly number[], pairWith: (row: number) => Pair): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const row of found) {
    const reason = reasonFor(pairWith(row));
    const eldest = shelf.membership.members(row)[0] ?? row;
    if (reason !== undefined && surer({ row, reason }, best.get(eldest))) best.set(eldest, { row, reason });
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

/** Where the newcomer belongs; `windowMs` is the greatest time between two members. Undefined: a story of its own. */
export function choose(shelf: Shelf, probe: Probe, windowMs: number, decisions: Decisions): Choice | undefined {
  const { rows, membership, postings } = shelf;
  const { row } = probe;
  const id = rows.id(row);
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.map((other) => rows.find(other)).filter((other) => other >= 0);
  const [wanted] = rowsOf(decisions.about(id, 'together'));
  if (wanted !== undefined) return { row: wanted, joined: byOperator(rows.id(wanted)) };
  const barred = rowsOf(decisions.about(id, 'apart'));
  const isOpen = (other: number): boolean =>
    membership.isLive(other) &&
    !(Math.abs((rows.seenAt[row] ?? 0) - (rows.seenAt[other] ?? 0)) > windowMs) &&
    !barred.some((apart) => membership.isTogether(apart, other));
  const pairWith = pairing(shelf, probe);
  let chosen: Match | undefined;
  let best = 0;
  for (const [eldest, choice] of choicesByStory(shelf, candidates(rows, probe, postings, isOpen), pairWith)) {
    const members = membership.members(eldest);
    if (members.length >= LIMITS.members) continue;
    const sample = [...new Set([...sampleOf(members), choice.row])].map(pairWith);
    const fit = fitOf(choice.reason, pairWith(eldest), sample) + Number(choice.reason.grade === 'copy');
    if (fit > best) [best, chosen] = [fit, choice];
  }
  return chosen && { row: chosen.row, joined: joinedBy(chosen, rows.id(chosen.row), pairWith(chosen.row)) };
}
