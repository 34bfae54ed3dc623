/** A pattern for class names says the same the first and every further time, and finds all that its expressions find. */
import { expect, it } from 'vitest';
import { ClassPattern, NamePattern, Names } from '../../src/html/name-pattern.ts';

const advert = new NamePattern([/-ads?(?=-)/]);
const share = NamePattern.ofWords('share to-?share(?!d) re-?tweets?');
const named = (text: string): Names => new Names(text, '');

it('finds a name again', () => {
  const [ad, other, none] = ['-side-ad-', '-adept-', ''].map(named);
  for (let round = 0; round < 2; round++)
    expect([ad, other, none].map((names) => names && advert.test(names))).toEqual([true, false, false]);
});

it('finds what one of several patterns finds', () => {
  const either = NamePattern.anyOf(advert, share);
  expect(['-ads-', '-share-', '-lead-'].map((names) => either.test(named(names)))).toEqual([true, true, false]);
});

it.each([
  ['-share-', true],
  ['-box- -toshare-', true],
  ['-to-share-', true],
  ['-retweet-', true],
  ['-re-tweets-', true],
  ['-shared-', false],
  ['-prêt-share-', true],
  ['-tweet-', false],
  ['-to-shared-', false],
])('finds whole words between dashes: %s', (names, isFound) => expect(share.test(named(names))).toBe(isFound));

it('reads the attribute as it is for a pattern of classes', () => {
  const hidden = new ClassPattern([/(?:^|\s)is_hidden(?=\s|$)/]);
  expect(hidden.test(new Names('-is-hidden-', 'is_hidden'))).toBe(true);
  expect(hidden.test(new Names('-is-hidden-', 'is-hidden'))).toBe(false);
});
