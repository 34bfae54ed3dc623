/** The table of a load run with workers, beside one process on SQLite: speed, and which process took how much CPU time. */
import type { CrewCpu } from './crew.ts';

/** One pass of one installation. */
export interface MeasuredPass {
  readonly kind: string;
  /** Worker processes; 0: one process on SQLite. */
  readonly workers: number;
  readonly feeds: number;
  readonly seconds: number;
  /** CPU seconds of the process that leads. */
  readonly leader: number;
  /** CPU seconds of the others. */
  readonly crew: CrewCpu;
  /** Most requests open at once on one host. */
  readonly mostPerHost: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The rows, with a heading. */
export function comparisonTable(passes: readonly MeasuredPass[]): string[] {
  const head =
    'pass         what                     feeds/s  CPU µs a feed: leader  workers   server   more than SQLite  own cores: feeds/s  at once on a host';
  return [head, ...passes.map((pass) => row(pass, passes))];
}

function row(pass: MeasuredPass, passes: readonly MeasuredPass[]): string {
  const { kind, workers, feeds, seconds, leader, crew, mostPerHost } = pass;
  const each = (value: number, width: number): string => ((value * 1e6) / feeds).toFixed(0).padStart(width);
  const alone = passes.find((one) => one.workers === 0 && one.kind === kind);
  const more = alone === undefined || workers === 0 ? '-' : each(cpuOf(pass) - cpuOf(alone), 0);
  const name = workers === 0 ? 'one process, SQLite' : `${workers} workers, PostgreSQL`;
  return [
    kind.padEnd(12),
    name.padEnd(23),
    (feeds / seconds).toFixed(0).padStart(8),
    each(leader, 22),
    each(sum(crew.workers), 8),
    each(crew.server, 8),
    more.padStart(18),
    ownCores(pass).toFixed(0).padStart(19),
    String(mostPerHost).padStart(18),
  ].join(' ');
}

function cpuOf({ leader, crew }: MeasuredPass): number {
  return leader + sum(crew.workers) + crew.server;
}

/**
 * Feeds a second if every process had a core of its own, as far as CPU time decides: the busiest of them is the slowest. The server has a
 * process for each connection, so its time is left out.
 */
function ownCores({ feeds, leader, crew }: MeasuredPass): number {
  return feeds / Math.max(leader, ...crew.workers);
}
