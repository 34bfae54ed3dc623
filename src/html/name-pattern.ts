/**
 * Tests of class names and ids. A page repeats a few hundred of them, and some fifty patterns are tested on each: what was
 * found is cached with the names, and a pattern of words is only tried where a word begins like one of its own.
 */

/** Patterns for which there is room in the bits of {@link Names}, thirty in a number. */
const PATTERNS_IN_NUMBER = 30;
const NUMBERS = 3;

/** What some elements are named, with what was found in it. Elements with the same attributes share one. */
export class Names {
  /** See `namesOf`. */
  readonly text: string;
  /** The `class` attribute as it is. */
  readonly classes: string;
  /** Bits of the patterns that were tested, and of those that were found. */
  readonly tested: number[] = new Array(NUMBERS).fill(0);
  readonly found: number[] = new Array(NUMBERS).fill(0);
  /** Bits of the patterns of which a word here begins like one, and how many patterns there were. */
  possible: readonly number[] | undefined;
  patterns = 0;

  constructor(text: string, classes: string) {
    this.text = text;
    this.classes = classes;
  }
}

/** How many patterns were made. */
let count = 0;
/** Bits of the patterns with a word that begins with one to three characters, by these. */
const byStart = new Map<number, number[]>();

/** Regular expressions of which one may be in the names of an element. None matches an empty text. */
export class NamePattern {
  readonly patterns: readonly RegExp[];
  /** Up to three characters with which each word begins that can be found; undefined if that is not known. */
  readonly #starts: ReadonlySet<string> | undefined;
  readonly #index: number;
  readonly #number: number;
  readonly #bit: number;

  constructor(patterns: readonly RegExp[], starts?: ReadonlySet<string>) {
    if (count >= NUMBERS * PATTERNS_IN_NUMBER) throw new RangeError('no room for another pattern of names');
    this.patterns = patterns;
    this.#starts = starts;
    this.#index = count++;
    this.#number = Math.floor(this.#index / PATTERNS_IN_NUMBER);
    this.#bit = 1 << (this.#index % PATTERNS_IN_NUMBER);
    for (const start of starts ?? []) addStart(start, this.#number, this.#bit);
  }

  /** The pattern of whole words between dashes, each a regular expression; white space separates them. */
  static ofWords(list: string): NamePattern {
    const words = list.trim().split(/\s+/);
    return new NamePattern([new RegExp(`-(?:${words.join('|')})(?=-)`)], startsOf(words));
  }

  /** The pattern of whole names, of several words each, with or without `js-` before them. */
  static ofNames(list: string): NamePattern {
    const names = list.trim().split(/\s+/);
    const pattern = new RegExp(`(?:^| )-(?:js-)?(?:${names.join('|')})-(?= |$)`);
    return new NamePattern([pattern], startsOf(['js-', ...names]));
  }

  /** One pattern for all that any of `patterns` finds. */
  static anyOf(...patterns: readonly NamePattern[]): NamePattern {
    const starts = patterns.map((one) => one.#starts);
    const isKnown = starts.every((start) => start !== undefined);
    return new NamePattern(
      patterns.flatMap((one) => one.patterns),
      isKnown ? new Set(starts.flatMap((start) => [...(start ?? [])])) : undefined,
    );
  }

  /** Whether one of the patterns is anywhere in `names`. */
  test(names: Names): boolean {
    const at = this.#number;
    if (((names.tested[at] ?? 0) & this.#bit) === 0) this.#read(names);
    return ((names.found[at] ?? 0) & this.#bit) !== 0;
  }

  #read(names: Names): void {
    const at = this.#number;
    names.tested[at] = (names.tested[at] ?? 0) | this.#bit;
    if (this.#isPossible(names) && this.#isIn(this.subjectOf(names)))
      names.found[at] = (names.found[at] ?? 0) | this.#bit;
  }

  #isPossible(names: Names): boolean {
    if (!this.#starts) return true;
    if (!names.possible) {
      names.possible = possibleIn(names.text);
      names.patterns = count;
    }
    return this.#index >= names.patterns || ((names.possible[this.#number] ?? 0) & this.#bit) !== 0;
  }

  #isIn(text: string): boolean {
    return text !== '' && this.patterns.some((pattern) => pattern.test(text));
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

function startsOf(words: readonly string[]): ReadonlySet<string> | undefined {
  const starts = words.map(startOf);
  return starts.includes('') ? undefined : new Set(starts);
}

/** Up to three characters with which all that the regular expression `word` finds begins, with the dash after it. */
function startOf(word: string): string {
  const letters = /^[a-z\d-]*/.exec(word)?.[0] ?? '';
  const rest = word.slice(letters.length);
  const fixed = rest === '' ? `${letters}-` : /^[?*{]/.test(rest) ? letters.slice(0, -1) : letters;
  return fixed.slice(0, 3);
}

function addStart(start: string, number: number, bit: number): void {
  const key = keyOf(start, 0, start.length);
  const bits = byStart.get(key) ?? new Array(NUMBERS).fill(0);
  bits[number] = (bits[number] ?? 0) | bit;
  byStart.set(key, bits);
}

/** The `length` characters of `text` at `at` as one number; no two texts of one to three ASCII characters have the same. */
function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let index = at; index < at + length; index++) key = (key << 7) | Math.min(text.charCodeAt(index), 127);
  return key;
}

/** Bits of the patterns with a word that begins like one of `names`. */
function possibleIn(names: string): readonly number[] {
  const possible: number[] = new Array(NUMBERS).fill(0);
  for (let dash = names.indexOf('-'); dash >= 0; dash = names.indexOf('-', dash + 1)) {
    const room = Math.min(3, names.length - dash - 1);
    for (let length = 1; length <= room; length++) {
      const bits = byStart.get(keyOf(names, dash + 1, length));
      if (bits) for (let at = 0; at < NUMBERS; at++) possible[at] = (possible[at] ?? 0) | (bits[at] ?? 0);
    }
  }
  return possible;
}
