/** Why: two newsrooms tell one event in their own words; the rare words, names and numbers are the same. */
import { isTemplate, numbersApart, numbersReplaced } from '../copied.ts';
import type { Pair } from '../pair.ts';
import { EVENT, THRESHOLDS } from '../thresholds.ts';
import { percent, type Signal } from './signal.ts';

/** How likely two articles tell one event at one stage, 0 to 1: a logistic function of what was measured. */
export function eventScore(pair: Pair): number {
  const hours = Number.isNaN(pair.hoursApart) ? EVENT.unknownHours : Math.min(pair.hoursApart, EVENT.mostHours);
  const sum =
    EVENT.bias +
    EVENT.cosine * pair.cosine +
    EVENT.titleCosine * pair.titleCosine +
    EVENT.sharedRarity * Math.log1p(pair.sharedRarity) +
    EVENT.sharedFigures * Math.min(pair.numbers.figures, 3) +
    EVENT.numbersApart * numbersApart(pair.numbers) +
    EVENT.hours * hours +
    (pair.isOtherGenre ? EVENT.otherGenre : 0) +
    (pair.isOtherWeekday ? EVENT.otherWeekday : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** One feed's next item of the kind, one title over other numbers, or like titles over bodies that share nothing. */
function isNextIssue(pair: Pair): boolean {
  const isNext = pair.isSameSource && numbersReplaced(pair.numbers) > 0;
  const isOther = pair.isOneOfMany && pair.titleCosine < THRESHOLDS.sameFeedEvent;
  return isNext || isOther || (pair.isSameTitle && isTemplate(pair)) || pair.bodyCosine < THRESHOLDS.bodyCosine;
}

export const sameEvent: Signal = {
  id: 'same-event',
  examine(pair) {
    if (pair.isSeries || isNextIssue(pair) || pair.hoursApart > EVENT.stageHours) return undefined;
    const score = eventScore(pair);
    if (score < THRESHOLDS.eventLead) return undefined;
    return { score, grade: 'same-event' };
  },
  explain: ({ cosine, titleCosine, numbers }) =>
    `${percent(cosine)} of telling words agree, ${percent(titleCosine)} of the titles', ${numbers.figures} figures`,
};
