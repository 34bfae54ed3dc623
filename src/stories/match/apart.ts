/** Says in words why an article was not joined with the most similar one of another story. */

import { THRESHOLDS } from '../thresholds.ts';
import type { IndexState } from './index-state.ts';
import { measure, type Pair, queryOf } from './pair.ts';
import { candidates } from './search.ts';
import {
  isBoilerplateText,
  isOtherBulletin,
  isOtherTake,
  isOtherTurn,
  isTemplate,
  sharesMostPhrases,
} from './set-similarity.ts';
import { eventScore } from './signals/same-event.ts';

/** The rules that keep similar articles apart, in words; the first that applies is given. */
const RULES: readonly (readonly [applies: (pair: Pair) => boolean, words: string])[] = [
  [({ isSameSource }) => isSameSource, 'its feed lists the two as two items'],
  [({ isSeries }) => isSeries, 'one title with other numbers: the next issue'],
  [isOtherTurn, 'the later title reports a turn of the event'],
  [({ inPlace }) => inPlace.isOtherForm, 'one form, filled in with other names or products'],
  [isTemplate, 'one wording with other numbers'],
  [isOtherTake, 'two takes of one text, with other numbers'],
  [isBoilerplateText, 'a standing text that does not say what its item is about'],
  [isOtherBulletin, 'equal short texts of another day, or with another picture or sound'],
];

/** Whether the two would be one story if no rule kept them apart. */
function isSimilar(pair: Pair): boolean {
  return pair.isSameBody || sharesMostPhrases(pair) || eventScore(pair, 0) >= THRESHOLDS.event;
}

/** The row of another story that is most similar to `row` and was kept apart by a rule, and the rule in words. */
export function nearestApart(
  { rows, membership, postings, frequency }: IndexState,
  row: number,
): { readonly row: number; readonly grounds: string } | undefined {
  const query = queryOf(rows, row, 1, frequency);
  const isOther = (other: number): boolean => membership.isLive(other) && !membership.isTogether(row, other);
  const pairs = candidates(rows, query, postings, isOther).map((other) => measure(rows, query, other));
  for (const pair of pairs.filter(isSimilar).sort((a, b) => b.cosine - a.cosine)) {
    const [, grounds] = RULES.find(([applies]) => applies(pair)) ?? [];
    if (grounds !== undefined) return { row: pair.b, grounds };
  }
  return undefined;
}
