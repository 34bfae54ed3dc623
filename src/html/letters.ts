/**
 * Patterns of letters and digits of any script. Most texts are in Latin script, for which a class of a few ranges takes a third of
 * the time of one of all scripts.
 */

/** Anything but Latin letters and general punctuation. */
const OTHER_SCRIPT = /[\u0250-\u200f\u2028-\uffff]/;

/** What the classes of Unicode match in all other texts: marks are letters of their own there. */
const LATIN: readonly (readonly [string, string])[] = [
  ['\\p{L}', 'A-Za-zªµºÀ-ÖØ-öø-\u024f'],
  ['\\p{N}', '0-9²³¹¼-¾'],
  ['\\p{M}', ''],
];

/** A pattern for all places in a text (`g`), in two forms. */
export class LetterPattern {
  readonly #any: RegExp;
  readonly #latin: RegExp;

  /** `source` may have `\p{L}`, `\p{N}` and `\p{M}` in brackets, and no other class of Unicode. */
  constructor(source: string) {
    this.#any = new RegExp(source, 'gu');
    this.#latin = new RegExp(
      LATIN.reduce((pattern, [name, ranges]) => pattern.replaceAll(name, ranges), source),
      'g',
    );
  }

  /** The form for `text`. It is shared, so pass it only to methods of strings that start at the beginning. */
  for(text: string): RegExp {
    return OTHER_SCRIPT.test(text) ? this.#any : this.#latin;
  }
}

const BETWEEN_LETTERS = new LetterPattern('[^\\p{L}\\p{N}]+');

/** The letters and digits of `text` in lower case, without anything in between: the form in which texts are compared. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(BETWEEN_LETTERS.for(lower), '');
}
