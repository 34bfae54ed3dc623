/**
 * Stores article ids as bytes: a million strings would outweigh everything else, and most ids are hexadecimal, which
 * halves them.
 */
import { hashText, mix } from '../text/hash.ts';
import { LIMITS } from '../thresholds.ts';
import { Postings } from './postings.ts';

const FIRST_ROWS = 1 << 8;
const GROWTH = 1.1;
/** Separates this table's hashes from other uses of the index's seed. */
const ID_SEED = 0x51ed270b;
const HEX = /^(?:[0-9a-f]{2})+$/;
/** The first byte of each id is its encoding. */
const [AS_TEXT, AS_HEX] = [0, 1];

/** Rows of one hash; shared by all indexes, as it serves one look-up at a time. */
const FOUND = new Uint32Array(LIMITS.postings);

/** Maps rows to ids and ids to rows. */
export class Ids {
  private start: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_ROWS + 1);
  private bytes = Buffer.alloc(FIRST_ROWS * 32);
  private readonly byId = new Postings();
  private count = 0;
  private readonly seed: number;

  /** `seed` is derived from the installation's secret, so that nobody can construct colliding ids. */
  constructor(seed: number) {
    this.seed = mix(seed, ID_SEED);
  }

  /** Appends the id of the next row. */
  push(id: string): void {
    const isHex = HEX.test(id);
    const at = this.start[this.count] ?? 0;
    const end = at + 1 + (isHex ? id.length / 2 : Buffer.byteLength(id));
    if (end > this.bytes.length) {
      const larger = Buffer.alloc(Math.ceil(end * GROWTH));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (this.count + 2 > this.start.length) {
      const larger = new Uint32Array(Math.ceil(this.start.length * GROWTH) + 2);
      larger.set(this.start);
      this.start = larger;
    }
    this.bytes[at] = isHex ? AS_HEX : AS_TEXT;
    this.bytes.write(id, at + 1, isHex ? 'hex' : 'utf8');
    this.byId.add(hashText(id, this.seed), this.count);
    this.start[++this.count] = end;
  }

  /** The id of `row`. */
  at(row: number): string {
    const start = this.start[row] ?? 0;
    return this.bytes.toString(this.bytes[start] === AS_HEX ? 'hex' : 'utf8', start + 1, this.start[row + 1] ?? 0);
  }

  /** The newest row of `id` that `isWanted` accepts, or -1. */
  find(id: string, isWanted: (row: number) => boolean): number {
    const count = this.byId.read(hashText(id, this.seed), FOUND);
    for (let i = 0; i < count; i++) {
      const row = FOUND[i] ?? 0;
      if (isWanted(row) && this.at(row) === id) return row;
    }
    return -1;
  }
}
