import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { ParsedEntry } from '../../src/model/entry.ts';

const url = 'https://harbour.example/feeds/all.xml';

async function rss(
  items: string,
  channel = '<link>https://harbour.example/blog/</link>',
): Promise<readonly ParsedEntry[]> {
  const namespaces =
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
  const text = `<rss version="2.0" ${namespaces}><channel><title>Harbour</title>${channel}${items}</channel></rss>`;
  return (await parseFeed(Buffer.from(text), { url })).entries;
}

async function atom(entries: string): Promise<readonly ParsedEntry[]> {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>h</id>${entries}</feed>`;
  return (await parseFeed(Buffer.from(text), { url })).entries;
}

describe('the links of items', () => {
  test('a link that is no address gives way to a permalink guid', async () => {
    const [first, second] = await rss(
      '<item><title>A</title><link>N/A</link><guid>https://harbour.example/a</guid></item>' +
        '<item><title>B</title><link>{{ url }}</link><guid isPermaLink="false">https://harbour.example/b</guid></item>',
    );
    expect(first?.link).toBe('https://harbour.example/a');
    expect(second?.link).toBeUndefined();
  });

  test('relations of Atom links are read in any case and next to others', async () => {
    const [first, second] = await atom(
      '<entry><id>1</id><link rel="Self" href="/s/1"/><link rel="ALTERNATE" href="/1"/></entry>' +
        '<entry><id>2</id><link rel="noopener alternate" href="/2"/></entry>',
    );
    expect([first?.link, second?.link]).toEqual(['https://harbour.example/1', 'https://harbour.example/2']);
  });

  test('media types of replies and of bodies are read in any case and with parameters', async () => {
    const [entry] = await atom(
      '<entry><id>1</id><link rel="replies" type="Application/Atom+XML; charset=utf-8" href="/c.atom"/>' +
        '<link rel="replies" type="Text/HTML" href="/c"/><content type="Text/HTML ; charset=utf-8">&lt;p>Low tide&lt;/p></content></entry>',
    );
    expect(entry).toMatchObject({
      comments: 'https://harbour.example/c',
      commentsFeed: 'https://harbour.example/c.atom',
    });
    expect(entry).not.toHaveProperty('contentKind');
  });

  test('an Atom entry without a link has the address of its id, or of a related page', async () => {
    const [first, second, third] = await atom(
      '<entry><id>https://harbour.example/log/1</id><link rel="related" href="https://quay.example/"/></entry>' +
        '<entry><id>tag:harbour.example,2026:2</id><link rel="related" href="https://quay.example/2"/></entry>' +
        '<entry><id>tag:harbour.example,2026:3</id></entry>',
    );
    expect([first?.link, second?.link, third?.link]).toEqual([
      'https://harbour.example/log/1',
      'https://quay.example/2',
      undefined,
    ]);
  });

  test('a channel link to another site is not the base of a feed that names its own address', async () => {
    const item = '<item><title>A</title><link>/log/a</link></item>';
    const foreign = '<link>https://forge.example/ola/boats</link>';
    const [own] = await rss(item, `${foreign}<atom:link rel="self" href="${url}"/>`);
    const [site] = await rss(item, foreign);
    expect([own?.link, site?.link]).toEqual(['https://harbour.example/log/a', 'https://forge.example/log/a']);
  });
});

describe('the addresses in bodies', () => {
  test('are relative to the link of the item', async () => {
    const body =
      '&lt;img src="deck.jpg"&gt; &lt;a href="../winch/"&gt;w&lt;/a&gt; &lt;a href="?page=2"&gt;2&lt;/a&gt; &lt;a href="#n"&gt;n&lt;/a&gt;';
    const link = 'https://harbour.example/log/deck/';
    const expected =
      '<img src="https://harbour.example/log/deck/deck.jpg"> <a href="https://harbour.example/log/winch/">w</a> ' +
      '<a href="https://harbour.example/log/deck/?page=2">2</a> <a href="#n">n</a>';
    const [inRss] = await rss(`<item><link>${link}</link><description>${body}</description></item>`);
    const [inAtom] = await atom(
      `<entry><id>1</id><link href="${link}"/><content type="html">${body}</content></entry>`,
    );
    expect(inRss?.summary).toBe(expected);
    expect(inAtom?.content).toBe(expected);
  });

  test('are relative to an xml:base before all, also to one inside the body', async () => {
    const [entry] = await atom(
      '<entry xml:base="/log/"><id>1</id><link href="deck"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">' +
        '<img src="a.png"/><p xml:base="/old/"><img src="b.png"/></p></div></content></entry>',
    );
    expect(entry?.link).toBe('https://harbour.example/log/deck');
    expect(entry?.content).toContain('src="https://harbour.example/log/a.png"');
    expect(entry?.content).toContain('src="https://harbour.example/old/b.png"');
  });

  test('of XHTML are relative to the link of the item', async () => {
    const [entry] = await atom(
      '<entry><id>1</id><link href="/log/deck/"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">' +
        '<img src="a.png"/></div></content></entry>',
    );
    expect(entry?.content).toContain('src="https://harbour.example/log/deck/a.png"');
  });
});

describe('elements of one format in another', () => {
  test('RSS elements in Atom', async () => {
    const [first, second] = await atom(
      '<entry><title>A</title><url>https://harbour.example/a</url><pubDate>Sat, 23 Nov 2019 17:20:31 GMT</pubDate>' +
        '<description>Words</description><enclosure url="/a.mp3" type="audio/mpeg" length="9"/></entry>' +
        '<entry><title>B</title><id>b</id><date>2019-11-23T17:20:31Z</date></entry>',
    );
    expect(first).toMatchObject({
      link: 'https://harbour.example/a',
      published: '2019-11-23T17:20:31.000Z',
      summary: 'Words',
      enclosures: [{ url: 'https://harbour.example/a.mp3', type: 'audio/mpeg', length: 9 }],
    });
    expect(second?.published).toBe('2019-11-23T17:20:31.000Z');
  });

  test('Atom elements in RSS', async () => {
    const at = '2019-11-23T17:20:31.000Z';
    const dates = ['created', 'issued', 'modified', 'lastBuildDate'].map(
      (name) => `<item><title>${name}</title><${name}>2019-11-23T17:20:31Z</${name}></item>`,
    );
    const entries = await rss(dates.join(''));
    expect(entries.map(({ created, published, updated }) => created ?? published ?? updated)).toEqual([at, at, at, at]);
  });

  test.each(['encoded', 'contentEncoded', 'content_encoded', 'full-text', 'fulltext', 'yandex:full-text'])(
    'the whole text in <%s>',
    async (name) => {
      const [entry] = await rss(
        `<item><title>A</title><description>Lead</description><${name}>&lt;p&gt;All of it&lt;/p&gt;</${name}></item>`,
      );
      expect(entry).toMatchObject({ summary: 'Lead', content: '<p>All of it</p>' });
    },
  );

  test('a channel in an Atom feed, wrapped items and wrapped fields', async () => {
    const wrapped = '<channel><title>C</title><entry><id>1</id><title>One</title></entry></channel>';
    expect(await atom(wrapped)).toMatchObject([{ title: 'One' }]);
    const entries = await rss(
      '<articles><item><title>One</title></item></articles><item><story><title>Two</title><link>/2</link></story></item>',
    );
    expect(entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});

describe('dates of a feed', () => {
  test('one date that leaves no choice decides for the others', async () => {
    const entries = await rss(
      ['06/11/2019', '23/11/2019', '07/11/2019']
        .map((date) => `<item><title>${date}</title><pubDate>${date}</pubDate></item>`)
        .join(''),
    );
    expect(entries.map(({ published }) => published?.slice(0, 10))).toEqual(['2019-11-06', '2019-11-23', '2019-11-07']);
  });

  test('a date that stands for none is absent without a warning, and the next element counts', async () => {
    const item =
      '<item><title>A</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><date>2019-11-23T17:20:31Z</date></item>' +
      '<item><title>B</title><pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate></item>';
    const { entries, problems } = await parseFeed(Buffer.from(`<rss><channel><title>T</title>${item}</channel></rss>`));
    expect(entries.map(({ published }) => published)).toEqual(['2019-11-23T17:20:31.000Z', undefined]);
    expect(problems).toEqual([]);
  });

  test('a time that is none costs the item its date and is reported', async () => {
    const item = '<item><title>A</title><pubDate>2019-11-23T09:xx:00Z</pubDate></item>';
    const { entries, problems } = await parseFeed(Buffer.from(`<rss><channel><title>T</title>${item}</channel></rss>`));
    expect(entries[0]?.published).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'bad-date' }]);
  });
});

describe('JSON Feed', () => {
  async function json(text: string): ReturnType<typeof parseFeed> {
    return await parseFeed(Buffer.from(text), { url: 'https://harbour.example/feed.json' });
  }

  test('values of another type are read for what they mean', async () => {
    const { entries } = await json(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          { id: 'https://harbour.example/1', content_text: 'One' },
          {
            id: '2',
            tags: 'boats, ropes',
            authors: { name: 'Ola' },
            attachments: { url: '/a.mp3' },
            content_text: 'Two',
          },
        ],
      }),
    );
    expect(entries[0]?.link).toBe('https://harbour.example/1');
    expect(entries[1]).toMatchObject({
      categories: [{ term: 'boats' }, { term: 'ropes' }],
      author: 'Ola',
      enclosures: [{ url: 'https://harbour.example/a.mp3' }],
    });
  });

  test('commas too many, line breaks in strings and unknown escapes are corrected and reported', async () => {
    const { entries, problems } = await json(
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"It\\\'s \\done","content_html":"<p>One\nTwo</p>",},]}',
    );
    expect(entries).toMatchObject([{ id: '1', title: "It's \\done", content: '<p>One\nTwo</p>' }]);
    expect(problems).toMatchObject([{ code: 'json-syntax', severity: 'warning' }]);
  });
});

test('a CDATA section that was escaped as well is the text in it', async () => {
  const escaped = (text: string): string => `&lt;![CDATA[${text}]]&gt;`;
  const [first, second] = await rss(
    `<item><title>${escaped('The mole')}</title><description>${escaped('The mole is wide.')}</description></item>` +
      `<item><title>A</title><content:encoded>${escaped('&lt;p&gt;One ]]]]&gt;&lt;![CDATA[&gt; two&lt;/p&gt;')}</content:encoded></item>`,
  );
  expect([first?.title, first?.summary]).toEqual(['The mole', 'The mole is wide.']);
  expect(second?.content).toBe('<p>One ]]> two</p>');
});

test('two bodies under one name are joined if each says what the other does not', async () => {
  const [north, south] = [
    'The northern mole grows by four metres this year.',
    'The southern mole stays as it has always been.',
  ];
  const item = (...texts: readonly string[]): string =>
    `<item>${texts.map((text) => `<description>${text}</description>`).join('')}</item>`;
  const entries = await rss(
    item(north, south) + item(`${north} ${south}`, north) + item(north, '') + item('Old.', 'New.'),
  );
  expect(entries.map(({ summary }) => summary)).toEqual([`${north}\n\n${south}`, `${north} ${south}`, north, 'New.']);
});
