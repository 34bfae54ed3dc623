/** Cleaning, most of the cost of a new article: on one core, in worker threads, and next to the bare parser. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseDocument } from 'htmlparser2';
import { setV8Flags } from '../../../src/runtime/v8-flags.ts';
import { createWorkerPool } from '../../../src/workers/pool.ts';
import { readBodySet } from '../../clean/data.ts';
import { outputOf, systems } from '../../clean/peers.ts';
import { pageDocument } from '../../load/documents.ts';
import type { Beside, Line, Row } from '../row.ts';

interface Page {
  readonly html: string;
  readonly url: string;
}

/** Pages of the data sets if there are any, else those of the load origin. */
function pagesOf(data: string | undefined, most: number): { readonly pages: readonly Page[]; readonly from: string } {
  const real = data === undefined ? [] : readBodySet(join(data, 'extract')).slice(0, most);
  if (real.length > 0) return { pages: real, from: `${real.length} news pages` };
  const made = Array.from({ length: most }, (_, at) => {
    const base = `http://127.77.0.${at % 250}:80`;
    return { html: pageDocument(at, at, base).body, url: `${base}/page/${at}/${at}` };
  });
  return { pages: made, from: `${made.length} made pages of 9 kB` };
}

async function perSecond(pages: readonly Page[], work: (page: Page) => unknown): Promise<number> {
  // A first round for the compiler, since a daemon has cleaned thousands of pages.
  for (const page of pages.slice(0, 20)) await work(page);
  const start = performance.now();
  for (const page of pages) await work(page);
  return (pages.length / (performance.now() - start)) * 1000;
}

/** Cleans all pages in `threads` worker threads, as a pass does. */
async function throughThreads(pages: readonly Page[], threads: number): Promise<number> {
  const pool = createWorkerPool({ threads });
  const clean = ({ html, url }: Page) => pool.run<'page'>({ kind: 'page', html, options: { url } });
  try {
    // Eight rounds at once: a pool starts its second thread where much work waits for long, and code is slow until it is compiled.
    await Promise.all(Array.from({ length: 8 }, () => pages.map(clean)).flat());
    const start = performance.now();
    await Promise.all(pages.map(clean));
    return (pages.length / (performance.now() - start)) * 1000;
  } finally {
    await pool.close();
  }
}

/** Arithmetic for about half a second, as code of a thread. */
const LOOP = 'let sum = 1; for (let i = 0; i < 2e8; i++) sum = (sum * 31 + i) | 0; process.exitCode = sum & 0;';

/** Seconds until `threads` threads have each run {@link LOOP}. */
async function loopSeconds(threads: number): Promise<number> {
  const start = performance.now();
  await Promise.all(Array.from({ length: threads }, () => once(new Worker(LOOP, { eval: true }), 'exit')));
  return (performance.now() - start) / 1000;
}

/** How many times the work of one thread this machine does in two, without memory, compilation or collection of garbage. */
async function loopGain(): Promise<number> {
  const [one, two] = [await loopSeconds(1), await loopSeconds(2)];
  return (2 * one) / two;
}

export const cleaning: Row = {
  id: 'cleaning',
  async measure({ isQuick, data }) {
    // As `winnow start` and `winnow run` do.
    setV8Flags();
    const { pages, from } = pagesOf(data, isQuick ? 20 : 180);
    const beside: Beside[] = [];
    let ours = 0;
    for (const system of systems) {
      const rate = await perSecond(pages, ({ html, url }) => outputOf(system, html, url));
      if (system.name === 'winnow') ours = rate;
      else beside.push({ name: system.name, value: rate, unit: 'articles/s' });
    }
    const bare = await perSecond(pages, ({ html }) => parseDocument(html));
    beside.push({ name: 'htmlparser2 alone, tree only', value: bare, unit: 'articles/s' });
    const one = await throughThreads(pages, 1);
    const two = await throughThreads(pages, 2);
    const lines: Line[] = [
      { what: `articles cleaned on one core (${from})`, ours: { value: ours, unit: 'articles/s' }, beside },
      {
        what: 'articles cleaned in two worker threads',
        ours: { value: two, unit: 'articles/s', note: `${(two / one).toFixed(2)} times one thread` },
        beside: [
          { name: 'one worker thread', value: one, unit: 'articles/s' },
          { name: 'a loop of arithmetic in two threads', value: await loopGain(), unit: 'times one' },
        ],
      },
    ];
    return lines;
  },
};
