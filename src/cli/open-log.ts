/** Opens the log of commands that run a pass or write to the store. */
import { createLog, type Log } from '../runtime/log.ts';
import type { GlobalOptions } from './context.ts';

interface LogTarget {
  err(line: string): void;
  readonly screen: { readonly isTTY?: boolean };
}

/** Logs to stderr: plain text on a terminal, else JSON lines, unless `--log-format` says otherwise. */
export function openLog({ logLevel, logFormat }: GlobalOptions, terminal: LogTarget): Log {
  const format = logFormat ?? (terminal.screen.isTTY ? 'plain' : 'json');
  return createLog({ level: logLevel, format, write: (line) => terminal.err(line.trimEnd()) });
}
