import { describe, expect, test } from 'vitest';
import { feedTitle, plainTitle, readableTitle } from '../../src/feeds/map/plain-text.ts';
import { documentOf, type Item, lastPoll } from './identity/items.ts';

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

describe('a title as readers get it', () => {
  test.each<[string, string | undefined, string]>([
    ['Mayor: <q>We stay</q>', undefined, 'Mayor: “We stay”'],
    ['Bürgermeister: <q>Wir <i>bleiben</i></q>', 'de', 'Bürgermeister: „Wir bleiben“'],
    ['Mayor: “<q>We stay</q>”', 'en', 'Mayor: “We stay”'],
    ['<q lang="fr">On reste</q>, says the mayor', 'en', '“On reste”, says the mayor'],
    ['10<sup>6</sup> mussels &amp; more', 'en', '10⁶ mussels & more'],
    ['2019<sup><a href="/n1">1</a></sup>', 'en', '2019¹'],
    ['CO<sub>2</sub> in the bay', 'en', 'CO2 in the bay'],
    ['The <q> element: <b>10<sup>6</sup></b>', 'en', 'The <q> element: 10⁶'],
    ['How the <sup> tag works', 'en', 'How the <sup> tag works'],
    ['3 &lt; 10<sup>6</sup><br>and &amp;lt;', 'en', '3 < 10⁶ and &lt;'],
  ])('%j in %s reads %j', (title, language, text) => {
    expect(readableTitle(title, 'html', language)).toBe(text);
  });

  test('is stored with the entry, and with the feed', () => {
    const item: Item = { id: 'a', title: 'Maire : <q>on reste</q>', titleKind: 'html', language: 'fr' };
    expect(documentOf([item]).entries[0]?.title).toBe('Maire : «\u00a0on reste\u00a0»'.replace(/\s/g, ' '));
    expect(feedTitle({ title: '10<sup>6</sup> tides' })).toBe('10⁶ tides');
    expect(feedTitle({ title: 'Über <q>Ebbe</q>', language: 'de' })).toBe('Über „Ebbe“');
  });

  test('is not what an item is known by', () => {
    for (const fields of [{}, { id: 'a' }, { link: 'https://skerry.example/a' }]) {
      const known = (title: string): unknown => {
        const [entry] = documentOf([{ ...fields, title, titleKind: 'html' }]).entries;
        return [entry?.id, entry?.guid, entry?.contentHash];
      };
      expect(known('10<sup>6</sup> mussels: <q>Enough</q>')).toEqual(known('106 mussels: Enough'));
    }
    const twins = ['106 one', '106 two'].map((title) => ({ id: 'a', title, content: '<p>Mussels</p>' }));
    const marked = twins.map((item) => ({ ...item, title: item.title.replace('6', '<sup>6</sup>') }));
    expect(lastPoll(twins, marked)).toEqual({ added: 0, changed: 0 });
  });
});

test('the title of a feed is plain text', () => {
  expect(feedTitle({ title: 'Quay &amp; Vale', titleKind: 'html' })).toBe('Quay & Vale');
  expect(feedTitle({ title: '<b>Quay</b>' })).toBe('Quay');
  expect([feedTitle({ title: ' ' }), feedTitle({}), feedTitle(undefined)]).toEqual([undefined, undefined, undefined]);
});
