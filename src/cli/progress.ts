/** Why: in a terminal long work shows a bar that moves; elsewhere one line a feed, so that a log stays readable. */

import type { PassEvent } from '../pass/pass-event.ts';
import { oneLine } from '../runtime/one-line.ts';

export interface Progress {
  tell(event: PassEvent): void;
  /** Takes the bar away, so that what follows starts on a clean line. */
  end(): void;
}

const WIDTH = 30;
const ERASE_LINE = '\r\u001b[K';

/** `[#####.....] 12/40 articles  harbour-post: 3 new`, at most `columns` wide. */
export function barLine(label: string, done: number, total: number, note: string, columns: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${label}`;
  return `${bar}  ${oneLine(note)}`.slice(0, Math.max(0, columns - 1));
}

function bar(write: (text: string) => void, columns: number): Progress {
  const draw = (label: string, done: number, total: number, note: string): void =>
    write(`${ERASE_LINE}${barLine(label, done, total, note, columns)}`);
  return {
    tell: (event) => {
      if (event.kind === 'polled') draw('feeds', event.done, event.total, `${event.feedId}: ${event.words}`);
      else if (event.kind === 'read') draw('articles', event.done, event.total, '');
      if (event.kind === 'polled' && event.outcome === 'failed') {
        write(`${ERASE_LINE}${event.feedId}: ${oneLine(event.words)}\n`);
      }
    },
    end: () => write(ERASE_LINE),
  };
}

function lines(write: (text: string) => void): Progress {
  return {
    tell: (event) => {
      if (event.kind === 'polled') write(`${event.feedId}: ${oneLine(event.words)}\n`);
    },
    end: () => undefined,
  };
}

export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export function createProgress(target: ProgressTarget): Progress {
  const write = (text: string): void => void target.write(text);
  return target.isTTY ? bar(write, target.columns ?? 80) : lines(write);
}
