/** Compares the salient terms of two articles by cosine similarity, weighting a word by its rarity. */
import type { DocumentFrequency } from '../text/document-frequency.ts';
import { COUNT_BITS, IN_BODY, IN_LEAD, IN_TITLE, IS_NAME } from '../text/fingerprint.ts';

/** Cosines from 0 to 1. */
export interface SharedWords {
  /** Of all salient terms. */
  readonly cosine: number;
  /** Of the titles' terms; that of all terms when an article has no title. */
  readonly titleCosine: number;
  /** Of the bodies' terms; 1 when an article has no body. */
  readonly bodyCosine: number;
  /** Of the first words; that of all terms when an article has none. */
  readonly leadCosine: number;
  /** Of the names; that of all terms when an article has none. */
  readonly nameCosine: number;
  /** Sum of the shared terms' rarity, in nats. */
  readonly sharedRarity: number;
}

/**
 * A repeated word counts a little more; a greater weight separated one event from related topics worse (pairs of real
 * feeds).
 */
const REPEAT = 0.2;
const REPEATED = Float64Array.from({ length: COUNT_BITS + 1 }, (_, count) => 1 + REPEAT * Math.log(Math.max(1, count)));

/** How much more a term of the features weighs because it is repeated. */
function repetitionOf(term: number): number {
  return REPEATED[term & COUNT_BITS] ?? 1;
}

/** Start and end of a row's terms. */
type Bounds = readonly [start: number, end: number, ...unknown[]];

/** Reused for every row; a row has 255 terms at most. */
const RARITIES = new Float64Array(0xff);

/** The rarity of each of a row's terms, computed once for all comparisons; valid until the next call. */
export function raritiesOf(features: Uint32Array, [start, end]: Bounds, frequency: DocumentFrequency): Float64Array {
  const rarities = RARITIES.subarray(0, end - start);
  for (let i = start; i < end; i++) rarities[i - start] = frequency.idf((features[i] ?? 0) >>> 8);
  return rarities;
}

/**
 * Indexes of a row's vector lengths: of all its weighted terms, of those in its title, in its body, among the first
 * words, of its names.
 */
const [ALL, TITLE, BODY, LEAD, NAME] = [0, 1, 2, 3, 4];
/**
 * Unit in which lengths are stored in 16 bits: forty words of the greatest rarity, often repeated, remain below 160.
 */
const LENGTH_UNIT = 1 / 400;

/** Writes the lengths of a row's vectors to `lengths` at offset `at`. */
export function writeLengths(
  features: Uint32Array,
  [start, end]: Bounds,
  rarities: Float64Array,
  lengths: Uint16Array,
  at: number,
): void {
  let all = 0;
  let title = 0;
  let body = 0;
  let lead = 0;
  let name = 0;
  for (let i = start; i < end; i++) {
    const term = features[i] ?? 0;
    const weight = (rarities[i - start] ?? 0) * repetitionOf(term);
    const square = weight * weight;
    all += square;
    if ((term & IN_TITLE) !== 0) title += square;
    if ((term & IN_BODY) !== 0) body += square;
    if ((term & IN_LEAD) !== 0) lead += square;
    if ((term & IS_NAME) !== 0) name += square;
  }
  lengths[at + ALL] = lengthOf(all);
  lengths[at + TITLE] = lengthOf(title);
  lengths[at + BODY] = lengthOf(body);
  lengths[at + LEAD] = lengthOf(lead);
  lengths[at + NAME] = lengthOf(name);
}

function lengthOf(square: number): number {
  return Math.min(0xffff, Math.round(Math.sqrt(square) / LENGTH_UNIT));
}

/** One side of a comparison. */
export interface Side {
  /** The block that contains the terms, among those of other rows. */
  readonly features: Uint32Array;
  readonly bounds: Bounds;
  /** Offset of its vector lengths. */
  readonly lengthsAt: number;
}

/** More slots than twice the terms of a row, of which there are 255 at most. */
const SLOTS = 1 << 9;

/**
 * A hash table of a newcomer's terms. Looking up another row's terms takes half as long as merging two sorted lists,
 * whose branches are unpredictable. One table serves all, as a newcomer is compared with all others before the next one
 * comes.
 */
class TermPositions {
  /** A position plus one; 0 is an empty slot. */
  private readonly slots = new Uint16Array(SLOTS);
  private owner: Float64Array | undefined;

  /** Loads the terms from `start` to before `end`, unless it already has those of `rarities`. */
  of(features: Uint32Array, [start, end]: Bounds, rarities: Float64Array): this {
    if (this.owner === rarities) return this;
    this.owner = rarities;
    this.slots.fill(0);
    for (let i = start; i < end; i++) {
      let slot = ((features[i] ?? 0) >>> 8) & (SLOTS - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.slots[slot] = i - start + 1;
    }
    return this;
  }

  /** The position of `word` among the terms from `start`, or -1. */
  find(features: Uint32Array, start: number, word: number): number {
    let slot = word & (SLOTS - 1);
    for (;;) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || (features[start + place - 1] ?? 0) >>> 8 === word) return place - 1;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

const POSITIONS = new TermPositions();

/** Compares the terms of `a`, a newcomer with `rarities`, with those of `b`; `lengths` contains those of both. */
export function compareWords(a: Side, rarities: Float64Array, b: Side, lengths: Uint16Array): SharedWords {
  const [start] = a.bounds;
  const [first, last] = b.bounds;
  const places = POSITIONS.of(a.features, a.bounds, rarities);
  let dot = 0;
  let titleDot = 0;
  let bodyDot = 0;
  let leadDot = 0;
  let nameDot = 0;
  let shared = 0;
  for (let j = first; j < last; j++) {
    const other = b.features[j] ?? 0;
    const place = places.find(a.features, start, other >>> 8);
    if (place < 0) continue;
    const term = a.features[start + place] ?? 0;
    const rarity = rarities[place] ?? 0;
    const product = rarity * rarity * repetitionOf(term) * repetitionOf(other);
    const both = term & other;
    dot += product;
    shared += rarity;
    if ((both & IN_TITLE) !== 0) titleDot += product;
    if ((both & IN_BODY) !== 0) bodyDot += product;
    if ((both & IN_LEAD) !== 0) leadDot += product;
    if ((both & IS_NAME) !== 0) nameDot += product;
  }
  const atA = a.lengthsAt;
  const atB = b.lengthsAt;
  const cosine = cosineOf(dot, lengths, atA + ALL, atB + ALL, 0);
  return {
    cosine,
    titleCosine: cosineOf(titleDot, lengths, atA + TITLE, atB + TITLE, cosine),
    bodyCosine: cosineOf(bodyDot, lengths, atA + BODY, atB + BODY, 1),
    leadCosine: cosineOf(leadDot, lengths, atA + LEAD, atB + LEAD, cosine),
    nameCosine: cosineOf(nameDot, lengths, atA + NAME, atB + NAME, cosine),
    sharedRarity: shared,
  };
}

/** The cosine of two vectors from their product and the offsets of their lengths; `otherwise` when a length is 0. */
function cosineOf(product: number, lengths: Uint16Array, atA: number, atB: number, otherwise: number): number {
  const both = (lengths[atA] ?? 0) * LENGTH_UNIT * ((lengths[atB] ?? 0) * LENGTH_UNIT);
  return both > 0 ? Math.min(1, product / both) : otherwise;
}
