/** Why: how much of what two articles tell is the same, weighing a word by how rare it is. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_TITLE } from './fingerprint.ts';

export interface SharedWords {
  /** Cosine of the telling words' weights, 0 to 1. */
  readonly cosine: number;
  /** The same for the titles' words alone; that of all words where an article has no title. */
  readonly titleCosine: number;
  /** Rarity of the shared words together, in nats. */
  readonly sharedRarity: number;
}

/** A repeated word counts a little more: more than this told related topics from one event worse (pairs of real feeds). */
const REPEAT = 0.2;

/** Bounds of a row's terms. */
type Bounds = readonly [start: number, end: number];

/** The weight of a telling word. */
export function weightOf(term: number, frequency: DocumentFrequency): number {
  const count = term & COUNT_BITS;
  return frequency.idf(term >>> 8) * (count < 2 ? 1 : 1 + REPEAT * Math.log(count));
}

/** Compares two ascending lists of terms in `features`. */
export function compareWords(
  features: Uint32Array,
  [a, aEnd]: Bounds,
  [b, bEnd]: Bounds,
  frequency: DocumentFrequency,
): SharedWords {
  let [dot, normA, normB, titleDot, titleA, titleB, rarity] = [0, 0, 0, 0, 0, 0, 0];
  let j = b;
  for (let i = a; i < aEnd; i++) {
    const term = features[i] ?? 0;
    const word = term >>> 8;
    const weight = weightOf(term, frequency);
    normA += weight * weight;
    if ((term & IN_TITLE) !== 0) titleA += weight * weight;
    while (j < bEnd && (features[j] ?? 0) >>> 8 < word) j++;
    const other = features[j] ?? 0;
    if (j >= bEnd || other >>> 8 !== word) continue;
    const product = weight * weightOf(other, frequency);
    dot += product;
    rarity += frequency.idf(word);
    if ((term & other & IN_TITLE) !== 0) titleDot += product;
  }
  for (j = b; j < bEnd; j++) {
    const term = features[j] ?? 0;
    const weight = weightOf(term, frequency);
    normB += weight * weight;
    if ((term & IN_TITLE) !== 0) titleB += weight * weight;
  }
  const cosine = dot / Math.sqrt(normA * normB || 1);
  const isTitled = titleA > 0 && titleB > 0;
  return { cosine, titleCosine: isTitled ? titleDot / Math.sqrt(titleA * titleB) : cosine, sharedRarity: rarity };
}
