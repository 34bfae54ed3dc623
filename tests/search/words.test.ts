/** How texts and queries become words: folding, scripts without spaces, phrases, and that no query is an error. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMatch } from '../../src/search/match.ts';
import { MAX_QUERY_LENGTH, MAX_TERMS, readQuery } from '../../src/search/query.ts';
import { lineOf, MAX_WORDS, wordsOf } from '../../src/search/words.ts';

/** Whether the query `text` finds a document of these texts; undefined when there is nothing to search for. */
function finds(text: string, ...texts: readonly string[]): boolean | undefined {
  const read = readQuery(text);
  return read.kind === 'query' ? isMatch(lineOf(texts), read.query) : undefined;
}

describe('words of a text', () => {
  it('are the same for spellings that readers take for the same', () => {
    expect(wordsOf('Café ÉLAN ﬁn naïve')).toEqual(['cafe', 'elan', 'fin', 'naive']);
    expect(wordsOf('Straße Łódź Ærø đồng')).toEqual(['strasse', 'lodz', 'aero', 'dong']);
    expect(wordsOf('ΣΊΣΥΦΟΣ Ёлка')).toEqual(['σισυφοσ', 'елка']);
    expect(wordsOf('السَّلامُ عَلَيْكُم')).toEqual(wordsOf('السلام عليكم'));
    expect(wordsOf('ＦＵＬＬ　Ｗｉｄｔｈ ４２')).toEqual(['full', 'width', '42']);
  });

  it.each([
    ['soft hyphens', 'Fähr\u00adver\u00adbindung', 'fahrverbindung'],
    ['a zero width space', 'Fähr\u200bverbindung', 'fahrverbindung'],
    ['a word joiner', 'Fähr\u2060verbindung', 'fahrverbindung'],
    ['a byte order mark', '\ufeffFähr\ufeffverbindung', 'fahrverbindung'],
    ['marks of direction', '\u202bמעבורת\u200f\u202c', 'מעבורת'],
    ['embeddings and isolates', 'F\u202aä\u2066h\u2069r\u200ee\u061c', 'fahre'],
    ['a non-joiner against a ligature', 'Auf\u200clage', 'auflage'],
    ['joiners of Sinhala', 'ශ්\u200dරී', 'ශ්රී'],
    ['joiners of Devanagari', 'क्\u200cष\u200d', 'क्ष'],
    ['selectors of a glyph', '葛\u{e0100}', '葛'],
    ['a soft hyphen before an accent', 'cafe\u00ad\u0301', 'cafe'],
  ])('have no %s in them', (_, written, word) => expect(wordsOf(written)).toEqual([word]));

  it('end at a non-joiner of Persian, for which readers type a space', () => {
    expect(wordsOf('می\u200cخواهم')).toEqual(['می', 'خواهم']);
    expect(wordsOf('کِتابِ\u200c\u200cها، PDF\u200cها')).toEqual(['کتاب', 'ها', 'pdf', 'ها']);
  });

  it('end at a zero width space in scripts without spaces, except in those that are cut into pairs', () => {
    expect(wordsOf('ꦥꦿꦱꦼꦠ\u200bꦱꦫꦶ')).toEqual(['ꦥꦿꦱꦼꦠ', 'ꦱꦫꦶ']);
    expect(wordsOf('ประเทศ\u200bไทย')).toEqual(wordsOf('ประเทศไทย'));
  });

  it('are read of a heap of invisible characters in linear time', () => {
    for (const one of ['\u200c', '\u200b', '\u00ad', 'ب\u064b\u200c', 'ب\u200c\u200c', 'ꦥ\u200b\u200b'])
      wordsOf(`ب${one.repeat(200_000)}ب`);
  }, 5000);

  it('leave the vowel signs of Indic scripts and the marks of Japanese in place', () => {
    expect(wordsOf('प्रधानमंत्री')).toEqual(['प्रधानमंत्री']);
    expect(wordsOf('ガ')).not.toEqual(wordsOf('カ'));
  });

  it('are pairs of characters in scripts without spaces, and one at the end of each run', () => {
    expect(wordsOf('東京都 2026年')).toEqual(['東京', '京都', '都', '2026', '年']);
  });

  it('end at a limit', () => {
    expect(wordsOf('a '.repeat(MAX_WORDS + 5))).toHaveLength(MAX_WORDS);
    expect(lineOf(['a '.repeat(MAX_WORDS), 'b']).split(' ')).toHaveLength(MAX_WORDS);
  });
});

describe('a query', () => {
  const text = 'The night ferry to Quillmere sailed again; the well-known U-boat did not.';

  it.each([
    ['ferry night', true],
    ['"night ferry"', true],
    ['"ferry night"', false],
    ['„night ferry“', true],
    ['well-known', true],
    ['u-boat', true],
    ['boat-u', false],
    ['quill', false],
    ['quill*', true],
    ['"to quill"*', true],
    ['ferry -sailed', false],
    ['ferry -harbour', true],
    ['ferry -"night harbour"', true],
    ['FERRY AND', false],
    ['ferry OR harbour', false],
    ['"night', true],
  ])('%s', (query, isFound) => expect(finds(query, text)).toBe(isFound));

  it('finds words with invisible characters, and has them itself', () => {
    const written = 'Die Fähr\u00adver\u00adbindung nach Quill\u200bmere';
    for (const query of ['Fährverbindung', 'fähr\u00adverbindung', '"fähr\ufeffverbindung nach"', 'fährver\u2060b*'])
      expect([query, finds(query, written)]).toEqual([query, true]);
    expect(finds('quill\ufeffmere', 'Quillmere')).toBe(true);
    expect(finds('fähr', written)).toBe(false);
    expect(finds('fährverbindung \u200e-quillmere', written)).toBe(false);
    expect(readQuery('\u00ad\u200b').kind).toBe('empty');
  });

  it.each(['می\u200cخواهم', 'می خواهم', 'خواهم'])('%s is found in Persian', (query) =>
    expect(finds(query, 'کتاب را می\u200cخواهم')).toBe(true),
  );

  it.each([
    ['東京', true],
    ['linux知', true],
    ['猫', false],
    ['京', true],
    ['都', true],
    ['東京都', true],
    ['京東', false],
    ['linux内核', true],
    ['内核', true],
    ['ประเทศไทย', true],
    ['ไทย', true],
    ['서울', true],
  ])('%s in scripts without spaces', (query, isFound) =>
    expect(finds(query, '新しい東京都の知事', 'Linux内核发布', 'ยินดีต้อนรับสู่ประเทศไทยครับ', '서울에서 열린')).toBe(isFound),
  );

  it('does not reach from the title into the text', () => {
    expect(finds('"ferry sails"', 'Night ferry', 'Sails were set')).toBe(false);
    expect(finds('ferry sails', 'Night ferry', 'Sails were set')).toBe(true);
  });

  it('needs a word, and is limited', () => {
    for (const nothing of ['', '   ', '""', '-ferry', '*', '((( )))', '"-"'])
      expect(readQuery(nothing).kind).toBe('empty');
    expect(readQuery('x'.repeat(MAX_QUERY_LENGTH + 1)).kind).toBe('too-long');
    expect(readQuery('ab '.repeat(MAX_TERMS + 1)).kind).toBe('too-long');
    expect(readQuery('ab '.repeat(MAX_TERMS)).kind).toBe('query');
  });

  it('of any characters is read without an error, and its words are of letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const read = readQuery(query);
        if (read.kind !== 'query') return;
        for (const { words } of [...read.query.terms, ...read.query.excluded])
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every text that it was cut out of at word boundaries', () => {
    const word = fc.oneof(
      fc.constantFrom('ferry', 'Zürich', '東京都', 'ไทย', 'x', '3.5', 'don’t', '서울에서'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), word, fc.array(word, { maxLength: 5 }), (before, part, after) => {
        const found = finds(`"${part.replace(/["“”„«»]/g, ' ')}"`, [...before, part, ...after].join(' '));
        expect(found).not.toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
