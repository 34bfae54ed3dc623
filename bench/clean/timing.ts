/** Why: seconds differ between machines, multiples of a bare parse of the same pages in the same process hardly do. */
import { parseDocument } from 'htmlparser2';
import { outputOf, type System } from './peers.ts';

export interface Timing {
  readonly name: string;
  /** Least total of all rounds, milliseconds. */
  readonly ms: number;
  /** Multiple of the bare parse. */
  readonly times: number;
}

export interface TimedPage {
  readonly html: string;
  readonly url: string;
}

/** Times every system over all pages, `rounds` times in turn, least total of each; the first line is htmlparser2 alone. */
export async function timeSystems(
  pages: readonly TimedPage[],
  systems: readonly System[],
  rounds: number,
): Promise<Timing[]> {
  const least = new Map<string, number>();
  const keep = (name: string, ms: number): void => {
    least.set(name, Math.min(ms, least.get(name) ?? Number.POSITIVE_INFINITY));
  };
  for (let round = 0; round < rounds; round++) {
    keep('htmlparser2', timeParse(pages));
    for (const system of systems) keep(system.name, await timeSystem(pages, system));
  }
  const bare = least.get('htmlparser2') ?? 1;
  return [...least].map(([name, ms]) => ({ name, ms, times: ms / bare }));
}

function timeParse(pages: readonly TimedPage[]): number {
  const start = performance.now();
  for (const { html } of pages) parseDocument(html);
  return performance.now() - start;
}

async function timeSystem(pages: readonly TimedPage[], system: System): Promise<number> {
  const start = performance.now();
  for (const { html, url } of pages) await outputOf(system, html, url);
  return performance.now() - start;
}
