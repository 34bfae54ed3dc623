/** Why: what stands between spaces and punctuation is found in one walk over a text, without a substring for each word. */

/** What a character is. Every kind that has been looked up is KNOWN; WIDE takes two code units. */
const [LETTER, NUMBER, MARK, JOINER, HYPHEN, COLON, WIDE, KNOWN] = [1, 2, 4, 8, 16, 32, 64, 128];
/** What a token begins with, what goes on with it whatever follows, and what does so only before the right character. */
const WORD = LETTER | NUMBER;
const INSIDE = WORD | MARK;
const CONNECTING = JOINER | HYPHEN | COLON;
const CONNECTORS: ReadonlyMap<string, number> = new Map([
  ...["'", '’', '.', ','].map((joiner): [string, number] => [joiner, JOINER]),
  ['-', HYPHEN],
  [':', COLON],
]);

/** Kinds by code unit, looked up when first met; those of surrogates stay 0. */
const KINDS = new Uint8Array(1 << 16);

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return KNOWN | LETTER;
  if (/^\p{N}/u.test(character)) return KNOWN | NUMBER;
  if (/^\p{M}/u.test(character)) return KNOWN | MARK;
  return KNOWN | (CONNECTORS.get(character) ?? 0);
}

/** The kind of a character that is not in the table: not met so far, beyond the 16-bit range, or half of a pair. */
function unknownKindAt(text: string, i: number): number {
  const code = text.codePointAt(i);
  if (code === undefined) return KNOWN;
  const kind = kindOf(String.fromCodePoint(code));
  if (code >= KINDS.length) return kind | WIDE;
  if (code < 0xd800 || code > 0xdfff) KINDS[code] = kind;
  return kind;
}

function kindAt(text: string, i: number): number {
  const kind = i < text.length ? (KINDS[text.charCodeAt(i)] ?? 0) : KNOWN;
  return kind === 0 ? unknownKindAt(text, i) : kind;
}

/** Whether the character at `i`, of `kind`, after one of kind `before`, belongs to the token: "it's", "1,200", "U-21", "9:30". */
function goesOn(text: string, i: number, kind: number, before: number): boolean {
  if ((kind & INSIDE) !== 0) return true;
  if ((kind & CONNECTING) === 0) return false;
  const after = kindAt(text, i + 1);
  if ((kind & JOINER) !== 0) return (after & WORD) !== 0;
  return (before & ((kind & HYPHEN) !== 0 ? LETTER : NUMBER)) !== 0 && (after & NUMBER) !== 0;
}

/** One round of MurmurHash3. */
function stir(hash: number, unit: number): number {
  let k = Math.imul(unit, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593) ^ hash;
  return (Math.imul((k << 13) | (k >>> 19), 5) + 0xe6546b64) | 0;
}

/** A walk over the tokens of `text`: after each `next()` that is true, `start`, `end` and `hash` are the token's. */
export class Tokens {
  start = 0;
  end = 0;
  /** Of the code units under the seed, 32 bits. */
  hash = 0;
  readonly text: string;
  private readonly seed: number;

  constructor(text: string, seed: number) {
    this.text = text;
    this.seed = seed;
  }

  next(): boolean {
    const { text } = this;
    let i = this.end;
    let kind = kindAt(text, i);
    while ((kind & WORD) === 0) {
      if (i >= text.length) return false;
      i += (kind & WIDE) === 0 ? 1 : 2;
      kind = kindAt(text, i);
    }
    this.start = i;
    let hash = this.seed | 0;
    for (let before = kind; i === this.start || goesOn(text, i, kind, before); kind = kindAt(text, i)) {
      hash = stir(hash, text.charCodeAt(i++));
      if ((kind & WIDE) !== 0) hash = stir(hash, text.charCodeAt(i++));
      before = kind;
    }
    this.end = i;
    this.hash = hash;
    return true;
  }
}
