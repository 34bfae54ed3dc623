/** Aligns two short sequences by their longest common subsequence, and lists what differs between the matches. */

/** A run of equal elements: where it begins in both, and its length. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What the two sequences have between two matches; a side may be empty. */
export interface Gap {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Whether it is before the first match, or after the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Entry `i * (b.length + 1) + j`: the longest common subsequence of the elements of `a` from i and of `b` from j. */
function longestFrom(a: readonly number[], b: readonly number[]): Uint16Array {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      longest[at] =
        a[i] === b[j] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  return longest;
}

/** The number of equal elements from `i` and `j` on. */
function runLength(a: readonly number[], b: readonly number[], i: number, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

/** The runs of `minRun` or more equal elements in a longest common subsequence, in order. */
export function alignmentOf(a: readonly number[], b: readonly number[], minRun: number): Match[] {
  const width = b.length + 1;
  const longest = longestFrom(a, b);
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const length = runLength(a, b, i, j);
    if (length >= minRun) matches.push({ a: i, b: j, length });
    [i, j] = [i + length, j + length];
    if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return matches;
}

/** Elements in matches. */
export function matchedIn(matches: readonly Match[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

/** What is between the matches, before the first and after the last; at least one side of each has elements. */
export function gapsOf(a: readonly number[], b: readonly number[], matches: readonly Match[]): Gap[] {
  const gaps: Gap[] = [];
  let [fromA, fromB] = [0, 0];
  for (const match of [...matches, { a: a.length, b: b.length, length: 0 }]) {
    const gap = { a: a.slice(fromA, match.a), b: b.slice(fromB, match.b) };
    const isLast = match.length === 0;
    if (gap.a.length + gap.b.length > 0) gaps.push({ ...gap, isFirst: fromA === 0 && fromB === 0, isLast });
    [fromA, fromB] = [match.a + match.length, match.b + match.length];
  }
  return gaps;
}
