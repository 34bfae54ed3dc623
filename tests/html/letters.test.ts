import { expect, it } from 'vitest';
import { LetterPattern, lettersOf } from '../../src/html/letters.ts';

const LAST = 0xffff;

it('finds in each text what the classes of Unicode find', () => {
  const sources = ['[^\\p{L}\\p{N}]+', '[\\p{L}][\\p{L}\\p{M}’]*', '[\\p{N}]+', '[^\\p{L}\\p{M}#]+'];
  const texts = Array.from({ length: LAST + 1 }, (_, code) => `a${String.fromCharCode(code)}7`);
  for (const source of sources) {
    const pattern = new LetterPattern(source);
    const any = new RegExp(source, 'gu');
    const found = (expression: RegExp, text: string): string => JSON.stringify(text.match(expression));
    expect(texts.filter((text) => found(pattern.for(text), text) !== found(any, text))).toEqual([]);
  }
});

it('keeps only letters and digits, in lower case', () => {
  expect(lettersOf('Night ferry: 2 crews, “at last” – Łódź')).toBe('nightferry2crewsatlastłódź');
  expect(lettersOf('夜のフェリー、3月。')).toBe('夜のフェリー3月');
});
