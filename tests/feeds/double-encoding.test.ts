import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { undoDoubleEncoding } from '../../src/feeds/bytes/double-encoding.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';

/** Months and weekdays of a language, in several cases: words with its letters, without a table of our own. */
function wordsOf(language: string): string[] {
  const names = Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2026, month, month + 1));
    return new Intl.DateTimeFormat(language, { month: 'long', weekday: 'long', timeZone: 'UTC' }).format(day);
  });
  const words = names.flatMap((name) => name.split(/[\s,]+/)).filter((word) => word !== '');
  return [...words, ...words.map((word) => word.toLocaleUpperCase(language))];
}

const languages = [
  ...[
    'af',
    'ar',
    'az',
    'be',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'eu',
    'fa',
    'fi',
    'fr',
    'ga',
    'gl',
  ],
  ...[
    'he',
    'hi',
    'hr',
    'hu',
    'is',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'nb',
    'nl',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sv',
    'th',
    'tr',
  ],
  ...['uk', 'vi', 'zh'],
];
/** Words that end as a lead byte of UTF-8 begins, which the names of months rarely do. */
const more = [
  'CAFÉ',
  'ORFÃ',
  'PRIÈRE',
  'GRÖSSE',
  'Fleiß',
  'é',
  'à',
  'É',
  'Å',
  'TONÌ',
  'BÂ',
  'Úžas',
  'déjà',
  'STÁLÝ',
  'HIÐ',
  'CHÚ',
];
const marks = [
  '’',
  '…',
  ' – ',
  '—',
  '“',
  '”',
  '„',
  '« ',
  '\u00a0»',
  '»',
  '®',
  '™',
  '©',
  '°',
  '·',
  '•',
  '\u00a0:',
  '›',
  ' ',
  ', ',
  ' ',
  ' ',
];

const vocabularies = languages.map(wordsOf);

const anyText = fc
  .constantFrom(...vocabularies)
  .chain((words) =>
    fc
      .array(fc.tuple(fc.constantFrom(...words, ...more), fc.constantFrom(...marks)), { minLength: 1, maxLength: 40 })
      .map((parts) => parts.map((part) => part.join('')).join(' ')),
  );

/** `text` as it looks when its UTF-8 is read as windows-1252, with controls for the five bytes that it lacks. */
function twice(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = iconv.decode(Buffer.from([byte]), 'windows-1252');
      return character === '\ufffd' ? String.fromCharCode(byte) : character;
    })
    .join('');
}

describe('undoDoubleEncoding', () => {
  test('text in some forty languages with typographic punctuation comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
        const document = texts.map((text) => `<title>${text}</title>`).join('\n');
        expect(undoDoubleEncoding(document)).toBe(document);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['German', 'Die Fähre fährt', 'Für Gäste aus München'],
    ['Portuguese', 'Pão e limão', 'São João não dorme'],
    ['Polish', 'Żeglarz mówi', 'Łódź płynie'],
    ['Russian', 'Паром идёт', 'Река и ещё одна река'],
    ['Greek', 'Το πλοίο', 'φεύγει από το λιμάνι'],
    ['Japanese', 'フェリーは朝', '港を出ます'],
    ['English', 'The ferry doesn’t sail', '“Late again”, says Ola – it’s the fog'],
  ])('%s that was encoded twice is repaired', (_, first, second) => {
    const right = `<title>${first}</title><title>${second}</title>`;
    expect(undoDoubleEncoding(twice(right))).toBe(right);
  });

  test('references that spell out double encoding are repaired', () => {
    const written = '<title>Caf&Atilde;&copy; am Fj&#195;&#164;ll &amp;amp; Caf&amp;Atilde;&amp;copy;</title>';
    expect(undoDoubleEncoding(written)).toBe('<title>Café am Fjäll &amp;amp; Café</title>');
  });

  test('one pair is no evidence', () => {
    const text = '<title>What cafÃ© means</title><title>Another day</title>';
    expect(undoDoubleEncoding(text)).toBe(text);
  });

  test('in a document of both kinds only what is encoded twice changes', () => {
    const text = `<a>So ein Spaß…</a><a>BEYONCÉ’S</a><a>${twice('Käse für Gäste')}</a>`;
    expect(undoDoubleEncoding(text)).toBe('<a>So ein Spaß…</a><a>BEYONCÉ’S</a><a>Käse für Gäste</a>');
  });

  test('a feed is repaired in titles, names and texts', async () => {
    const item = twice('<item><title>Fähre</title><author>Jörg</author><description>Für später</description></item>');
    const { entries } = await parseFeed(Buffer.from(`<rss><channel>${item}</channel></rss>`));
    expect(entries[0]).toMatchObject({ title: 'Fähre', author: 'Jörg', summary: 'Für später' });
  });
});
