/** Measures how work grows with its input, on inputs of at most 4 kB: what is quadratic there is out of bounds on a real page. */

/** Characters of the small and of the large input. */
const SMALL = 500;
const LARGE = 4_000;
/** The input grows eightfold. Linear work takes 8 times as long or less, quadratic work near 64 times. */
export const MAX_GROWTH = 24;
/** Below this, milliseconds, a difference is noise of the clock. */
const NOISE_MS = 0.25;
const ROUNDS = 12;
const ATTEMPTS = 3;

async function quickest(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** `piece` again and again, `size` characters in all. */
function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

async function measured(work: (text: string) => unknown, piece: string): Promise<number> {
  const [small, large] = [filled(piece, SMALL), filled(piece, LARGE)];
  await quickest(() => work(large));
  const [before, after] = [await quickest(() => work(small)), await quickest(() => work(large))];
  return after / Math.max(before, NOISE_MS);
}

/**
 * How many times as long `work` takes with the large input as with the small one; the quickest of several rounds each. A value out of
 * bounds is measured again: other work of the machine disturbs now and then, quadratic work is slow each time.
 */
export async function growthOf(work: (text: string) => unknown, piece: string): Promise<number> {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MAX_GROWTH; attempt++)
    growth = Math.min(growth, await measured(work, piece));
  return growth;
}
