/**
 * Local scaling, as in CSLS: a similarity that many other stories share proves little, one that no other story has
 * proves more.
 */

import { LOCAL_SCALING } from '../thresholds.ts';
import type { Pair } from './pair.ts';
import { contentOdds } from './signals/same-event.ts';

interface Neighbour {
  /** Key of its story. */
  readonly story: number;
  readonly source: number;
  readonly odds: number;
}

/** An earlier article that a newcomer was compared with. */
export interface ComparedArticle {
  readonly pair: Pair;
  readonly story: number;
  readonly source: number;
}

/** The nearest article of each story, in order of distance. */
function nearest(compared: Iterable<ComparedArticle>): Neighbour[] {
  const best = new Map<number, Neighbour>();
  for (const { pair, story, source } of compared) {
    const odds = Math.min(LOCAL_SCALING.max, Math.max(LOCAL_SCALING.min, contentOdds(pair)));
    if (odds > (best.get(story)?.odds ?? Number.NEGATIVE_INFINITY)) best.set(story, { story, source, odds });
  }
  return [...best.values()].sort((a, b) => b.odds - a.odds);
}

/**
 * Returns a function that says how near the newcomer is to stories other than the given one, in log-odds above the
 * usual; 0 when too few are known. A source counts once, so that a feed that repeats another's titles changes little.
 */
export function localScalingOf(compared: Iterable<ComparedArticle>): (story: number) => number {
  const neighbours = nearest(compared);
  return (story) => {
    // Five at most: scanning them is cheaper than a set.
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
