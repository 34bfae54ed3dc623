/** The quick looks at a text let nothing through that the whole one would find. */
import { expect, test } from 'vitest';
import { isRightToLeft, safeCharacters, shorten } from '../../src/formats/plain-text.ts';

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test('of all characters only those that every format can carry stay', () => {
  const changed = everyCharacter.flatMap((character, code) => (safeCharacters(character) === character ? [] : [code]));
  const isChanged = (code: number): boolean =>
    (code < 0x20 && code !== 9 && code !== 10) ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    code === 0xfffd ||
    ((code & 0xfffe) === 0xfffe && (code < 0x40000 || code >= 0x10fffe));
  expect(changed).toEqual([...everyCharacter.keys()].filter(isChanged));
});

test('every letter of a right-to-left script is found, also beyond the first plane', () => {
  const scripts =
    /^(?=\p{L})[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Samr}\p{sc=Mand}\p{sc=Rohg}]$/u;
  const letters = everyCharacter.filter((character) => /^\p{L}$/u.test(character));
  expect(letters.filter(isRightToLeft)).toEqual(letters.filter((letter) => scripts.test(letter)));
});

test('a text is cut after whole characters, also those of two units', () => {
  expect(shorten(`${'a'.repeat(8)}🚢 and more`, 10)).toBe(`${'a'.repeat(8)}🚢…`);
  expect(shorten(`${'a'.repeat(9)}🚢 and more`, 10)).toBe(`${'a'.repeat(9)}…`);
  expect(shorten(`${'🚢'.repeat(10)}`, 10)).toBe('🚢'.repeat(10));
});
