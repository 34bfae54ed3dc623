/** Why: of all stories that a newcomer might belong to, the surest one that it fits, or none. */
import type { Decisions } from './decisions.ts';
import { fits, type Reason, reasonFor } from './group.ts';
import { measure, type Pair } from './pair.ts';
import { candidates } from './search.ts';
import type { Shelf } from './shelf.ts';
import { LIMITS } from './thresholds.ts';

/** The member matched and why. */
export interface Choice {
  readonly row: number;
  readonly reason: Reason;
}

const BY_OPERATOR: Reason = { signal: 'operator', score: 1, grade: 'copy', evidence: 'joined by the operator' };

/** Half of the sample from the founders' side, half from the newest. */
function sampleOf(members: readonly number[]): readonly number[] {
  const half = LIMITS.compared / 2;
  return members.length <= LIMITS.compared ? members : [...members.slice(0, half), ...members.slice(-half)];
}

function surerFirst(a: Choice, b: Choice): number {
  return Number(b.reason.grade === 'copy') - Number(a.reason.grade === 'copy') || b.reason.score - a.reason.score;
}

/** A measurer that takes each pair once. */
function pairing({ rows, frequency }: Shelf, row: number): (other: number) => Pair {
  const pairs = new Map<number, Pair>();
  return (other) => {
    const pair = pairs.get(other) ?? measure(rows, row, other, frequency);
    pairs.set(other, pair);
    return pair;
  };
}

/** Where `row` belongs; `windowMs` is the greatest time between two members. Undefined: a story of its own. */
export function choose(shelf: Shelf, row: number, windowMs: number, decisions: Decisions): Choice | undefined {
  const { rows, membership } = shelf;
  const id = rows.id(row);
  const rowsOf = (ids: readonly string[]): number[] =>
    ids.map((other) => rows.find(other)).filter((other) => other >= 0);
  const [wanted] = rowsOf(decisions.about(id, 'together'));
  if (wanted !== undefined) return { row: wanted, reason: BY_OPERATOR };
  const barred = rowsOf(decisions.about(id, 'apart'));
  const isOpen = (other: number): boolean =>
    membership.isLive(other) &&
    !(Math.abs((rows.seenAt[row] ?? 0) - (rows.seenAt[other] ?? 0)) > windowMs) &&
    !barred.some((apart) => membership.isTogether(apart, other));
  const pairWith = pairing(shelf, row);
  const choices = candidates(shelf, row, isOpen).flatMap((other): Choice[] => {
    const reason = reasonFor(pairWith(other));
    return reason === undefined ? [] : [{ row: other, reason }];
  });
  return choices.sort(surerFirst).find(({ row: other, reason }) => {
    const members = membership.members(other);
    if (members.length >= LIMITS.members) return false;
    const sample = [...new Set([...sampleOf(members), other])].map(pairWith);
    return fits(reason, pairWith(members[0] ?? other), sample);
  });
}
