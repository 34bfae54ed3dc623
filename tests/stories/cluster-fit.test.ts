/** Checks how much of a group a newcomer must fit, which keeps chains out and lets long texts in. */
import { expect, test } from 'vitest';
import { clusterFit, type Reason } from '../../src/stories/match/cluster-fit.ts';
import type { Pair } from '../../src/stories/match/pair.ts';
import { eventScore, sameEvent } from '../../src/stories/match/signals/same-event.ts';

const NOTHING = { shared: 0, a: 0, b: 0, figures: 0 };

/** Two texts of `words` that agree in nearly all (`isLike`) or in nothing. */
function pair(words: number, isLike: boolean): Pair {
  const likeness = isLike ? 0.8 : 0;
  return {
    ...{
      a: 1,
      b: 0,
      hoursApart: 1,
      isSameDate: true,
      isEarlier: false,
      newWords: words,
      words: 20,
      bodyWords: words,
      vocabularyCoverage: 1,
      titleInBody: 1,
      subjects: { known: isLike ? 1 : 0, knownInAll: isLike ? 1 : 0, exclusive: 0 },
      haveExclusiveSubjects: false,
    },
    ...{
      isSameSource: false,
      isSameLink: false,
      isSameSite: false,
      isSameItem: false,
      isAddressed: false,
      isOtherRecording: false,
      isSameTitle: false,
      isTitled: true,
      isSameBody: false,
    },
    ...{
      isSeries: false,
      isOtherGenre: false,
      isOtherWeekday: false,
      isContrary: false,
      shingles: NOTHING,
      numbers: NOTHING,
    },
    ...{ cosine: likeness, titleCosine: likeness, bodyCosine: likeness, leadCosine: likeness, nameCosine: likeness },
    sharedRarity: isLike ? 80 : 0,
    ...{ isOtherMedia: false, isSameRecording: false },
    inPlace: {
      isOtherForm: false,
      newTurns: 0,
      oldTurns: 0,
      textWords: words,
      titleWords: 8,
      isOneTextless: false,
      sharedTitle: 1,
      titleInOwnText: 1,
      passages: { share: 0, restKnown: 1 },
    },
  };
}

const REASON: Reason = { signal: sameEvent, score: 0.9, grade: 'same-event' };

/** How well a newcomer of that many words fits a group of ten, `like` of which it resembles. */
function fitWithTen(words: number, like: number): number {
  const members = Array.from({ length: 10 }, (_, i) => pair(words, i < like));
  return clusterFit(REASON, pair(words, true), members, 0);
}

test('a long newcomer may miss three members of ten, and must fit half of the others', () => {
  expect(fitWithTen(400, 4)).toBeGreaterThan(0.5);
  expect(fitWithTen(400, 3)).toBe(0);
});

test('a short newcomer must fit more than half of all', () => {
  expect(fitWithTen(30, 6)).toBeGreaterThan(0.5);
  expect(fitWithTen(30, 5)).toBe(0);
});

test('a newcomer that does not fit the seed article does not join, however well it fits the others', () => {
  const members = Array.from({ length: 10 }, (_, i) => pair(400, i > 0));
  expect(clusterFit(REASON, pair(400, false), members, 0)).toBe(0);
});

test('full texts under titles that share nothing need first words in common', () => {
  const apart = { ...pair(400, true), titleCosine: 0, nameCosine: 0.4, sharedRarity: 40, cosine: 0.3 };
  const oddsWith = (change: Partial<Pair>): number => {
    const score = eventScore({ ...apart, ...change }, 0);
    return Math.log(score / (1 - score));
  };
  const gain = (change: Partial<Pair>): number =>
    oddsWith({ leadCosine: 0.2, ...change }) - oddsWith({ leadCosine: 0.1, ...change });
  expect(gain({})).toBeGreaterThan(gain({ isTitled: false }) + 1);
  expect(gain({ titleCosine: 0.3 })).toBeCloseTo(gain({ isTitled: false }));
});

test('feed items of known times need a share of their words in common, unless their titles agree', () => {
  const few = { ...pair(20, true), cosine: 0.25, titleCosine: 0.2, bodyCosine: 0.25, sharedRarity: 50 };
  const scoreOf = (change: Partial<Pair>): number => eventScore({ ...few, ...change }, 0);
  expect(scoreOf({})).toBeLessThan(scoreOf({ isTitled: false }) - 0.05);
  expect(scoreOf({})).toBeLessThan(scoreOf({ hoursApart: Number.NaN }) - 0.05);
  const isAgreed = { titleCosine: 0.5 };
  expect(scoreOf(isAgreed)).toBeCloseTo(scoreOf({ ...isAgreed, isTitled: false }));
});

test('feed items of a known time under unlike titles need nearly half of their words in common', () => {
  const score = (cosine: number, titleCosine: number, hoursApart: number): number =>
    eventScore({ ...pair(30, true), cosine, titleCosine, hoursApart }, 0);
  // The doubt does not apply to items without a time, which otherwise count as simultaneous.
  expect(score(0.4, 0, 0)).toBeLessThan(score(0.4, 0, Number.NaN) - 0.2);
  expect(score(0.5, 0, 0)).toBe(score(0.5, 0, Number.NaN));
  expect(score(0.4, 0.3, 0)).toBe(score(0.4, 0.3, Number.NaN));
});
