/** Tests of the feed parser on documents that are hostile in kind, at sizes that harm nobody: the limits are just passed. */
import { describe, expect, test } from 'vitest';
import { MAX_EXPANSION } from '../../src/feeds/bytes/entities.ts';
import { NewestItems } from '../../src/feeds/parse/newest-items.ts';
import { type ParseOptions, parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { Element, textOf } from '../../src/feeds/xml/element.ts';
import type { ParsedFeed } from '../../src/model/parsed-feed.ts';

const good = '<item><title>Good</title><guid>good</guid></item>';

function rss(inside: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
}

function withDescription(text: string): string {
  return rss(`<item><guid>odd</guid><description>${text}</description></item>${good}`);
}

async function parse(text: string | Uint8Array, options: ParseOptions = {}): Promise<ParsedFeed> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return parseFeed(bytes, { url: 'https://a.example/feed', ...options });
}

function codes(parsed: ParsedFeed): string[] {
  return parsed.problems.map((problem) => problem.code);
}

/** An item with a date and nothing else. */
function itemOf(date: string): Element {
  const [item, published] = ['item', 'pubdate'].map((name) => new Element(name, name, undefined, undefined, undefined));
  if (item === undefined || published === undefined) throw new Error('two elements were made');
  published.addText(date);
  item.addChild(published);
  return item;
}

/** Documents with which the item `good` must still be found. How time grows is tested in tests/security/growth.test.ts. */
const survivable: readonly (readonly [string, string])[] = [
  ['a description of escaped <', withDescription('&lt;'.repeat(500))],
  ['a description of raw <', withDescription('< '.repeat(500))],
  ['an escaped tag that never ends, again and again', withDescription('x&lt;p'.repeat(500))],
  ['numeric references', withDescription('&#65;'.repeat(500))],
  ['unknown references', withDescription('&zzz;'.repeat(500))],
  [
    '300 attributes on an element',
    withDescription(`<p ${Array.from({ length: 300 }, (_, i) => `a${i}="1"`).join(' ')}>x</p>`),
  ],
  ['a long attribute', withDescription(`<p title="${'y'.repeat(2_000)}">x</p>`)],
  ['a long tag name', withDescription(`<${'n'.repeat(2_000)}>x`)],
  ['R7: more levels than are read, closed', withDescription(`${'<b>'.repeat(300)}x${'</b>'.repeat(300)}`)],
  ['R7: more levels than are read, never closed', withDescription('<b>'.repeat(300))],
  ['stray end tags', withDescription('</b>'.repeat(300))],
  ['100 namespaces', rss(Array.from({ length: 100 }, (_, i) => `<x:y xmlns:x="urn:${i}"/>`).join('') + good)],
  ['R13: 1,000 categories', rss(`<item><guid>odd</guid>${'<category>c</category>'.repeat(1_000)}</item>${good}`)],
  ['empty CDATA sections', withDescription('<![CDATA[]]>'.repeat(100))],
  ['a long date', rss(`<item><pubDate>${'1 '.repeat(1_000)}</pubDate></item>${good}`)],
  ['a long author', rss(`<item><author>${'a@'.repeat(1_000)}</author></item>${good}`)],
  ['elements named like properties', rss(`<item><__proto__>x</__proto__><constructor>y</constructor></item>${good}`)],
];

describe('hostile documents', () => {
  test.each(survivable)('%s: the other item is found', async (_, document) => {
    const parsed = await parse(document);
    expect(parsed.entries.map((entry) => entry.id)).toContain('good');
    expect(parsed.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  test('R7: an entity that refers to another is not expanded', async () => {
    const nested = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>';
    const parsed = await parse(rss(`<item><title>&b;</title></item>${good}`, nested));
    expect(parsed.entries.map((entry) => entry.title)).toEqual(['&b;', 'Good']);
  });

  test('R7: entities beyond the limit of a document are left out and reported', async () => {
    const entity = `<!DOCTYPE x [<!ENTITY long "${'z'.repeat(20)}">]>`;
    const document = rss(
      `<item><title>x</title><description>${'&long;'.repeat(10)}</description></item>${good}`,
      entity,
    );
    const limited = await parse(document, { maxExpansion: 100 });
    expect(limited.entries[0]?.summary).toBe('z'.repeat(100));
    expect(limited.entries[1]?.id).toBe('good');
    expect(codes(limited)).toContain('entities-exhausted');
    const whole = await parse(document);
    expect(whole.entries[0]?.summary).toBe('z'.repeat(200));
    expect(codes(whole)).not.toContain('entities-exhausted');
    expect(MAX_EXPANSION).toBe(1024 * 1024);
  });

  test('R7: external entities and DTDs are never fetched nor shown', async () => {
    const external =
      '<!DOCTYPE rss SYSTEM "marker:dtd" [<!ENTITY f SYSTEM "marker:entity"><!ENTITY % p SYSTEM "marker:parameter">%p;]>';
    const parsed = await parse(rss(`<item><title>&f;</title></item>${good}`, external));
    expect(parsed.entries.map((entry) => entry.title)).toEqual(['&f;', 'Good']);
  });

  test('R7: two DOCTYPEs are rejected', async () => {
    const parsed = await parse(rss(good, '<!DOCTYPE a []><!DOCTYPE b []>'));
    expect(parsed).toMatchObject({ entries: [], problems: [{ code: 'doctype-repeated', severity: 'error' }] });
    expect(parsed.feed).toBeUndefined();
  });

  test('R7: beyond 256 levels elements are left out and it is said', async () => {
    expect(codes(await parse(withDescription('<b>'.repeat(300))))).toContain('too-deep');
  });

  test('R9: of more than 10,000 items the newest are used and it is reported', { timeout: 60_000 }, async () => {
    const dated = (i: number): string =>
      `<item><guid>${i}</guid><pubDate>2026-01-${String((i % 28) + 1).padStart(2, '0')}</pubDate></item>`;
    const parsed = await parse(rss(Array.from({ length: 10_100 }, (_, i) => dated(i)).join('')));
    expect(parsed.entries).toHaveLength(10_000);
    // The oldest day has 361 items; 100 of them are left out.
    const first = parsed.entries.filter((entry) => entry.published === '2026-01-01T00:00:00.000Z');
    expect(first).toHaveLength(261);
    expect(parsed.problems).toMatchObject([{ code: 'too-many-items' }]);
  });

  test.each([4, 100])('R9: %i items out of 1,000 are the newest, in the order of the document', (limit) => {
    const newest = new NewestItems(limit);
    for (let i = 0; i < 1_000; i++) newest.add(itemOf(`2026-01-01T00:${String(i % 60).padStart(2, '0')}:00Z`));
    const dates = newest.items().map((item) => textOf(item));
    expect(dates).toHaveLength(limit);
    expect(dates.every((date) => date >= '2026-01-01T00:53')).toBe(true);
    expect(newest.seen).toBe(1_000);
  });

  test('R10: JSON that is nested too deeply is refused, long JSON is bounded', async () => {
    const levels = (count: number): string =>
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","x":${'['.repeat(count)}${']'.repeat(count)}}]}`;
    expect((await parse(levels(61))).entries).toHaveLength(1);
    const deep = await parse(levels(62));
    expect(deep).toMatchObject({ entries: [], problems: [{ code: 'json-not-a-feed' }] });
    const items = '{"id":"1"},'.repeat(10_010);
    const long = await parse(
      `{"version":"https://jsonfeed.org/version/1.1","items":[${items}{"id":"last","date_published":"2026-01-01"}]}`,
    );
    expect(long.entries).toHaveLength(10_000);
    expect(long.entries.at(-1)?.id).toBe('last');
    const text = await parse(
      `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"${'\\"'.repeat(500)}"}]}`,
    );
    expect(text.entries[0]?.content?.length).toBe(500);
  });

  test('R13: a title is cut and an address that is too long is left out', async () => {
    const parsed = await parse(
      rss(`<item><title>${'t'.repeat(25_000)}</title><link>https://a.example/${'p'.repeat(10_000)}</link></item>`),
    );
    expect(parsed.entries[0]?.title?.length).toBeLessThanOrEqual(20_000);
    expect(parsed.entries[0]?.link).toBeUndefined();
  });

  test.each(['<!-- ', '<![CDATA[ ', '<a ', '<a href="', '</item', '<', '&', '<?x'])(
    '%j that is never closed costs the item it is in, and no other',
    async (cut) => {
      const parsed = await parse(`<rss><channel>${good}<item><title>cut</title><description>${cut}and more`);
      expect([parsed.entries.map((entry) => entry.id), codes(parsed)]).toEqual([['good'], ['truncated']]);
    },
  );

  test('a prolog without a feed is reported', async () => {
    expect((await parse('<!DOCTYPE x ['.repeat(20))).entries).toEqual([]);
    expect((await parse('<!x [>'.repeat(20))).entries).toEqual([]);
    expect((await parse('<!-- --> '.repeat(20))).problems).toMatchObject([{ code: 'empty' }]);
    expect((await parse(`${'<!-- --> '.repeat(20)}x`)).problems).toMatchObject([{ code: 'not-a-feed' }]);
    expect((await parse('<feed '.repeat(20))).entries).toEqual([]);
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

  test('X3: only addresses of http and https leave the parser', async () => {
    const bad = ['marker:1', 'mar\nker:1', 'data:text/plain,x', 'file:///x', 'ftp://a.example/'];
    for (const address of bad) {
      const parsed = await parse(
        `<rss xml:base="${address}"><channel><link>${address}</link><image><url>${address}</url></image><item><guid>${address}</guid><link>${address}</link>` +
          `<comments>${address}</comments><enclosure url="${address}" type="a/b" length="1"/><author><name>A</name><url>${address}</url></author></item></channel></rss>`,
      );
      const { id: _, ...entry } = parsed.entries[0] ?? { id: '' };
      expect(JSON.stringify([parsed.feed, entry])).not.toMatch(/marker:|data:|file:|ftp:/);
    }
  });

  test('any bytes give a feed or an error', async () => {
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
