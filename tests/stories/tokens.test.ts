/** Checks that the tokenizer matches its grammar in any script, also for malformed text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordHasher, hashText } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { IS_CAPITAL, IS_NUMBER, TokenColumns } from '../../src/stories/text/token-columns.ts';
import { Tokens } from '../../src/stories/text/tokens.ts';
import { readToken } from '../../src/stories/text/words.ts';
import { tokensIn } from './tokens.ts';

/** The grammar of a token. */
const TOKEN =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|['’.,\u066b\u066c](?=[\p{L}\p{N}])|(?<=\p{L})-(?=\p{N})|(?<=\p{N}):(?=\p{N}))*/gu;

const PIECES = [
  ...["'", '’', '.', ',', '-', ':', ' ', 'a', 'Z', 'é', 'e\u0301', '\u0301', '7', '٣', 'Ⅷ', '½', 'Ж', '京', 'ก็', 'ﬁ'],
  ...['𝒜', '𠀀', '😀', '\ud800', '\udc00', '\u200d', '\u066c', '\u00ad', '\u202e', '\u00a0', '“', '—', '\0'],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);

describe('tokens', () => {
  test('are those of the grammar', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokensIn(text)).toEqual(text.match(TOKEN) ?? []);
      }),
      { numRuns: 3000 },
    ));

  test.each([
    ["It's U-21, 9:30 and 1,200.5.", ["It's", 'U-21', '9:30', 'and', '1,200.5']],
    ['a-b 3-4 a:1 x.', ['a', 'b', '3', '4', 'a', '1', 'x']],
    ['', []],
  ])('of %s', (text, tokens) => expect(tokensIn(text)).toEqual(tokens));

  test('have one hash wherever they stand, another one under another seed', () => {
    const hashes = (text: string, seed: number): number[] => {
      const tokens = new Tokens(seed).open(text);
      const found: number[] = [];
      while (tokens.next()) found.push(tokens.hash);
      return found;
    };
    const [first, second, third] = hashes('ferry sinks, ferry', 1);
    expect(first).toBe(third);
    expect(first).not.toBe(second);
    expect(hashes('ferry', 2)[0]).not.toBe(first);
  });
});

describe('the lexicon', () => {
  const hasher = createWordHasher(7);

  /** The result of reading each token without a cache. */
  function reference(text: string): number[][] {
    return tokensIn(text).flatMap((token) => {
      const capital = /^\p{Lu}/u.test(token) ? IS_CAPITAL : 0;
      return readToken(token).map(({ form, isNumber }) => [
        hashText(form, 7),
        hasher.term(form),
        capital | (isNumber ? IS_NUMBER : 0),
      ]);
    });
  }

  function read(lexicon: Lexicon, text: string): number[][] {
    const words = new TokenColumns(text.length);
    lexicon.read(text, words);
    return Array.from({ length: words.length }, (_, i) => [
      words.hash[i] ?? -1,
      words.term[i] ?? -1,
      words.traits[i] ?? -1,
    ]);
  }

  test('reads a text the same for the first time and from memory', () => {
    const lexicon = new Lexicon(hasher);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(lexicon, text)).toEqual(reference(text));
        expect(read(lexicon, text)).toEqual(reference(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('stays right when more tokens come than it remembers, and longer ones', () => {
    const lexicon = new Lexicon(hasher);
    const tokenOf = (i: number): string => `w${i.toString(36)}x${'y'.repeat(i % 40)}`;
    const most = 150_000;
    const batch = 1000;
    for (let from = 0; from < most; from += batch) {
      const text = Array.from({ length: batch }, (_, i) => tokenOf(from + i)).join(' ');
      read(lexicon, text);
      if (from % 50_000 === 0) expect(read(lexicon, text)).toEqual(reference(text));
    }
    const text = `${tokenOf(3)} ${tokenOf(most - 1)} ${tokenOf(39)} 東京湾 ${'東'.repeat(50)}`;
    expect(read(lexicon, text)).toEqual(reference(text));
    expect(read(lexicon, text)).toEqual(reference(text));
  });
});
