/** Why: commands that do the work write a log, for a person or for a machine. */
import { createLog, type Log } from '../runtime/log.ts';
import type { GlobalOptions } from './context.ts';

interface LogTarget {
  err(line: string): void;
  readonly screen: { readonly isTTY?: boolean };
}

/** Lines on a terminal are for people; elsewhere a machine reads them. */
export function openLog({ logLevel, logFormat }: GlobalOptions, terminal: LogTarget): Log {
  const format = logFormat ?? (terminal.screen.isTTY ? 'plain' : 'json');
  return createLog({ level: logLevel, format, write: (line) => terminal.err(line.trimEnd()) });
}
