/**
 * The labelled set of languages: invented events in four scripts, each told twice, next to another event of its kind. Half
 * of the kinds are held out for the last measurement.
 */
import type { StoryArticle } from '../../../src/stories/index.ts';
import type { LabelledPair } from '../sets.ts';
import { ARABIC } from './arabic.ts';
import { GREEK } from './greek.ts';
import { JAPANESE } from './japanese.ts';
import type { Kind, Telling } from './kind.ts';
import { RUSSIAN } from './russian.ts';

/** Which kinds: those that may be looked at, or those held out. */
export type LanguageHalf = 'seen' | 'held-out';

const LANGUAGES: readonly (readonly [language: string, kinds: readonly Kind[]])[] = [
  ['ru', RUSSIAN],
  ['ar', ARABIC],
  ['ja', JAPANESE],
  ['el', GREEK],
];

/** When each of a pair is published; the later one two hours after the earlier. */
const TIMES = ['2026-03-10T09:00:00.000Z', '2026-03-10T11:00:00.000Z'] as const;

function articleOf(id: string, at: 0 | 1, [title, text]: Telling): StoryArticle {
  return { id: `${id}-${at}`, title, text, source: `outlet-${at}`, published: TIMES[at] };
}

function pairOf(id: string, a: Telling, b: Telling, same: boolean): LabelledPair {
  return { id, a: articleOf(id, 0, a), b: articleOf(id, 1, b), same, weight: 1, note: id };
}

/** Two pairs of one event, and four of two events of a kind. */
function pairsOf(language: string, { kind, one, other }: Kind): LabelledPair[] {
  const apart = one.flatMap((first, i) =>
    other.map((second, k) => pairOf(`${language} ${kind} apart ${i}${k}`, first, second, false)),
  );
  return [
    pairOf(`${language} ${kind} one`, one[0], one[1], true),
    pairOf(`${language} ${kind} other`, other[0], other[1], true),
    ...apart,
  ];
}

/** All pairs of a half; a third of them are one event. */
export function languagePairs(half: LanguageHalf): LabelledPair[] {
  const rest = half === 'seen' ? 0 : 1;
  return LANGUAGES.flatMap(([language, kinds]) =>
    kinds.filter((_, i) => i % 2 === rest).flatMap((kind) => pairsOf(language, kind)),
  );
}
