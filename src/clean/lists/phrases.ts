/** A set of phrases, indexed by their first characters: one look-up for a line instead of a pattern for each phrase. */

/** Scripts written without spaces between words: there a phrase may begin and end anywhere. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

const SPACE = 32;

/** The two characters at `at` as one number, which allocates no string: it is computed for every word of every line. */
function keyOf(line: string, at: number): number {
  const second = at + 1 < line.length ? line.charCodeAt(at + 1) : 0;
  return line.charCodeAt(at) * 0x10000 + second;
}

function nextWord(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 ? line.length : space + 1;
}

/** The same where a phrase may also begin at each character of a script without spaces. */
function nextUnspaced(line: string, at: number): number {
  let next = at + 1;
  while (next < line.length && line.charCodeAt(next - 1) !== SPACE && !UNSPACED.test(line[next] ?? '')) next++;
  return next;
}

/** Folded phrases with three kinds of look-up. Immutable after construction. */
export class Phrases {
  readonly #whole: ReadonlySet<string>;
  /** By first two characters. */
  readonly #byStart = new Map<number, string[]>();

  constructor(folded: Iterable<string>) {
    this.#whole = new Set(folded);
    for (const phrase of this.#whole) {
      const key = keyOf(phrase, 0);
      const others = this.#byStart.get(key);
      if (others) others.push(phrase);
      else this.#byStart.set(key, [phrase]);
    }
    for (const phrases of this.#byStart.values()) phrases.sort((a, b) => b.length - a.length);
  }

  /** Whether `line` (folded) is one of the phrases. */
  is(line: string): boolean {
    return this.#whole.has(line);
  }

  /** The longest phrase that `line` (folded) starts with, up to the end of a word. */
  start(line: string): string | undefined {
    return this.#at(line, 0);
  }

  /** A phrase of whole words anywhere in `line` (folded). Linear in the length of `line`. */
  within(line: string): string | undefined {
    const isUnspaced = UNSPACED.test(line);
    for (let at = 0; at < line.length; at = isUnspaced ? nextUnspaced(line, at) : nextWord(line, at)) {
      const phrase = this.#at(line, at);
      if (phrase !== undefined) return phrase;
    }
    return undefined;
  }

  #at(line: string, at: number): string | undefined {
    const phrases = this.#byStart.get(keyOf(line, at));
    if (!phrases) return undefined;
    for (const phrase of phrases) {
      if (!line.startsWith(phrase, at)) continue;
      const next = line[at + phrase.length];
      if (next === undefined || next === ' ' || UNSPACED.test(phrase.at(-1) ?? '')) return phrase;
    }
    return undefined;
  }
}
