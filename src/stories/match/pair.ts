/** The measurements of a newcomer and an earlier article; all signals judge these. */

import type { SetOverlap } from '../index-store/bottom-k.ts';
import type { SharedWords } from './compare-words.ts';
import type { InPlace, Newcomer } from './in-place.ts';
import type { Subjects } from './subjects.ts';

/** Measurements of a newcomer `a` and an earlier article `b` (rows). */
export interface Pair extends SharedWords {
  readonly a: number;
  readonly b: number;
  /** Hours between the claimed times, or those of arrival; NaN when unknown. */
  readonly hoursApart: number;
  /** Whether the newcomer claims an earlier time than the other. */
  readonly isEarlier: boolean;
  /** Whether both claim the same time, or neither claims any. */
  readonly isSameDate: boolean;
  readonly isSameSource: boolean;
  readonly isSameLink: boolean;
  /** Whether both feeds are of one site. */
  readonly isSameSite: boolean;
  /** Same address within their feed, fragment included. */
  readonly isSameItem: boolean;
  /** Whether both have an address. */
  readonly isAddressed: boolean;
  /** Two items of one source, each with audio or video of its own. */
  readonly isOtherRecording: boolean;
  readonly isSameTitle: boolean;
  /** Whether both have a title. */
  readonly isTitled: boolean;
  readonly isSameBody: boolean;
  /** Share of the newcomer's running words that occur in several earlier articles, 0 to 1: low for a new language. */
  readonly vocabularyCoverage: number;
  /** One title with different numbers or dates, or titles that name different parts: two issues of a series. */
  readonly isSeries: boolean;
  /** A report paired with a comment on it or a preview of it, or two comments under different titles: two opinions. */
  readonly isOtherGenre: boolean;
  /** Both name weekdays, and none in common. */
  readonly isOtherWeekday: boolean;
  /** The titles have words that exclude each other: women and men, a rise and a fall, a candidate and the release. */
  readonly isContrary: boolean;
  /** Words of the newcomer's body. */
  readonly newWords: number;
  /** Salient terms of the article that has fewer. */
  readonly words: number;
  /** Words of the shorter body. */
  readonly bodyWords: number;
  /** When one of the two has no body: the share of its title's terms that occur in the other's body. Otherwise 1. */
  readonly titleInBody: number;
  /** What the titles name and the other article knows. */
  readonly subjects: Subjects;
  /** Whether each title names something that its own text repeats and the other article does not have. */
  readonly haveExclusiveSubjects: boolean;
  /** Shared phrases. */
  readonly shingles: SetOverlap;
  /** Shared numbers and dates. */
  readonly numbers: SetOverlap;
  /** Log-odds of one event from the contents alone, once they were computed (same-event.ts). */
  odds?: number | undefined;
  /** The comparison word by word. */
  readonly inPlace: InPlace;
  /** Whether the pictures or sounds of the two differ. */
  readonly isOtherMedia: boolean;
  /** Whether both have one recording, by its file name. */
  readonly isSameRecording: boolean;
}

/** A newcomer, prepared for comparison with many rows. */
export interface Query extends Newcomer {
  /** Rarity of each of its terms, in nats. */
  readonly rarities: Float64Array;
  /** Share of its running words that occur in several earlier articles, 0 to 1. */
  readonly vocabularyCoverage: number;
}
