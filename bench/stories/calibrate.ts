/** Prints how precision and F1 change around a threshold, separately for each half of the stories. */
import { THRESHOLDS } from '../../src/stories/thresholds.ts';
import { runClustering, runPairs } from './quality.ts';
import type { LabelledItem, LabelledPair } from './sets.ts';

type Mutable = { -readonly [K in keyof typeof THRESHOLDS]: number };

/** Steps around the value in force. */
const STEPS = [-0.1, -0.05, 0, 0.05, 0.1];

/** The thresholds that have a curve; the meaning of the others fixes their value. */
export const CALIBRATED = ['event', 'groupShare', 'eventLead', 'copyLead', 'bodyCosine'] as const;

/**
 * Items of one half. Two consecutive stories stay together, as twins by design are neighbours; every second two form
 * the other half.
 */
export function halfOf(items: readonly LabelledItem[], half: 0 | 1): LabelledItem[] {
  const places = new Map<string, number>();
  for (const { story } of items) if (!places.has(story)) places.set(story, places.size);
  return items.filter(({ story }) => ((places.get(story) ?? 0) >> 1) % 2 === half);
}

function clusterCell(items: readonly LabelledItem[]): string {
  const { pairs, bcubed } = runClustering(items);
  return `${pairs.precision.toFixed(3)} ${bcubed.f1.toFixed(3)}`;
}

function pairCell(pairs: readonly LabelledPair[]): string {
  const { plain } = runPairs(pairs);
  return `${plain.precision.toFixed(3)} ${plain.f1.toFixed(3)}`;
}

/**
 * One line per step of `name`: precision and F1 of each set of pairs, pair precision and B³ F1 of each clustering's two
 * halves.
 */
export function* curve(
  name: (typeof CALIBRATED)[number],
  pairs: ReadonlyMap<string, readonly LabelledPair[]>,
  clusterings: ReadonlyMap<string, readonly LabelledItem[]>,
): Generator<string> {
  const thresholds: Mutable = THRESHOLDS;
  const inForce = thresholds[name];
  try {
    for (const step of STEPS) {
      thresholds[name] = inForce + step;
      const cells = [...clusterings].flatMap(([set, items]) =>
        ([0, 1] as const).map((half) => `${set}/${half} ${clusterCell(halfOf(items, half))}`),
      );
      yield [
        `${name} ${(inForce + step).toFixed(2)}${step === 0 ? ' *' : ''}`,
        ...[...pairs].map(([set, labelled]) => `${set} ${pairCell(labelled)}`),
        ...cells,
      ].join('  ');
    }
  } finally {
    thresholds[name] = inForce;
  }
}
