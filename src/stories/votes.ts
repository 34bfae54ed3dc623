/** Why: candidates are counted some thousand times an article; one small table, used again and again, does it without garbage. */

/** More rows than this are never voted for: postings are capped far below. */
const SIZE = 1 << 13;
const MASK = SIZE - 1;
const EMPTY = -1;

/** Sums by row, for one article at a time. */
export class Votes {
  private readonly rows = new Int32Array(SIZE).fill(EMPTY);
  private readonly sums = new Float64Array(SIZE);
  private readonly used: number[] = [];

  /** Adds to a row's sum; `isAllowed` is asked once for each row. Past half of the table new rows are dropped. */
  add(row: number, vote: number, isAllowed: (row: number) => boolean): void {
    let slot = Math.imul(row, 0x9e3779b1) & MASK;
    while (this.rows[slot] !== EMPTY && this.rows[slot] !== row) slot = (slot + 1) & MASK;
    if (this.rows[slot] === row) {
      this.sums[slot] = (this.sums[slot] ?? 0) + vote;
      return;
    }
    if (this.used.length >= SIZE / 2) return;
    this.rows[slot] = row;
    this.sums[slot] = isAllowed(row) ? vote : Number.NEGATIVE_INFINITY;
    this.used.push(slot);
  }

  /** The `count` rows with the greatest sums, the greatest first, the older of equals first; empties the table. */
  take(count: number): number[] {
    const found = this.used
      .filter((slot) => (this.sums[slot] ?? 0) > 0)
      .map((slot) => ({ row: this.rows[slot] ?? 0, sum: this.sums[slot] ?? 0 }));
    for (const slot of this.used) this.rows[slot] = EMPTY;
    this.used.length = 0;
    found.sort((a, b) => b.sum - a.sum || a.row - b.row);
    return found.slice(0, count).map(({ row }) => row);
  }
}
