/** O6: the rules of the W3C feed validator, on documents with everything and with almost nothing. */
import { describe, expect, it } from 'vitest';
import { atom } from '../../src/formats/atom.ts';
import { opml } from '../../src/formats/opml.ts';
import { rss } from '../../src/formats/rss.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { type ReadElement, readXml } from './read-xml.ts';
import { feed, item } from './sample-feed.ts';

const ATOM = '{http://www.w3.org/2005/Atom}';
const MEDIA = '{http://search.yahoo.com/mrss/}';
const CONTENT = '{http://purl.org/rss/1.0/modules/content/}encoded';
const CREATOR = '{http://purl.org/dc/elements/1.1/}creator';

const { url: _url, image: _image, ...bare } = item;
const sparse: PublishedFeed = {
  ...feed,
  items: [
    { ...bare, title: '', authors: [], tags: [], enclosures: [], summary: '', alsoCoveredBy: [] },
    { ...bare, id: 'urn:winnow:story:2', storyId: '2', title: 'Same second' },
    {
      ...bare,
      id: 'urn:winnow:story:3',
      storyId: '3',
      title: 'Same second',
      enclosures: [{ url: 'https://a.example/x' }],
    },
  ],
};

const child = (element: ReadElement, name: string): ReadElement[] =>
  element.children.filter((one) => one.name === name);
const text = (element: ReadElement, name: string): string | undefined => child(element, name)[0]?.text;

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

describe.each([
  ['with everything', feed],
  ['with almost nothing', sparse],
])('Atom %s', (_, one) => {
  const { root, all } = readXml(atom.render(one));
  const entries = all(`${ATOM}entry`);

  it('has one id, title, updated, self and alternate link in the feed', () => {
    for (const name of ['id', 'title', 'updated']) expect(child(root, `${ATOM}${name}`)).toHaveLength(1);
    const rels = child(root, `${ATOM}link`).map((link) => link.attributes.get('rel'));
    expect(rels.filter((rel) => rel === 'self')).toHaveLength(1);
    expect(rels.filter((rel) => rel === 'alternate')).toHaveLength(1);
    expect(child(root, `${ATOM}link`)[0]?.attributes.get('href')).toBe('https://news.example/feed.atom');
  });

  it('has one id, non-empty title, updated, alternate, content and at least one author in each entry', () => {
    expect(entries).toHaveLength(one.items.length);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'content'])
        expect(text(entry, `${ATOM}${name}`)?.trim()).toBeTruthy();
      expect(text(entry, `${ATOM}updated`)).toMatch(rfc3339);
      expect(text(entry, `${ATOM}published`)).toMatch(rfc3339);
      expect(child(entry, `${ATOM}author`).length).toBeGreaterThan(0);
      expect(child(entry, `${ATOM}link`).filter((link) => link.attributes.get('rel') === 'alternate')).toHaveLength(1);
      for (const link of child(entry, `${ATOM}link`)) expect(link.attributes.get('href')).toMatch(/^https?:\/\//);
    }
  });

  it('has no two entries with one id or one updated', () => {
    expect(new Set(entries.map((entry) => text(entry, `${ATOM}id`))).size).toBe(entries.length);
    expect(new Set(entries.map((entry) => text(entry, `${ATOM}updated`))).size).toBe(entries.length);
  });

  it('is as new as its newest entry', () => {
    const newest =
      entries
        .map((entry) => text(entry, `${ATOM}updated`) ?? '')
        .sort()
        .at(-1) ?? '';
    expect((text(root, `${ATOM}updated`) ?? '') >= newest).toBe(true);
  });

  it('gives each source its id, title and updated', () => {
    for (const source of all(`${ATOM}source`)) {
      for (const name of ['id', 'title', 'updated']) expect(child(source, `${ATOM}${name}`)).toHaveLength(1);
    }
  });

  it('carries no relative link and no attribute that readers drop', () => {
    for (const content of all(`${ATOM}content`)) {
      expect(content.attributes.get('type')).toBe('html');
      expect(content.text).not.toMatch(/(?:href|src)="(?!https?:|mailto:)/);
      expect(content.text).not.toMatch(/ (?:loading|srcset|style|class|id|on\w+)=/);
    }
  });
});

describe.each([
  ['with everything', feed],
  ['with almost nothing', sparse],
])('RSS %s', (_, one) => {
  const { root, all } = readXml(rss.render(one));
  const [channel] = child(root, 'channel');
  const items = all('item');

  it('has what a channel must and should have', () => {
    expect(root.attributes.get('version')).toBe('2.0');
    for (const name of ['title', 'link', 'description', 'lastBuildDate', 'ttl', 'language', 'docs']) {
      expect(channel === undefined ? [] : child(channel, name)).toHaveLength(1);
      expect(channel === undefined ? '' : text(channel, name)?.trim()).toBeTruthy();
    }
    const self = all(`${ATOM}link`).filter((link) => link.attributes.get('rel') === 'self');
    expect(self.map((link) => [link.attributes.get('href'), link.attributes.get('type')])).toEqual([
      ['https://news.example/feed.xml', 'application/rss+xml'],
    ]);
  });

  it('has in each item a title, link, date, creator, whole text, and an id that is not a link', () => {
    for (const one of items) {
      expect(text(one, 'title')?.trim()).toBeTruthy();
      expect(text(one, 'link')).toMatch(/^https?:\/\//);
      expect(text(one, 'pubDate')).toMatch(rfc822);
      expect(child(one, 'guid')[0]?.attributes.get('isPermaLink')).toBe('false');
      expect(child(one, CONTENT)).toHaveLength(1);
      expect(child(one, CREATOR).length).toBeGreaterThan(0);
      expect(child(one, 'author')).toHaveLength(0);
      expect(child(one, 'enclosure').length).toBeLessThanOrEqual(1);
    }
  });

  it('has url, length and type on every enclosure, and a url on every source and picture', () => {
    for (const enclosure of all('enclosure')) {
      expect(enclosure.attributes.get('url')).toMatch(/^https?:/);
      expect(enclosure.attributes.get('length')).toMatch(/^\d+$/);
      expect(enclosure.attributes.get('type')).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    }
    for (const element of [...all('source'), ...all(`${MEDIA}content`), ...all(`${MEDIA}thumbnail`)]) {
      expect(element.attributes.get('url')).toMatch(/^https?:/);
    }
  });
});

it('X9 carries the same bytes of an item in every feed format', async () => {
  const { jsonFeed } = await import('../../src/formats/json-feed.ts');
  const fromAtom = readXml(atom.render(feed))
    .all(`${ATOM}content`)
    .map((one) => one.text);
  const fromRss = readXml(rss.render(feed))
    .all(CONTENT)
    .map((one) => one.text);
  const parsed = JSON.parse(jsonFeed.render(feed)) as { items: { content_html: string }[] };
  const fromJson = parsed.items.map((one) => one.content_html);
  expect(fromRss).toEqual(fromAtom);
  expect(fromJson).toEqual(fromAtom);
});

it('OPML 2.0 lists every public source, and no other', () => {
  const { root, all } = readXml(opml.render(feed));
  expect(root.attributes.get('version')).toBe('2.0');
  expect(
    all('outline').map((outline) => [
      outline.attributes.get('type'),
      outline.attributes.get('text'),
      outline.attributes.get('xmlUrl'),
    ]),
  ).toEqual([['rss', 'The Harbour Herald', 'https://harbour.example/feed.xml']]);
});

it('notes where a text is partial, and lists who also covered a story', () => {
  const contents = readXml(atom.render(feed))
    .all(`${ATOM}content`)
    .map((one) => one.text);
  expect(contents[1]).toContain(
    '<p><em>Excerpt.</em> <a href="https://valley.example/orchard">Read it at Valley &amp; Vale Radio</a></p>',
  );
  expect(contents[0]).toContain(
    '<h2>Also covered by</h2><ul><li><a href="https://valley.example/ferry">Ferry &amp; crew back at sea</a>, Valley &amp; Vale Radio, <time datetime="2026-03-06T22:00:00.000Z">6 March 2026, 22:00 UTC</time></li></ul>',
  );
  expect(contents[2]).toContain('<div dir="rtl" lang="ar">');
});

it('writes & and < of plain text in RSS as the profile recommends, and those of HTML as usual', () => {
  const document = rss.render({ ...feed, items: [{ ...item, title: 'Fish & <chips>' }] });
  expect(document).toContain('<title>Fish &#x26; &#x3C;chips&#x3E;</title>');
  expect(document).toContain('&lt;/p&gt;&lt;p&gt;The night ferry');
});
