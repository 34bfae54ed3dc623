/** Why: what an article costs in time and memory, and a restart in seconds, from ten thousand to a million articles. */
import { createStoryIndex, type StoryRecord } from '../../src/stories/index.ts';
import { recombined } from './corpus.ts';
import { type Clusterer, createMinhashPeer } from './peer.ts';
import type { LabelledItem } from './sets.ts';

export interface CostRow {
  readonly name: string;
  readonly articles: number;
  /** Articles a second: by the clock, and by the processor time that this process had. */
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Microseconds of processor time for each of the last tenth of the articles. */
  readonly lastTenth: number;
  /** Growth of the resident and array memory, bytes an article. */
  readonly bytes: number;
  /** Seconds to load all from records; undefined for what cannot. */
  readonly restart?: number;
}

/** More articles than so many take the peer hours. */
export const PEER_MOST = 10_000;

function memory(): number {
  // Buffers are given back while the next collection runs: the third finds what the first let go.
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Feeds are made in batches whose making is not timed. */
function fill(name: string, index: Clusterer, items: readonly LabelledItem[], count: number): CostRow {
  const before = memory();
  const batch = 1000;
  let [wall, cpu, last, lastCount]: number[] = [0, 0, 0, 0];
  const source = recombined(items, count);
  for (let done = 0; done < count; done += batch) {
    const articles = Array.from({ length: Math.min(batch, count - done) }, () => source.next().value);
    const [startWall, startCpu] = [performance.now(), cpuSeconds()];
    for (const article of articles) if (article) index.add(article);
    const spent = cpuSeconds() - startCpu;
    wall = (wall ?? 0) + (performance.now() - startWall) / 1000;
    cpu = (cpu ?? 0) + spent;
    if (done >= count * 0.9) [last, lastCount] = [(last ?? 0) + spent, (lastCount ?? 0) + articles.length];
  }
  return {
    name,
    articles: count,
    perSecond: count / (wall ?? 1),
    perCpuSecond: count / (cpu ?? 1),
    lastTenth: ((last ?? 0) / (lastCount || 1)) * 1e6,
    bytes: (memory() - before) / count,
  };
}

/** Loads every record anew, read from JSON as after a restart; seconds. */
function restart(records: Iterable<string>): number {
  const index = createStoryIndex({ seed: 'bench' });
  let spent = 0;
  let start = performance.now();
  function* parsed(): Generator<StoryRecord> {
    for (const line of records) {
      // Making the line is not part of a restart; reading it is.
      start = performance.now();
      yield JSON.parse(line) as StoryRecord;
      spent += performance.now() - start;
    }
  }
  index.restore(parsed());
  return spent / 1000;
}

/** The index with `count` articles: filled, then loaded from its records. */
export function costOfIndex(items: readonly LabelledItem[], count: number): CostRow {
  const index = createStoryIndex({ seed: 'bench' });
  const row = fill('winnow', index, items, count);
  function* lines(): Generator<string> {
    for (const { id } of recombined(items, count)) yield JSON.stringify(index.toRecord(id));
  }
  return { ...row, restart: restart(lines()) };
}

export function costOfPeer(items: readonly LabelledItem[], count: number): CostRow {
  return fill('minhash', createMinhashPeer(), items, count);
}
