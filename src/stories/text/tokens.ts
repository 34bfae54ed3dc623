/** A tokenizer that finds and hashes the tokens of a text in one pass, without creating a substring for each. */

/** Character classes. KNOWN marks a class that has been looked up; WIDE characters take two code units. */
const [LETTER, NUMBER, MARK, JOINER, HYPHEN, COLON, WIDE, KNOWN] = [1, 2, 4, 8, 16, 32, 64, 128];
/** Classes that begin a token, that always continue it, and that continue it only before the right character. */
const WORD = LETTER | NUMBER;
const INSIDE = WORD | MARK;
const CONNECTING = JOINER | HYPHEN | COLON;
const CONNECTORS: ReadonlyMap<string, number> = new Map([
  // The last two separate decimals and thousands in Arabic numbers.
  ...["'", '’', '.', ',', '\u066b', '\u066c'].map((joiner): [string, number] => [joiner, JOINER]),
  ['-', HYPHEN],
  [':', COLON],
]);

/** Invisible characters: soft hyphens, joiners, direction marks, zero-width spaces. They do not end a word. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Classes by code unit, filled on first use; those of surrogates stay 0. The 0 that ends a text begins no token. */
const KINDS = new Uint8Array(1 << 16);
KINDS[0] = KNOWN;

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return KNOWN | LETTER;
  if (/^\p{N}/u.test(character)) return KNOWN | NUMBER;
  if (/^\p{M}/u.test(character) || character.search(INVISIBLE) === 0) return KNOWN | MARK;
  return KNOWN | (CONNECTORS.get(character) ?? 0);
}

/** One round of MurmurHash3. */
function stir(hash: number, unit: number): number {
  let k = Math.imul(unit, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593) ^ hash;
  return (Math.imul((k << 13) | (k >>> 19), 5) + 0xe6546b64) | 0;
}

/** Initial capacity, in code units. */
const INITIAL_UNITS = 1 << 13;

/**
 * Iterates over the tokens of a text: after each `next()` that returns true, `start`, `end` and `hash` describe the
 * token.
 */
export class Tokens {
  start = 0;
  end = 0;
  /** Seeded hash of the token's code units, 32 bits. */
  hash = 0;
  text = '';
  /** The text and a final 0: reading from an array costs a tenth of reading from a string. */
  units = new Uint16Array(INITIAL_UNITS);
  private bytes = Buffer.from(this.units.buffer);
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Starts over with `text`. */
  open(text: string): this {
    if (text.length >= this.units.length) {
      this.units = new Uint16Array(text.length + 1);
      this.bytes = Buffer.from(this.units.buffer);
    }
    this.bytes.write(text, 'utf16le');
    this.units[text.length] = 0;
    this.text = text;
    this.end = 0;
    return this;
  }

  /** Moves to the next token; false at the end of the text. */
  next(): boolean {
    const { units } = this;
    let i = this.end;
    let kind = this.kindAt(i);
    while ((kind & WORD) === 0) {
      if (i >= this.text.length) return false;
      i += (kind & WIDE) === 0 ? 1 : 2;
      kind = this.kindAt(i);
    }
    this.start = i;
    let hash = this.seed | 0;
    for (let before = kind; (kind & INSIDE) !== 0 || this.continues(i, kind, before); kind = this.kindAt(i)) {
      hash = stir(hash, units[i++] ?? 0);
      if ((kind & WIDE) !== 0) hash = stir(hash, units[i++] ?? 0);
      before = kind;
    }
    this.end = i;
    this.hash = hash;
    return true;
  }

  private kindAt(i: number): number {
    return KINDS[this.units[i] ?? 0] || this.unknownKindAt(i);
  }

  /** The class of a character that is not in the table: new, beyond the 16-bit range, or half of a surrogate pair. */
  private unknownKindAt(i: number): number {
    const code = this.text.codePointAt(i) ?? 0;
    const kind = kindOf(String.fromCodePoint(code));
    if (code >= KINDS.length) return kind | WIDE;
    if (code < 0xd800 || code > 0xdfff) KINDS[code] = kind;
    return kind;
  }

  /**
   * Whether the connecting character at `i`, after one of kind `before`, belongs to the token: "it's", "1,200", "U-21",
   * "9:30".
   */
  private continues(i: number, kind: number, before: number): boolean {
    if ((kind & CONNECTING) === 0) return false;
    const after = this.kindAt(i + 1);
    if ((kind & JOINER) !== 0) return (after & WORD) !== 0;
    return (before & ((kind & HYPHEN) !== 0 ? LETTER : NUMBER)) !== 0 && (after & NUMBER) !== 0;
  }
}
