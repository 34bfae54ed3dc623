/** The interface of a check of `winnow doctor`. */
import type { Config } from '../../config/config.ts';
import type { LoadedConfig } from '../../config/load.ts';

/** One result of a check. `warn`: it works, but the operator should look at it. `fail`: it does not work. */
export interface CheckResult {
  readonly level: 'ok' | 'warn' | 'fail';
  /** In plain words, without a full stop. */
  readonly words: string;
  /** Code of the StoreError with the same cause; a check that fails with it is not reported again. */
  readonly cause?: string;
}

/** What a check may use. */
export interface CheckContext {
  readonly loaded: LoadedConfig;
  /** The configuration, which has no errors. */
  readonly config: Config;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Resolves a name; rejects with Node's error. Absent with `--offline`. */
  readonly lookup?: (host: string) => Promise<unknown>;
}

/** A row of the table of checks. A check changes nothing; expected failures are results. */
export interface Check {
  /** Stable; printed before its results. */
  readonly id: string;
  run(context: CheckContext): Promise<readonly CheckResult[]>;
}

/** A result of level `ok`. */
export const ok = (words: string): CheckResult => ({ level: 'ok', words });
/** A result of level `warn`. */
export const warn = (words: string): CheckResult => ({ level: 'warn', words });
/** A result of level `fail`. */
export const fail = (words: string): CheckResult => ({ level: 'fail', words });
