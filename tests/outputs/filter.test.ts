/** Output filters: they match in any script, and no pattern is slow. */
import { describe, expect, it } from 'vitest';
import type { OutputFilter } from '../../src/config/config.ts';
import { compileFilter } from '../../src/outputs/filter.ts';
import { html, item } from '../formats/sample-feed.ts';
import { growthOf, MAX_GROWTH } from '../security/growth.ts';

const none: OutputFilter = { include: [], exclude: [], languages: [], minWords: 0 };

function takes(filter: Partial<OutputFilter>, title: string, body = '<p>Nothing more.</p>', language = 'en'): boolean {
  return compileFilter({ ...none, ...filter }).accepts({ ...item, title, html: html(body), language });
}

describe('phrases', () => {
  it.each([
    ['ferry', 'The FERRY sails', true],
    ['art', 'A party in the park', false],
    ['night ferry', 'Night\u00a0 ferry returns', true],
    ['ferry', 'Ferry-boat', true],
    ['straße', 'In der STRASSE', false],
    ['straße', 'In der Straße', true],
    ['港', '夜の港町', true],
    ['ميناء', 'في ميناء المدينة', true],
    ['ﬁsh', 'Fish and chips', true],
    ['c++', 'Learning C++ today', true],
    ['/ferr(y|ies)/', 'Two ferries', true],
    ['/^night/', 'A night', false],
    ['/m²/', 'A flat of 60 m²', true],
    ['/½ off/', 'Tickets ½ off today', true],
    ['/[¹²³] km/', 'Some 2 km away', true],
    ['/ﬁsh+/', 'Fish', true],
    ['/İzmir/', 'İzmir calling', true],
    ['/\\x{b2}/', 'A flat of 60 m²', true],
    ['/\\Qm²+\\E/', 'At m²+', true],
    ['/[À-Ý]t/', 'The été', true],
    ['/night  ferry/', 'Night\u00a0ferry', true],
    ['/（x）/', 'Costs x today', false],
    ['/（x）/', 'Costs (x) today', true],
    ['/\\bétat\\b/', 'L’état, c’est moi', true],
    ['/\\bart\\b/', 'Le départ', false],
    ['/\\bcaf\\b/', 'A café', false],
    ['/\\bcafé\\b/', 'A café', true],
    ['/\\bcafé\\b/', 'Caféine', false],
    ['/\\bcaf\\w\\b/', 'The CAFÉ', true],
    ['/\\bmore\\b.$/', 'Title', true],
    ['/\\bmore\\.\\b$/', 'Title', false],
    ['/^\\bпорт\\b.*\\bночь\\b/', 'Порт, ночь', true],
    ['/\\bпорт\\b/', 'Аэропорт', false],
    ['/\\b港\\b/', '夜の港町', true],
    ['/\\b[^a]rt\\b/', 'The art', false],
    ['/\\bferry (sails|\\S+ again)\\b/', 'Ferry runs again', true],
    ['/a{2}\\b/', 'baa', true],
    ['/(?i:\\bferry\\b)|x/', 'Ferryboat', false],
  ])('%s in %s: %s', (phrase, title, found) => {
    expect(takes({ include: [phrase] }, title)).toBe(found);
    expect(takes({ exclude: [phrase] }, title)).toBe(!found);
  });

  it.each([
    ['fährverbindung', 'Die Fähr\u00adver\u00adbindung ruht', true],
    ['Fähr\u00adverbindung', 'Die Fährverbindung ruht', true],
    ['night ferry', '\u202aNight\u202c fer\u2060ry\ufe0f', true],
    ['harbour', 'A har\u200bbour', true],
    ['می\u200cخواهم', 'کتاب را می\u200cخواهم', true],
    ['می', 'کتاب را می\u200cخواهم', true],
    ['/\\bfährver\\w+/', 'Die Fähr\u00adver\u00adbindung ruht', true],
    ['/fähr\u00adverb/', 'Die Fährverbindung ruht', true],
    ['/fähr\\x{ad}verb/', 'Die Fähr\u00adverbindung ruht', true],
    ['/fähr\\xad?verb/', 'Die Fährverbindung ruht', true],
    ['/می\u200cخ/', 'کتاب را می\u200cخواهم', true],
    ['/\\xad/', 'A ferry', false],
    ['/x|\\x{200b}/', 'A ferry', false],
  ])('%j in %j: %s, whatever is invisible in them', (phrase, title, found) => {
    expect(takes({ include: [phrase] }, title)).toBe(found);
    expect(takes({ exclude: [phrase] }, title)).toBe(!found);
  });

  it('reads the text of the article, not its markup', () => {
    expect(takes({ include: ['quay'] }, 'Title', '<p>On the <a href="https://pier.example/pier">quay</a></p>')).toBe(
      true,
    );
    expect(takes({ include: ['pier'] }, 'Title', '<p>On the <a href="https://pier.example/pier">quay</a></p>')).toBe(
      false,
    );
  });

  it('accepts any included phrase, unless an excluded one occurs too', () => {
    expect(takes({ include: ['ferry', 'herring'], exclude: ['football'] }, 'Herring at last')).toBe(true);
    expect(takes({ include: ['ferry', 'herring'], exclude: ['football'] }, 'Herring football club')).toBe(false);
  });

  it('R11 an expression with boundaries takes time in proportion to the text', async () => {
    const match = (text: string): unknown => takes({ include: ['/\\b(é|a)*b\\b/'] }, 'x', `<p>${text}</p>`);
    expect(await growthOf(match, 'é ')).toBeLessThan(MAX_GROWTH);
  });

  it('reports invalid expressions and works without them', () => {
    const broken = { ...none, exclude: ['/(/', '/a(?=b)/', ''] };
    const { problems, accepts } = compileFilter(broken);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('/(/');
    expect(accepts(item)).toBe(true);
  });

  it('R11 takes time in proportion to the text, also where a backtracking engine starts again at every character', async () => {
    const match = (text: string): unknown => takes({ include: ['/a*b/'] }, 'x', `<p>${text}</p>`);
    expect(await growthOf(match, 'a')).toBeLessThan(MAX_GROWTH);
  });
});

describe('languages and length', () => {
  it('accepts a language with its regions, and no item without a language', () => {
    expect(takes({ languages: ['de'] }, 'x', '', 'de-AT')).toBe(true);
    expect(takes({ languages: ['de'] }, 'x', '', 'den')).toBe(false);
    const { language: _, ...unknown } = item;
    expect(compileFilter({ ...none, languages: ['de'] }).accepts(unknown)).toBe(false);
  });

  it('counts words by the rules of the language', () => {
    expect(takes({ minWords: 5 }, 'x', '<p>one two three four</p>')).toBe(false);
    expect(takes({ minWords: 4 }, 'x', '<p>one two three four</p>')).toBe(true);
    expect(takes({ minWords: 5 }, 'x', '<p>夜の船が港に戻ってきた</p>', 'ja')).toBe(true);
  });
});
