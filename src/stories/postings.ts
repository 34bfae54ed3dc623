/** Why: "which articles hold this feature" in 12 bytes a posting, with the newest article first. */

const GROWTH = 1.2;
const FIRST_SIZE = 1 << 12;
/** Postings a bucket on average before the buckets are doubled. */
const LOAD = 2;

/** A chained hash table from 32-bit keys to rows. It only grows: what expires goes when the index is rebuilt. */
export class Postings {
  private heads = new Uint32Array(FIRST_SIZE);
  private next = new Uint32Array(FIRST_SIZE);
  private rows = new Uint32Array(FIRST_SIZE);
  private keys = new Uint32Array(FIRST_SIZE);
  /** Slot 0 ends every chain. */
  private used = 1;

  add(key: number, row: number): void {
    if (this.used === this.next.length) this.grow();
    if (this.used > this.heads.length * LOAD) this.rehash();
    const slot = this.used++;
    this.keys[slot] = key;
    this.rows[slot] = row;
    this.chain(slot);
  }

  /** Calls `visit` with the rows under `key`, newest first, at most `limit`; false from `visit` stops. */
  each(key: number, limit: number, visit: (row: number) => boolean | undefined): void {
    let left = limit;
    let slot = this.heads[key & (this.heads.length - 1)] ?? 0;
    for (; slot !== 0 && left > 0; slot = this.next[slot] ?? 0) {
      if (this.keys[slot] !== key) continue;
      left--;
      if (visit(this.rows[slot] ?? 0) === false) return;
    }
  }

  /** Bytes held. */
  get bytes(): number {
    return this.heads.byteLength + this.next.byteLength + this.rows.byteLength + this.keys.byteLength;
  }

  private chain(slot: number): void {
    const bucket = (this.keys[slot] ?? 0) & (this.heads.length - 1);
    this.next[slot] = this.heads[bucket] ?? 0;
    this.heads[bucket] = slot;
  }

  private grow(): void {
    const size = Math.ceil(this.next.length * GROWTH);
    this.next = enlarged(this.next, size);
    this.rows = enlarged(this.rows, size);
    this.keys = enlarged(this.keys, size);
  }

  private rehash(): void {
    this.heads = new Uint32Array(this.heads.length * 2);
    for (let slot = 1; slot < this.used; slot++) this.chain(slot);
  }
}

function enlarged(old: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(old);
  return larger;
}
