/** A link may follow a permanent redirect within its publisher, and not to another. */
import { describe, expect, it } from 'vitest';
import { permanentLink } from '../../src/pass/permanent-link.ts';

describe('the link of a page that moved', () => {
  it.each([
    ['https://tides.example/a', 'https://www.tides.example/2026/a', 'https://www.tides.example/2026/a'],
    ['http://tides.example/a', 'https://tides.example/a', 'https://tides.example/a'],
    ['https://tides.example/a', 'http://tides.example/b', undefined],
    ['https://tides.example/a', 'https://winds.example/a', undefined],
    ['https://tides.github.io/a', 'https://winds.github.io/a', undefined],
    ['https://tides.example/a', 'https://tides.example/', undefined],
    ['https://tides.example/', 'https://tides.example/a', 'https://tides.example/a'],
    ['https://tides.example/a', undefined, undefined],
    [undefined, 'https://tides.example/a', undefined],
  ])('%s to %s: %s', (from, to, address) => {
    expect(permanentLink(from, to)).toBe(address);
  });
});
