/** Parsing speed in MB/s, next to rss-parser alone and the bare tokenizer, on well-formed documents. */
import { Parser as HtmlParser } from 'htmlparser2';
import Parser from 'rss-parser';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';

export interface Speed {
  readonly document: string;
  readonly megabytes: number;
  /** MB/s: the best of the runs. */
  readonly byReader: ReadonlyMap<string, number>;
}

const sentence =
  'The harbour office opened the third quay on Tuesday after two winters of work, and nobody missed the old one. ';

/** A well-formed RSS feed of `items` items with `sentences` sentences each, like a blog engine's. */
export function rssDocument(items: number, sentences: number): string {
  const body = `&lt;p&gt;${sentence.repeat(sentences)}&lt;/p&gt;`;
  const item = (i: number): string =>
    `<item><title>Quay ${i} opens &amp; ferries return</title><link>https://post.example/${i}</link><guid isPermaLink="false">post-${i}</guid>` +
    `<pubDate>Tue, 03 Mar 2026 0${i % 10}:15:00 +0100</pubDate><dc:creator>Ida Lund</dc:creator><category>Harbour</category><category>Ferries</category>` +
    `<description>${body}</description><content:encoded><![CDATA[<p>${sentence.repeat(sentences * 2)}</p>]]></content:encoded></item>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Post</title><link>https://post.example/</link><description>News</description>\n${Array.from({ length: items }, (_, i) => item(i)).join('')}</channel></rss>`
  );
}

/** The same as Atom. */
export function atomDocument(items: number, sentences: number): string {
  const entry = (i: number): string =>
    `<entry><title>Quay ${i} opens &amp; ferries return</title><link href="https://post.example/${i}"/><id>tag:post.example,2026:${i}</id>` +
    `<updated>2026-03-03T0${i % 10}:15:00Z</updated><author><name>Ida Lund</name></author><category term="Harbour"/>` +
    `<content type="html">&lt;p&gt;${sentence.repeat(sentences * 3)}&lt;/p&gt;</content></entry>\n`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>https://post.example/</id><updated>2026-03-03T00:00:00Z</updated>\n' +
    `${Array.from({ length: items }, (_, i) => entry(i)).join('')}</feed>`
  );
}

const paragraph =
  '<p>The harbour <b>office</b> opened <a href="https://post.example/q">the third quay</a> on <i>Tuesday</i> after two winters of work.</p>';

/** RSS whose descriptions are all escaped markup. */
export function escapedDocument(items: number): string {
  const body = paragraph.repeat(12).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const item = (i: number): string =>
    `<item><guid>e${i}</guid><title>Quay ${i}</title><link>https://post.example/${i}</link><description>${body}</description></item>`;
  return `<rss version="2.0"><channel><title>Post</title>${Array.from({ length: items }, (_, i) => item(i)).join('')}</channel></rss>`;
}

/** RSS with many small fields and hardly any text. */
export function podcastDocument(items: number): string {
  const item = (i: number): string =>
    `<item><guid>e${i}</guid><title>Tide ${i}</title><link>https://tide.example/${i}</link><itunes:duration>31:07</itunes:duration><itunes:author>Ola</itunes:author>` +
    '<itunes:image href="https://tide.example/i.jpg"/><enclosure url="https://tide.example/a.mp3" length="1" type="audio/mpeg"/>' +
    '<media:group><media:content url="https://tide.example/1.jpg" width="1" height="2"/><media:thumbnail url="https://tide.example/t.jpg"/></media:group>' +
    '<pubDate>Sat, 23 Nov 2019 17:20:31 GMT</pubDate><description>Twice a month.</description></item>';
  return (
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">' +
    `<channel><title>Tide</title>${Array.from({ length: items }, (_, i) => item(i)).join('')}</channel></rss>`
  );
}

type Run = (bytes: Uint8Array) => Promise<unknown>;

const runners: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['winnow', (bytes) => parseFeed(bytes, { url: 'https://post.example/feed' })],
  ['rss-parser alone', (bytes) => new Parser().parseString(Buffer.from(bytes).toString())],
  [
    'htmlparser2, no tree',
    async (bytes) => {
      const parser = new HtmlParser({}, { xmlMode: true });
      parser.end(Buffer.from(bytes).toString());
    },
  ],
]);

/** Seconds of CPU time. */
async function secondsFor(
  run: (bytes: Uint8Array) => Promise<unknown>,
  documents: readonly Uint8Array[],
): Promise<number> {
  const start = process.cpuUsage();
  for (const bytes of documents) await run(bytes);
  return process.cpuUsage(start).user / 1e6;
}

/** CPU seconds; readers alternate, so that other load affects all of them alike. */
export async function measureSpeed(name: string, documents: readonly Uint8Array[], runs: number): Promise<Speed> {
  const megabytes = documents.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  const best = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    for (const [reader, parse] of runners) {
      const rate = megabytes / (await secondsFor(parse, documents));
      best.set(reader, Math.max(rate, best.get(reader) ?? 0));
    }
  }
  return { document: name, megabytes, byReader: best };
}

/** One large feed of each kind, and many of usual size. */
export function speedDocuments(): ReadonlyMap<string, readonly Uint8Array[]> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    ['one RSS feed of 5 MB', [encode(rssDocument(3000, 5))]],
    ['one Atom feed of 5 MB', [encode(atomDocument(3000, 5))]],
    ['one RSS feed of escaped markup', [encode(escapedDocument(1500))]],
    ['one podcast of 4,000 episodes', [encode(podcastDocument(4000))]],
    ['200 RSS feeds of 20 items', Array.from({ length: 200 }, () => encode(rssDocument(20, 3)))],
    ['200 Atom feeds of 20 entries', Array.from({ length: 200 }, () => encode(atomDocument(20, 3)))],
  ]);
}
