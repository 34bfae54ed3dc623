/** Text of a tree: blocks are never joined, and words never split. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/html/document.ts';
import { blocksOf, fold, startOfText, textOf } from '../../src/html/text.ts';

const blocks = (html: string): string[] => blocksOf(parseHtml(html));

describe('blocksOf', () => {
  it('separates paragraphs, headings and list items', () => {
    expect(blocks('<h2>One</h2><p>Two</p><ul><li>Three</li><li>Four</li></ul>')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ]);
  });

  it('keeps inline elements in their sentence', () => {
    expect(blocks('<p>A <b>bold</b>er <i>word</i>.</p>')).toEqual(['A bolder word.']);
  });

  it('breaks lines at br and blocks at two of them', () => {
    expect(blocks('<p>one<br>two<br><br>three</p>')).toEqual(['one\ntwo', 'three']);
  });

  it('puts the cells of a row on one line', () => {
    expect(blocks('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')).toEqual(['a b', 'c d']);
  });

  it('keeps the lines of preformatted text', () => {
    expect(blocks('<pre>a\nb</pre>')).toEqual(['a\nb']);
  });

  it('leaves out skipped and invisible elements', () => {
    const tree = parseHtml(
      '<p>a</p><figure><figcaption>b</figcaption></figure><script>c</script><noscript>d</noscript>',
    );
    expect(blocksOf(tree, ({ name }) => name === 'figcaption')).toEqual(['a']);
  });

  it('reads loose text next to blocks', () => {
    expect(blocks('<div>loose <p>tight</p> loose again</div>')).toEqual(['loose', 'tight', 'loose again']);
  });
});

describe('textOf and fold', () => {
  it('folds white space, no-break spaces too, and keeps soft hyphens', () => {
    expect(fold('  a\u00a0\n b  ')).toBe('a b');
    expect(fold('Fähr\u00adhafen')).toBe('Fähr\u00adhafen');
  });

  it('puts a space between blocks', () => {
    expect(textOf(parseHtml('<div><p>a</p><p>b</p></div>'))).toBe('a b');
  });
});

describe('fold', () => {
  it('folds as a regular expression does', () => {
    const unit = fc.constantFrom(
      'a',
      '\u00e9',
      '\u4e2d',
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u2003',
      '\u2028',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u00ad',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        expect(fold(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('takes every character that is white space for a space', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    expect(all.filter((text) => fold(text) !== text.replace(/\s+/g, ' '))).toEqual([]);
  });
});

describe('startOfText', () => {
  it('is the start of the whole text, wherever that ends', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<script>x</script>',
      'word',
      ' ',
      '\n   \n',
      '\u00a0',
      'a b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, chars) => {
        const page = parseHtml(pieces.join(''));
        expect(startOfText(page, chars)).toBe(textOf(page).slice(0, chars));
      }),
      { numRuns: 500 },
    );
  });
});
