/** Suggests the right spelling of a misspelled name. */

/** The candidate nearest to `word`; undefined when none is near enough. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A third of the letters may differ (at least one, so that `urk` finds `url`); beyond that a guess would mislead.
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(fold(word), fold(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `, did you mean "x"?`, or an empty string. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : `, did you mean "${found}"?`;
}

/** Whether the two differ only in case and separators. */
export function isSameWord(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Removes case and separators, so that `min_interval` and `min-interval` equal `minInterval`. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Optimal string alignment distance (Levenshtein plus swaps of adjacent letters), in letters. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const left = row[j - 1] ?? 0;
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = isSwapped(a, i, b, j) ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((above[j] ?? 0) + 1, left + 1, change, swap));
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Whether the last two of the first `i` letters of `a` are those of the first `j` letters of `b` in the other order. */
function isSwapped(a: string, i: number, b: string, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}
