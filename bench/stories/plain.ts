/** The baseline: plain TF-IDF with single link at its best threshold for the same data. */
import { measureClustering } from './measures.ts';
import { type ClusteringResult, type Indexed, type PairResult, runPairs } from './quality.ts';
import type { LabelledItem, LabelledPair } from './sets.ts';

/** Thresholds tried. The best one on the very set that it is judged on is used, which no real tool could know. */
const STEP = 0.02;
const MIN_COSINE = 0.1;
const THRESHOLDS = Array.from({ length: Math.round((1 - MIN_COSINE) / STEP) }, (_, i) => MIN_COSINE + i * STEP);

type Vector = ReadonlyMap<string, number>;

interface Link {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Unit vectors of 1 + ln(count), times smoothed inverse document frequency: scikit-learn's with sublinear_tf, better
 * than its defaults.
 */
function vectorsOf(texts: readonly string[]): Vector[] {
  const counts = texts.map(counted);
  const inTexts = new Map<string, number>();
  for (const words of counts) for (const word of words.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  return counts.map((words) => {
    const weights = [...words].map(([word, count]): [string, number] => {
      return [word, (1 + Math.log(count)) * (Math.log((1 + texts.length) / (1 + (inTexts.get(word) ?? 0))) + 1)];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

function cosineOf(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

/** Postings of a word: texts and its weights in them. */
interface Held {
  readonly texts: number[];
  readonly weights: number[];
}

/** All pairs with a cosine of MIN_COSINE or more. */
function linksOf(vectors: readonly Vector[]): Link[] {
  const holders = new Map<string, Held>();
  const sums = new Float64Array(vectors.length);
  const links: Link[] = [];
  vectors.forEach((vector, a) => {
    for (const [word, weight] of vector) {
      const held = holders.get(word) ?? { texts: [], weights: [] };
      holders.set(word, held);
      held.texts.forEach((b, i) => {
        sums[b] = (sums[b] ?? 0) + weight * (held.weights[i] ?? 0);
      });
      held.texts.push(a);
      held.weights.push(weight);
    }
    for (let b = 0; b < a; b++) if ((sums[b] ?? 0) >= MIN_COSINE) links.push({ a, b, cosine: sums[b] ?? 0 });
    sums.fill(0);
  });
  return links;
}

/** The name of each item's cluster when all links of `threshold` or more count. */
function singleLink(count: number, links: readonly Link[], threshold: number): string[] {
  const parents = Array.from({ length: count }, (_, i) => i);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[item] = root;
    return root;
  };
  for (const { a, b, cosine } of links) if (cosine >= threshold) parents[rootOf(a)] = rootOf(b);
  return parents.map((_, i) => String(rootOf(i)));
}

function textOf({ title, text }: LabelledPair['a']): string {
  return `${title} ${text}`;
}

/** A pair of items is joined from `threshold` on; `cosines` by the ids of both. */
function pairPeer(cosines: ReadonlyMap<string, number>, threshold: number): Indexed {
  let first = '';
  return {
    add({ id }) {
      const cosine = cosines.get(`${first} ${id}`) ?? cosines.get(`${id} ${first}`) ?? 0;
      const storyId = cosine >= threshold ? first : id;
      first = id;
      return { storyId };
    },
  };
}

/** The pairs at the threshold with the best F1. */
export function plainPairs(pairs: readonly LabelledPair[]): PairResult {
  const vectors = vectorsOf(pairs.flatMap(({ a, b }) => [textOf(a), textOf(b)]));
  const empty: Vector = new Map();
  const cosines = new Map(
    pairs.map(({ a, b }, i) => [`${a.id} ${b.id}`, cosineOf(vectors[2 * i] ?? empty, vectors[2 * i + 1] ?? empty)]),
  );
  const results = THRESHOLDS.map((threshold) => runPairs(pairs, () => pairPeer(cosines, threshold)));
  return results.reduce((best, result) => (result.plain.f1 > best.plain.f1 ? result : best));
}

/** The clustering at the threshold with the best B³ F1. */
export function plainClustering(items: readonly LabelledItem[]): ClusteringResult {
  const links = linksOf(vectorsOf(items.map(({ article }) => textOf(article))));
  const truth = items.map(({ story }) => story);
  const results = THRESHOLDS.map((threshold) => {
    const found = singleLink(items.length, links, threshold);
    return { ...measureClustering(truth, found), stories: new Set(found).size, falseJoins: [], byGrade: new Map() };
  });
  return results.reduce((best, result) => (result.bcubed.f1 > best.bcubed.f1 ? result : best));
}
