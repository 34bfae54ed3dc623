/** Plain text for readers: quotations have the marks that browsers show, and raised digits do not become part of a number. */
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/html/document.ts';
import { readableBlocksOf, readableTextOf } from '../../src/html/readable-text.ts';
import { textOf } from '../../src/html/text.ts';

const read = (html: string, language?: string): string => readableTextOf(parseHtml(html), language);

describe('a quotation', () => {
  it.each([
    ['en', 'Ada Moor said “the ferry sails”.'],
    ['de-AT', 'Ada Moor said „the ferry sails“.'],
    ['fr', 'Ada Moor said « the ferry sails ».'],
    ['fr-CH', 'Ada Moor said «the ferry sails».'],
    ['sv', 'Ada Moor said ”the ferry sails”.'],
    ['pl_PL', 'Ada Moor said „the ferry sails”.'],
    ['zh-Hant-TW', 'Ada Moor said 「the ferry sails」.'],
    ['zh', 'Ada Moor said “the ferry sails”.'],
    ['x-none', 'Ada Moor said “the ferry sails”.'],
    [undefined, 'Ada Moor said “the ferry sails”.'],
  ])('has the marks of %s', (language, text) =>
    expect(read('<p>Ada Moor said <q>the ferry sails</q>.</p>', language)).toBe(text),
  );

  it('has those of the text around it, whatever language it is in, and of the nearest `lang`', () => {
    expect(read('<div lang=de><p>Sie sagt <q lang=en>go</q>.</p><p lang=en>She says <q>los</q>.</p></div>', 'fr')).toBe(
      'Sie sagt „go“. She says “los”.',
    );
  });

  it('within a quotation has the inner marks, and the outer ones again within that', () => {
    expect(read('<q>He said <q>the sign read <q>closed</q></q>.</q>')).toBe('“He said ‘the sign read “closed”’.”');
    expect(read('<q>Er sagte <q>geschlossen</q>.</q>', 'de')).toBe('„Er sagte ‚geschlossen‘.“');
  });

  it.each([
    ['<p>“<q>It sails</q>”</p>', '“It sails”'],
    ['<p>„<b><q>It sails</q></b>.“ So</p>', '„“It sails”.“ So'],
    ['<p>"<q>It sails</q>", she said</p>', '"It sails", she said'],
    ['<p><q>“It sails”</q></p>', '“It sails”'],
    ['<p><q>»It sails.«</q></p>', '»It sails.«'],
    ['<p>"He said <q>go</q>"</p>', '"He said “go”"'],
    ['<p>“<q>One</q> or <q>two</q>”</p>', '““One” or “two””'],
    ['<p><q>’Tis late</q></p>', '“’Tis late”'],
    ['<p>a<q></q>b <q> </q></p>', 'ab'],
  ])('that authors mark themselves is not marked twice: %s', (html, text) => expect(read(html)).toBe(text));

  it('over two lines is marked at both ends', () => {
    expect(readableBlocksOf(parseHtml('<p>Sign: <q>No<br>entry</q> here</p>'))).toEqual(['Sign: “No\nentry” here']);
  });
});

describe('raised and lowered digits', () => {
  it.each([
    ['10<sup>6</sup> cells', '10⁶ cells'],
    ['10<sup>−6</sup> m', '10⁻⁶ m'],
    ['2<sup>0.5</sup>', '2^0.5'],
    ['1011<sub>2</sub>', '1011₂'],
    ['in 2019<sup><a href="#3">3</a></sup>, and', 'in 2019³, and'],
    ['in 2019<sup>[3]</sup>', 'in 2019[3]'],
    ['in 2019<sup>3,4</sup>', 'in 2019^3,4'],
    ['in 2019<sup>3 A note that is too long for a power.</sup>', 'in 2019 3 A note that is too long for a power.'],
    ['<sup>1</sup>2019 figures', '¹2019 figures'],
    ['<sup>235</sup><sub>92</sub>U', '²³⁵₉₂U'],
    ['2<sup>3<sup>4</sup></sup>', '2^3⁴'],
    ['the 21<sup>st</sup> day', 'the 21st day'],
    ['H<sub>2</sub>O and m<sup>2</sup>', 'H2O and m2'],
    ['page 3 <sup>2</sup>', 'page 3 2'],
  ])('are no part of a number: %s', (html, text) => expect(read(`<p>${html}</p>`)).toBe(text));
});

describe('what is compared', () => {
  it('has neither', () => {
    expect(textOf(parseHtml('<p><q>It</q> has 10<sup>6</sup></p>'))).toBe('It has 106');
  });

  it('is read in linear time', () => {
    const many = 20_000;
    for (const html of [
      `<p>${'<q>a</q>'.repeat(many)}</p>`,
      `<p>${'1<sup>2</sup>'.repeat(many)}</p>`,
      `<p>"<q>a</q>${'<b></b>'.repeat(many)}</p>`,
      `<p>${'<sup>1</sup><b></b>'.repeat(many)}</p>`,
      `<p>${'<q>'.repeat(400)}a</p>`,
    ])
      read(html);
  }, 10_000);
});
