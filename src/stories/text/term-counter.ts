/** Counts the terms of an article and selects the salient ones, in reused tables, so that it allocates nothing. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_BODY, IN_TITLE, IS_NAME, MAX_TERMS } from './fingerprint.ts';
import { IS_CAPITAL, IS_NUMBER, type TokenColumns } from './token-columns.ts';

/** A power of two above twice the words read of an article. */
const SLOTS = 1 << 14;
/** More than the distinct words read of an article. */
const MAX_WORDS = SLOTS / 2;
/** Spellings seen in the body: in lower case, with a capital. Above the byte of a term's flags. */
const SMALL = 0x100;
const CAPITAL = 0x200;
const FLAGS = 0xff;

/** Weight of a word by how often it occurs. */
const REPEATED = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

function repeated(count: number): number {
  return count < REPEATED.length ? (REPEATED[count] ?? 0) : 1 + Math.log(count);
}

/** Weight of a word by its rank of first occurrence: news puts the important first. Halves after 80 distinct words. */
function placeWeight(first: number): number {
  return 1 / (1 + first / 80);
}

/** The number that would be at `place` if `numbers` were sorted; reorders them (Hoare's selection). */
function smallest(numbers: Float64Array, place: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i++;
      while ((numbers[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const swapped = numbers[i] ?? 0;
      numbers[i++] = numbers[j] ?? 0;
      numbers[j--] = swapped;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return numbers[place] ?? 0;
}

/** Counts how often and where each term occurs in an article; serves one article at a time. */
export class TermCounter {
  /** A term's number plus one; 0 is an empty slot. */
  private readonly slots = new Uint16Array(SLOTS);
  /** By number, in order of first occurrence. */
  private readonly slotOf = new Uint16Array(MAX_WORDS);
  private readonly terms = new Uint32Array(MAX_WORDS);
  private readonly counts = new Uint16Array(MAX_WORDS);
  private readonly flags = new Uint16Array(MAX_WORDS);
  private readonly weights = new Float64Array(MAX_WORDS);
  private readonly sorted = new Float64Array(MAX_WORDS);
  private readonly salient = new Uint32Array(MAX_TERMS);
  private size = 0;
  /** Of the article last taken: share of its running words that occur in several earlier articles, 0 to 1. */
  vocabularyCoverage = 0;

  /** Counts the words from `start` to before `end`, and marks them with `flags`. */
  add({ term, traits, length }: TokenColumns, start: number, end: number, flags: number): void {
    for (let i = start; i < end && i < length; i++) {
      const number = this.numberOf(term[i] ?? 0);
      const trait = traits[i] ?? 0;
      const isWritten = (flags & IN_BODY) !== 0 && (trait & IS_NUMBER) === 0;
      const writing = !isWritten ? 0 : (trait & IS_CAPITAL) !== 0 ? CAPITAL : SMALL;
      this.counts[number] = (this.counts[number] ?? 0) + 1;
      this.flags[number] = (this.flags[number] ?? 0) | flags | writing;
    }
  }

  /** The salient terms of what was added, as in a fingerprint; valid until the next call. Clears the counter. */
  take(frequency: DocumentFrequency): Uint32Array<ArrayBuffer> {
    this.weigh(frequency);
    const least = this.leastWeight();
    const salient = this.salient.subarray(0, Math.min(this.size, MAX_TERMS));
    let equals = salient.length - this.countAbove(least);
    let count = 0;
    for (let number = 0; number < this.size; number++) {
      const weight = this.weights[number] ?? 0;
      // Of equal weights the earlier word wins.
      if (weight > least || (weight === least && equals-- > 0)) salient[count++] = this.keyOf(number);
    }
    this.clear();
    return salient.sort();
  }

  private numberOf(term: number): number {
    let slot = Math.imul(term, 0x9e3779b1) >>> 18;
    for (;;) {
      const known = this.slots[slot] ?? 0;
      if (known === 0) return this.enter(term, slot);
      if (this.terms[known - 1] === term) return known - 1;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private enter(term: number, slot: number): number {
    const number = this.size++;
    this.slots[slot] = number + 1;
    this.slotOf[number] = slot;
    this.terms[number] = term;
    this.counts[number] = 0;
    this.flags[number] = 0;
    return number;
  }

  private weigh(frequency: DocumentFrequency): void {
    const rareIdf = frequency.rareIdf();
    frequency.prefetch(this.terms, this.size);
    let [known, all] = [0, 0];
    for (let number = 0; number < this.size; number++) {
      const count = this.counts[number] ?? 0;
      const boost = ((this.flags[number] ?? 0) & IN_TITLE) !== 0 ? 2 : 1;
      const idf = frequency.idf(this.terms[number] ?? 0);
      this.weights[number] = idf * repeated(count) * boost * placeWeight(number);
      all += count;
      if (idf < rareIdf) known += count;
    }
    this.vocabularyCoverage = known / Math.max(1, all);
  }

  /** The weight of the last salient term. */
  private leastWeight(): number {
    if (this.size <= MAX_TERMS) return Number.NEGATIVE_INFINITY;
    const sorted = this.sorted.subarray(0, this.size);
    for (let number = 0; number < this.size; number++) sorted[number] = this.weights[number] ?? 0;
    return smallest(sorted, this.size - MAX_TERMS);
  }

  private countAbove(least: number): number {
    let count = 0;
    for (let number = 0; number < this.size; number++) if ((this.weights[number] ?? 0) > least) count++;
    return count;
  }

  /** Hash, flags and count in 32 bits. A term that the body always capitalises is a name. */
  private keyOf(number: number): number {
    const flags = this.flags[number] ?? 0;
    const name = (flags & (SMALL | CAPITAL)) === CAPITAL ? IS_NAME : 0;
    const count = Math.min(COUNT_BITS, this.counts[number] ?? 0);
    return (((this.terms[number] ?? 0) << 8) | (flags & FLAGS) | name | count) >>> 0;
  }

  private clear(): void {
    for (let number = 0; number < this.size; number++) this.slots[this.slotOf[number] ?? 0] = 0;
    this.size = 0;
  }
}
