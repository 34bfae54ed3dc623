/** The ids of all stories in 16 to 32 bytes each, where the stories themselves are too many for memory; a `Set` ends at 16.7 million. */
import { hash } from 'node:crypto';

/** A set of ids: by the first 64 bits of each, so that two of ten million are taken for one with a probability of 1 to 300,000. */
export class StoryIdSet {
  /** Two numbers for each slot; 0, 0 is an empty one. */
  #slots = new Uint32Array(2 * FIRST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    const [high, low] = wordsOf(id);
    return this.#isTaken(this.#find(high, low));
  }

  add(id: string): void {
    const [high, low] = wordsOf(id);
    if (!this.#insert(high, low)) return;
    this.#size++;
    if (2 * this.#size > this.#count) this.#grow();
  }

  delete(id: string): void {
    const [high, low] = wordsOf(id);
    let gap = this.#find(high, low);
    if (!this.#isTaken(gap)) return;
    this.#size--;
    // What follows moves up, so that no search ends at the gap.
    for (let slot = this.#next(gap); this.#isTaken(slot); slot = this.#next(slot)) {
      const home = this.#home(this.#at(2 * slot));
      if (this.#distance(home, slot) < this.#distance(gap, slot)) continue;
      this.#set(gap, this.#at(2 * slot), this.#at(2 * slot + 1));
      gap = slot;
    }
    this.#set(gap, 0, 0);
  }

  get #count(): number {
    return this.#slots.length / 2;
  }

  #at(position: number): number {
    return this.#slots[position] ?? 0;
  }

  #set(slot: number, high: number, low: number): void {
    this.#slots[2 * slot] = high;
    this.#slots[2 * slot + 1] = low;
  }

  #isTaken(slot: number): boolean {
    return this.#at(2 * slot) !== 0 || this.#at(2 * slot + 1) !== 0;
  }

  #home(high: number): number {
    return high % this.#count;
  }

  #next(slot: number): number {
    return slot + 1 === this.#count ? 0 : slot + 1;
  }

  /** How many steps forward it is from one slot to another. */
  #distance(from: number, to: number): number {
    return (to - from + this.#count) % this.#count;
  }

  /** The slot of these words, or the empty one in which they belong. */
  #find(high: number, low: number): number {
    let slot = this.#home(high);
    while (this.#isTaken(slot) && (this.#at(2 * slot) !== high || this.#at(2 * slot + 1) !== low))
      slot = this.#next(slot);
    return slot;
  }

  #insert(high: number, low: number): boolean {
    const slot = this.#find(high, low);
    if (this.#isTaken(slot)) return false;
    this.#set(slot, high, low);
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let i = 0; i < before.length; i += 2) {
      const [high, low] = [before[i] ?? 0, before[i + 1] ?? 0];
      if (high !== 0 || low !== 0) this.#insert(high, low);
    }
  }
}

const FIRST_SLOTS = 1024;
const HEXADECIMAL = /^[0-9a-f]{16}/;

/** The id as two numbers, which are never both 0. */
function wordsOf(id: string): readonly [number, number] {
  const digits = HEXADECIMAL.test(id) ? id : hash('sha256', id, 'hex');
  const [high, low] = [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8, 16), 16)];
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}
