/** Tests that every line of the list of attacks has a test, and every test name a line. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsOf, lines, namedIn } from './lines.ts';

const named = namedIn(join(import.meta.dirname, '..'));

describe('the list of attacks', () => {
  test.each([...lines])('has a test for %s: %s', (id) => {
    expect(named.has(id)).toBe(true);
  });

  test('has every id that a test is named after', () => {
    expect([...named.keys()].filter((id) => !lines.has(id))).toEqual([]);
  });

  test.each([
    ['S5 and S6 redirects', ['S5', 'S6']],
    ['C3, C5: finds', ['C3', 'C5']],
    ['X1', ['X1']],
    ['SHA1 of it', []],
    ['a X1', []],
  ])('reads the title “%s” as %j', (title, ids) => {
    expect(idsOf(title)).toEqual(ids);
  });
});
