/** Checks the TF-IDF baseline on texts small enough to judge by eye: a weak baseline would flatter the index. */
import { expect, test } from 'vitest';
import { plainClustering, plainPairs } from '../../bench/stories/plain.ts';
import type { LabelledItem, LabelledPair } from '../../bench/stories/sets.ts';

function item(id: string, story: string, text: string): LabelledItem {
  return { article: { id, title: '', text }, story };
}

test('single link joins chains, and separates texts that share only everyday words', () => {
  const { bcubed, stories } = plainClustering([
    item('1', 'bridge', 'the harbour bridge of Oldmere collapsed'),
    item('2', 'bridge', 'the harbour bridge collapsed at night in fog'),
    item('3', 'bridge', 'at night in fog the ferries were stopped'),
    item('4', 'cheese', 'the prize cheese was stolen'),
    item('5', 'cheese', 'somebody stole the prize cheese'),
  ]);
  expect(stories).toBe(2);
  expect(bcubed.f1).toBe(1);
});

test('pairs are joined at their best threshold', () => {
  const pair = (id: string, a: string, b: string, same: boolean): LabelledPair => ({
    ...{ id, same, weight: 1, note: '' },
    a: { id: `${id}a`, title: a, text: '' },
    b: { id: `${id}b`, title: b, text: '' },
  });
  const { plain, falseJoins, missed } = plainPairs([
    pair('1', 'Harbour bridge collapses', 'Bridge collapses in harbour', true),
    pair('2', 'Harbour bridge opens', 'Mayor opens the new library', false),
    pair('3', 'Cheese prize for Oldmere', 'Oldmere wins the cheese prize', true),
  ]);
  expect(plain.f1).toBe(1);
  expect([falseJoins.length, missed.length]).toEqual([0, 0]);
});
