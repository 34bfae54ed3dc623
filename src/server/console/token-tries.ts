/** Slows down guessing of the console's token: each wrong token makes every later check wait a little longer, up to two seconds. */

export interface TokenTries {
  /**
   * Calls `check` after the pause that recent wrong tokens have earned. `busy`: too many checks are waiting, and this one
   * was not made. Never rejects unless `check` throws.
   */
  attempt(check: () => boolean): Promise<'right' | 'wrong' | 'busy'>;
}

export interface TokenTriesOptions {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Wrong tokens without a pause: people mistype. */
const FREE_TRIES = 3;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 2_000;
/** One wrong token is forgotten in this time. */
const FORGET_AFTER_MS = 10_000;
/** More wrong tokens than this add nothing, so that the operator is back to no pause soon after an attack. */
const MAX_COUNTED = 10;
/** Checks that wait at the same time; each of them holds a connection. */
const MAX_WAITING = 64;

/**
 * Counts for the whole process, since behind a proxy every caller has the same address. The pause comes before the check,
 * and for right tokens too: a pause only after wrong ones would tell them apart at once. Memory: three numbers.
 */
export function createTokenTries({ clock, wait }: TokenTriesOptions): TokenTries {
  let counted = 0;
  let countedAt = clock();
  let waiting = 0;
  const recent = (): number => {
    const now = clock();
    counted = Math.max(0, counted - Math.max(0, now - countedAt) / FORGET_AFTER_MS);
    countedAt = now;
    return counted;
  };
  return {
    attempt: async (check) => {
      const pause = pauseAfter(recent());
      if (pause > 0) {
        if (waiting >= MAX_WAITING) return 'busy';
        waiting++;
        await wait(pause).finally(() => waiting--);
      }
      if (check()) return 'right';
      counted = Math.min(MAX_COUNTED, recent() + 1);
      return 'wrong';
    },
  };
}

/** Milliseconds to wait after so many recent wrong tokens: 100, doubled with each, 2,000 at most. */
function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.floor(wrong - FREE_TRIES));
}
