/** Addresses by which the items of one feed are compared. */
import { expect, test } from 'vitest';
import { fragmentOf, itemAddress, withoutSession } from '../../src/url/item-address.ts';
import { recordingOf } from '../../src/url/recording.ts';

test.each([
  ['https://skerry.example/a?n=1&PHPSESSID=k3', 'https://skerry.example/a?n=1'],
  ['https://skerry.example/a;jsessionid=K3?n=1', 'https://skerry.example/a?n=1'],
  ['https://skerry.example/a?sid=0f4e7a9b1c2d3e4f5a6b', 'https://skerry.example/a'],
  ['https://skerry.example/a?sid=1207', 'https://skerry.example/a?sid=1207'],
  ['https://skerry.example/p;id=7', 'https://skerry.example/p;id=7'],
])('%s without a session is %s', (url, plain) => {
  expect(withoutSession(url)).toBe(plain);
});

test.each([
  ['https://skerry.example/log#v2', '//skerry.example/log#v2'],
  ['https://skerry.example/log#utm_source=feed', '//skerry.example/log'],
  ['https://go.example/r?c=9&url=https%3A%2F%2Fskerry.example%2Flog', '//skerry.example/log'],
  ['mailto:warden@skerry.example', undefined],
])('the item address of %s is %s', (url, address) => {
  expect(itemAddress(url)).toBe(address);
});

test('a fragment counts, unless it only tracks', () => {
  expect([fragmentOf('https://skerry.example/#part'), fragmentOf('https://skerry.example/#utm_medium=rss')]).toEqual([
    'part',
    '',
  ]);
});

test.each([
  ['a file name with a number', 'https://a.example/x/tide-0900.mp3?t=1', 'https://b.example/tide-0900.mp3', true],
  ['a name that all have, by its folder', 'https://a.example/1/audio.mp3', 'https://a.example/2/audio.mp3', false],
])('recordings are compared by %s', (_, one, other, isSame) => {
  expect(recordingOf([{ url: one }]) === recordingOf([{ url: other }])).toBe(isSame);
});

test('a picture is no recording', () => {
  expect(recordingOf([{ url: 'https://a.example/tide-0900.jpg', type: 'image/jpeg' }])).toBeUndefined();
});
