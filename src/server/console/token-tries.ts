/** Slows down guesses of the console's token: each wrong token delays later checks a little longer, up to two seconds. */

/** Runs delayed checks. */
export interface TokenTries {
  /**
   * Calls `check` after the delay that recent wrong tokens cause. `busy`: too many checks are waiting, and this one was not
   * made. Rejects only when `check` throws.
   */
  attempt(check: () => boolean): Promise<'right' | 'wrong' | 'busy'>;
}

/** Clock and timer. */
export interface TokenTriesOptions {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Resolves after `ms` milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Wrong tokens without a delay, for typing errors. */
const FREE_TRIES = 3;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 2_000;
/** The count of wrong tokens decreases by one in this time. */
const DECAY_MS = 10_000;
/** The count is limited, so that the delay ends soon after an attack. */
const MAX_COUNTED = 10;
/** Concurrent waiting checks; each occupies a connection. */
const MAX_WAITING = 64;

/**
 * Counts for the whole process, because behind a proxy every caller has the same address. The delay comes before the check
 * and applies to right tokens too: a delay only after wrong ones would tell them apart. Memory: three numbers.
 */
export function createTokenTries({ clock, wait }: TokenTriesOptions): TokenTries {
  let counted = 0;
  let countedAt = clock();
  let waiting = 0;
  const recent = (): number => {
    const now = clock();
    counted = Math.max(0, counted - Math.max(0, now - countedAt) / DECAY_MS);
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

/** The delay after `wrong` recent wrong tokens, milliseconds: 100, doubled with each, at most 2,000. */
function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.floor(wrong - FREE_TRIES));
}
