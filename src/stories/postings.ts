/** Why: "which articles hold this feature" in 10 bytes a posting, with the newest article first. */

const GROWTH = 1.1;
const FIRST_BITS = 12;
/** More buckets than these cannot be told apart by the bits that are kept of a key. */
const MOST_BITS = 24;
/** Postings a bucket on average before the buckets are doubled. */
const LOAD = 2;
/** Of a key 16 bits are kept; with the bucket, which gives the lowest, 24 bits are compared. */
const KEPT_FROM = 8;

/** A chained hash table from 32-bit keys to rows. It only grows: what expires goes when the index is rebuilt. */
export class Postings {
  private bits = FIRST_BITS;
  private heads = new Uint32Array(1 << FIRST_BITS);
  private next = new Uint32Array(1 << FIRST_BITS);
  private rows = new Uint32Array(1 << FIRST_BITS);
  private tags = new Uint16Array(1 << FIRST_BITS);
  /** Slot 0 ends every chain. */
  private used = 1;

  add(key: number, row: number): void {
    if (this.used === this.next.length) this.grow();
    if (this.used > this.heads.length * LOAD && this.bits < MOST_BITS) this.double();
    const slot = this.used++;
    const bucket = key & (this.heads.length - 1);
    this.tags[slot] = key >>> KEPT_FROM;
    this.rows[slot] = row;
    this.next[slot] = this.heads[bucket] ?? 0;
    this.heads[bucket] = slot;
  }

  /** Calls `visit` with the rows under `key`, newest first, at most `limit`; false from `visit` stops. */
  each(key: number, limit: number, visit: (row: number) => boolean | undefined): void {
    const tag = (key >>> KEPT_FROM) & 0xffff;
    let left = limit;
    let slot = this.heads[key & (this.heads.length - 1)] ?? 0;
    for (; slot !== 0 && left > 0; slot = this.next[slot] ?? 0) {
      if (this.tags[slot] !== tag) continue;
      left--;
      if (visit(this.rows[slot] ?? 0) === false) return;
    }
  }

  private grow(): void {
    const size = Math.ceil(this.next.length * GROWTH);
    this.next = enlarged(this.next, new Uint32Array(size));
    this.rows = enlarged(this.rows, new Uint32Array(size));
    this.tags = enlarged(this.tags, new Uint16Array(size));
  }

  /** Twice the buckets: each chain falls into two by the next bit of its keys, in the order that it had. */
  private double(): void {
    const old = this.heads;
    const bit = 1 << (this.bits - KEPT_FROM);
    this.heads = new Uint32Array(old.length * 2);
    this.bits++;
    for (let bucket = 0; bucket < old.length; bucket++) {
      const ends = [0, 0];
      for (let slot = old[bucket] ?? 0; slot !== 0; ) {
        const following = this.next[slot] ?? 0;
        const half = ((this.tags[slot] ?? 0) & bit) === 0 ? 0 : 1;
        const end = ends[half] ?? 0;
        if (end === 0) this.heads[bucket + half * old.length] = slot;
        else this.next[end] = slot;
        this.next[slot] = 0;
        ends[half] = slot;
        slot = following;
      }
    }
  }
}

function enlarged<T extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
