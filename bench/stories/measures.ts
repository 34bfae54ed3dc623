/** The published measures of a clustering (pairs, B³, adjusted Rand), so that the figures are comparable. */

/** Precision, recall and their harmonic mean, 0 to 1; an empty share counts as 1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Scores of counted decisions: right joins, joins made, joins that should be. */
export function scoresOf(right: number, made: number, wanted: number): Scores {
  const precision = share(right, made);
  const recall = share(right, wanted);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function pairsIn(size: number): number {
  return (size * (size - 1)) / 2;
}

function counts(keys: readonly string[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const key of keys) result.set(key, (result.get(key) ?? 0) + 1);
  return result;
}

function sum(values: Iterable<number>, of: (value: number) => number): number {
  let total = 0;
  for (const value of values) total += of(value);
  return total;
}

export interface Clustering {
  readonly pairs: Scores;
  /** Bagga and Baldwin's B³: averaged over items. */
  readonly bcubed: Scores;
  /** Hubert and Arabie's adjusted Rand index. */
  readonly ari: number;
}

/** Measures `found` against `truth`: the names of each item's cluster, item by item. */
export function measureClustering(truth: readonly string[], found: readonly string[]): Clustering {
  const both = truth.map((name, i) => `${name}\n${found[i]}`);
  const [inTruth, inFound, inBoth] = [counts(truth), counts(found), counts(both)];
  const right = sum(inBoth.values(), pairsIn);
  const made = sum(inFound.values(), pairsIn);
  const wanted = sum(inTruth.values(), pairsIn);
  const precision = sum(truth.keys(), (i) => share(inBoth.get(both[i] ?? '') ?? 0, inFound.get(found[i] ?? '') ?? 0));
  const recall = sum(truth.keys(), (i) => share(inBoth.get(both[i] ?? '') ?? 0, inTruth.get(truth[i] ?? '') ?? 0));
  const [p, r] = [share(precision, truth.length), share(recall, truth.length)];
  const expected = (made * wanted) / (pairsIn(truth.length) || 1);
  return {
    pairs: scoresOf(right, made, wanted),
    bcubed: { precision: p, recall: r, f1: (2 * p * r) / (p + r || 1) },
    ari: share(right - expected, (made + wanted) / 2 - expected),
  };
}
