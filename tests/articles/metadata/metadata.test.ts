/** Metadata readers: each fixture is a page as publishers write them, with the expected metadata. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/articles/metadata/dates.ts';
import { readers, readMetadata } from '../../../src/articles/metadata/index.ts';
import { parseLenient } from '../../../src/articles/metadata/lenient-json.ts';
import { readNames } from '../../../src/articles/metadata/names.ts';
import { parseHtml } from '../../../src/html/document.ts';

const CASES = join(import.meta.dirname, '../../fixtures/metadata');
const SOURCE = join(import.meta.dirname, '../../../src/articles/metadata');
const URL = 'https://news.example/story/7';

describe('metadata', () => {
  it.each(readdirSync(CASES))('%s', (name) => {
    const golden: unknown = JSON.parse(readFileSync(join(CASES, name, 'golden.json'), 'utf8'));
    expect(readMetadata(parseHtml(readFileSync(join(CASES, name, 'input.html'), 'utf8')), { url: URL })).toEqual(
      golden,
    );
  });

  it('has a row in the table for every reader', () => {
    const files = readdirSync(SOURCE).filter((file) =>
      /: MetadataReader = /.test(readFileSync(join(SOURCE, file), 'utf8')),
    );
    expect(readers.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it('does not use the readers in `skip`', () => {
    const page = parseHtml(readFileSync(join(CASES, 'json-ld-graph', 'input.html'), 'utf8'));
    expect(readMetadata(page, { url: URL, skip: ['json-ld'] }).authors).toEqual([]);
  });

  it('reads the name below a sentence that is in an author element too', () => {
    const page = parseHtml(
      '<h1>Night ferry</h1><p class="byline">The ferry runs at night from March.</p><p class="byline">By Ada Vell</p>',
    );
    expect(readMetadata(page, { url: URL }).authors).toEqual(['Ada Vell']);
  });

  it('reads a bounded part of a page made of metadata', () => {
    const many = [
      '<meta property="article:tag" content="a,b,c">'.repeat(50),
      `<script type="application/ld+json">${'['.repeat(100)}</script>`,
      `<script type="application/ld+json">{"a":${'{"b":['.repeat(30)}1${']}'.repeat(30)}}</script>`,
      '<time datetime="x">x</time><a rel="tag author" class="author" itemprop="author">x</a>'.repeat(50),
      `<title>${'a | '.repeat(100)}</title>`,
    ].join('');
    const page = parseHtml(many);
    expect(readMetadata(page, { url: URL }).tags.length).toBeLessThanOrEqual(30);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T10:00:00+0100', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02 10:00', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00:00.123Z', '2026-03-02T10:00:00.000Z'],
    ['20260302', '2026-03-02T00:00:00.000Z'],
    ['2026/3/2', '2026-03-02T00:00:00.000Z'],
    ['Mon, 02 Mar 2026 10:00:00 GMT', '2026-03-02T10:00:00.000Z'],
    ['Mon, 02 Mar 2026 10:00:00 EST', '2026-03-02T15:00:00.000Z'],
    ['March 2nd, 2026 9:30 p.m.', '2026-03-02T21:30:00.000Z'],
    ['2 March 2026', '2026-03-02T00:00:00.000Z'],
    ['1772445600', '2026-03-02T10:00:00.000Z'],
    ['1772445600000', '2026-03-02T10:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(readDate(text)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-13-02', '0000-00-00', '1812-03-02', '2 Foober 2026', '2026-03-02T10:00 Mars time'])(
    'does not read "%s"',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});

describe('names', () => {
  it.each([
    [['By Ada Vell and Tom Oru, Staff Writer'], ['Ada Vell', 'Tom Oru']],
    [['Vell, Ada'], ['Ada Vell']],
    [['Ada Vell, Tom Oru, Ida Falk'], ['Ada Vell', 'Tom Oru', 'Ida Falk']],
    [['Ada Vell', 'ada vell'], ['Ada Vell']],
    [['https://a.example/ada', 'ada@a.example', '@ada', 'admin', 'Staff Reports'], []],
    [['Enno Krog (Text) | Silke Harms'], ['Enno Krog', 'Silke Harms']],
    [
      ['ada vell and tom oru', 'Ada van der Vell'],
      ['ada vell', 'tom oru', 'Ada van der Vell'],
    ],
    [['The ferry runs at night.', '渡し船は夜も走る。'], []],
    [
      ['Ada Vell March 12, 2026', 'Tom Oru Last updated on 3 March 2026', 'Ida Falk 2026-03-12'],
      ['Ada Vell', 'Tom Oru', 'Ida Falk'],
    ],
    [
      ['March 12', '11:07am', '5 min read', 'page.author', 'ada.vell', 'Site Admin', 'La Redacción', 'View more posts'],
      [],
    ],
    [
      ['design: Ada Vell', 'Authored by: Tom Oru', 'Ida Falk Reviewed by Enno Krog'],
      ['Ada Vell', 'Tom Oru', 'Ida Falk'],
    ],
    [['Reviewed by Enno Krog'], []],
    [['پہلی کشتی 14 مارچ 1961 کو ڈاک لے کر لوما آئی۔'], []],
    [['By 1961, the book was forgotten for forty years.'], []],
  ])('of %j', (texts, names) => {
    expect(readNames(texts)).toEqual(names);
  });
});

describe('JSON that is nearly JSON', () => {
  it.each([
    ['{"a":1,}', { a: 1 }],
    ['[1,2,];', [1, 2]],
    ['// note\n{"a":"// no note"}', { a: '// no note' }],
    ['/* <![CDATA[ */ {"a":1} /* ]]> */', { a: 1 }],
    ['{"a":"x\ty"}', { a: 'x y' }],
    ['{"a":"it\\\'s"}', { a: "it's" }],
    ['{&quot;a&quot;:1}', { a: 1 }],
    ['{"__proto__":{"x":1},"a":1}', JSON.parse('{"__proto__":{"x":1},"a":1}')],
  ])('%s', (text, value) => {
    expect(parseLenient(text)).toEqual(value);
  });

  it.each(['', 'no json', '{"a":', '['.repeat(100), `"${'a'.repeat(3_000_000)}"`])(
    'is nothing when it is none',
    (text) => {
      expect(parseLenient(text)).toBeUndefined();
    },
  );
});
