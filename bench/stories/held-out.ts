/**
 * Chooses weights on one half of the stories and judges them on the other: weights judged on their own training data
 * prove little.
 */
import { DOUBTS } from '../../src/stories/match/doubts.ts';
import { LOCAL_SCALING, LONG_EVENT, SHORT_EVENT, THRESHOLDS } from '../../src/stories/thresholds.ts';
import { halfOf } from './calibrate.ts';
import { runClustering, runPairs } from './quality.ts';
import type { LabelledItem, LabelledPair } from './sets.ts';

/** A weight, by table and key, and its candidate values; the middle one is near the value in force. */
type Choice = readonly [name: string, table: object, key: string, values: readonly number[]];

const CHOICES: readonly Choice[] = [
  ['short bias', SHORT_EVENT, 'bias', [-8.6, -8.48, -8.35]],
  ['short otherGenre', SHORT_EVENT, 'otherGenre', [-1.3, -1.7, -2.1]],
  ['short localScaling', SHORT_EVENT, 'localScaling', [0.4, 0.6, 0.8]],
  ['usual localScaling', LOCAL_SCALING, 'usual', [-1.5, -1.3, -1.1]],
  ['eventGroupShort', THRESHOLDS, 'eventGroupShort', [0, 0.08, 0.16]],
  ['long bias', LONG_EVENT, 'bias', [-6.3, -6.1, -5.9]],
  ['long titleCosine', LONG_EVENT, 'titleCosine', [0.1, 0.6, 1.1]],
  ['groupShare', THRESHOLDS, 'groupShare', [0.6, 0.7, 0.8]],
  ['titlesApart', DOUBTS, 'titlesApart', [0.5, 1.5, 2.5]],
];

/** One half of every set. */
interface Half {
  readonly pairs: readonly LabelledPair[];
  readonly clusterings: readonly (readonly [string, readonly LabelledItem[]])[];
}

interface Judgement {
  /** Mean over the sets of F1 and precision: a false join hides a story, so precision counts twice. */
  readonly mean: number;
  readonly line: string;
}

function judge({ pairs, clusterings }: Half): Judgement {
  const { plain } = runPairs(pairs);
  const cells = [{ name: 'rss-pairs', f1: plain.f1, precision: plain.precision }];
  for (const [name, items] of clusterings) {
    const { bcubed, pairs: joined } = runClustering(items);
    cells.push({ name, f1: bcubed.f1, precision: joined.precision });
  }
  const mean = cells.reduce((sum, { f1, precision }) => sum + (f1 + precision) / 2, 0) / cells.length;
  const line = cells.map(({ name, f1, precision }) => `${name} ${f1.toFixed(3)} P ${precision.toFixed(3)}`).join('  ');
  return { mean, line };
}

function put([, table, key]: Choice, value: number): void {
  Reflect.set(table, key, value);
}

/** Chooses each weight in turn by its result on `half`, starting from the middle values; leaves the choice in force. */
function choose(half: Half): string {
  for (const choice of CHOICES) put(choice, choice[3][1] ?? 0);
  let best = judge(half).mean;
  const chosen = CHOICES.map((choice) => {
    let kept = choice[3][1] ?? 0;
    for (const value of choice[3].filter((each) => each !== kept)) {
      put(choice, value);
      const { mean } = judge(half);
      if (mean > best) [best, kept] = [mean, value];
    }
    put(choice, kept);
    return `${choice[0]} ${kept}`;
  });
  return chosen.join(', ');
}

/** Both ways: the choice of one half, and the result of the other with that choice and with the weights in force. */
export function* heldOut(
  pairs: readonly LabelledPair[],
  clusterings: ReadonlyMap<string, readonly LabelledItem[]>,
): Generator<string> {
  const inForce = CHOICES.map(([, table, key]): number => Reflect.get(table, key) as number);
  const restore = (): void => {
    for (const [i, choice] of CHOICES.entries()) put(choice, inForce[i] ?? 0);
  };
  const half = (side: 0 | 1): Half => ({
    pairs: pairs.filter((_, i) => i % 2 === side),
    clusterings: [...clusterings].map(([name, items]) => [name, halfOf(items, side)] as const),
  });
  try {
    for (const side of [0, 1] as const) {
      const other = half(side === 0 ? 1 : 0);
      yield `half ${1 - side} in force: ${judge(other).line}`;
      yield `half ${side} chooses: ${choose(half(side))}`;
      yield `half ${1 - side} with that: ${judge(other).line}`;
      restore();
    }
  } finally {
    restore();
  }
}
