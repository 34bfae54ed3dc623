/** Similarity of sampled sets, and the tests for a template that was filled in again. */

import type { SetOverlap } from '../index-store/bottom-k.ts';
import { TURN } from '../lists/turn-words.ts';
import { EVENT, THRESHOLDS } from '../thresholds.ts';
import type { Pair } from './pair.ts';

/** Shared elements over all, 0 to 1. */
export function jaccard({ shared, a, b }: SetOverlap): number {
  return shared / (a + b - shared || 1);
}

/** Shared elements over those of the smaller set, 0 to 1. */
export function containment({ shared, a, b }: SetOverlap): number {
  return shared / (Math.min(a, b) || 1);
}

/** How many numbers of the shorter list the other one lacks. */
function numbersReplaced({ shared, a, b }: SetOverlap): number {
  return Math.min(a, b) - shared;
}

/** Replaced numbers as a share of the shorter list, 0 to 1; 0 when a list is empty. */
export function numbersApart(numbers: SetOverlap): number {
  return numbersReplaced(numbers) / (Math.min(numbers.a, numbers.b) || 1);
}

/**
 * Whether two texts of one wording are a template filled in twice: a series, or replaced numbers. Within a day a few
 * replaced numbers are a correction; later any of them marks the next issue.
 */
export function isTemplate(pair: Pair): boolean {
  if (pair.isSeries) return true;
  const allowed = pair.hoursApart > THRESHOLDS.correctionHours ? 0 : THRESHOLDS.correctedNumbers;
  return numbersApart(pair.numbers) > allowed;
}

/**
 * Whether one feed issued one item again: without any difference in title, text or date. A feed's editor decided that
 * everything else is two items.
 */
export function isReissue(pair: Pair): boolean {
  if (!pair.isSameTitle || !pair.isSameBody) return false;
  // A podcast's public version comes a day after the members', with the same recording.
  return pair.isSameRecording || (pair.isSameDate && !pair.isOtherMedia);
}

/** Whether the bodies share most phrases, of both or of the shorter one, an excerpt. */
export function sharesMostPhrases({ shingles }: Pair): boolean {
  if (shingles.shared < THRESHOLDS.copySample) return false;
  return jaccard(shingles) >= THRESHOLDS.copyJaccard || containment(shingles) >= THRESHOLDS.copyContainment;
}

/**
 * Whether the two are takes of one text with replaced numbers, such as an offer and its terms: newsrooms that report
 * independently share few phrases, or long quotations under titles of their own. Copies are judged by isTemplate.
 */
export function isOtherTake(pair: Pair): boolean {
  const { isTitled, shingles, numbers, titleCosine } = pair;
  if (!isTitled || titleCosine < THRESHOLDS.turnTitle || shingles.shared < THRESHOLDS.copySample) return false;
  const isOneHand = containment(shingles) >= THRESHOLDS.takeContainment;
  return isOneHand && numbersReplaced(numbers) > 0 && !sharesMostPhrases(pair);
}

/** Turns that the later of two titles reports and the other article does not know of. */
export function turnsBetween({ inPlace, isEarlier }: Pair): number {
  return isEarlier ? inPlace.oldTurns : inPlace.newTurns;
}

/** Whether the later title announces a correction of the other's text, and no other turn. */
export function isCorrection(pair: Pair): boolean {
  if (pair.titleCosine < THRESHOLDS.correctedTitle || pair.hoursApart > EVENT.stageHours) return false;
  if (!sharesMostPhrases(pair) || turnsBetween(pair) !== TURN.corrected) return false;
  return numbersApart(pair.numbers) <= THRESHOLDS.correctedNumbers && !pair.inPlace.isOtherForm;
}

/** Whether the two bodies are the same, or nearly. */
function hasLikeBodies(pair: Pair): boolean {
  return pair.isSameBody || jaccard(pair.shingles) >= THRESHOLDS.copyJaccard;
}

/**
 * Whether two short texts are alike because neither says what it is about: the description of a channel, the notes of
 * every release. Their titles tell them apart, or are too short to tell anything.
 */
export function isBoilerplateText(pair: Pair): boolean {
  const { titleWords, titleInOwnText, textWords } = pair.inPlace;
  if (!pair.isTitled || textWords >= THRESHOLDS.shortWords) return false;
  if (titleInOwnText >= THRESHOLDS.titleInOwnText) return false;
  if (pair.titleCosine < THRESHOLDS.titlesAgree || titleWords < THRESHOLDS.titleTells) return true;
  // Two products with one version number have different titles.
  return pair.inPlace.sharedTitle < THRESHOLDS.titlesAgree;
}

/** Whether equal short texts are two bulletins: of two days, or under one short title with two pictures or sounds. */
export function isOtherBulletin(pair: Pair): boolean {
  if (pair.isSameLink || pair.inPlace.textWords >= THRESHOLDS.shortWords) return false;
  if (pair.hoursApart > THRESHOLDS.correctionHours) return true;
  return pair.isOtherMedia && pair.isTitled && pair.inPlace.titleWords < THRESHOLDS.titleAlone;
}

/**
 * Whether the later of two titles on one thing reports a turn of the event that the earlier article does not know. The
 * earlier title may report a turn that the later one words differently. Without times neither is the later one.
 */
export function isOtherTurn(pair: Pair): boolean {
  if (Number.isNaN(pair.hoursApart)) return false;
  return pair.titleCosine >= THRESHOLDS.turnTitle && turnsBetween(pair) !== 0 && !isCorrection(pair);
}

/** Whether similar titles exclude each other. */
export function isOpposite(pair: Pair): boolean {
  return pair.isContrary && pair.titleCosine >= THRESHOLDS.turnTitle;
}

/** Whether two similar texts are two items for certain: a form filled in differently, a turn, or two bulletins. */
export function isOtherItem(pair: Pair): boolean {
  if (isOpposite(pair) || isOtherTurn(pair) || pair.inPlace.isOtherForm) return true;
  return hasLikeBodies(pair) && (isBoilerplateText(pair) || isOtherBulletin(pair));
}

/** Whether two texts of one wording are two items: issues of a series, or other items for certain. */
export function isOtherIssue(pair: Pair): boolean {
  return isTemplate(pair) || isOtherItem(pair);
}
