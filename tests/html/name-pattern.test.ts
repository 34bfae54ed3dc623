/** A pattern for class names says the same the first and every further time, also for more names than it remembers. */
import { expect, it } from 'vitest';
import { NamePattern } from '../../src/html/name-pattern.ts';

const advert = new NamePattern(/-ads?(?=-)/);
const share = new NamePattern(/-share(?=-)/);

it('finds a name again', () => {
  for (let round = 0; round < 2; round++) {
    expect(advert.test('-side-ad-')).toBe(true);
    expect(advert.test('-adept-')).toBe(false);
    expect(advert.test('')).toBe(false);
  }
});

it('finds what one of several patterns finds', () => {
  const either = NamePattern.anyOf(advert, share);
  expect(['-ads-', '-share-', '-lead-'].map((names) => either.test(names))).toEqual([true, true, false]);
});

it('stays right when its cache is full', () => {
  for (let at = 0; at < 5000; at++) expect(advert.test(`-part-${at}-${at % 2 ? 'ad' : 'lead'}-`)).toBe(at % 2 === 1);
  expect(advert.test('-part-0-lead-')).toBe(false);
});
