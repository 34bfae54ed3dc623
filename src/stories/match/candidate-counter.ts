/** Why: candidates are counted some thousand times an article; one small table, used again and again, does it without garbage. */

/** More rows than this are never voted for: postings are capped far below. */
const SIZE = 1 << 12;
const MASK = SIZE - 1;
const EMPTY = -1;

/** Sums by row, for one article at a time. */
export class CandidateCounter {
  private readonly rows = new Int32Array(SIZE).fill(EMPTY);
  private readonly sums = new Float64Array(SIZE);
  private readonly used = new Uint16Array(SIZE / 2);
  private count = 0;

  /** Adds to a row's sum. Past half of the table new rows are dropped. */
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
   * The `most` rows with the greatest sums, the greatest first, the older of equals first; empties the table. `isAllowed`
   * is asked first of the best of all: hardly ever is one of them not, and each question may be a wait for memory.
   */
  take(most: number, isAllowed: (row: number) => boolean): number[] {
    let rows = this.best(most, () => true);
    if (!rows.every(isAllowed)) rows = this.best(most, isAllowed);
    for (let i = 0; i < this.count; i++) this.rows[this.used[i] ?? 0] = EMPTY;
    this.count = 0;
    return rows;
  }

  private best(most: number, isAllowed: (row: number) => boolean): number[] {
    const best: number[] = [];
    let least = 0;
    for (let i = 0; i < this.count; i++) {
      const slot = this.used[i] ?? 0;
      const sum = this.sums[slot] ?? 0;
      if (sum < least || sum <= 0) continue;
      const isFull = best.length === most;
      if (isFull && !this.isBefore(slot, best[most - 1] ?? 0)) continue;
      if (!isAllowed(this.rows[slot] ?? 0)) continue;
      if (isFull) best.pop();
      this.insert(slot, best);
      if (best.length === most) least = this.sums[best[most - 1] ?? 0] ?? 0;
    }
    return best.map((slot) => this.rows[slot] ?? 0);
  }

  private isBefore(slot: number, other: number): boolean {
    const sum = this.sums[slot] ?? 0;
    const otherSum = this.sums[other] ?? 0;
    return sum > otherSum || (sum === otherSum && (this.rows[slot] ?? 0) < (this.rows[other] ?? 0));
  }

  private insert(slot: number, best: number[]): void {
    let at = best.length;
    best.push(slot);
    for (; at > 0 && this.isBefore(slot, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = slot;
  }
}
