/** Addresses of tags: short enough for every file system, one for each tag, and the same for ever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagPath, wholeTagPath } from '../../src/outputs/tag-path.ts';

describe('the address of a tag', () => {
  it.each([
    ['World news', 'world-news'],
    ['C++', 'c'],
    ['Straße', 'straße'],
    ['Cafe\u0301', 'café'],
    ['海の便り', '海の便り'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['海'.repeat(26), '海'.repeat(26)],
    ['.', '_'],
    ['..', '_'],
    ['../../up', 'up'],
    [' ', '_'],
    ['tail...', 'tail'],
    ['con', 'con'],
  ])('of %s stays %s', (tag, path) => {
    expect(tagPath(tag)).toBe(path);
  });

  it.each([
    ['x'.repeat(400), /^x{67}-7b0bd700ce06$/],
    ['海'.repeat(120), /^海{22}-[0-9a-f]{12}$/],
    [`${'x'.repeat(66)} ${'y'.repeat(40)}`, /^x{66}-[0-9a-f]{12}$/],
  ])('R13 of a long tag is cut and ends in a hash', (tag, path) => {
    expect(tagPath(tag)).toMatch(path);
    expect(tagPath(tag)).toBe(tagPath(tag.toUpperCase()));
  });

  it('R13 is never longer than 80 bytes, and two long tags that begin alike have two', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 });
    fc.assert(
      fc.property(long, long, fc.string({ unit: 'grapheme' }), (start, a, b) => {
        for (const tag of [a, b, start + a]) {
          expect(Buffer.byteLength(tagPath(tag))).toBeLessThanOrEqual(80);
          expect(tagPath(tag)).not.toMatch(/[/\\\0.]|^$/);
          expect(() => encodeURIComponent(tagPath(tag))).not.toThrow();
        }
        const isSame = wholeTagPath(start + a) === wholeTagPath(start + b);
        expect(tagPath(start + a) === tagPath(start + b)).toBe(isSame);
      }),
    );
  });
});
