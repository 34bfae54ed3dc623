/**
 * A test of class names that caches its results: a page repeats a few hundred class strings, its site repeats the same ones,
 * and some thirty patterns are tested on each of them.
 */

/** Results cached for one pattern; all are dropped when there are more. */
const MAX_CACHED_RESULTS = 2000;

/** Regular expressions with one cached result: whether any of them matches. None may match an empty text. */
export class NamePattern {
  readonly patterns: readonly RegExp[];
  readonly #results = new Map<string, boolean>();

  constructor(...patterns: readonly RegExp[]) {
    this.patterns = patterns;
  }

  /** One pattern with one cache for all that any of `patterns` finds. */
  static anyOf(...patterns: readonly NamePattern[]): NamePattern {
    return new NamePattern(...patterns.flatMap((one) => one.patterns));
  }

  /** Whether one of the patterns is anywhere in `names`. */
  test(names: string): boolean {
    if (names === '') return false;
    const known = this.#results.get(names);
    if (known !== undefined) return known;
    const found = this.patterns.some((pattern) => pattern.test(names));
    if (this.#results.size >= MAX_CACHED_RESULTS) this.#results.clear();
    this.#results.set(names, found);
    return found;
  }
}
