import { describe, expect, test } from 'vitest';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import { secondsOf } from '../../src/feeds/map/episode.ts';
import { isPlainBody, textAsHtml } from '../../src/feeds/map/plain-body.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { FeedSource } from '../../src/model/source.ts';

const source: FeedSource = {
  id: 'radio',
  url: 'https://radio.example/feed',
  tags: [],
  fetchArticles: 'never',
  priority: 0,
  isPrivate: false,
};

async function entriesOf(text: string): Promise<readonly Entry[]> {
  return toEntries(await parseFeed(Buffer.from(text), { url: source.url }), source, '2026-03-10T06:00:00.000Z');
}

const namespaces =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';

describe('plain text in place of HTML', () => {
  test.each([
    ['Part one\nPart two', 'Part one<br />Part two'],
    ['Notes\n\n00:00 Start\n01:30 The weir', '<p>Notes</p>\n<p>00:00 Start<br />01:30 The weir</p>'],
    [
      'More at https://weir.example/a?b=1&c=2.',
      'More at <a href="https://weir.example/a?b=1&amp;c=2">https://weir.example/a?b=1&amp;c=2</a>.',
    ],
    ['(www.weir.example/x_(y))', '(<a href="http://www.weir.example/x_(y)">www.weir.example/x_(y)</a>)'],
    ['ola@weir.example & <3', 'ola@weir.example &amp; &lt;3'],
    [
      'An editor broke this sentence after the last word that fits\ninto a line of sixty characters, and went on doing so until\nit was over.',
      'An editor broke this sentence after the last word that fits into a line of sixty characters, and went on doing so until it was over.',
    ],
  ])('%j', (text, html) => {
    expect(textAsHtml(text)).toBe(html);
  });

  test('markup, and text without line breaks or addresses, is no plain body', () => {
    expect(['One<br>\nTwo', '<p>One\nTwo</p>', 'One and two', ' One \n'].filter(isPlainBody)).toEqual([]);
  });

  test('a description of an RSS item keeps its line breaks, and its references are read once', async () => {
    const [entry] = await entriesOf(
      `<rss><channel><item><title>A</title><description>Rope &amp;amp; knots\nhttps://weir.example/1</description></item></channel></rss>`,
    );
    expect(entry?.summary).toBe('Rope &amp; knots<br /><a href="https://weir.example/1">https://weir.example/1</a>');
  });
});

describe('episodes', () => {
  test.each([
    ['3723', 3723],
    ['1:02:03', 3723],
    ['62:03', 3723],
    ['PT1H2M3S', 3723],
    ['3722.6', 3723],
    ['0', undefined],
    ['an hour', undefined],
  ])('a duration of %j is %j seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  test('duration, image, transcripts, chapters and media files are stored with the entry', async () => {
    const [entry] = await entriesOf(
      `<rss ${namespaces}><channel><item><title>A</title><itunes:duration>12:30</itunes:duration><itunes:image href="/a.jpg"/>
      <enclosure url="/a.mp3" type="audio/mpeg" length="9"/><podcast:transcript url="/a.vtt" type="text/vtt" language="en"/>
      <podcast:chapters url="/a.json" type="application/json+chapters"/>
      <media:group><media:content url="/a-720.mp4" type="video/mp4" duration="750"/><media:content url="/a.mp3"/></media:group>
      </item></channel></rss>`,
    );
    expect(entry).toMatchObject({
      duration: 750,
      image: 'https://radio.example/a.jpg',
      transcripts: [{ url: 'https://radio.example/a.vtt', type: 'text/vtt', language: 'en' }],
      chapters: { url: 'https://radio.example/a.json', type: 'application/json+chapters' },
      media: [{ url: 'https://radio.example/a-720.mp4', type: 'video/mp4', duration: 750, isGrouped: true }],
    });
  });

  test.each([
    ['/1.mp3?listener=7', 'false', 'audio/mpeg'],
    ['/1.m4b', 'none', 'audio/mp4'],
    ['/1.mp3', 'application/octet-stream', 'audio/mpeg'],
    ['/1', 'Application/Octet-Stream', 'Application/Octet-Stream'],
    ['/1?file=1.mp3', 'true', undefined],
    ['/1.mp3', 'Audio/Ogg; codecs=opus', 'Audio/Ogg; codecs=opus'],
  ])('the media type of %s with the type "%s" is %s', async (file, written, type) => {
    const url = `https://radio.example${file}`;
    const [enclosed] = await entriesOf(
      `<rss><channel><item><title>A</title><enclosure url="${file}" type="${written}" length="9"/></item></channel></rss>`,
    );
    expect(enclosed?.enclosures).toEqual([{ url, ...(type === undefined ? {} : { type }), length: 9 }]);
    const [listed] = await entriesOf(
      `<rss ${namespaces}><channel><item><title>A</title><media:content url="${file}" type="${written}"/></item></channel></rss>`,
    );
    expect(listed?.media).toEqual([{ url, ...(type === undefined ? {} : { type }) }]);
    const attached = { url, mime_type: written, size_in_bytes: 9 };
    const [json] = await entriesOf(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: 'a', attachments: [attached] }] }),
    );
    expect(json?.enclosures).toEqual(enclosed?.enclosures);
  });

  test('an enclosure whose path is that of a picture is the image, also with a type that fits every file', async () => {
    const [entry] = await entriesOf(
      '<rss><channel><item><title>A</title><enclosure url="/quay.jpg" type="application/octet-stream"/></item></channel></rss>',
    );
    expect(entry?.image).toBe('https://radio.example/quay.jpg');
  });

  test('media:content with a medium of image is the image, whatever its type and case', async () => {
    const [entry] = await entriesOf(
      `<rss ${namespaces}><channel><item><title>A</title><media:content url="/pic?id=7" medium="Image" type="application/octet-stream"/></item></channel></rss>`,
    );
    expect(entry?.image).toBe('https://radio.example/pic?id=7');
  });
});

describe('an entry that was copied from another feed', () => {
  test('has the authors of its source before those of the feed, and keeps title, id and links of the source', async () => {
    const [entry, own] = await entriesOf(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><id>p</id><author><name>The planet</name></author>
      <entry><title>A</title><id>1</id><source><title type="html">Ropes &amp;amp; Knots</title><id>urn:ropes</id>
      <link rel="self" href="https://ropes.example/feed"/><link href="https://ropes.example/"/><author><name>Ola</name></author></source></entry>
      <entry><title>B</title><id>2</id></entry></feed>`,
    );
    expect(entry?.authors).toEqual([{ name: 'Ola' }]);
    expect(entry?.source).toEqual({
      title: 'Ropes & Knots',
      id: 'urn:ropes',
      url: 'https://ropes.example/',
      feedUrl: 'https://ropes.example/feed',
    });
    expect(own?.authors).toEqual([{ name: 'The planet' }]);
  });
});

describe('the content of an Atom entry at an address', () => {
  const entryWith = (content: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:weir:1</id><title>A</title>${content}
      <link rel="enclosure" href="https://radio.example/1.ogg" type="audio/ogg"/></entry></feed>`;

  test('is a file of the item, before its enclosures', async () => {
    const [entry] = await entriesOf(entryWith('<content src="https://radio.example/1.mp3" type="audio/mpeg"/>'));
    expect(entry?.enclosures).toEqual([
      { url: 'https://radio.example/1.mp3', type: 'audio/mpeg' },
      { url: 'https://radio.example/1.ogg', type: 'audio/ogg' },
    ]);
  });

  test.each([
    ['a page', '<content src="https://radio.example/1.html" type="application/xhtml+xml"/>'],
    ['listed already', '<content src="https://radio.example/1.ogg" type="audio/ogg"/>'],
  ])('is none where it is %s', async (_, content) => {
    const [entry] = await entriesOf(entryWith(content));
    expect(entry?.enclosures.map(({ url }) => url)).toEqual(['https://radio.example/1.ogg']);
  });
});

test('the first attachment of a JSON Feed item has the length of the episode', async () => {
  const attachments = [{ url: 'https://radio.example/1.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 3723 }];
  const items = [{ id: '1', content_text: 'The weir.', attachments }];
  const [entry] = await entriesOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'R', items }));
  expect(entry?.duration).toBe(3723);
});

describe('the notes of an episode next to its description', () => {
  const short = 'Ilse on the weir.';
  const long = 'Ilse tells how the weir was built, and who paid for the stones.';
  const itemWith = (description: string, notes: string): string =>
    `<rss ${namespaces}><channel><item><title>A</title><description>${description}</description>
      <itunes:summary>${notes}</itunes:summary></item></channel></rss>`;

  test.each([
    ['longer', short, long],
    ['shorter', long, short],
  ])('are both read where the notes are %s', async (_, description, notes) => {
    const [entry] = await entriesOf(itemWith(description, notes));
    expect(entry).toMatchObject({ summary: short, content: long });
  });

  test('are one text where the notes repeat it', async () => {
    for (const notes of [long, 'Ilse tells how the weir was built']) {
      const [entry] = await entriesOf(itemWith(long, notes));
      expect(entry?.summary).toBe(long);
      expect(entry?.content).toBeUndefined();
    }
  });
});
