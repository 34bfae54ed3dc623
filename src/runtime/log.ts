/** Why: the one file that knows pino. Every line is JSON on stderr, or plain words when a person reads along. */
import { type Logger, pino } from 'pino';
import { oneLine } from './one-line.ts';

export { oneLine } from './one-line.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** `json`: one JSON object a line, for machines. `plain`: `12:30:01 warn message key=value`. */
  readonly format: 'json' | 'plain';
  /** Where lines go; the default is stderr, so that stdout stays for results. */
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

export function createLog(options: LogOptions): Log {
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const destination = { write: (line: string) => write(options.format === 'json' ? line : plainLine(line)) };
  return pino({ level: options.level, base: null }, destination);
}
