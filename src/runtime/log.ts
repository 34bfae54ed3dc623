/** The log, and the only file that imports pino: JSON lines on stderr, or plain text for a person at a terminal. */
import { type Logger, pino } from 'pino';
import { oneLine } from './one-line.ts';

export { oneLine } from './one-line.ts';

/** A pino logger. */
export type Log = Logger;

/** Options of {@link createLog}. */
export interface LogOptions {
  /** `trace`, `debug`, `info`, `warn`, `error` or `fatal`: lines below it are not written. */
  readonly level: string;
  /** `json`: one JSON object per line, for machines. `plain`: `12:30:01 warn message key=value`, in UTC. */
  readonly format: 'json' | 'plain';
  /** Takes each line with its line break; default: stderr, since stdout is for results. */
  readonly write?: (line: string) => void;
}

const LEVELS = new Map([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warn'],
  [50, 'error'],
  [60, 'fatal'],
]);

function plainLine(json: string): string {
  const { level, time, msg, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const clock = new Date(Number(time)).toISOString().slice(11, 19);
  const fields = Object.entries(rest).map(([key, value]) => ` ${key}=${oneLine(value)}`);
  return `${clock} ${LEVELS.get(Number(level)) ?? level} ${oneLine(msg ?? '')}${fields.join('')}\n`;
}

/** Creates a log. */
export function createLog(options: LogOptions): Log {
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const destination = { write: (line: string) => write(options.format === 'json' ? line : plainLine(line)) };
  return pino({ level: options.level, base: null }, destination);
}
