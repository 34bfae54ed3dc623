/** Short ways to a result give what the long ones give: for texts, and for plain text without white space to fold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, safeCharacters } from '../../src/formats/plain-text.ts';
import { shorten } from '../../src/outputs/item.ts';

const text = fc
  .array(fc.constantFrom('a', 'bc', ' ', '  ', '\n', '\t', '\u00a0', '\u202e', '\u0007', '\r\n', '😀', '<'), {
    maxLength: 200,
  })
  .map((parts) => parts.join(''));

/** The same from the whole text. */
function shortenWhole(whole: string, limit: number): string {
  const folded = whole.replace(/\s+/g, ' ').trim();
  if (folded.length <= limit) return folded;
  const cut = folded.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

describe('a text', () => {
  it('is shortened from its beginning as from all of it', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, limit) => {
        expect(shorten(whole, limit)).toBe(shortenWhole(whole, limit));
      }),
    );
    expect(shorten(`${' '.repeat(5_000)}a b${' '.repeat(5_000)}c`, 3)).toBe('a b…');
  });

  it('is plain text with or without anything to fold', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const folded = safeCharacters(whole)
          .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        expect(plainText(whole)).toBe(folded);
      }),
    );
  });
});
