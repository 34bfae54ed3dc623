import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { ParsedFeed } from '../../src/model/parsed-feed.ts';

/** Milliseconds; far above the time on an idle core (under a second), far below that of a quadratic step. */
const limitMs = 15_000;

const good = '<item><title>Good</title><guid>good</guid></item>';

function rss(inside: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
}

function withDescription(text: string): string {
  return rss(`<item><guid>odd</guid><description>${text}</description></item>${good}`);
}

async function parse(text: string | Uint8Array): Promise<ParsedFeed> {
  return parseFeed(typeof text === 'string' ? new TextEncoder().encode(text) : text, { url: 'https://a.example/feed' });
}

function codes(parsed: ParsedFeed): string[] {
  return parsed.problems.map((problem) => problem.code);
}

/** Documents after which the item `good` must still be found. */
const survivable: readonly (readonly [string, () => string])[] = [
  ['300 kB of <', () => withDescription('&lt;'.repeat(300_000))],
  ['300 kB of raw <', () => withDescription('< '.repeat(150_000))],
  ['60 kB of x<p', () => withDescription('x&lt;p'.repeat(20_000))],
  ['a million numeric references', () => withDescription('&#65;'.repeat(1_000_000))],
  ['a million unknown references', () => withDescription('&zzz;'.repeat(1_000_000))],
  [
    '100,000 attributes',
    () => withDescription(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}>x</p>`),
  ],
  ['an attribute of 10 MB', () => withDescription(`<p title="${'y'.repeat(10_000_000)}">x</p>`)],
  ['a tag name of 1 MB', () => withDescription(`<${'n'.repeat(1_000_000)}>x`)],
  ['R7: 100,000 levels, closed', () => withDescription(`${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`)],
  ['R7: 200,000 levels, never closed', () => withDescription('<b>'.repeat(200_000))],
  ['100,000 stray end tags', () => withDescription('</b>'.repeat(100_000))],
  [
    '100,000 namespaces',
    () => rss(Array.from({ length: 100_000 }, (_, i) => `<x:y xmlns:x="urn:${i}"/>`).join('') + good),
  ],
  [
    'R13: 10,000 categories',
    () => rss(`<item><guid>odd</guid>${'<category>c</category>'.repeat(10_000)}</item>${good}`),
  ],
  ['a million empty CDATA sections', () => withDescription('<![CDATA[]]>'.repeat(300_000))],
  ['1 MB of date', () => rss(`<item><pubDate>${'1 '.repeat(500_000)}</pubDate></item>${good}`)],
  ['1 MB of author', () => rss(`<item><author>${'a@'.repeat(500_000)}</author></item>${good}`)],
  [
    'elements named like properties',
    () => rss(`<item><__proto__>x</__proto__><constructor>y</constructor></item>${good}`),
  ],
];

describe('hostile documents', () => {
  test.each(survivable)('%s: the other item is found', { timeout: limitMs }, async (_, make) => {
    const parsed = await parse(make());
    expect(parsed.entries.map((entry) => entry.id)).toContain('good');
    expect(parsed.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  test('R7: nested entities are not expanded, repeated ones are cut off', { timeout: limitMs }, async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY long "${'z'.repeat(4000)}">]>`;
    const parsed = await parse(
      rss(`<item><title>&c;</title><description>${'&long;'.repeat(100_000)}</description></item>${good}`, laughs),
    );
    expect(parsed.entries[0]?.title).toBe('&c;');
    expect(parsed.entries[0]?.summary?.length).toBeLessThan(1_100_000);
    expect(parsed.entries[1]?.id).toBe('good');
    expect(codes(parsed)).toContain('entities-exhausted');
  });

  test('R7: external entities and DTDs are never fetched nor shown', async () => {
    const external =
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>';
    const parsed = await parse(rss(`<item><title>&f;</title></item>${good}`, external));
    expect(parsed.entries.map((entry) => entry.title)).toEqual(['&f;', 'Good']);
  });

  test('R7: two DOCTYPEs are rejected', async () => {
    const parsed = await parse(rss(good, '<!DOCTYPE a []><!DOCTYPE b []>'));
    expect(parsed).toMatchObject({ entries: [], problems: [{ code: 'doctype-repeated', severity: 'error' }] });
    expect(parsed.feed).toBeUndefined();
  });

  test('R7: elements beyond 256 levels are dropped and reported', async () => {
    expect(codes(await parse(withDescription('<b>'.repeat(1000))))).toContain('too-deep');
  });

  test('R9: of a million items the newest 10,000 are used, with a warning', { timeout: 60_000 }, async () => {
    const dated = (i: number): string =>
      `<item><guid>${i}</guid><pubDate>2026-01-${String((i % 28) + 1).padStart(2, '0')}</pubDate></item>`;
    const parsed = await parse(
      rss(Array.from({ length: 300_000 }, (_, i) => dated(i)).join('') + '<item><guid>u</guid></item>'.repeat(700_000)),
    );
    expect(parsed.entries).toHaveLength(10_000);
    expect(new Set(parsed.entries.map((entry) => entry.published))).toEqual(new Set(['2026-01-28T00:00:00.000Z']));
    expect(parsed.problems).toMatchObject([{ code: 'too-many-items' }]);
  });

  test('R10: endlessly nested JSON is rejected, long JSON is bounded', { timeout: limitMs }, async () => {
    const deep = await parse(`{"items":${'['.repeat(1_000_000)}`);
    expect(deep).toMatchObject({ entries: [], problems: [{ code: 'json-not-a-feed' }] });
    const items = '{"id":"1"},'.repeat(200_000);
    const long = await parse(
      `{"version":"https://jsonfeed.org/version/1.1","items":[${items}{"id":"last","date_published":"2026-01-01"}]}`,
    );
    expect(long.entries).toHaveLength(10_000);
    expect(long.entries.at(-1)?.id).toBe('last');
    const text = await parse(
      `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"${'\\"'.repeat(3_000_000)}"}]}`,
    );
    expect(text.entries[0]?.content?.length).toBe(3_000_000);
  });

  test('R13: a title of 10 MB and an address of 100 kB', { timeout: limitMs }, async () => {
    const parsed = await parse(
      rss(`<item><title>${'t'.repeat(10_000_000)}</title><link>https://a.example/${'p'.repeat(100_000)}</link></item>`),
    );
    expect(parsed.entries[0]?.title?.length).toBeLessThanOrEqual(20_000);
    expect(parsed.entries[0]?.link).toBeUndefined();
  });

  test('never closed: comment, CDATA, DOCTYPE, tag, quote', { timeout: limitMs }, async () => {
    for (const cut of ['<!-- ', '<![CDATA[ ', '<a ', '<a href="', '</item', '<', '&', '<?x']) {
      const parsed = await parse(
        `<rss><channel>${good}<item><title>cut</title><description>${cut}${'x'.repeat(100_000)}`,
      );
      expect([cut, parsed.entries.map((entry) => entry.id), codes(parsed)]).toEqual([cut, ['good'], ['truncated']]);
    }
    expect((await parse('<!DOCTYPE x ['.repeat(50_000))).entries).toEqual([]);
    expect((await parse('<!x [>'.repeat(100_000))).entries).toEqual([]);
    expect((await parse('<!-- --> '.repeat(50_000))).problems).toMatchObject([{ code: 'empty' }]);
    expect((await parse(`${'<!-- --> '.repeat(50_000)}x`)).problems).toMatchObject([{ code: 'not-a-feed' }]);
    expect((await parse('<feed '.repeat(100_000))).entries).toEqual([]);
  });

  test('X2: control characters, U+FFFE, lone surrogates and invalid UTF-8 leave clean text', async () => {
    const text = rss('<item><guid>g</guid><title>a\u0000b\u0007c\ufffe&#0;&#xD800;&#x1F;d&#150;e</title></item>');
    const parsed = await parse(text.replace('d&#150;', 'd\u0001&#150;'));
    expect(parsed.entries[0]?.title).toBe('abcd–e');
    expect(codes(parsed)).toContain('control-characters');
    const latin = Buffer.from(rss('<item><title>caf\u00e9 \u0093x\u0094</title></item>'), 'latin1');
    expect((await parse(latin)).entries[0]?.title).toBe('café “x”');
    const mixed = Buffer.concat([
      Buffer.from('<rss><channel><item><title>naïve – “caf'),
      Buffer.from([0xe9]),
      Buffer.from('”</title></item></channel></rss>'),
    ]);
    expect((await parse(mixed)).entries[0]?.title).toBe('naïve – “café”');
  });

  test('X3: only http and https leave the parser', async () => {
    const bad = [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'ftp://a.example/',
    ];
    for (const address of bad) {
      const parsed = await parse(
        `<rss xml:base="${address}"><channel><link>${address}</link><image><url>${address}</url></image><item><guid>${address}</guid><link>${address}</link>` +
          `<comments>${address}</comments><enclosure url="${address}" type="a/b" length="1"/><author><name>A</name><url>${address}</url></author></item></channel></rss>`,
      );
      const { id: _, ...entry } = parsed.entries[0] ?? { id: '' };
      expect(JSON.stringify([parsed.feed, entry])).not.toMatch(/script:|data:|file:|ftp:/);
    }
  });

  test('any bytes yield a feed or a problem', { timeout: limitMs }, async () => {
    let seed = 7;
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    const whole = Buffer.from(
      rss(`${good}<item><title>Ä &amp; <![CDATA[<b>x</b>]]></title><link>https://a.example/1</link></item>`),
    );
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from(whole);
      for (let k = 0; k < 8; k++) bytes[next() % bytes.length] = next() % 256;
      const parsed = await parse(bytes.subarray(0, next() % 3 === 0 ? next() % bytes.length : bytes.length));
      expect(parsed.feed !== undefined || parsed.problems.some((problem) => problem.severity === 'error')).toBe(true);
    }
  });
});
