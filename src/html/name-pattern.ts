/**
 * Tests of class names and ids. A page repeats a few hundred of them, and some fifty patterns are tested on each: what was
 * found is cached with the names.
 */

/** What some elements are named, with what was found in it. Elements with the same attributes share one. */
export class Names {
  /** See `namesOf`. */
  readonly text: string;
  /** The `class` attribute as it is. */
  readonly classes: string;
  /** By the number of the pattern. */
  readonly found: (boolean | undefined)[] = [];

  constructor(text: string, classes: string) {
    this.text = text;
    this.classes = classes;
  }
}

/** Regular expressions of which one may be in the names of an element. None matches an empty text. */
export class NamePattern {
  static #count = 0;
  readonly patterns: readonly RegExp[];
  readonly #number = NamePattern.#count++;

  constructor(patterns: readonly RegExp[]) {
    this.patterns = patterns;
  }

  /** The pattern of whole words between dashes, each a regular expression; white space separates them. */
  static ofWords(list: string): NamePattern {
    return new NamePattern([new RegExp(`-(?:${list.trim().replace(/\s+/g, '|')})(?=-)`)]);
  }

  /** The pattern of whole names, of several words each, with or without `js-` before them. */
  static ofNames(list: string): NamePattern {
    return new NamePattern([new RegExp(`(?:^| )-(?:js-)?(?:${list.trim().replace(/\s+/g, '|')})-(?= |$)`)]);
  }

  /** One pattern for all that any of `patterns` finds. */
  static anyOf(...patterns: readonly NamePattern[]): NamePattern {
    return new NamePattern(patterns.flatMap((one) => one.patterns));
  }

  /** Whether one of the patterns is anywhere in `names`. */
  test(names: Names): boolean {
    const known = names.found[this.#number];
    if (known !== undefined) return known;
    const text = this.subjectOf(names);
    const isFound = text !== '' && this.patterns.some((pattern) => pattern.test(text));
    names.found[this.#number] = isFound;
    return isFound;
  }

  protected subjectOf(names: Names): string {
    return names.text;
  }
}

/** The same for the `class` attribute as it is. */
export class ClassPattern extends NamePattern {
  protected override subjectOf(names: Names): string {
    return names.classes;
  }
}
