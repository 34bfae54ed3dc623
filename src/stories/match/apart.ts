/** Says in words why an article was not joined with the most similar one of another story. */

import { fromStoryRecord, type StoryRecord } from '../index-store/story-record.ts';
import { TURN } from '../lists/turn-words.ts';
import { createDocumentFrequency } from '../text/document-frequency.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { createWordHasher, seedOf } from '../text/hash.ts';
import { EVENT, SHORT_EVENT, THRESHOLDS } from '../thresholds.ts';
import { IndexState, restoreArticles } from './index-state.ts';
import { measure, queryOf } from './measure.ts';
import type { Pair } from './pair.ts';
import { candidates } from './search.ts';
import {
  isBoilerplateText,
  isOpposite,
  isOtherBulletin,
  isOtherTake,
  isOtherTurn,
  isTemplate,
  sharesMostPhrases,
  turnsBetween,
} from './set-similarity.ts';
import { contentOdds, eventScore } from './signals/same-event.ts';

/** The turns of an event in words. */
const TURNS: readonly (readonly [turn: number, words: string])[] = [
  [TURN.ended, 'a cancellation or an end'],
  [TURN.found, 'a find or a rescue'],
  [TURN.resolved, 'a return to normal'],
  [TURN.corrected, 'a correction'],
  [TURN.updated, 'an update or a further step'],
  [TURN.final, 'a final result or a sentence'],
  [TURN.begun, 'an arrest, or an interim result'],
  [TURN.withdrawn, 'a withdrawal or a denial'],
];

function turnWords(pair: Pair): string {
  const turns = turnsBetween(pair);
  const named = TURNS.filter(([turn]) => (turns & turn) !== 0).map(([, words]) => words);
  return `the later title reports a turn of the event: ${named.join(', ')}`;
}

/** The rules that keep similar articles apart, in words; the first that applies is given. */
const RULES: readonly (readonly [applies: (pair: Pair) => boolean, words: string | ((pair: Pair) => string)])[] = [
  [({ isOtherRecording }) => isOtherRecording, 'each has a recording of its own'],
  [({ isSameSource }) => isSameSource, 'its feed lists the two as two items'],
  [({ isSeries }) => isSeries, 'one title with other numbers, or another part: the next issue'],
  [isOtherTurn, turnWords],
  [isOpposite, 'titles that exclude each other: women and men, a rise and a fall, or a candidate and the release'],
  [({ inPlace }) => inPlace.isOtherForm, 'one form, filled in with other names or products'],
  [isTemplate, 'one wording with other numbers'],
  [isOtherTake, 'two versions of one text, with other numbers'],
  [isBoilerplateText, 'a standing text that does not say what its item is about'],
  [isOtherBulletin, 'equal short texts of another day, or with another picture or sound'],
  [isLater, `reported more than ${EVENT.stageHours} hours later: another stage of the event`],
  [isOtherGenreAlone, 'a report and a comment, preview or collection, or two comments'],
];

/** Whether contents alone would make the two one event, which ended its stage before the later one. */
function isLater(pair: Pair): boolean {
  return pair.hoursApart > EVENT.stageHours && contentOdds(pair) >= 0;
}

/** Whether the two would be one event if both were plain reports. */
function isOtherGenreAlone(pair: Pair): boolean {
  return pair.isOtherGenre && contentOdds(pair) - SHORT_EVENT.otherGenre >= 0;
}

/** Whether the two would be one story if no rule kept them apart. */
function isSimilar(pair: Pair): boolean {
  if (pair.isSameBody || sharesMostPhrases(pair) || eventScore(pair, 0) >= THRESHOLDS.event) return true;
  return isLater(pair) || isOtherGenreAlone(pair);
}

/** The most similar article of another story that a rule kept apart, and the rule in words. */
export interface Apart {
  readonly id: string;
  readonly grounds: string;
}

function nearestApart({ rows, membership, postings, frequency }: IndexState, row: number): Apart | undefined {
  const query = queryOf(rows, row, 1, frequency);
  const isOther = (other: number): boolean => membership.isLive(other) && !membership.isTogether(row, other);
  /** Of two items of one feed only one is in a story. */
  const fullStory = ({ b }: Pair): string | undefined => {
    const source = rows.source(row);
    const isTaken = source !== 0 && membership.members(b).some((member) => rows.source(member) === source);
    return isTaken ? 'its story has another item of this feed' : undefined;
  };
  const pairs = candidates(rows, query, postings, isOther).map((other) => measure(rows, query, other));
  for (const pair of pairs.filter(isSimilar).sort((a, b) => b.cosine - a.cosine)) {
    const [, words] = RULES.find(([applies]) => applies(pair)) ?? [];
    const grounds = typeof words === 'function' ? words(pair) : (words ?? fullStory(pair));
    if (grounds !== undefined) return { id: rows.id(pair.b), grounds };
  }
  return undefined;
}

/** Salient terms that two similar articles share at least, of some forty. */
const MIN_SHARED_TERMS = 3;

function termsOf({ terms }: Fingerprint): Uint32Array {
  return terms.map((term) => term >>> 8);
}

/** A test whether an article can be similar to one of `targets`: it shares a phrase or several salient terms. */
function similarityTest(targets: readonly StoryRecord[]): (print: Fingerprint, terms: Uint32Array) => boolean {
  const prints = targets.map((record) => fromStoryRecord(record).fingerprint);
  const sets = prints.map((print) => ({
    terms: new Set(termsOf(print)),
    shingles: new Set(print.shingles),
    body: print.bodyHash,
  }));
  return (print, terms) =>
    sets.some(
      (target) =>
        (print.bodyHash !== 0 && print.bodyHash === target.body) ||
        print.shingles.some((shingle) => target.shingles.has(shingle)) ||
        terms.reduce((shared, term) => shared + Number(target.terms.has(term)), 0) >= MIN_SHARED_TERMS,
    );
}

/**
 * What each of `targets` was kept apart from, by id. Of all stored `records`, in any order and made under `seed`, it
 * counts the words, and retains those that can be similar: a whole index of a million would take gigabytes.
 */
export async function findApart(
  targets: readonly StoryRecord[],
  records: AsyncIterable<StoryRecord> | Iterable<StoryRecord>,
  seed: string,
): Promise<ReadonlyMap<string, Apart>> {
  const hasher = createWordHasher(seedOf(seed));
  const frequency = createDocumentFrequency(hasher);
  const isSimilarTo = similarityTest(targets);
  const retained = new Map(targets.map((record) => [record.id, record]));
  for await (const record of records) {
    if (retained.has(record.id)) continue;
    const { fingerprint } = fromStoryRecord(record);
    const terms = termsOf(fingerprint);
    if (isSimilarTo(fingerprint, terms)) retained.set(record.id, record);
    else frequency.learn(terms);
  }
  const state = new IndexState(frequency, hasher.seed);
  restoreArticles(state, [...retained.values()], fromStoryRecord);
  const found = targets.map(({ id }) => [id, nearestApart(state, state.rows.find(id))] as const);
  return new Map(found.flatMap(([id, apart]) => (apart === undefined ? [] : [[id, apart]])));
}
