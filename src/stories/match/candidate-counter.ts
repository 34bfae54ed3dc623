/** Sums the votes for candidate articles in one small, reused table: an article casts some thousand votes. */

/** Slots; half of them are used at most. Postings are capped far below. */
const SIZE = 1 << 12;
const MASK = SIZE - 1;
const EMPTY = -1;

/** Sums of votes by row, for one article at a time. */
export class CandidateCounter {
  private readonly rows = new Int32Array(SIZE).fill(EMPTY);
  private readonly sums = new Float64Array(SIZE);
  private readonly used = new Uint16Array(SIZE / 2);
  private count = 0;

  /** Adds to a row's sum. Once half of the table is used, new rows are dropped. */
  add(row: number, vote: number): void {
    let slot = Math.imul(row, 0x9e3779b1) & MASK;
    while (this.rows[slot] !== EMPTY && this.rows[slot] !== row) slot = (slot + 1) & MASK;
    if (this.rows[slot] === row) {
      this.sums[slot] = (this.sums[slot] ?? 0) + vote;
      return;
    }
    if (this.count >= this.used.length) return;
    this.rows[slot] = row;
    this.sums[slot] = vote;
    this.used[this.count++] = slot;
  }

  /**
   * The `max` rows with the greatest sums that are allowed, in descending order, of equals the older first; clears the
   * table. `isAllowed` is called for the best rows first: they nearly always are, and each call may wait for memory, so
   * that `prefetch` gets them before.
   */
  takeBest(max: number, isAllowed: (row: number) => boolean, prefetch?: (rows: readonly number[]) => void): number[] {
    let rows = this.best(max, () => true);
    prefetch?.(rows);
    if (!rows.every(isAllowed)) rows = this.best(max, isAllowed);
    for (let i = 0; i < this.count; i++) this.rows[this.used[i] ?? 0] = EMPTY;
    this.count = 0;
    return rows;
  }

  private best(max: number, isAllowed: (row: number) => boolean): number[] {
    const best: number[] = [];
    // Rows without a positive sum are not candidates.
    let least = Number.MIN_VALUE;
    for (let i = 0; i < this.count; i++) {
      const slot = this.used[i] ?? 0;
      const sum = this.sumOf(slot);
      if (sum < least) continue;
      // Undefined until the list is full.
      const last = best[max - 1];
      if (last !== undefined && !this.isBefore(slot, last)) continue;
      if (!isAllowed(this.rowOf(slot))) continue;
      if (last !== undefined) best.pop();
      this.insert(slot, best);
      if (best.length === max) least = this.sumOf(best[max - 1] ?? 0);
    }
    return best.map((slot) => this.rowOf(slot));
  }

  private rowOf(slot: number): number {
    return this.rows[slot] ?? 0;
  }

  private sumOf(slot: number): number {
    return this.sums[slot] ?? 0;
  }

  private isBefore(slot: number, other: number): boolean {
    const sum = this.sumOf(slot);
    const otherSum = this.sumOf(other);
    return sum > otherSum || (sum === otherSum && this.rowOf(slot) < this.rowOf(other));
  }

  private insert(slot: number, best: number[]): void {
    let at = best.length;
    best.push(slot);
    for (; at > 0 && this.isBefore(slot, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = slot;
  }
}
