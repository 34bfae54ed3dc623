/** Compares bottom-k sketches of sets: forty times for each article, and nearly always without a shared element. */
import { FIGURE } from '../text/fingerprint.ts';

/** Overlap of two sampled sets, within the range of hashes that both samples cover. */
export interface SetOverlap {
  /** Elements in both. */
  readonly shared: number;
  /** Elements of the first set, and of the second. */
  readonly a: number;
  readonly b: number;
  /** Shared elements that are distinctive figures (only meaningful for numbers). */
  readonly figures: number;
}

/** An ascending range within a block. */
export interface Part {
  readonly features: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** A power of two. In a fifth of all comparisons one of a stranger's 32 hashes hits a mark by chance. */
const MARKS = 1 << 12;

/** A bottom-k sketch of at most `size` elements, prepared for comparison with many. */
export class Sketch {
  private readonly size: number;
  private readonly marks = new Uint8Array(MARKS);
  private part: Part = { features: new Uint32Array(0), start: 0, end: 0 };

  constructor(size: number) {
    this.size = size;
  }

  /** Loads `part`, replacing the one before. */
  open(part: Part): void {
    this.part = part;
    this.marks.fill(0);
    const { features, start, end } = part;
    for (let i = start; i < end; i++) this.marks[((features[i] ?? 0) >>> 1) & (MARKS - 1)] = 1;
  }

  /** Compares it with `b` over the range in which both are complete. */
  with(b: Part): SetOverlap {
    const a = this.part;
    const top = Math.min(this.topOf(a), this.topOf(b));
    const countA = countUpTo(top, a);
    const countB = countUpTo(top, b);
    if (!this.isMarked(b)) return { shared: 0, a: countA, b: countB, figures: 0 };
    const inA = a.features;
    const inB = b.features;
    let j = b.start;
    let shared = 0;
    let figures = 0;
    for (let i = a.start; i < a.end && j < b.end; i++) {
      const element = inA[i] ?? 0;
      while (j < b.end && (inB[j] ?? 0) < element) j++;
      if (j >= b.end || inB[j] !== element) continue;
      shared++;
      figures += element & FIGURE;
    }
    return { shared, a: countA, b: countB, figures };
  }

  /** The greatest hash up to which a sketch is complete. */
  private topOf({ features, start, end }: Part): number {
    return end - start < this.size ? 0xffffffff : (features[end - 1] ?? 0);
  }

  private isMarked({ features, start, end }: Part): boolean {
    let marked = 0;
    for (let i = start; i < end; i++) marked |= this.marks[((features[i] ?? 0) >>> 1) & (MARKS - 1)] ?? 0;
    return marked !== 0;
  }
}

function countUpTo(top: number, { features, start, end }: Part): number {
  let i = end;
  while (i > start && (features[i - 1] ?? 0) > top) i--;
  return i - start;
}
