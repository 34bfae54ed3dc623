/** Why: which words tell most of an article is counted for every article; one table, used again and again, does it without garbage. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_BODY, IN_TITLE, IS_NAME, MAX_TERMS } from './fingerprint.ts';
import { IS_CAPITAL, IS_NUMBER, type TokenColumns } from './token-columns.ts';

/** A power of two above twice the words that are read of an article. */
const SLOTS = 1 << 14;
/** More different words than an article is read of. */
const MOST = SLOTS / 2;
/** How a body writes a word: somewhere small, somewhere with a capital. Beside the flags of a term, which are a byte. */
const SMALL = 0x100;
const CAPITAL = 0x200;
const FLAGS = 0xff;

/** How much a word that comes so many times tells. */
const REPEATED = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

function repeated(count: number): number {
  return count < REPEATED.length ? (REPEATED[count] ?? 0) : 1 + Math.log(count);
}

/** Earlier words tell more of a news item than later ones; halves after about 80 different words. */
function placeWeight(first: number): number {
  return 1 / (1 + first / 80);
}

/** How often each word stands in an article, and where: for one article at a time. */
export class TermCounter {
  /** One more than a word's number; 0 is an empty slot. */
  private readonly slots = new Uint16Array(SLOTS);
  /** By number, in order of the first place. */
  private readonly slotOf = new Uint16Array(MOST);
  private readonly terms = new Uint32Array(MOST);
  private readonly counts = new Uint16Array(MOST);
  private readonly flags = new Uint16Array(MOST);
  private readonly weights = new Float64Array(MOST);
  private readonly sorted = new Float64Array(MOST);
  private readonly told = new Uint32Array(MAX_TERMS);
  private size = 0;
  /** Of the article last taken: share of its running words that several earlier articles had, 0 to 1. */
  vocabularyCoverage = 0;

  /** Counts the words from `start` to before `end`, marked with `flags`. */
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

  /** The words that tell most, as terms of a fingerprint, to be used before the next call; empties the table. */
  take(frequency: DocumentFrequency): Uint32Array<ArrayBuffer> {
    this.weigh(frequency);
    const least = this.leastWeight();
    const told = this.told.subarray(0, Math.min(this.size, MAX_TERMS));
    let equals = told.length - this.countAbove(least);
    let count = 0;
    for (let number = 0; number < this.size; number++) {
      const weight = this.weights[number] ?? 0;
      // Of words of one weight the earlier are kept.
      if (weight > least || (weight === least && equals-- > 0)) told[count++] = this.keyOf(number);
    }
    this.clear();
    return told.sort();
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

  /** The weight that the last of those kept has. */
  private leastWeight(): number {
    if (this.size <= MAX_TERMS) return Number.NEGATIVE_INFINITY;
    const sorted = this.sorted.subarray(0, this.size);
    for (let number = 0; number < this.size; number++) sorted[number] = this.weights[number] ?? 0;
    return sorted.sort()[this.size - MAX_TERMS] ?? 0;
  }

  private countAbove(least: number): number {
    let count = 0;
    for (let number = 0; number < this.size; number++) if ((this.weights[number] ?? 0) > least) count++;
    return count;
  }

  /** Hash, flags and count in 32 bits. A name is what the body writes with a capital wherever it stands. */
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
