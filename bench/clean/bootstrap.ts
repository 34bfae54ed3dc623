/** Estimates the standard deviation of a score by resampling its pages. */

/** A small seeded generator (mulberry32), for the same deviation in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard deviation of `score` over `rounds` resamples of `pages` with replacement. */
export function deviation<T>(
  pages: readonly T[],
  score: (pages: readonly T[]) => number,
  rounds = 500,
  seed = 1,
): number {
  if (pages.length === 0) return 0;
  const random = generator(seed);
  const scores = Array.from({ length: rounds }, () =>
    score(pages.map(() => pages[Math.floor(random() * pages.length)]).filter((page): page is T => page !== undefined)),
  );
  const mean = scores.reduce((sum, value) => sum + value, 0) / rounds;
  return Math.sqrt(scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rounds);
}
