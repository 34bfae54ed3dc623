/** Why: what every command has in common: its options and its exit codes. */
import type { Command } from 'commander';

/** Documented in docs/operations.md; the same for every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, alreadyRunning: 3 } as const;

export const DEFAULT_CONFIG = 'config/winnow.yaml';

export interface GlobalOptions {
  readonly config: string;
  readonly logLevel: string;
  readonly logFormat?: 'json' | 'plain';
}

/** The options given before or after the command's name. */
export function globalOptions(command: Command): GlobalOptions {
  return command.optsWithGlobals<GlobalOptions>();
}
