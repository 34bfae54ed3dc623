/** Checks that words are read the same in every script, spelling and style of quotation marks. */
import { describe, expect, test } from 'vitest';
import { createWordHasher, hashText, mix } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { dateKindAt, weekdaysIn } from '../../src/stories/text/numbers-and-dates.ts';
import { stem } from '../../src/stories/text/stem.ts';
import { synonymOf } from '../../src/stories/text/synonyms.ts';
import { TokenColumns } from '../../src/stories/text/token-columns.ts';
import { fold, readToken } from '../../src/stories/text/words.ts';
import { tokensIn } from './tokens.ts';

const lexicon = new Lexicon(createWordHasher(1));
const forms = (text: string): string[] =>
  tokensIn(text)
    .flatMap(readToken)
    .map(({ form }) => form);
function read(text: string): TokenColumns {
  const words = new TokenColumns(text.length);
  lexicon.read(text, words);
  return words;
}
function kinds(text: string): (string | undefined)[] {
  const words = read(text);
  return Array.from({ length: words.length }, (_, i) => dateKindAt(words, i));
}

describe('words', () => {
  test.each([
    ['It’s the ferry’s captain', "It's the ferry's captain"],
    ['FERRIES', 'ferry'],
    ['running', 'run'],
    ['Übergänge', 'ubergänge'],
    ['１２ ferries', '12 ferry'],
    ['1,200 people', '1200 people'],
    ['١٬٢٠٠ people', '1200 people'],
    ['۱۲٫۵ people', '12.5 people'],
    ['अंक १३', 'अंक 13'],
    ['ฉบับ๑๒', 'ฉบับ12'],
    ['𝟏𝟐 𝟗𝟘𞥑 boats', '12 901 boat'],
    ['fer\u200bries run\u00adning\u202e', 'ferry run'],
    ['five boats', '5 boat'],
    ['£1.2bn', '1.2 billion'],
    ['340MLN crowns', '340 million crowns'],
  ])('%s reads as %s', (a, b) => expect(forms(a)).toEqual(forms(b)));

  test.each([
    ['moorbase-2.4.1', 'moorbase-2.4.2'],
    ['nightly-20260304', 'nightly-20260305'],
    ['release-2.41', 'release-24.1'],
    ['сборка-2026031', 'сборка-2026032'],
  ])('a version is read to its end: %s is not %s', (a, b) => expect(forms(a)).not.toEqual(forms(b)));

  test('a unit that may be metres is not a scale', () => expect(forms('100m')).toEqual(['100m']));

  test('scripts without spaces are read by pairs of characters, with Latin words and numbers between them', () => {
    expect(forms('東京湾でCovid-19')).toEqual(['東京', '京湾', '湾で', 'covid19']);
    expect(forms('เรือเฟอร์รี่').length).toBeGreaterThan(3);
  });

  test('a stem joins inflections and nothing else', () => {
    expect(stem('policies')).toBe(stem('policy'));
    expect(stem('boxes')).toBe(stem('box'));
    expect(stem('stopped')).toBe(stem('stop'));
    expect(stem('bus')).not.toBe(stem('bu'));
  });

  test('words with one meaning in news are synonyms', () => {
    expect(synonymOf(stem('postponed'))).toBe(synonymOf(stem('delays')));
    expect(synonymOf(stem('mln'))).toBe(synonymOf(stem('million')));
    expect(synonymOf(stem('french'))).toBe(synonymOf(stem('france')));
    expect(synonymOf(stem('ferry'))).not.toBe(synonymOf(stem('captain')));
  });

  test('folding is stable', () => expect(fold(fold('Ǟrger, ﬁn'))).toBe(fold('Ǟrger, ﬁn')));
});

test('an overlong word is returned unchanged, at once', () => {
  const word = `${'y'.repeat(200)}icational`;
  expect(stem(word)).toBe(word);
});

describe('dates and numbers', () => {
  test.each([
    ['212 passengers', 'figure'],
    ['12 March', 'date'],
    ['2026 plan', 'date'],
    ['9:30 start', 'date'],
    ['3 boats', 'date'],
    ['1.9 crowns', 'figure'],
    ['31st meeting', 'date'],
    ['one million', 'date'],
    ['٢١٢ passengers', 'figure'],
    ['१२ March', 'date'],
    ['２０２６ plan', 'date'],
  ])('%s begins with a %s', (text, kind) => expect(kinds(text)[0]).toBe(kind));

  test('"one" and "may" alone are words', () => {
    expect(kinds('one may say')).toEqual([undefined, undefined, undefined]);
    expect(kinds('may 5')).toEqual(['date', 'date']);
  });

  test.each([
    ['on Monday', 1 << 1],
    ['am Montag und Dienstag', (1 << 1) | (1 << 2)],
    ['dimanche', 1],
    ['never', 0],
  ])('%s names days %i', (text, days) => expect(weekdaysIn(read(text), text.length)).toBe(days));
});

describe('hashes', () => {
  test('are unsigned, seeded and depend on order', () => {
    expect(hashText('ferry', 1)).toBe(hashText('ferry', 1));
    expect(hashText('ferry', 1)).not.toBe(hashText('ferry', 2));
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    for (const text of ['', 'a', 'ferry']) expect(hashText(text, 7)).toBeGreaterThanOrEqual(0);
  });
  test('spread evenly', () => {
    const buckets = new Uint32Array(64);
    for (let i = 0; i < 64_000; i++) {
      const at = hashText(`word${i}`, 3) & 63;
      buckets[at] = (buckets[at] ?? 0) + 1;
    }
    expect(Math.min(...buckets)).toBeGreaterThan(800);
    expect(Math.max(...buckets)).toBeLessThan(1200);
  });
});
