/** Formats the results as lines with fixed columns. */
import { deviation } from './bootstrap.ts';
import type { SystemResult } from './run.ts';
import { type BodyPage, scoreBodies } from './shingles.ts';
import { scoreSnippets } from './snippets.ts';
import type { Timing } from './timing.ts';

const three = (value: number): string => value.toFixed(3);

/** The line of one system on the article-body set, with bootstrap deviations of F1 and exact share. */
export function bodyLine(name: string, pages: readonly BodyPage[]): string {
  const { f1, precision, recall, exact } = scoreBodies(pages);
  const f1Dev = deviation(pages, (some) => scoreBodies(some).f1);
  const exactDev = deviation(pages, (some) => scoreBodies(some).exact);
  return `  ${name.padEnd(24)} F1 ${three(f1)} ±${three(f1Dev)}  P ${three(precision)}  R ${three(recall)}  exact ${three(exact)} ±${three(exactDev)}  under .5 ${failed(pages)}`;
}

/** Pages with an F1 below .5. */
function failed(pages: readonly BodyPage[]): number {
  return pages.filter((page) => scoreBodies([page]).f1 < 0.5).length;
}

/** The line of one system on the snippet set. */
export function snippetLine({ name, snippets }: SystemResult): string {
  const { f1, precision, recall, accuracy } = scoreSnippets(snippets);
  const f1Dev = deviation(snippets, (some) => scoreSnippets(some).f1);
  return `  ${name.padEnd(24)} F1 ${three(f1)} ±${three(f1Dev)}  P ${three(precision)}  R ${three(recall)}  accuracy ${three(accuracy)}`;
}

/** The line of one system in the table of leaks. */
export function leakLine({ name, leaks, bodies, snippets }: SystemResult): string {
  const pages = bodies.length + snippets.length;
  return `  ${name.padEnd(24)} reply forms ${leaks.reply}  comment threads ${leaks.comments}  repeated headlines ${leaks.headline}  of ${pages} pages`;
}

/** The line of one system in the table of times. */
export function timeLine({ name, ms, times }: Timing, pages: number): string {
  return `  ${name.padEnd(24)} ${times.toFixed(1).padStart(5)} × the bare parse  ${(ms / Math.max(1, pages)).toFixed(1)} ms a page`;
}
