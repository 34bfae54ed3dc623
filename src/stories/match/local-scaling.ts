/** Why: words that agree with ten other stories as well prove little, and words that agree with none of them prove more. */

import { LOCAL_SCALING } from '../thresholds.ts';
import type { Pair } from './pair.ts';
import { contentOdds } from './signals/same-event.ts';

interface Neighbour {
  /** What tells its story from others. */
  readonly story: number;
  readonly source: number;
  readonly odds: number;
}

/** An earlier article that a newcomer was compared with. */
export interface Compared {
  readonly pair: Pair;
  readonly story: number;
  readonly source: number;
}

/** The nearest article of each story, the nearest first. */
function nearest(compared: Iterable<Compared>): Neighbour[] {
  const best = new Map<number, Neighbour>();
  for (const { pair, story, source } of compared) {
    const odds = Math.min(LOCAL_SCALING.max, Math.max(LOCAL_SCALING.min, contentOdds(pair)));
    if (odds > (best.get(story)?.odds ?? Number.NEGATIVE_INFINITY)) best.set(story, { story, source, odds });
  }
  return [...best.values()].sort((a, b) => b.odds - a.odds);
}

/**
 * Answers how near the newcomer is to stories other than the one asked about, in log-odds above what is usual; 0 where too
 * few are known to say. One source counts once, so that a feed that repeats another's titles changes little.
 */
export function localScalingOf(compared: Iterable<Compared>): (story: number) => number {
  const neighbours = nearest(compared);
  return (story) => {
    // Five at most: a set would cost more than looking through them.
    const sources: number[] = [];
    let sum = 0;
    let count = 0;
    for (const { story: other, source, odds } of neighbours) {
      if (count === LOCAL_SCALING.neighbours) break;
      if (other === story || sources.includes(source)) continue;
      if (source !== 0) sources.push(source);
      sum += odds;
      count++;
    }
    return count < LOCAL_SCALING.minNeighbours ? 0 : sum / count - LOCAL_SCALING.usual;
  };
}
