/** What all commands share: global options and exit codes. */
import type { Command } from 'commander';

/** Exit codes, the same for every command; documented in docs/operations.md. */
export const EXIT = { ok: 0, failed: 1, usage: 2, alreadyRunning: 3 } as const;

/** The default of `--config`, relative to the working directory. */
export const DEFAULT_CONFIG = 'config/winnow.yaml';

/** Options of every command. */
export interface GlobalOptions {
  /** Path of the configuration; default {@link DEFAULT_CONFIG}. */
  readonly config: string;
  /** `debug`, `info`, `warn` or `error`; default `info`. */
  readonly logLevel: string;
  /** Default: `plain` on a terminal, else `json`. */
  readonly logFormat?: 'json' | 'plain';
}

/** The global options, given before or after the name of the command. */
export function globalOptions(command: Command): GlobalOptions {
  return command.optsWithGlobals<GlobalOptions>();
}
