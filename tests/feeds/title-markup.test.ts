import { describe, expect, test } from 'vitest';
import { feedTitle, plainTitle } from '../../src/feeds/map/plain-text.ts';

describe('plainTitle of markup', () => {
  test.each([
    // names of tags
    ['How the <style> tag loads', 'How the <style> tag loads'],
    ['From <font> to <span>', 'From <font> to <span>'],
    ['A history of <hr>', 'A history of <hr>'],
    ['<img>, thirty years on', '<img>, thirty years on'],
    ['Between <p> and </p> in old pages', 'Between <p> and </p> in old pages'],
    ['Why Map<Key> is not Map<Object>', 'Why Map<Key> is not Map<Object>'],
    // markup
    ['<b>Lock</b> gate opens', 'Lock gate opens'],
    ['A <b> wide </b> gate', 'A wide gate'],
    ['Gate opens<br>again', 'Gate opens again'],
    ['Gate opens <br/> again', 'Gate opens again'],
    ['<p>Gate opens', 'Gate opens'],
    ['<p> Gate opens </p>', 'Gate opens'],
    ['Gate <img src="g.png" alt="gate"> opens', 'Gate opens'],
    ['<a href="/g">Gate</a> opens', 'Gate opens'],
    ['<strong>Gate opens', 'Gate opens'],
    // both
    ['<code> and <code class="x">if</code>', '<code> and if'],
  ])('%j reads %j', (title, plain) => {
    expect(plainTitle(title, 'html')).toBe(plain);
  });
});

test('the title of a feed is plain text', () => {
  expect(feedTitle({ title: 'Quay &amp; Vale', titleKind: 'html' })).toBe('Quay & Vale');
  expect(feedTitle({ title: '<b>Quay</b>' })).toBe('Quay');
  expect([feedTitle({ title: ' ' }), feedTitle({}), feedTitle(undefined)]).toEqual([undefined, undefined, undefined]);
});
