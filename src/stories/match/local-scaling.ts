/**
 * Local scaling, as in CSLS: a similarity that many other stories share proves little, one that no other story has
 * proves more.
 */

import { LIMITS, LOCAL_SCALING } from '../thresholds.ts';
import type { Pair } from './pair.ts';
import { contentOdds } from './signals/same-event.ts';

/** An earlier article that a newcomer was compared with. */
export interface ComparedArticle {
  readonly pair: Pair;
  readonly story: number;
  readonly source: number;
}

/**
 * The nearest article of each story, in order of distance: written to reused arrays, as every newcomer has some forty of
 * them. Valid until the next call.
 */
class Neighbours {
  count = 0;
  readonly odds = new Float64Array(LIMITS.candidates);
  /** Places in the list that was given. */
  readonly places = new Uint8Array(LIMITS.candidates);

  of(compared: readonly ComparedArticle[]): this {
    this.count = 0;
    for (const [place, { pair, story }] of compared.entries()) {
      const odds = Math.min(LOCAL_SCALING.max, Math.max(LOCAL_SCALING.min, contentOdds(pair)));
      const known = this.find(compared, story);
      if (known < 0) this.insert(this.count++, place, odds);
      else if (odds > (this.odds[known] ?? 0)) this.insert(known, place, odds);
    }
    return this;
  }

  private find(compared: readonly ComparedArticle[], story: number): number {
    for (let i = 0; i < this.count; i++) if (compared[this.places[i] ?? 0]?.story === story) return i;
    return -1;
  }

  /** Moves the entry `at`, which is overwritten, to where it belongs. */
  private insert(at: number, place: number, odds: number): void {
    let i = at;
    for (; i > 0 && odds > (this.odds[i - 1] ?? 0); i--) {
      this.odds[i] = this.odds[i - 1] ?? 0;
      this.places[i] = this.places[i - 1] ?? 0;
    }
    this.odds[i] = odds;
    this.places[i] = place;
  }
}

/** Shared by all indexes, as one newcomer is placed at a time. */
const NEIGHBOURS = new Neighbours();

/**
 * Returns a function that says how near the newcomer is to stories other than the given one, in log-odds above the
 * usual; 0 when too few are known. A source counts once, so that a feed that repeats another's titles changes little.
 * `compared` has LIMITS.candidates articles at most; the function is valid until the next newcomer.
 */
export function localScalingOf(compared: readonly ComparedArticle[]): (story: number) => number {
  const { odds, places, count: known } = NEIGHBOURS.of(compared);
  const scalingWithout = (story: number | undefined, counted?: number[]): number => {
    // Five at most: scanning them is cheaper than a set.
    const sources: number[] = [];
    let sum = 0;
    let count = 0;
    for (let i = 0; i < known && count < LOCAL_SCALING.neighbours; i++) {
      const other = compared[places[i] ?? 0];
      if (other === undefined || other.story === story || sources.includes(other.source)) continue;
      if (other.source !== 0) sources.push(other.source);
      counted?.push(other.story);
      sum += odds[i] ?? 0;
      count++;
    }
    return count < LOCAL_SCALING.minNeighbours ? 0 : sum / count - LOCAL_SCALING.usual;
  };
  // Leaving out a story that is not counted anyway changes nothing.
  const nearest: number[] = [];
  const usual = scalingWithout(undefined, nearest);
  return (story) => (nearest.includes(story) ? scalingWithout(story) : usual);
}
