/** Why: what is known of a word by itself, apart from how it is looked up and from what stands around it. */
import type { Word } from './words.ts';

/**
 * What a word is in a date, whatever stands around it: a telling `figure`, one that may be the `day` of a month, another
 * `number`, a `month`, an abbreviated one (`short`), a weekday (0 to 6 from Sunday), the word `one`, a `scale` ("million").
 */
export type Calendar = 'figure' | 'day' | 'number' | 'month' | 'short' | 'one' | 'scale' | number | undefined;

/** A word with its hashes under the index's seed, and what it is in a date. */
export interface Lexeme extends Word {
  /** Of the word itself, 32 bits: for phrases. */
  readonly hash: number;
  /** Of what it stands for, 24 bits: kindred words have one. */
  readonly term: number;
  readonly calendar: Calendar;
  /** Whether the token begins with a capital letter. */
  readonly isCapital: boolean;
}
