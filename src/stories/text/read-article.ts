/**
 * Reduces an article to its fingerprint: salient terms, a sample of its phrases, its numbers. The text itself is not
 * stored.
 */

import type { Contrasts } from './contrasts.ts';
import type { DocumentFrequency } from './document-frequency.ts';
import type { FeedBoilerplate } from './feed-boilerplate.ts';
import { FIGURE, type Fingerprint, IN_BODY, IN_LEAD, IN_TITLE, MAX_NUMBERS, MAX_SHINGLES } from './fingerprint.ts';
import { GENRE_BITS, genreOf } from './genre.ts';
import { mix } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { dateKindAt, weekdaysIn } from './numbers-and-dates.ts';
import { PART_SHIFT, partOf } from './part.ts';
import { distinct, dropBoilerplate, phrasesOf } from './phrases.ts';
import { TermCounter } from './term-counter.ts';
import { CALENDAR, TokenColumns } from './token-columns.ts';
import type { Turns } from './turns.ts';
import { WordOrder } from './word-order.ts';

/** Characters of a body that are read: a thousand words say what it is about. */
const MAX_BODY = 6000;
/** Characters of a title that are read. */
const MAX_TITLE = 400;
/** First words of a body, in which a report says what happened and when. */
const LEAD_WORDS = 60;

/** The learned state that reading an article needs. */
export interface ArticleReader {
  readonly lexicon: Lexicon;
  readonly frequency: DocumentFrequency;
  readonly boilerplate: FeedBoilerplate;
  readonly turns: Turns;
  readonly contrasts: Contrasts;
}

/** An article as read. Its arrays are reused: use them before the next article is read. */
export interface ArticleReading {
  readonly fingerprint: Fingerprint;
  /** Hashes of its distinct phrases, ascending; for the feed's boilerplate, once its story is known. */
  readonly phrases: Uint32Array;
  /**
   * Share of its running words that occur in several earlier articles, 0 to 1: low while its language is new to the
   * index.
   */
  readonly vocabularyCoverage: number;
}

/** Shared by all indexes, as one article is read at a time. No text has more words than characters. */
const TITLE = new TokenColumns(MAX_TITLE);
const BODY = new TokenColumns(MAX_BODY);
const PHRASES = new Uint32Array(MAX_BODY);
const OWN_PHRASES = new Uint32Array(MAX_BODY);
const NUMBERS = new Uint32Array(MAX_TITLE + MAX_BODY);
const COUNTER = new TermCounter();
const ORDER = new WordOrder();

/** The terms that characterise the article best. */
function salientTerms(title: TokenColumns, body: TokenColumns, frequency: DocumentFrequency): Uint32Array {
  COUNTER.add(title, 0, title.length, IN_TITLE | IN_LEAD);
  COUNTER.add(body, 0, LEAD_WORDS, IN_BODY | IN_LEAD);
  COUNTER.add(body, LEAD_WORDS, body.length, IN_BODY);
  return COUNTER.take(frequency);
}

function hashAll({ hash, length }: TokenColumns): number {
  let all = length === 0 ? 0 : 1;
  for (let i = 0; i < length; i++) all = mix(all, hash[i] ?? 0);
  return all;
}

/**
 * The same for the words that are neither numbers, parts of dates nor codes: "nightly-0304" and "nightly-0305" are two
 * issues.
 */
function hashFrame(words: TokenColumns): number {
  let [all, count] = [1, 0];
  for (let i = 0; i < words.length; i++) {
    if (words.calendar[i] === CALENDAR.code || dateKindAt(words, i) !== undefined) continue;
    all = mix(all, words.hash[i] ?? 0);
    count++;
  }
  return count === 0 ? 0 : all;
}

/**
 * Appends the hashes of the words' numbers and dates to `numbers` at `count`; the lowest bit marks a figure. Returns
 * the new count.
 */
function addNumbers(words: TokenColumns, numbers: Uint32Array, count: number): number {
  let added = count;
  for (let i = 0; i < words.length; i++) {
    const kind = words.calendar[i] === CALENDAR.none ? undefined : dateKindAt(words, i);
    if (kind !== undefined) numbers[added++] = ((words.hash[i] ?? 0) & ~FIGURE) | (kind === 'figure' ? FIGURE : 0);
  }
  return added;
}

function titleKindOf(title: string, contrasts: number): number {
  return genreOf(title) | (contrasts << GENRE_BITS) | (partOf(title) << PART_SHIFT);
}

/** Reads an article of the feed `source` (a hash; 0 when unknown). */
export function readArticle(title: string, body: string, source: number, reader: ArticleReader): ArticleReading {
  const { lexicon, frequency, boilerplate } = reader;
  lexicon.read(title.slice(0, MAX_TITLE), TITLE);
  lexicon.read(body.slice(0, MAX_BODY), BODY);
  ORDER.read(TITLE, BODY);
  // An exact copy is one whatever was learned as boilerplate.
  const [bodyHash, textWords] = [hashAll(BODY), BODY.length];
  const { reported: titleTurns, known } = reader.turns.in(TITLE);
  const turns = known | reader.turns.in(BODY).known;
  const inOrder = phrasesOf(BODY, PHRASES);
  const hasBoilerplate = dropBoilerplate(BODY, inOrder, source, boilerplate);
  const phrases = distinct(inOrder);
  const shingles = hasBoilerplate ? distinct(phrasesOf(BODY, OWN_PHRASES)) : phrases;
  const numbers = NUMBERS.subarray(0, addNumbers(BODY, NUMBERS, addNumbers(TITLE, NUMBERS, 0)));
  const terms = salientTerms(TITLE, BODY, frequency);
  const fingerprint = {
    terms,
    shingles: shingles.subarray(0, MAX_SHINGLES),
    shingleCount: shingles.length,
    numbers: distinct(numbers).subarray(0, MAX_NUMBERS),
    order: ORDER.pack(terms, { titleTurns, turns, textWords }),
    bodyWords: BODY.length,
    titleHash: hashAll(TITLE),
    bodyHash,
    frameHash: hashFrame(TITLE),
    weekdays: weekdaysIn(TITLE, TITLE.length) | weekdaysIn(BODY, LEAD_WORDS),
    titleKind: titleKindOf(title.slice(0, MAX_TITLE), reader.contrasts.in(TITLE)),
  };
  return { fingerprint, phrases, vocabularyCoverage: COUNTER.vocabularyCoverage };
}
