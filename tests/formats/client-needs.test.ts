/** What particular clients need of the documents; `docs/evaluation/clients.md` says which. */
import { expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { renderAssets, renderOutput, storyFile } from '../../src/formats/render-output.ts';
import { readXml } from './read-xml.ts';
import { feed, item } from './sample-feed.ts';

const ATOM = '{http://www.w3.org/2005/Atom}';
const document = (id: string, changed: Partial<typeof feed> = {}): string =>
  formats.find((format) => format.id === id)?.render({ ...feed, ...changed }) ?? '';

it('names the icon in every format and on every page, and publishes it', () => {
  const icon = renderAssets(feed.updated).find(({ contentType }) => contentType === 'image/png');
  const url = new URL(icon?.path ?? '?', feed.baseUrl).href;
  expect(
    Buffer.from(icon?.body ?? '')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(
    readXml(document('atom'))
      .all(`${ATOM}icon`)
      .map(({ text }) => text),
  ).toEqual([url]);
  const [image] = readXml(document('rss')).all('image');
  const channel = readXml(document('rss')).all('channel')[0]?.children ?? [];
  const own = (name: string): string | undefined => channel.find((child) => child.name === name)?.text;
  expect(image?.children.map(({ name, text }) => [name, text])).toEqual([
    ['url', url],
    ['title', own('title')],
    ['link', own('link')],
  ]);
  expect(JSON.parse(document('json'))).toMatchObject({ favicon: url });
  const pages = [...renderOutput(feed), storyFile(feed, item)].filter(({ path }) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1);
  for (const { body } of pages)
    expect(body).toContain(`<link rel="icon" href="${new URL(url).pathname}" type="image/png"`);
});

it('has the article itself as the first link of every entry', () => {
  const enclosures = [{ url: 'https://news.example/1.mp3', type: 'audio/mpeg', length: 1 }];
  const entries = readXml(document('atom', { items: [{ ...item, enclosures }, ...feed.items] })).all(`${ATOM}entry`);
  const first = entries.map(({ children }) =>
    children.find(({ name }) => name === `${ATOM}link`)?.attributes.get('rel'),
  );
  expect([...new Set(first)]).toEqual(['alternate']);
});

it('says of a title with tags or references that it is text', () => {
  const title = 'Using the <b> element, &amp; when not to';
  const titles = readXml(
    document('atom', {
      items: [
        { ...item, title },
        { ...item, title: 'Low water' },
      ],
    }),
  )
    .all(`${ATOM}entry`)
    .map(({ children }) => children.find(({ name }) => name === `${ATOM}title`));
  expect(titles.map((one) => [one?.text, one?.attributes.get('type')])).toEqual([
    [title, 'text'],
    ['Low water', undefined],
  ]);
});

it('escapes the description of the RSS channel as HTML, as which readers show it', () => {
  const [description] = readXml(document('rss', { description: 'Tides & <b>times</b>' })).all('description');
  expect(description?.text).toBe('Tides &amp; &lt;b&gt;times&lt;/b&gt;');
});

it('has one link in the source of an entry, its feed: readers take an alternate one for the link of the entry', () => {
  const [source] = readXml(document('atom')).all(`${ATOM}source`);
  expect(
    source?.children.map(({ name, attributes }) => `${name.slice(ATOM.length)} ${attributes.get('rel') ?? ''}`),
  ).toEqual(['id ', 'title ', 'updated ', 'link self']);
});

it('gives the summary of Atom as HTML, which readers that mail it do not leave out', () => {
  const [summary] = readXml(document('atom', { items: [{ ...item, summary: 'Tides & <times>' }] })).all(
    `${ATOM}summary`,
  );
  expect([summary?.attributes.get('type'), summary?.text]).toEqual(['html', 'Tides &amp; &lt;times&gt;']);
});

it('writes `&` of addresses in RSS as `&amp;`, the one reference that every reader undoes', () => {
  const url = 'https://harbour.example/ferry?edition=2&page=1';
  const enclosures = [{ url, type: 'audio/mpeg', length: 1 }];
  const text = document('rss', { items: [{ ...item, id: url, url, enclosures }], homeUrl: `${url}&home` });
  const escaped = 'https://harbour.example/ferry?edition=2&amp;page=1';
  expect(text).toContain(`<link>${escaped}</link>`);
  expect(text).toContain(`<link>${escaped}&amp;home</link>`);
  expect(text).toContain(`<guid isPermaLink="false">${escaped}</guid>`);
  expect(text).toContain(`<enclosure url="${escaped}"`);
});

it('writes media after the title and the text of an item: some readers take the first title of whatever namespace', () => {
  const media = [{ url: 'https://harbour.example/v.mp4', type: 'video/mp4', title: 'The quay' }];
  for (const [id, entry] of [
    ['atom', `${ATOM}entry`],
    ['rss', 'item'],
  ] as const) {
    const [first] = readXml(document(id, { items: [{ ...item, media, duration: 754 }] })).all(entry);
    const names = first?.children.map(({ name }) => name) ?? [];
    const isMedia = (name: string): boolean => /search\.yahoo\.com|itunes|podcastindex/.test(name);
    const isText = (name: string): boolean => /(?:^|\})(?:title|summary|content|description|encoded)$/.test(name);
    const lastText = names.findLastIndex((name) => isText(name) && !isMedia(name));
    expect(lastText).toBeGreaterThan(0);
    expect(names.findIndex(isMedia)).toBeGreaterThan(lastText);
  }
});
