/** A random generator with a printed seed, so that every run can be repeated. */

export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number at least 0, less than `below`. */
  below(below: number): number;
}

/** Mulberry32, with 32 bits of state. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}
