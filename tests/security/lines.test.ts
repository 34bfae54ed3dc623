/** Why: a line of the list of attacks without a test is a hole that nobody sees. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsOf, lines, namedIn } from './lines.ts';

const named = namedIn(join(import.meta.dirname, '..'));

describe('the list of attacks', () => {
  test.each([...lines])('tries %s: %s', (id) => {
    expect(named.has(id)).toBe(true);
  });

  test('no test is named after a line that is not in it', () => {
    expect([...named.keys()].filter((id) => !lines.has(id))).toEqual([]);
  });

  test.each([
    ['S5 and S6 redirects', ['S5', 'S6']],
    ['C3, C5: finds', ['C3', 'C5']],
    ['X1', ['X1']],
    ['SHA1 of it', []],
    ['a X1', []],
  ])('the title “%s” names %j', (title, ids) => {
    expect(idsOf(title)).toEqual(ids);
  });
});
