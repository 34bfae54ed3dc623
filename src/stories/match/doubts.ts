/**
 * Penalties in log-odds for pairs that look like one event and often are two, and the numbers that set them. They count
 * against the same-event score only: a copy has no doubts.
 */

import type { Pair } from './pair.ts';
import { containment, numbersApart } from './set-similarity.ts';

/**
 * Penalties for a doubtful pair of full texts. Set on 583 articles from as many sites, 420 of them not in English, of
 * which some ten pairs report one event: without the penalties 87 of them are joined to another, with them 23, at a
 * cost of .004 in B³ of the labelled full texts.
 */
export const DOUBTS = {
  /** For titles with nothing in common, fading out up to a title cosine of titlesAgree. */
  titlesApart: 1.5,
  titlesAgree: 0.25,
  /** For first words that have nothing in common either: of labelled pairs under such titles nine in ten have .18 or more. */
  leadsApart: 2.5,
  leadsAgree: 0.2,
  /**
   * For each unit by which vocabulary coverage is below enoughCoverage: all words of a new language seem rare. An index
   * that has read nothing covers .84 or more of an English text, .1 to .6 of others.
   */
  lowCoverage: 40,
  enoughCoverage: 0.75,
  /** Name cosine at which no penalty applies. */
  namesAgree: 0.5,
} as const;

/** Penalties for a doubtful pair of feed items, set on two lists of 200 joined stories of recorded feeds that were read. */
const SHORT_DOUBTS = {
  /** For each unit by which the cosine of all terms is below enoughWords, fading out up to a title cosine of titlesAgree. */
  fewWords: 20,
  enoughWords: 0.32,
  titlesAgree: 0.45,
  /** The same for titles that have nothing or little in common: two aspects of one affair. No labelled pair is lost. */
  manyWords: 0.46,
  titlesApart: 0.3,
  /**
   * For each unit by which the known share of the two titles is below enoughSubjects: two towns' figures, two cargoes that
   * one port found. Of the pairs of real feeds that report one event and are joined all have .5 or more.
   */
  otherSubjects: 8,
  enoughSubjects: 0.5,
  /**
   * In a language that the index knows nothing of, for any pair, for numbers that are all replaced, and for each unit by
   * which the known share of the two titles is below newSubjectsKnown: shared words prove less when all seem rare, while
   * what a title names proves as much as ever. Fades out between a vocabulary coverage of littleCoverage and of
   * enoughCoverage; an index that has read nothing knows .6 or more of an English item. Set on the halves
   * of the invented events in four scripts and of the situations (bench/stories) that are not held out: of the pairs of
   * one event nearly all have a share of .7 or more, of the others .6 or less. Without titles words are all there is.
   */
  newLanguage: 0.2,
  newUntitled: 0.8,
  newNumbers: 0.6,
  newSubjects: 10,
  newSubjectsKnown: 0.75,
  littleCoverage: 0.1,
  enoughCoverage: 0.6,
} as const;

/**
 * When two texts share passages and little else, under titles that each name something which its own text repeats and the
 * other article does not know: two items on one background. Set on the recorded feeds' joins, as far as they were read, and
 * on the situations that may be seen.
 */
const BACKGROUND = {
  /** Log-odds, when all of these are full; twice as many for full texts. */
  oneBackground: 8,
  /** The exclusive share of the titles. */
  exclusive: { none: 0.1, full: 0.3 },
  /** The share of words in shared passages. */
  passages: { none: 0.2, full: 0.5 },
  /** The same of full texts, which quote more. */
  standing: { mostly: { none: 0.4, full: 0.65 }, wholly: { none: 0.85, full: 0.95 } },
  /** Share of the shorter full text's phrases below which its beginning is not compared. */
  fewPhrases: 0.15,
  /** The share of the other words that is known to the other text. */
  restKnown: { none: 0.5, full: 0.25 },
} as const;

/** What two full texts lack: titles that agree, first words that do, or words that the index knows. */
export function longPenaltyOf({ vocabularyCoverage, isTitled, titleCosine, nameCosine, leadCosine }: Pair): number {
  const lacks = Math.max(0, 1 - nameCosine / DOUBTS.namesAgree);
  const unknown = DOUBTS.lowCoverage * Math.max(0, DOUBTS.enoughCoverage - vocabularyCoverage);
  if (!isTitled) return lacks * unknown;
  const apart = Math.max(0, 1 - titleCosine / DOUBTS.titlesAgree);
  const leads = Math.max(0, 1 - leadCosine / DOUBTS.leadsAgree);
  return lacks * (DOUBTS.titlesApart * apart + unknown) + leads * DOUBTS.leadsApart * apart;
}

/** What two feed items lack: shared words under titles that hardly agree, or words that the index knows. */
export function shortPenaltyOf(pair: Pair): number {
  return aspectPenaltyOf(pair) + languagePenaltyOf(pair);
}

/** Needs known times: in a stream most such pairs are two events of one topic on one day. */
function aspectPenaltyOf({ cosine, titleCosine, isTitled, hoursApart }: Pair): number {
  if (!isTitled || Number.isNaN(hoursApart)) return 0;
  const lacking = (titles: number, words: number): number =>
    Math.max(0, 1 - titleCosine / titles) * Math.max(0, words - cosine);
  const { fewWords, titlesAgree, enoughWords, titlesApart, manyWords } = SHORT_DOUBTS;
  return fewWords * Math.max(lacking(titlesAgree, enoughWords), lacking(titlesApart, manyWords));
}

/** How new the newcomer's language is to the index, 0 to 1. */
function newness({ vocabularyCoverage }: Pair): number {
  const { littleCoverage, enoughCoverage } = SHORT_DOUBTS;
  return Math.min(1, Math.max(0, enoughCoverage - vocabularyCoverage) / (enoughCoverage - littleCoverage));
}

/** Whether the pair is judged by what its titles name. */
function hasSubjects({ isTitled, hoursApart }: Pair): boolean {
  return isTitled && !Number.isNaN(hoursApart);
}

function languagePenaltyOf(pair: Pair): number {
  const { newLanguage, newUntitled, newNumbers } = SHORT_DOUBTS;
  return newness(pair) * ((hasSubjects(pair) ? newLanguage : newUntitled) + newNumbers * numbersApart(pair.numbers));
}

/**
 * For two feed items that are about different things, however much of their wording agrees. Needs known times, as above.
 * It is measured by looking up every word of a title, so that only pairs that would join are measured.
 */
export function subjectPenaltyOf(pair: Pair): number {
  if (!hasSubjects(pair)) return 0;
  const { otherSubjects, enoughSubjects, newSubjects, newSubjectsKnown } = SHORT_DOUBTS;
  const { known, knownInAll } = pair.subjects;
  const usual = otherSubjects * Math.max(0, enoughSubjects - known);
  return usual + newness(pair) * newSubjects * Math.max(0, newSubjectsKnown - knownInAll);
}

/** How far `value` is from `none` to `full`, 0 to 1. */
function degree(value: number, { none, full }: { readonly none: number; readonly full: number }): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/**
 * For two texts that have one background, or one standing part, and different news; `length` is that of the texts, 0 for
 * feed items, which need known times. It takes a comparison word by word, so that only pairs that would join are measured.
 */
export function backgroundPenaltyOf(pair: Pair, length: number): number {
  const { oneBackground, exclusive, passages, standing, fewPhrases, restKnown } = BACKGROUND;
  // Without shared phrases there are no shared passages; of a full text's a sample is known.
  const isUnlike = length < 1 ? pair.shingles.shared === 0 : containment(pair.shingles) < fewPhrases;
  if (isUnlike || !pair.isTitled || !pair.haveExclusiveSubjects) return 0;
  const own = degree(pair.subjects.exclusive, exclusive);
  if (own === 0) return 0;
  const { share, restKnown: known } = pair.inPlace.passages;
  const other = degree(known, restKnown);
  const short = Number.isNaN(pair.hoursApart) ? 0 : other * degree(share, passages);
  // Of a full text only the beginning is compared, so that all of its background counts by its phrases; where all of the
  // beginning is shared, the news comes after it.
  const background = Math.max(share, containment(pair.shingles));
  const long = Math.max(other * degree(background, standing.mostly), degree(share, standing.wholly));
  return oneBackground * own * ((1 - length) * short + 2 * length * long);
}
