/**
 * The labelled sets of situations: pairs of items as real feeds bring them, most of them two stories that look like one.
 * Half of the situations of a set, by a coin, are held out for the last measurement.
 */
import { createHash } from 'node:crypto';
import type { StoryArticle } from '../../../src/stories/index.ts';
import type { LabelledPair } from '../sets.ts';
import { FEATURES } from './features.ts';
import { FIGURES } from './figures.ts';
import { LONGER } from './longer.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { NEWSROOM } from './newsroom.ts';
import { NOTICES } from './notices.ts';
import { RETOLD } from './retold.ts';
import { SECOND } from './second/index.ts';
import { SERIALS } from './serials.ts';
import type { Situation } from './situation.ts';
import { SOFTWARE } from './software.ts';
import { STAGES } from './stages.ts';
import { THIRD } from './third/index.ts';
import { WARNINGS } from './warnings.ts';

const FIRST: readonly Situation[] = [
  ...FEATURES,
  ...FIGURES,
  ...LONGER,
  ...NEIGHBOURS,
  ...NEWSROOM,
  ...NOTICES,
  ...RETOLD,
  ...SERIALS,
  ...SOFTWARE,
  ...STAGES,
  ...WARNINGS,
];

/** The sets in the order in which they were written. Of the first both halves have been read since, of the third the failures. */
const SETS = { first: FIRST, second: SECOND, third: THIRD } as const;

export type SituationSet = keyof typeof SETS;

/** Which situations: those that may be looked at, or those held out. */
export type SituationHalf = 'seen' | 'held-out';

const HOUR = 3_600_000;
const FIRST_ITEM = Date.parse('2026-03-10T09:00:00.000Z');
/** Hours between two items where a situation names none. */
const USUAL_HOURS = 2;

function idOf({ language, kind }: Situation): string {
  return `${language} ${kind}`;
}

/** The coin: a bit of a hash of the id, so that a new situation moves no other one. */
function halfOf(situation: Situation): SituationHalf {
  const [byte = 0] = createHash('sha256').update(idOf(situation)).digest();
  return byte % 2 === 0 ? 'seen' : 'held-out';
}

function articleOf(situation: Situation, at: 0 | 1): StoryArticle {
  const [title, text] = situation.items[at];
  const published = new Date(FIRST_ITEM + at * HOUR * (situation.hours ?? USUAL_HOURS)).toISOString();
  const fields = at === 0 ? situation.first : situation.second;
  return { id: `${idOf(situation)} ${at}`, title, text, source: `outlet-${at}`, published, ...fields };
}

/** The pairs of a half of a set. */
export function situationPairs(set: SituationSet, half: SituationHalf): LabelledPair[] {
  return SETS[set]
    .filter((situation) => halfOf(situation) === half)
    .map((situation) => {
      const [id, same] = [idOf(situation), situation.same];
      return { id, a: articleOf(situation, 0), b: articleOf(situation, 1), same, weight: 1, note: '' };
    });
}
