/** Why: what is kept of an article for comparing: its telling words, a sample of its phrases, its numbers; never its text. */
import { type DatedKind, datedWords, weekdaysIn } from './dated.ts';
import type { DocumentFrequency } from './document-frequency.ts';
import { genreOf } from './genre.ts';
import { mix } from './hash.ts';
import type { Lexeme } from './lexeme.ts';
import type { Lexicon } from './lexicon.ts';
import {
  COUNT_BITS,
  FIGURE,
  IN_BODY,
  IN_LEAD,
  IN_TITLE,
  IS_NAME,
  MAX_NUMBERS,
  MAX_SHINGLES,
  MAX_TERMS,
  type Print,
} from './print.ts';
import type { StandingText } from './standing-text.ts';

/** Characters of a body that are read: a thousand words tell what it is about. */
const MAX_BODY = 6000;
const MAX_TITLE = 400;
/** Words in which a report says what happened and when. */
const LEAD_WORDS = 60;
/** Words a shingle. */
const SHINGLE = 4;
/** An odd multiplier, and its SHINGLE-th power: what a word that leaves the rolling hash has become. */
const ROLL = 0x01000193;
const ROLL_OUT = Math.imul(Math.imul(ROLL, ROLL), Math.imul(ROLL, ROLL));

/** What reading an article needs to know: what words are, how rare they are, what its feed always says. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly frequency: DocumentFrequency;
  readonly standing: StandingText;
}

/** An article as read: what is kept, and its phrases, to be learned once its story is known. */
export interface Reading {
  readonly print: Print;
  readonly phrases: ReadonlySet<number>;
}

interface Tally {
  count: number;
  flags: number;
  first: number;
}

function tally(words: readonly Lexeme[], flags: number, into: Map<number, Tally>): void {
  for (const { term } of words) {
    const known = into.get(term);
    if (known === undefined) into.set(term, { count: 1, flags, first: into.size });
    else {
      known.count++;
      known.flags |= flags;
    }
  }
}

/** Marks the words that the body writes with a capital wherever they stand. */
function markNames(body: readonly Lexeme[], tallies: ReadonlyMap<number, Tally>): void {
  const plain = new Set<number>();
  for (const { term, isCapital, isNumber } of body) if (!isCapital && !isNumber) plain.add(term);
  for (const { term, isCapital, isNumber } of body) {
    const known = isCapital && !isNumber && !plain.has(term) ? tallies.get(term) : undefined;
    if (known !== undefined) known.flags |= IS_NAME;
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

/** The shingle that begins at each word. */
function shinglesOf(words: readonly Lexeme[]): number[] {
  const shingles: number[] = [];
  let rolling = 0;
  words.forEach(({ hash }, i) => {
    // A polynomial of the last four words' hashes modulo 2^32, mixed so that neighbours differ in all bits.
    rolling = (Math.imul(rolling, ROLL) + hash) | 0;
    const gone = words[i - SHINGLE];
    if (gone !== undefined) rolling = (rolling - Math.imul(gone.hash, ROLL_OUT)) | 0;
    if (i >= SHINGLE - 1) shingles.push(mix(rolling, SHINGLE));
  });
  return shingles;
}

/** The words that are in no standing phrase of the source. */
function ownWords(
  words: readonly Lexeme[],
  shingles: readonly number[],
  source: number,
  standing: StandingText,
): readonly Lexeme[] {
  let coveredTo = 0;
  const own: Lexeme[] = [];
  words.forEach((word, i) => {
    const shingle = shingles[i];
    if (shingle !== undefined && standing.isStanding(source, shingle)) coveredTo = i + SHINGLE;
    if (i >= coveredTo) own.push(word);
  });
  return own.length === words.length ? words : own;
}

function hashAll(words: readonly Lexeme[]): number {
  return words.length === 0 ? 0 : words.reduce((hash, word) => mix(hash, word.hash), 1);
}

/** Hashes of the numbers and dates among the words; the lowest bit marks a telling figure. */
function numbersOf(words: readonly Lexeme[], kinds: readonly (DatedKind | undefined)[]): number[] {
  return words.flatMap((word, i) => {
    const kind = kinds[i];
    return kind === undefined ? [] : [((word.hash & ~FIGURE) | (kind === 'figure' ? FIGURE : 0)) >>> 0];
  });
}

/** Reads an article of `source` (by hash; 0 when unknown). */
export function readArticle(
  title: string,
  body: string,
  source: number,
  { lexicon, frequency, standing }: Reader,
): Reading {
  const titleWords = lexicon.read(title.slice(0, MAX_TITLE));
  const allWords = lexicon.read(body.slice(0, MAX_BODY));
  const allShingles = shinglesOf(allWords);
  const bodyWords = ownWords(allWords, allShingles, source, standing);
  const phrases = new Set(allShingles);
  const shingles = bodyWords === allWords ? phrases : new Set(shinglesOf(bodyWords));
  const tallies = new Map<number, Tally>();
  tally(titleWords, IN_TITLE | IN_LEAD, tallies);
  tally(bodyWords.slice(0, LEAD_WORDS), IN_BODY | IN_LEAD, tallies);
  tally(bodyWords.slice(LEAD_WORDS), IN_BODY, tallies);
  markNames(bodyWords, tallies);
  const titleDated = datedWords(titleWords);
  const bodyDated = datedWords(bodyWords);
  const numbers = new Set([...numbersOf(titleWords, titleDated), ...numbersOf(bodyWords, bodyDated)]);
  const frame = titleWords.filter((_, i) => titleDated[i] === undefined);
  const print = {
    terms: tellingTerms(tallies, frequency),
    shingles: bottom(shingles, MAX_SHINGLES),
    shingleCount: shingles.size,
    numbers: bottom(numbers, MAX_NUMBERS),
    bodyWords: bodyWords.length,
    titleHash: hashAll(titleWords),
    bodyHash: hashAll(bodyWords),
    frameHash: hashAll(frame),
    weekdays: weekdaysIn([...titleWords, ...bodyWords.slice(0, LEAD_WORDS)]),
    genre: genreOf(title.slice(0, MAX_TITLE)),
  };
  return { print, phrases };
}
