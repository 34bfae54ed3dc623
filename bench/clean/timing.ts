/**
 * Times systems as multiples of a bare parse of the same pages in the same process, which hardly differ between
 * machines.
 */
import { parseDocument } from 'htmlparser2';
import { outputOf, type System } from './peers.ts';

/** The time of one system over all pages. */
export interface Timing {
  readonly name: string;
  /** Sum over pages of the fastest round, in milliseconds. */
  readonly ms: number;
  /** Multiple of the bare parse. */
  readonly times: number;
}

interface TimedPage {
  readonly html: string;
  readonly url: string;
}

/**
 * Times every system on every page, `rounds` times, one after the other on the same page. The fastest round of each
 * page counts, to exclude other work of the machine. The first line is htmlparser2 alone, building its tree.
 */
export async function timeSystems(
  pages: readonly TimedPage[],
  systems: readonly System[],
  rounds: number,
): Promise<Timing[]> {
  const bare: Work = { name: 'htmlparser2', run: ({ html }) => parseDocument(html) };
  const works: readonly Work[] = [
    bare,
    ...systems.map((system) => ({ name: system.name, run: ({ html, url }: TimedPage) => outputOf(system, html, url) })),
  ];
  const totals = works.map(() => 0);
  for (const page of pages) {
    const least = works.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < rounds; round++) {
      for (const [at, work] of works.entries()) least[at] = Math.min(least[at] ?? 0, await timeOf(work, page));
    }
    for (const [at, ms] of least.entries()) totals[at] = (totals[at] ?? 0) + ms;
  }
  const [base = 1] = totals;
  return works.map(({ name }, at) => ({ name, ms: totals[at] ?? 0, times: (totals[at] ?? 0) / base }));
}

interface Work {
  readonly name: string;
  readonly run: (page: TimedPage) => unknown;
}

async function timeOf(work: Work, page: TimedPage): Promise<number> {
  const start = performance.now();
  await work.run(page);
  return performance.now() - start;
}
