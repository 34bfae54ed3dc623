/** Why: how much of what two articles tell is the same, weighing a word by how rare it is. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_BODY, IN_TITLE } from './print.ts';

export interface SharedWords {
  /** Cosine of the telling words' weights, 0 to 1. */
  readonly cosine: number;
  /** The same for the titles' words alone; that of all words where an article has no title. */
  readonly titleCosine: number;
  /** The same for words of the bodies; 1 where an article has no body. */
  readonly bodyCosine: number;
  /** Rarity of the shared words together, in nats. */
  readonly sharedRarity: number;
}

/** A repeated word counts a little more: more than this told related topics from one event worse (pairs of real feeds). */
const REPEAT = 0.2;
const REPEATED = Float64Array.from({ length: COUNT_BITS + 1 }, (_, count) => 1 + REPEAT * Math.log(Math.max(1, count)));

/** Bounds of a row's terms. */
type Bounds = readonly [start: number, end: number, ...unknown[]];

/** The rarity of each of a row's terms, asked once for all comparisons. */
export function raritiesOf(features: Uint32Array, [start, end]: Bounds, frequency: DocumentFrequency): Float64Array {
  const rarities = new Float64Array(end - start);
  for (let i = start; i < end; i++) rarities[i - start] = frequency.idf((features[i] ?? 0) >>> 8);
  return rarities;
}

/** Squared lengths of the row's vector of weights: of all terms, of those in its title, of those in its body. */
export function lengthsOf(
  features: Uint32Array,
  [start, end]: Bounds,
  rarities: Float64Array,
): [all: number, title: number, body: number] {
  let [all, title, body] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    const term = features[i] ?? 0;
    const weight = (rarities[i - start] ?? 0) * (REPEATED[term & COUNT_BITS] ?? 1);
    all += weight * weight;
    if ((term & IN_TITLE) !== 0) title += weight * weight;
    if ((term & IN_BODY) !== 0) body += weight * weight;
  }
  return [all, title, body];
}

/** One side of a comparison: its terms, and the squared lengths that were taken when it came. */
export interface Side {
  readonly bounds: Bounds;
  readonly all: number;
  readonly title: number;
  readonly body: number;
}

/** Compares two ascending lists of terms in `features`; `rarities` belong to `a`. */
export function compareWords(features: Uint32Array, a: Side, rarities: Float64Array, b: Side): SharedWords {
  const [start, end] = a.bounds;
  const [first, last] = b.bounds;
  let [dot, titleDot, bodyDot, shared] = [0, 0, 0, 0];
  let j = first;
  for (let i = start; i < end && j < last; i++) {
    const term = features[i] ?? 0;
    const word = term >>> 8;
    while (j < last && (features[j] ?? 0) >>> 8 < word) j++;
    const other = features[j] ?? 0;
    if (j >= last || other >>> 8 !== word) continue;
    const rarity = rarities[i - start] ?? 0;
    const product = rarity * rarity * (REPEATED[term & COUNT_BITS] ?? 1) * (REPEATED[other & COUNT_BITS] ?? 1);
    dot += product;
    shared += rarity;
    if ((term & other & IN_TITLE) !== 0) titleDot += product;
    if ((term & other & IN_BODY) !== 0) bodyDot += product;
  }
  const cosine = Math.min(1, dot / Math.sqrt(a.all * b.all || 1));
  const isTitled = a.title > 0 && b.title > 0;
  const titleCosine = isTitled ? Math.min(1, titleDot / Math.sqrt(a.title * b.title)) : cosine;
  const hasBodies = a.body > 0 && b.body > 0;
  const bodyCosine = hasBodies ? Math.min(1, bodyDot / Math.sqrt(a.body * b.body)) : 1;
  return { cosine, titleCosine, bodyCosine, sharedRarity: shared };
}
