/**
 * Aligns two short sequences by their longest common subsequence, and lists what differs between the matches. The lengths
 * are computed bit by bit in parallel (Hyyrö, 2004): a table of two beginnings has some nine thousand cells.
 */

/** Elements of a sequence at most, and what each is below. */
const [MAX_LENGTH, CODES] = [96, 1 << 9];
/** 32-bit words for a bit of each element. */
const WORDS = MAX_LENGTH / 32;

/** A run of equal elements: where it begins in both, and its length. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What the two sequences have between two matches; a side may be empty. */
export interface Gap {
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  /** Whether it is before the first match, or after the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The lengths of the longest common subsequences of all ends of two sequences. */
class CommonLengths {
  /** By code: a bit for each place of the second sequence that has it, the last place lowest. */
  private readonly masks = new Uint32Array(CODES * WORDS);
  /** By place of the first sequence: a clear bit where one element more of the second makes the length grow. */
  private readonly rows = new Uint32Array((MAX_LENGTH + 1) * WORDS);
  private length = 0;

  open(a: Uint16Array, b: Uint16Array): void {
    this.length = b.length;
    this.mark(b);
    this.rows.fill(0xffffffff, a.length * WORDS, (a.length + 1) * WORDS);
    for (let i = a.length - 1; i >= 0; i--) this.fillRow(i, (a[i] ?? 0) * WORDS);
    for (let j = 0; j < b.length; j++) this.masks.fill(0, (b[j] ?? 0) * WORDS, ((b[j] ?? 0) + 1) * WORDS);
  }

  /** The length for the first sequence from `i` and the second from `j`. */
  from(i: number, j: number): number {
    const count = this.length - j;
    const [whole, rest] = [count >>> 5, count & 31];
    const at = i * WORDS;
    let bits = 0;
    for (let word = 0; word < whole; word++) bits += bitsIn(this.rows[at + word] ?? 0);
    if (rest > 0) bits += bitsIn((this.rows[at + whole] ?? 0) & ((1 << rest) - 1));
    return count - bits;
  }

  private mark(b: Uint16Array): void {
    for (let j = 0; j < b.length; j++) {
      const bit = b.length - 1 - j;
      const at = (b[j] ?? 0) * WORDS + (bit >>> 5);
      this.masks[at] = (this.masks[at] ?? 0) | (1 << (bit & 31));
    }
  }

  private fillRow(i: number, mask: number): void {
    const { rows, masks } = this;
    let carry = 0;
    for (let word = 0; word < WORDS; word++) {
      const before = rows[(i + 1) * WORDS + word] ?? 0;
      const equal = masks[mask + word] ?? 0;
      const sum = before + ((before & equal) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      rows[i * WORDS + word] = sum | (before & ~equal);
    }
  }
}

/** Reused, as one pair is aligned at a time. */
const LENGTHS = new CommonLengths();

/** The number of equal elements from `i` and `j` on. */
function runLength(a: Uint16Array, b: Uint16Array, i: number, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** The runs of `minRun` or more equal elements in a longest common subsequence, in order. */
export function alignmentOf(a: Uint16Array, b: Uint16Array, minRun: number): Match[] {
  LENGTHS.open(a, b);
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const length = runLength(a, b, i, j);
    if (length >= minRun) matches.push({ a: i, b: j, length });
    [i, j] = [i + length, j + length];
    if (i >= a.length || j >= b.length) break;
    if (LENGTHS.from(i + 1, j) >= LENGTHS.from(i, j + 1)) i++;
    else j++;
  }
  return matches;
}

/** Elements in matches. */
export function matchedIn(matches: readonly Match[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** What is between the matches, before the first and after the last; at least one side of each has elements. */
export function gapsOf(a: Uint16Array, b: Uint16Array, matches: readonly Match[]): Gap[] {
  const gaps: Gap[] = [];
  let [fromA, fromB] = [0, 0];
  for (const match of [...matches, { a: a.length, b: b.length, length: 0 }]) {
    const gap = { a: a.subarray(fromA, match.a), b: b.subarray(fromB, match.b) };
    const isLast = match.length === 0;
    if (gap.a.length + gap.b.length > 0) gaps.push({ ...gap, isFirst: fromA === 0 && fromB === 0, isLast });
    [fromA, fromB] = [match.a + match.length, match.b + match.length];
  }
  return gaps;
}
