/** Words in angle brackets are the publisher's: plain text in a body without a type loses none of them. */
import { describe, expect, test } from 'vitest';
import { hasMarkup } from '../../src/feeds/map/body-markup.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';

const plain = [
  'Write to Anna Brandt <anna@weir.example> or to the desk.',
  'if a<b and c>d then x <= y, and I <3 tides',
  'Use Map<String, List<Integer>> here.',
  'Usage: winch <file> [<options>] <input> <output>',
  'Put <config><port>80</port></config> into the file.',
  'See <https://weir.example/a> for more.',
  'How to centre a <div> in a <section>',
  'Close it with </div> at the end',
  'The vector<b>s',
  '<anna> joined the channel',
];

const markup = [
  '<p>The weir is open.',
  'One<br>two',
  'A <b>bold</b> word',
  'A teaser that ends in <b>bo…',
  'A teaser that began in bold</b> and goes on',
  '<div>The weir',
  'A <a href=/weir>link</a>',
  '<img src="/weir.jpg">',
  '<amp-img src="/weir.jpg"></amp-img>',
  '<o:p></o:p>',
  'Weir <!-- note --> open',
  '<ul><li>One<li>Two</ul>',
];

describe('a body without a type', () => {
  test.each(plain)('%j is text', (text) => {
    expect(hasMarkup(text)).toBe(false);
  });

  test.each(markup)('%j is markup', (html) => {
    expect(hasMarkup(html)).toBe(true);
  });

  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  test.each(plain)('an RSS description keeps %j', async (text) => {
    const xml = `<rss><channel><item><title>A</title><description>${escaped(text)}</description></item></channel></rss>`;
    const [item] = (await parseFeed(Buffer.from(xml))).entries;
    expect([item?.summaryKind, item?.summary]).toEqual(['text', text]);
  });

  test.each(plain)('an Atom summary keeps %j', async (text) => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><summary>${escaped(text)}</summary></entry></feed>`;
    const [item] = (await parseFeed(Buffer.from(xml))).entries;
    expect([item?.summaryKind, item?.summary]).toEqual(['text', text]);
  });

  test('a video description with brackets keeps its line breaks', async () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><id>a</id><media:group>
      <media:description>0:00 Depot\n3:10 Quay\nbrake &lt;hard&gt;</media:description></media:group></entry></feed>`;
    const [item] = (await parseFeed(Buffer.from(xml))).entries;
    expect([item?.summaryKind, item?.summary]).toEqual(['text', '0:00 Depot\n3:10 Quay\nbrake <hard>']);
  });
});

test('an address in angle brackets in markup is text, in every format', async () => {
  const html = '<p>Write to <ola@mole.example> or see <https://mole.example/desk>.</p>';
  const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const rss = `<rss version="2.0"><channel><title>M</title><item><guid>1</guid><description>${escaped}</description></item></channel></rss>`;
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'M',
    items: [{ id: '1', content_html: html }],
  });
  for (const document of [rss, json]) {
    const [entry] = (await parseFeed(Buffer.from(document), { url: 'https://mole.example/feed' })).entries;
    expect(entry?.content ?? entry?.summary).toBe(
      '<p>Write to &lt;ola@mole.example> or see &lt;https://mole.example/desk>.</p>',
    );
  }
});
