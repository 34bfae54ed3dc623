/** Property tests of the sanitiser: random markup comes out stable, and with nothing that is not in the allow-lists. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';
import { complaints } from '../security/judge.ts';
import { markup } from '../security/markup.ts';

const base = 'https://news.example/a/b.html';

test('X1 random markup: the output is a fixed point, and harmless to a standard parser', () => {
  fc.assert(
    fc.property(markup, fc.boolean(), (html, withBase) => {
      const once = sanitize(html, withBase ? base : undefined);
      expect(sanitize(once)).toBe(once);
      expect(sanitize(once, base)).toBe(once);
      expect(complaints(once)).toEqual([]);
    }),
    { numRuns: Number(process.env.WINNOW_FUZZ_RUNS ?? 3000) },
  );
});

test('X1 random text: every character comes out as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = sanitize(text);
      expect(sanitize(once)).toBe(once);
      expect(complaints(once)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
