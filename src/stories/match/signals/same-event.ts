/** Signal: two newsrooms report one event in their own words, but share its rare words, names and numbers. */

import { EVENT, LONG_EVENT, REVISION, SHORT_EVENT, THRESHOLDS } from '../../thresholds.ts';
import { backgroundPenaltyOf, longPenaltyOf, shortPenaltyOf, subjectPenaltyOf } from '../doubts.ts';
import type { Pair } from '../pair.ts';
import { isOtherItem, isOtherTake, isTemplate, numbersApart } from '../set-similarity.ts';
import { percent, type Signal } from './signal.ts';

/** Position of a body of that many words between a feed item (0) and a full text (1). */
export function lengthOf(words: number): number {
  const { shortWords, longWords } = THRESHOLDS;
  return Math.min(1, Math.max(0, (words - shortWords) / (longWords - shortWords)));
}

function weightedSum(pair: Pair, weights: typeof SHORT_EVENT | typeof LONG_EVENT): number {
  return (
    weights.bias +
    weights.cosine * pair.cosine +
    weights.titleCosine * pair.titleCosine +
    weights.leadCosine * pair.leadCosine +
    weights.nameCosine * pair.nameCosine +
    weights.sharedRarity * Math.log1p(pair.sharedRarity) +
    weights.sharedFigures * Math.min(pair.numbers.figures, 3) +
    weights.numbersApart * numbersApart(pair.numbers) +
    (pair.isOtherGenre ? weights.otherGenre : 0) +
    (pair.isOtherWeekday ? weights.otherWeekday : 0)
  );
}

/** The log-odds that two articles report one event at one stage, from their contents alone, regardless of time. */
export function contentOdds(pair: Pair): number {
  pair.odds ??= oddsOf(pair);
  return pair.odds;
}

function oddsOf(pair: Pair): number {
  const length = lengthOf(pair.bodyWords);
  if (length === 0) return weightedSum(pair, SHORT_EVENT);
  if (length === 1) return weightedSum(pair, LONG_EVENT);
  return (1 - length) * weightedSum(pair, SHORT_EVENT) + length * weightedSum(pair, LONG_EVENT);
}

/**
 * The probability that two articles report one event at one stage, 0 to 1; `anyScaling` says how near other stories
 * are.
 */
export function eventScore(pair: Pair, scaling: number): number {
  const length = lengthOf(pair.bodyWords);
  const weight = (1 - length) * SHORT_EVENT.localScaling + length * LONG_EVENT.localScaling;
  const hours = Number.isNaN(pair.hoursApart) ? EVENT.unknownHours : pair.hoursApart;
  const penalty = length * longPenaltyOf(pair) + (1 - length) * shortPenaltyOf(pair);
  const odds = contentOdds(pair) + EVENT.hours * hours - weight * scaling - penalty;
  // What a pair that scores too little lacks besides does not matter.
  if (odds < REVISION.leadOdds) return 1 / (1 + Math.exp(-odds));
  const subject = length === 1 ? 0 : (1 - length) * subjectPenaltyOf(pair);
  return 1 / (1 + Math.exp(subject + backgroundPenaltyOf(pair, length) - odds));
}

/** Whether the two are issues of a series, fillings of a form, takes of a text, or stages of an event. */
export function isNextIssue(pair: Pair): boolean {
  return pair.isSeries || (pair.isSameTitle && isTemplate(pair)) || isOtherTake(pair) || isOtherItem(pair);
}

/** Whether the two are two items, however similar: of one feed, or of a series. Such a pair says nothing of an event. */
export function isBarred(pair: Pair): boolean {
  return pair.isSameSource || isNextIssue(pair);
}

/** In two feeds: similar contents within the stage of an event. */
export const sameEvent: Signal = {
  id: 'same-event',
  examine(pair, scaling, minScore) {
    if (pair.bodyWords === 0 && pair.words < THRESHOLDS.titleAlone) return undefined;
    if (pair.titleCosine > THRESHOLDS.titleBorrowed && pair.titleInBody < THRESHOLDS.titleInBody) return undefined;
    if (pair.isSameSource || pair.bodyCosine < THRESHOLDS.bodyCosine || pair.hoursApart > EVENT.stageHours)
      return undefined;
    const score = eventScore(pair, scaling);
    // The comparison word by word comes last: it is slow.
    if (score < minScore || isBarred(pair)) return undefined;
    return { score, grade: 'same-event' };
  },
  explain({ cosine, titleCosine, numbers: { figures } }) {
    const shared = figures === 0 ? '' : `, and ${figures === 1 ? 'a figure' : `${figures} figures`}`;
    return `${percent(cosine)} of their characteristic words agree, ${percent(titleCosine)} of their titles' words${shared}`;
  },
};
