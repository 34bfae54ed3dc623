/** Measures time, memory and restart for ten thousand to a million articles. */
import { createStoryIndex, type StoryArticle, type StoryIndex, type StoryRecord } from '../../src/stories/index.ts';
import { recombined } from './corpus.ts';
import { type Clusterer, createMinhashPeer } from './peer.ts';
import type { LabelledItem } from './sets.ts';

/** One line of the cost table. */
export interface CostRow {
  readonly name: string;
  readonly articles: number;
  /** Articles a second, of wall-clock time and of processor time. */
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Microseconds of processor time per article, over the last tenth of them. */
  readonly lastTenth: number;
  /** Bytes of an empty index. */
  readonly fixed: number;
  /** Bytes per article: growth of the heap and the arrays from the first thousand articles to the last. */
  readonly bytes: number;
  /** Peak resident memory of the process so far, bytes, including the program and the labelled sets. */
  readonly peak: number;
  /** Seconds to load everything from records; undefined if not supported. */
  readonly restart?: Spent;
}

/** Maximum articles for the peer; more would take hours. */
export const MAX_PEER_ARTICLES = 10_000;
/** Articles generated and added at a time; generating is not timed. */
const BATCH = 1000;

interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds to wait for the thread that frees buffers after a collection. */
const SWEEP_MS = 40;

function memory(): number {
  const idle = new Int32Array(new SharedArrayBuffer(4));
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.();
    Atomics.wait(idle, 0, 0, SWEEP_MS);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Wall-clock and processor time, in seconds, up to now. */
function now(): Spent {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
}

function sumOf(spans: readonly Spent[]): Spent {
  return spans.reduce((sum, { wall, cpu }) => ({ wall: sum.wall + wall, cpu: sum.cpu + cpu }), { wall: 0, cpu: 0 });
}

function timed(run: () => void): Spent {
  const start = now();
  run();
  const end = now();
  return { wall: end.wall - start.wall, cpu: end.cpu - start.cpu };
}

/** The articles in batches. */
function* batches(items: readonly LabelledItem[], count: number): Generator<readonly StoryArticle[]> {
  let batch: StoryArticle[] = [];
  for (const article of recombined(items, count)) {
    if (batch.push(article) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function fill(name: string, create: () => Clusterer, items: readonly LabelledItem[], count: number): CostRow {
  const before = memory();
  const index = create();
  const fixed = memory() - before;
  let [done, early, late] = [0, 0, 0];
  const spans: Spent[] = [];
  for (const batch of batches(items, count)) {
    spans.push(timed(() => batch.forEach((article) => void index.add(article))));
    done += batch.length;
    // Both are taken while a batch is in memory, so that its texts cancel out.
    if (early === 0) early = memory();
    if (done === count) late = memory();
  }
  const all = sumOf(spans);
  const tenth = Math.ceil(spans.length / 10);
  return {
    name,
    articles: count,
    perSecond: count / all.wall,
    perCpuSecond: count / all.cpu,
    lastTenth: (sumOf(spans.slice(-tenth)).cpu / Math.min(count, tenth * BATCH)) * 1e6,
    fixed,
    bytes: (late - early) / Math.max(1, count - BATCH),
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

/** Loads every record from JSON, as after a restart. Parsing the lines is timed, making them is not. */
function restart(items: readonly LabelledItem[], count: number, lineOf: (id: string) => string): Spent {
  const index = createStoryIndex({ seed: 'bench' });
  const making: Spent[] = [];
  function* parsed(): Generator<StoryRecord> {
    const source = batches(items, count);
    for (;;) {
      let lines: readonly string[] = [];
      making.push(
        timed(() => {
          lines = source.next().value?.map(({ id }: StoryArticle) => lineOf(id)) ?? [];
        }),
      );
      if (lines.length === 0) return;
      for (const line of lines) yield JSON.parse(line) as StoryRecord;
    }
  }
  const all = timed(() => index.restore(parsed()));
  const made = sumOf(making);
  return { wall: all.wall - made.wall, cpu: all.cpu - made.cpu };
}

/** The cost of the index with `count` articles: filled, then loaded from its records. */
export function costOfIndex(items: readonly LabelledItem[], count: number): CostRow {
  let index: StoryIndex | undefined;
  const create = (): Clusterer => {
    index = createStoryIndex({ seed: 'bench' });
    return index;
  };
  const row = fill('winnow', create, items, count);
  return { ...row, restart: restart(items, count, (id) => JSON.stringify(index?.toRecord(id))) };
}

/** The cost of the MinHash peer with `count` articles. */
export function costOfPeer(items: readonly LabelledItem[], count: number): CostRow {
  return fill('minhash', createMinhashPeer, items, count);
}
