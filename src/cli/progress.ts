/** Shows the progress of a pass: a moving bar on a terminal, elsewhere one line per feed. */
import type { PassEvent } from '../pass/pass-event.ts';
import { oneLine } from '../runtime/one-line.ts';

/** A progress display. */
export interface Progress {
  /** Shows an event of the pass. */
  show(event: PassEvent): void;
  /** Removes the bar, so that the next output starts on an empty line. */
  end(): void;
}

/** Width of the bar in characters. */
const BAR_WIDTH = 30;
/** Moves to the start of the line and erases it. */
export const ERASE_LINE = '\r\u001b[K';

/** `[#####.....] 12/40 articles  harbour-post: 3 new`, at most `columns` wide. */
function barLine(label: string, done: number, total: number, note: string, columns: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${done}/${total} ${label}`;
  return `${bar}  ${oneLine(note)}`.slice(0, Math.max(0, columns - 1));
}

function bar(write: (text: string) => void, columns: number): Progress {
  const draw = (label: string, done: number, total: number, note: string): void =>
    write(`${ERASE_LINE}${barLine(label, done, total, note, columns)}`);
  return {
    show: (event) => {
      if (event.kind === 'polled') draw('feeds', event.done, event.total, `${event.feedId}: ${event.message}`);
      else if (event.kind === 'read') draw('articles', event.done, event.total, '');
      if (event.kind === 'polled' && event.outcome === 'failed') {
        write(`${ERASE_LINE}${event.feedId}: ${oneLine(event.message)}\n`);
      }
    },
    end: () => write(ERASE_LINE),
  };
}

function lines(write: (text: string) => void): Progress {
  return {
    show: (event) => {
      if (event.kind === 'polled') write(`${event.feedId}: ${oneLine(event.message)}\n`);
    },
    end: () => undefined,
  };
}

/** Where progress is shown, such as stderr. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A bar if `target` is a terminal, else lines. */
export function createProgress(target: ProgressTarget): Progress {
  const write = (text: string): void => void target.write(text);
  return target.isTTY ? bar(write, target.columns ?? 80) : lines(write);
}
