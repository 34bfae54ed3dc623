import { describe, expect, test } from 'vitest';
import { atom } from '../../src/formats/atom.ts';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import { rss } from '../../src/formats/rss.ts';
import type { PublishedItem } from '../../src/model/published-feed.ts';
import { feed, html, item } from './sample-feed.ts';

const plain = { ...feed, items: [item] };

function render(changes: Partial<PublishedItem>): { readonly xml: readonly string[]; readonly json: string } {
  const output = { ...feed, items: [{ ...item, ...changes }] };
  return { xml: [atom.render(output), rss.render(output)], json: jsonFeed.render(output) };
}

describe('what an episode has besides its file', () => {
  const episode = render({
    duration: 754,
    episodeImage: 'https://harbour.example/img/episode.jpg',
    transcripts: [{ url: 'https://harbour.example/t.vtt', type: 'text/vtt', language: 'en' }],
    chapters: { url: 'https://harbour.example/c.json', type: 'application/json+chapters' },
    media: [
      { url: 'https://harbour.example/v.mp4', type: 'video/mp4', duration: 754, isGrouped: true },
      { url: 'https://harbour.example/v.webm', type: 'video/webm', isGrouped: true },
      { url: 'https://harbour.example/second.jpg', medium: 'image' },
    ],
  });

  test('is in Atom and RSS, in the namespaces that podcast apps read', () => {
    for (const xml of episode.xml) {
      expect(xml).toContain('xmlns:podcast="https://podcastindex.org/namespace/1.0"');
      expect(xml).toContain('<itunes:duration>754</itunes:duration>');
      expect(xml).toContain('<itunes:image href="https://harbour.example/img/episode.jpg"/>');
      expect(xml).toContain('<podcast:transcript url="https://harbour.example/t.vtt" type="text/vtt" language="en"/>');
      expect(xml).toContain(
        '<podcast:chapters url="https://harbour.example/c.json" type="application/json+chapters"/>',
      );
      expect(xml).toMatch(
        /<media:group>\s*<media:content url="[^"]*v\.mp4"[^>]*>\s*<media:content url="[^"]*v\.webm"[^>]*>\s*<\/media:group>/,
      );
      expect(xml).toContain('<media:content url="https://harbour.example/second.jpg" medium="image"/>');
    }
  });

  test('is in JSON Feed as attachments and own facts', () => {
    const [first] = (JSON.parse(episode.json) as { items: { attachments: object[]; _winnow: object }[] }).items;
    expect(first?.attachments).toMatchObject([
      { mime_type: 'audio/mpeg', duration_in_seconds: 754 },
      { url: 'https://harbour.example/v.mp4', mime_type: 'video/mp4' },
      { url: 'https://harbour.example/v.webm', mime_type: 'video/webm' },
    ]);
    expect(first?._winnow).toMatchObject({
      transcripts: [{ url: 'https://harbour.example/t.vtt', mime_type: 'text/vtt', language: 'en' }],
      chapters_url: 'https://harbour.example/c.json',
    });
  });

  test('a feed without episodes declares none of their namespaces', () => {
    expect(atom.render(plain) + rss.render(plain)).not.toMatch(/xmlns:(?:itunes|podcast)/);
  });
});

describe('an item without a text or a picture', () => {
  test('has no empty content, content:encoded or description', () => {
    const { xml } = render({ html: html(''), summary: '', alsoCoveredBy: [], image: { url: '' } });
    for (const text of xml)
      expect(text.split(/<(?:entry|item)\b/)[1]).not.toMatch(/<(?:content|content:encoded|description|summary)\b/);
  });
});

describe('an item that was copied from another feed', () => {
  const origin = {
    title: 'Ropes & Knots',
    id: 'urn:ropes',
    url: 'https://ropes.example/',
    feedUrl: 'https://ropes.example/feed',
    updated: '2026-03-01T00:00:00.000Z',
  };

  test('names its origin in every format', () => {
    const { xml, json } = render({ origin, authors: [] });
    const [inAtom = '', inRss = ''] = xml;
    const entry = inAtom.split('<entry')[1] ?? '';
    expect(entry).toContain('<author>\n      <name>Ropes &amp; Knots</name>');
    expect(entry.slice(entry.indexOf('<source>'))).toContain('<id>urn:ropes</id>');
    expect(entry).toContain('<updated>2026-03-01T00:00:00.000Z</updated>');
    expect(entry).toContain('<link rel="self" href="https://ropes.example/feed"/>');
    expect(inRss).toContain('<source url="https://ropes.example/feed">Ropes &#x26; Knots</source>');
    expect(JSON.parse(json).items[0]._winnow.source.title).toBe('Ropes & Knots');
  });
});
