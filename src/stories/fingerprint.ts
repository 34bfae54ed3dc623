/** Why: what is kept of an article for comparing: its telling words, a sample of its shingles, its numbers; never its text. */
import { type DatedKind, datedWords } from './dated.ts';
import type { DocumentFrequency } from './document-frequency.ts';
import { isCommentary } from './genre.ts';
import { mix, type WordHasher } from './hash.ts';
import { readWords, type Word } from './words.ts';

/** Characters of a body that are read: a thousand words tell what it is about. */
const MAX_BODY = 6000;
const MAX_TITLE = 400;
/** Telling words kept, by weight. */
export const MAX_TERMS = 40;
/** Smallest shingle hashes kept (a bottom-k sketch: exact for bodies up to so many shingles). */
export const MAX_SHINGLES = 32;
/** Numbers kept, the smallest by hash, so that two articles keep the same ones. */
export const MAX_NUMBERS = 20;
/** Words a shingle. */
const SHINGLE = 4;

/** Flag in the low byte of a term; the high 24 bits are the word's hash. The lowest four bits hold its count. */
export const IN_TITLE = 0x80;
export const COUNT_BITS = 0x0f;
/** Flag in the lowest bit of a number's hash: a telling figure, no date. */
export const FIGURE = 1;

export interface Print {
  /** Telling words: hash in the high 24 bits, flags and count in the low 8; ascending. */
  readonly terms: Uint32Array;
  /** Smallest hashes of the body's shingles, ascending; empty for a body of fewer than SHINGLE words. */
  readonly shingles: Uint32Array;
  /** Distinct shingles in the body. */
  readonly shingleCount: number;
  /** Hashes of numbers and dates in title and body, ascending. */
  readonly numbers: Uint32Array;
  /** Words read in the body. */
  readonly bodyWords: number;
  /** Hash of all words of title and of body; 0 when empty. */
  readonly titleHash: number;
  readonly bodyHash: number;
  /** Hash of the title with numbers and dates left out: the frame of a series. */
  readonly frameHash: number;
  /** Whether the title announces something else than a plain report. */
  readonly isCommentary: boolean;
}

interface Tally {
  count: number;
  flags: number;
  first: number;
}

function tally(words: readonly Word[], flags: number, hasher: WordHasher, into: Map<number, Tally>): void {
  for (const word of words) {
    const term = hasher.term(word.form);
    const known = into.get(term);
    if (known === undefined) into.set(term, { count: 1, flags, first: into.size });
    else {
      known.count++;
      known.flags |= flags;
    }
  }
}

/** Earlier words tell more of a news item than later ones; halves after about 80 different words. */
function placeWeight(first: number): number {
  return 1 / (1 + first / 80);
}

function tellingTerms(tallies: ReadonlyMap<number, Tally>, frequency: DocumentFrequency): Uint32Array {
  const weighted = [...tallies].map(([term, { count, flags, first }]) => {
    const boost = (flags & IN_TITLE) !== 0 ? 2 : 1;
    return {
      key: ((term << 8) | flags | Math.min(COUNT_BITS, count)) >>> 0,
      weight: frequency.idf(term) * (1 + Math.log(count)) * boost * placeWeight(first),
    };
  });
  weighted.sort((a, b) => b.weight - a.weight);
  return Uint32Array.from(weighted.slice(0, MAX_TERMS), ({ key }) => key).sort();
}

function bottom(hashes: Iterable<number>, size: number): Uint32Array {
  return Uint32Array.from(hashes).sort().slice(0, size);
}

function shinglesOf(words: readonly Word[], hasher: WordHasher): Set<number> {
  const hashes = words.map((word) => hasher.word(word.form));
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = 0;
    for (let j = i; j < i + SHINGLE; j++) shingle = mix(shingle, hashes[j] ?? 0);
    shingles.add(shingle);
  }
  return shingles;
}

function hashAll(words: readonly Word[], hasher: WordHasher): number {
  return words.length === 0 ? 0 : words.reduce((hash, word) => mix(hash, hasher.word(word.form)), 1);
}

/** Hashes of the numbers and dates among the words; the lowest bit marks a telling figure. */
function numbersOf(words: readonly Word[], kinds: readonly (DatedKind | undefined)[], hasher: WordHasher): number[] {
  return words.flatMap((word, i) => {
    const kind = kinds[i];
    return kind === undefined ? [] : [((hasher.word(word.form) & ~FIGURE) | (kind === 'figure' ? FIGURE : 0)) >>> 0];
  });
}

/** The print of an article with the installation's hashes; teaches `frequency` its words. */
export function printOf(title: string, body: string, hasher: WordHasher, frequency: DocumentFrequency): Print {
  const titleWords = readWords(title.slice(0, MAX_TITLE));
  const bodyWords = readWords(body.slice(0, MAX_BODY));
  const tallies = new Map<number, Tally>();
  tally(titleWords, IN_TITLE, hasher, tallies);
  tally(bodyWords, 0, hasher, tallies);
  frequency.learn([...tallies.keys()], tallies.size);
  const shingles = shinglesOf(bodyWords, hasher);
  const titleDated = datedWords(titleWords);
  const numbers = new Set([
    ...numbersOf(titleWords, titleDated, hasher),
    ...numbersOf(bodyWords, datedWords(bodyWords), hasher),
  ]);
  return {
    terms: tellingTerms(tallies, frequency),
    shingles: bottom(shingles, MAX_SHINGLES),
    shingleCount: shingles.size,
    numbers: bottom(numbers, MAX_NUMBERS),
    bodyWords: bodyWords.length,
    titleHash: hashAll(titleWords, hasher),
    bodyHash: hashAll(bodyWords, hasher),
    frameHash: hashAll(
      titleWords.filter((_, i) => titleDated[i] === undefined),
      hasher,
    ),
    isCommentary: isCommentary(title.slice(0, MAX_TITLE)),
  };
}
