/** Why: what a check-up gets to see, and what it answers, is the same for every one of them. */
import type { Config } from '../../config/config.ts';
import type { LoadedConfig } from '../../config/load.ts';

/** `warn`: works, but somebody should look. `fail`: does not work. */
export interface CheckResult {
  readonly level: 'ok' | 'warn' | 'fail';
  /** One plain sentence without a full stop. */
  readonly words: string;
  /** What the store says no with for the same reason, as the code of a StoreError: that need not be told too. */
  readonly cause?: string;
}

export interface CheckContext {
  readonly loaded: LoadedConfig;
  /** The configuration, when it has no mistakes. */
  readonly config: Config;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Looks a name up; rejects with Node's error. Absent when no other machine may be asked. */
  readonly lookup?: (host: string) => Promise<unknown>;
}

/** A row of the table of check-ups. Nothing is changed by one. Expected failures are findings. */
export interface Check {
  /** Stable; shown before its findings. */
  readonly id: string;
  run(patient: CheckContext): Promise<readonly CheckResult[]>;
}

export const ok = (words: string): CheckResult => ({ level: 'ok', words });
export const warn = (words: string): CheckResult => ({ level: 'warn', words });
export const fail = (words: string): CheckResult => ({ level: 'fail', words });
