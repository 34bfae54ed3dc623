/** Signal: two newsrooms report one event in their own words, but share its rare words, names and numbers. */

import { DOUBTS, EVENT, LONG_EVENT, SHORT_DOUBTS, SHORT_EVENT, THRESHOLDS } from '../../thresholds.ts';
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
 * The penalty for a doubtful pair of full texts, in log-odds: dissimilar titles, first words that differ too, or words
 * that the index hardly knows.
 */
function penaltyOf({ vocabularyCoverage, isTitled, titleCosine, nameCosine, leadCosine }: Pair): number {
  const lacks = Math.max(0, 1 - nameCosine / DOUBTS.namesAgree);
  const unknown = DOUBTS.lowCoverage * Math.max(0, DOUBTS.enoughCoverage - vocabularyCoverage);
  if (!isTitled) return lacks * unknown;
  const apart = Math.max(0, 1 - titleCosine / DOUBTS.titlesAgree);
  const leads = Math.max(0, 1 - leadCosine / DOUBTS.leadsAgree);
  return lacks * (DOUBTS.titlesApart * apart + unknown) + leads * DOUBTS.leadsApart * apart;
}

/**
 * The penalty for a doubtful pair of feed items, in log-odds: few shared words under titles that hardly agree. It needs
 * known times: in a stream most such pairs are two events of one topic on one day.
 */
function shortPenaltyOf({ cosine, titleCosine, isTitled, hoursApart }: Pair): number {
  if (!isTitled || Number.isNaN(hoursApart)) return 0;
  const lacking = (titles: number, words: number): number =>
    Math.max(0, 1 - titleCosine / titles) * Math.max(0, words - cosine);
  const { fewWords, titlesAgree, enoughWords, titlesApart, manyWords } = SHORT_DOUBTS;
  return fewWords * Math.max(lacking(titlesAgree, enoughWords), lacking(titlesApart, manyWords));
}

/**
 * The probability that two articles report one event at one stage, 0 to 1; `anyScaling` says how near other stories
 * are.
 */
export function eventScore(pair: Pair, scaling: number): number {
  const length = lengthOf(pair.bodyWords);
  const weight = (1 - length) * SHORT_EVENT.localScaling + length * LONG_EVENT.localScaling;
  const hours = Number.isNaN(pair.hoursApart) ? EVENT.unknownHours : pair.hoursApart;
  const penalty = length * penaltyOf(pair) + (1 - length) * shortPenaltyOf(pair);
  return 1 / (1 + Math.exp(weight * scaling + penalty - EVENT.hours * hours - contentOdds(pair)));
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
