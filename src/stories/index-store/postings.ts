/**
 * An inverted index from features to articles, in some ten bytes per posting; a common feature costs no more than a
 * rare one.
 */
import { LIMITS } from '../thresholds.ts';

/** Rows stored under a key, the newest; a power of two. */
const MAX_ROWS = LIMITS.postings;
const GROWTH = 1.25;
const FIRST_SLOTS = 1 << 10;
/** Maximum share of used slots: above it look-ups probe too many. */
const MAX_LOAD = 0.75;
/** Offsets in a slot, and its size. */
const [KEY, VALUE, SLOT_WORDS] = [0, 1, 2];
/** Flag of a value that is the offset of a list; any other value is a row plus one, or 0 for nothing. */
const IS_LIST = 0x8000_0000;
/** A list begins with its capacity (4 bits, the exponent of a power of two) and the number of rows ever added. */
const SIZE_BITS = 4;
const SIZE_MASK = 0xf;
/** 32-bit words in a cache line. */
const LINE = 16;

/** Maps 32-bit hashes to rows. It only grows: expired rows are dropped when the index is rebuilt. */
export class Postings {
  /** Slots in order of their keys, so that a larger table is filled sequentially. */
  private slots = new Uint32Array(FIRST_SLOTS * SLOT_WORDS);
  private slotCount = FIRST_SLOTS;
  private keys = 0;
  private lists = new Uint32Array(FIRST_SLOTS);
  private listsUsed = 0;
  /** Meaningless: without a result the compiler would drop the prefetching loop. */
  prefetched = 0;
  /** Free lists by size: the first one's offset plus one; each contains that of the next. */
  private readonly free = new Uint32Array(SIZE_MASK + 1);

  /** Adds a row under a key. */
  add(key: number, row: number): void {
    const at = this.slotOf(key);
    const value = this.slots[at + VALUE] ?? 0;
    if (value === 0) this.enter(at, key, row);
    else this.slots[at + VALUE] = value >= IS_LIST ? this.extend(value - IS_LIST, row) : this.begin(value - 1, row);
  }

  /** Adds the first `count` rows, each under its key, in order. `values` is a buffer of at least `count`. */
  addAll(keys: Uint32Array, rows: Uint32Array, count: number, values: Uint32Array): void {
    this.prefetch(keys, count, values);
    for (let i = 0; i < count; i++) this.add(keys[i] ?? 0, rows[i] ?? 0);
  }

  /** Writes the rows under `key` to `into`, newest first, at most LIMITS.postings; returns how many. */
  read(key: number, into: Uint32Array): number {
    return this.readAt(this.slots[this.slotOf(key) + VALUE] ?? 0, into);
  }

  /** Writes where the rows of the first `count` keys are to `into`, for `readAt`; valid until the next `add`. */
  find(keys: Uint32Array, count: number, into: Uint32Array): void {
    this.prefetch(keys, count, into);
    let prefetched = 0;
    for (let i = 0; i < count; i++) {
      const value = into[i] ?? 0;
      if (value < IS_LIST) continue;
      const list = value - IS_LIST;
      const end = list + (1 << ((this.lists[list] ?? 0) & SIZE_MASK));
      for (let at = list + LINE; at <= end; at += LINE) prefetched ^= this.lists[at] ?? 0;
    }
    this.prefetched = prefetched;
  }

  /** Like `read`, for a value from `find`. */
  readAt(value: number, into: Uint32Array): number {
    if (value === 0) return 0;
    if (value < IS_LIST) {
      into[0] = value - 1;
      return 1;
    }
    const list = value - IS_LIST;
    const added = (this.lists[list] ?? 0) >>> SIZE_BITS;
    const count = Math.min(MAX_ROWS, added);
    for (let i = 0; i < count; i++) into[i] = this.lists[list + 1 + ((added - 1 - i) & (MAX_ROWS - 1))] ?? 0;
    return count;
  }

  private firstSlot(key: number): number {
    return Math.floor((key / 0x1_0000_0000) * this.slotCount);
  }

  /**
   * Writes the values of the keys' slots to `into`. Reads all slots before comparing any, then the heads of all lists:
   * independent reads overlap, as long as none is waited for.
   */
  private prefetch(keys: Uint32Array, count: number, into: Uint32Array): void {
    let prefetched = 0;
    for (let i = 0; i < count; i++) prefetched ^= this.slots[this.firstSlot(keys[i] ?? 0) * SLOT_WORDS] ?? 0;
    for (let i = 0; i < count; i++) into[i] = this.slots[this.slotOf(keys[i] ?? 0) + VALUE] ?? 0;
    for (let i = 0; i < count; i++) prefetched ^= this.lists[Math.max(0, (into[i] ?? 0) - IS_LIST)] ?? 0;
    this.prefetched = prefetched;
  }

  /** Offset of the key's slot, or of an empty one for it. */
  private slotOf(key: number): number {
    let slot = this.firstSlot(key);
    for (;;) {
      const at = slot * SLOT_WORDS;
      if (this.slots[at + VALUE] === 0 || this.slots[at + KEY] === key) return at;
      slot = slot + 1 === this.slotCount ? 0 : slot + 1;
    }
  }

  private enter(at: number, key: number, row: number): void {
    this.slots[at + KEY] = key;
    this.slots[at + VALUE] = row + 1;
    if (++this.keys > this.slotCount * MAX_LOAD) this.enlarge();
  }

  private enlarge(): void {
    const old = this.slots;
    this.slotCount = Math.ceil(this.slotCount * GROWTH);
    this.slots = new Uint32Array(this.slotCount * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      const value = old[from + VALUE] ?? 0;
      if (value === 0) continue;
      const key = old[from + KEY] ?? 0;
      const at = this.slotOf(key);
      this.slots[at + KEY] = key;
      this.slots[at + VALUE] = value;
    }
  }

  /** Creates a list of two rows; returns the value of its slot. */
  private begin(row: number, newer: number): number {
    const list = this.allot(1);
    this.lists[list] = (2 << SIZE_BITS) | 1;
    this.lists[list + 1] = row;
    this.lists[list + 2] = newer;
    return list + IS_LIST;
  }

  /** Adds to a list, replacing the oldest row of a full one; returns the value of its slot, as the list may move. */
  private extend(old: number, row: number): number {
    const added = (this.lists[old] ?? 0) >>> SIZE_BITS;
    let size = (this.lists[old] ?? 0) & SIZE_MASK;
    let list = old;
    if (added === 1 << size && added < MAX_ROWS) {
      list = this.allot(++size);
      for (let i = 1; i <= added; i++) this.lists[list + i] = this.lists[old + i] ?? 0;
      this.release(old, size - 1);
    }
    this.lists[list + 1 + (added & (MAX_ROWS - 1))] = row;
    // After wrapping around, the count restarts where it still marks the list as full.
    this.lists[list] = ((added + 1 < 2 * MAX_ROWS ? added + 1 : MAX_ROWS) << SIZE_BITS) | size;
    return list + IS_LIST;
  }

  /** Allocates a head and 2^size rows. */
  private allot(size: number): number {
    const freed = this.free[size] ?? 0;
    if (freed !== 0) {
      this.free[size] = this.lists[freed] ?? 0;
      return freed - 1;
    }
    const list = this.listsUsed;
    this.listsUsed += 1 + (1 << size);
    if (this.listsUsed > this.lists.length) {
      const larger = new Uint32Array(Math.ceil(this.listsUsed * GROWTH));
      larger.set(this.lists);
      this.lists = larger;
    }
    return list;
  }

  private release(list: number, size: number): void {
    this.lists[list + 1] = this.free[size] ?? 0;
    this.free[size] = list + 1;
  }
}
