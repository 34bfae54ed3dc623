/** Why: what every command has in common: its options, its log and its exit codes. */
import type { Command } from 'commander';
import { createLog, type Log } from '../log.ts';

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

interface LogTarget {
  err(line: string): void;
  readonly screen: { readonly isTTY?: boolean };
}

/** Lines on a terminal are for people; elsewhere a machine reads them. */
export function openLog({ logLevel, logFormat }: GlobalOptions, terminal: LogTarget): Log {
  const format = logFormat ?? (terminal.screen.isTTY ? 'plain' : 'json');
  return createLog({ level: logLevel, format, write: (line) => terminal.err(line.trimEnd()) });
}
