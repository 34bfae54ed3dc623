/** Tests whole passes over private feeds: nothing published or logged reveals their addresses. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppContext, openApp } from '../../src/app/app.ts';
import { parseConfig } from '../../src/config/load.ts';
import { redactConfig } from '../../src/config/redact.ts';
import { createMetrics } from '../../src/daemon/metrics.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassEvent } from '../../src/pass/pass-event.ts';
import { publicSource } from '../../src/publish/sources.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { story } from '../fakes/newsdesk.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const ENV = {
  PATH_TOKEN: 'tide5ecret0fTheReader',
  QUERY_TOKEN: 'Brine+7/salt=',
  ENCODED_TOKEN: 'two words & more',
  SHORT_TOKEN: 'k3lp',
  PASSWORD: 'hullPa55word',
  HEADER: 'Bearer quay-9f31-lantern',
};
const FILES: Record<string, string> = { '/run/secrets/lighthouse': 'lampOil42Keeper' };
const SECRETS = [...Object.values(ENV), ...Object.values(FILES), 'quay-9f31-lantern', 'Brine%2B7%2Fsalt%3D'];

let origin: Origin;
let folder: string;
let deps: AppContext | undefined;
let logged: string[];

beforeEach(async () => {
  origin = await startOrigin();
  folder = await mkdtemp(join(tmpdir(), 'winnow-private-'));
  logged = [];
});
afterEach(async () => {
  await deps?.close();
  deps = undefined;
  await origin.close();
  await rm(folder, { recursive: true });
});

interface Opened {
  readonly env?: Record<string, string>;
  readonly store?: Store;
  readonly limit?: number;
}

async function open(feeds: readonly string[], { env = ENV, store, limit = 300 }: Opened = {}): Promise<AppContext> {
  const text = `
http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }
output: { dir: "${folder}", baseUrl: "https://news.example/", itemsPerFeed: ${limit} }
feeds:
${feeds.map((feed) => `  - ${feed}`).join('\n')}
outputs:
  - { id: all, title: All }
`;
  const read = parseConfig(text, 'winnow.yaml', { env, readFile: (path) => FILES[path] });
  if (read.config === undefined) throw new Error(JSON.stringify(read.problems));
  const log = createLog({ level: 'trace', format: 'json', write: (line) => void logged.push(line) });
  deps = await openApp({ config: read.config, log, store: store ?? (await openStore('memory:')) });
  return deps;
}

async function published(): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
    });
  return new Map(await Promise.all(texts));
}

/** Everything that a reader, a monitor or a reader of the log can see of a pass. */
async function everythingSeen(program: AppContext): Promise<ReadonlyMap<string, string>> {
  const metrics = createMetrics();
  const events: PassEvent[] = [];
  metrics.passDone(await runPass(program, { onEvent: (event) => void events.push(event) }));
  const states = await program.records.feeds.getMany(program.config.feeds.map((feed) => feed.id));
  return new Map([
    ...(await published()),
    ['(log)', logged.join('')],
    ['(events)', JSON.stringify(events)],
    ['(metrics)', await metrics.render(program)],
    ['(configuration)', JSON.stringify(redactConfig(program.config))],
    ['(sites of feeds)', JSON.stringify(states.map((state) => state?.siteUrl))],
  ]);
}

const ENTITIES = new Map([...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })]);

function htmlDecoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
  });
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => Buffer.from(octets.replaceAll('%', ''), 'hex').toString());
}

/** The text in every way that a program could decode it. */
function readings(text: string): string[] {
  const html = [text, htmlDecoded(text), htmlDecoded(htmlDecoded(text))];
  const all = html.flatMap((one) => [one, percentDecoded(one), percentDecoded(percentDecoded(one))]);
  return [...new Set([...all, ...all.map((one) => one.replaceAll('+', ' '))].map((one) => one.toLowerCase()))];
}

/** Which of `secrets` are in which files. */
function leaks(seen: ReadonlyMap<string, string>, secrets: readonly string[]): string[] {
  return [...seen].flatMap(([name, text]) => {
    const read = readings(`${name}\n${text}`);
    return secrets
      .filter((secret) => read.some((one) => one.includes(secret.toLowerCase())))
      .map((s) => `${name}: ${s}`);
  });
}

function withoutSites(seen: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...seen].filter(([name]) => name !== '(sites of feeds)'));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** References of every kind, and absolute addresses as a publisher writes them into a feed of one subscriber. */
const referencesTo = (address: string): string[] => [
  ...['a.html', './b.html', '../c.html', '?p=3', '#comments', '', '.', 'd/../e.html', address, `${address}#top`],
  ...[new URL('web/one', address).href, `https://share.example/?u=${encodeURIComponent(new URL('x', address).href)}`],
  `https://share.example/?u=${encodeURIComponent(encodeURIComponent(address))}`,
];

function bodyOf(address: string, word: string): string {
  const html = referencesTo(address).map(
    (reference, i) =>
      `<p><a href="${escaped(reference)}">Link ${word} ${i}</a> <img src="${escaped(reference)}" alt="Picture ${word} ${i}"
        srcset="${escaped(reference)} 2x"></p><video src="${escaped(reference)}" poster="${escaped(reference)}"></video>
        <blockquote cite="${escaped(reference)}">Quoted.</blockquote>`,
  );
  const words = `The ferry office writes its list of ${word} to ${escaped(address)} every morning`;
  return `<p>${words} and <a href="/open">in the open ${word}</a>.</p>${story(word)}${html.join('')}`;
}

function rssOf(address: string, word: string): string {
  const items = referencesTo(address).map(
    (reference, i) => `<item><guid isPermaLink="false">${word}-${i}</guid><title>${word} ${i} sails again</title>
<link>${escaped(reference)}</link><comments>${escaped(reference)}</comments>
<author>${escaped(address)}</author><category domain="${escaped(address)}">${word}</category>
<enclosure url="${escaped(reference)}" type="audio/mpeg" length="1"/><source url="${escaped(address)}">Desk</source>
<media:thumbnail url="${escaped(reference)}"/><itunes:image href="${escaped(reference)}"/>
<description><![CDATA[${bodyOf(address, `${word}${i}`)}]]></description></item>`,
  );
  return `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>${word} for ${escaped(address)}</title>
<link>${escaped(new URL('./', address).href)}</link><atom:link rel="self" href="${escaped(address)}"/>
<image><url>icon.png</url></image>${items.join('')}</channel></rss>`;
}

function atomOf(address: string, word: string): string {
  const entries = referencesTo(address).map(
    (reference, i) => `<entry><id>urn:${word}:${i}</id><title>${word} ${i} sails again</title>
<updated>2026-11-20T10:0${i % 10}:00Z</updated><link href="${escaped(reference)}"/>
<link rel="via" href="${escaped(reference)}"/><link rel="enclosure" href="${escaped(reference)}"/>
<link rel="replies" href="${escaped(reference)}"/><author><name>Ines Varga</name><uri>${escaped(reference)}</uri></author>
<source><id>${escaped(address)}</id><link rel="self" href="${escaped(address)}"/></source>
<content type="html" xml:base="${escaped(reference)}">${escaped(bodyOf(address, `${word}${i}`))}</content></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="./"><id>${escaped(address)}</id><title>${word}</title>
<updated>2026-11-20T10:00:00Z</updated><link href="./"/><link rel="self" href="${escaped(address)}"/>
<icon>icon.png</icon><logo>logo.png</logo>${entries.join('')}</feed>`;
}

function jsonOf(address: string, word: string): string {
  const items = referencesTo(address).map((reference, i) => ({
    ...{ id: `${word}-${i}`, title: `${word} ${i} sails again`, url: reference, external_url: reference },
    ...{ image: reference, banner_image: reference, content_html: bodyOf(address, `${word}${i}`) },
    authors: [{ name: 'Ines Varga', url: reference, avatar: reference }],
    attachments: [{ url: reference, mime_type: 'audio/mpeg' }],
  }));
  const head = { feed_url: address, home_page_url: './', icon: 'icon.png', favicon: 'f.ico' };
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: word, ...head, items });
}

const encoded = encodeURIComponent;

interface PrivateFeed {
  readonly name: string;
  /** The address in the configuration and as requested, without the ending of the document, `KIND`. */
  readonly written: (origin: string) => string;
  readonly address: (origin: string) => string;
  readonly header?: string;
}

const withUser = (url: string, user: string): string => url.replace('//', `//${user}@`);

const FEEDS: readonly PrivateFeed[] = [
  {
    name: 'in the path',
    written: (at) => `${at}/paid/$\{PATH_TOKEN}/feed.KIND`,
    address: (at) => `${at}/paid/${ENV.PATH_TOKEN}/feed.KIND`,
  },
  {
    name: 'in the query',
    written: (at) => `${at}/paid/feed.KIND?key=$\{QUERY_TOKEN}`,
    address: (at) => `${at}/paid/feed.KIND?key=${ENV.QUERY_TOKEN}`,
  },
  {
    name: 'with spaces in it',
    written: (at) => `${at}/paid/$\{ENCODED_TOKEN}/feed.KIND`,
    address: (at) => `${at}/paid/${encoded(ENV.ENCODED_TOKEN).replaceAll('%26', '&')}/feed.KIND`,
  },
  {
    name: 'of a few letters',
    written: (at) => `${at}/u/$\{SHORT_TOKEN}/feed.KIND`,
    address: (at) => `${at}/u/${ENV.SHORT_TOKEN}/feed.KIND`,
  },
  {
    name: 'in a file',
    written: (at) => `${at}/$\{file:/run/secrets/lighthouse}.KIND`,
    address: (at) => `${at}/${FILES['/run/secrets/lighthouse']}.KIND`,
  },
  {
    name: 'in the user information',
    written: (at) => `${withUser(at, `reader:$\{PASSWORD}`)}/feed.KIND`,
    address: (at) => `${withUser(at, `reader:${ENV.PASSWORD}`)}/feed.KIND`,
  },
  {
    name: 'in a header',
    written: (at) => `${at}/feed.KIND`,
    address: (at) => `${at}/feed.KIND?auth=${encoded(ENV.HEADER)}`,
    header: 'HEADER',
  },
];

const DOCUMENTS = [
  ['rss', rssOf],
  ['atom', atomOf],
  ['json', jsonOf],
] as const;

/** A page whose own links are relative, canonical and to the feed. */
function pageOf(path: string, address: string): string {
  return `<html><head><title>Page</title><base href="./"><link rel="canonical" href="${escaped(`${origin.url}${path}`)}">
<meta property="og:image" content="cover.jpg"><link rel="icon" href="icon.png"></head><body><article><h1>Ferry</h1>
${story('Page')}${bodyOf(address, 'Page')}</article></body></html>`;
}

describe('C1 private feeds whose secret is', () => {
  test.each(FEEDS)('C1 $name is not revealed by links, pictures or texts', async ({ written, address, header }) => {
    const documents = DOCUMENTS.map(([kind, render]) => {
      const url = address(origin.url).replace('KIND', kind);
      return { kind, pathname: new URL(url).pathname, body: render(url, kind) };
    });
    origin.answer(({ path }) => {
      const body = documents.find(({ pathname }) => pathname === path.split('?')[0])?.body;
      return body === undefined ? { status: 404 } : { body };
    });
    const rest = header === undefined ? '' : `, headers: { Authorization: "$\{${header}}" }`;
    const lines = DOCUMENTS.map(
      ([kind]) => `{ id: ${kind}, articles: never, url: "${written(origin.url).replace('KIND', kind)}"${rest} }`,
    );
    const seen = await everythingSeen(await open(lines));
    for (const [kind] of DOCUMENTS) {
      const feed = seen.get(`source/${kind}/feed.json`);
      expect(feed?.includes('sails again')).toBe(true);
      expect(feed).toMatch(new RegExp(`Picture ${kind}\\d+ 8`));
      expect(feed).toMatch(new RegExp(`Link ${kind}\\d+ 8`));
      expect(feed).toMatch(/href=.{3,40}\/open\\"/);
    }
    expect(leaks(seen, SECRETS)).toEqual([]);
  });

  test('C1 in the address of a page too is not revealed by its links', async () => {
    const folderOf = `${origin.url}/paid/${ENV.PATH_TOKEN}/`;
    origin.answer(({ path }) => {
      if (path === '/robots.txt') return { status: 404 };
      if (path.endsWith('/feed'))
        return {
          body: `<rss version="2.0"><channel><title>Paid</title><item><title>Ferry sails again</title><guid>a</guid>
<link>one.html</link><description>Short.</description></item></channel></rss>`,
        };
      return { headers: { 'content-type': 'text/html' }, body: pageOf(path, `${folderOf}feed`) };
    });
    const seen = await everythingSeen(await open([`{ id: f, url: "${origin.url}/paid/$\{PATH_TOKEN}/feed" }`]));
    expect(origin.requests.map(({ path }) => path)).toContain(`/paid/${ENV.PATH_TOKEN}/one.html`);
    expect(seen.get('feed.json')).toContain('in the open Page');
    expect(leaks(seen, SECRETS)).toEqual([]);
  });
});

describe('C1 a private address without a reference to a part of it', () => {
  test.each([
    ['as a whole reference', `{ id: f, articles: never, url: "$\{URL}" }`],
    ['marked private', '{ id: f, articles: never, url: "URL", private: true }'],
  ])('C1 %s hides all at and below its first uncommon segment', async (_, line) => {
    const address = `${origin.url}/feeds/tidesecretkeeper/archive/rss.xml`;
    origin.answer(({ path }) =>
      path === new URL(address).pathname
        ? {
            body: rssOf(address, 'Ferry').replace(
              '</channel>',
              `<item><title>Elsewhere</title><guid>z</guid>
<link>${origin.url}/news/harbour</link><description><![CDATA[${story('Gull')}]]></description></item></channel>`,
            ),
          }
        : { status: 404 },
    );
    const seen = await everythingSeen(
      await open([line.replace(/(?<!\{)URL(?!\})/, address)], { env: { URL: address } }),
    );
    expect(seen.get('feed.json')?.includes('sails again')).toBe(true);
    expect(seen.get('feed.json')).toContain(`${origin.url}/news/harbour`);
    expect(leaks(seen, ['tidesecretkeeper'])).toEqual([]);
  });

  test('C1 an address that a private feed redirects to is in no link', async () => {
    const [address, target] = [`${origin.url}/paid/${ENV.PATH_TOKEN}/feed`, '/signed/shoal77beacon/feed'];
    const body = `<rss version="2.0"><channel><title>Paid</title><item><guid>a</guid><title>Ferry sails again</title>
<link>one.html</link><description><![CDATA[${story('Ferry')}<p><a href="two.html">Two</a> <img src="c.png" alt="Quay"></p>]]>
</description></item></channel></rss>`;
    origin.answer(({ path }) => {
      if (path === new URL(address).pathname) return { status: 302, headers: { location: target } };
      return path === target ? { body } : { status: 404 };
    });
    const seen = await everythingSeen(
      await open([`{ id: f, articles: never, url: "${origin.url}/paid/\${PATH_TOKEN}/feed" }`]),
    );
    expect(seen.get('feed.json')?.includes('sails again')).toBe(true);
    expect(leaks(seen, [...SECRETS, 'shoal77beacon'])).toEqual([]);
  });

  test('C1 a public feed of the same publisher does not link to the private one', async () => {
    const address = `${origin.url}/paid/${ENV.PATH_TOKEN}/feed`;
    origin.answer(({ path }) => {
      if (path === '/open') return { body: rssOf(address, 'Gull') };
      return path === new URL(address).pathname ? { body: rssOf(address, 'Ferry') } : { status: 404 };
    });
    const lines = [
      `{ id: f, articles: never, url: "${origin.url}/paid/\${PATH_TOKEN}/feed" }`,
      `{ id: o, articles: never, url: "${origin.url}/open" }`,
    ];
    const seen = await everythingSeen(await open(lines));
    expect(seen.get('source/o/feed.json')?.includes('sails again')).toBe(true);
    // The operator may see its site address.
    expect(leaks(withoutSites(seen), SECRETS)).toEqual([]);
  });

  test('C1 what was published before the feed was private is written again without its address', async () => {
    const address = `${origin.url}/paid/${ENV.PATH_TOKEN}/feed`;
    origin.answer(({ path }) =>
      path === new URL(address).pathname ? { body: rssOf(address, 'Ferry') } : { status: 404 },
    );
    const line = `id: f, articles: never, url: "${origin.url}/paid/$\{PATH_TOKEN}/feed"`;
    const store = await openStore('memory:');
    const before = await everythingSeen(await open([`{ ${line}, private: false }`], { store, limit: 5 }));
    expect(before.get('archive/0001.json')).toContain(ENV.PATH_TOKEN);
    logged = [];
    const after = await everythingSeen(await open([`{ ${line} }`], { store, limit: 5 }));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(() => JSON.parse(after.get('archive/0001.json') ?? '')).not.toThrow();
    // The address of its site stays in its state until it is polled again.
    expect(leaks(withoutSites(after), SECRETS)).toEqual([]);
  });

  test('C1 a front page that is marked private is not named as the address of its feed', () => {
    const text = 'feeds: [{ id: a, url: "https://paid.example/", private: true }]';
    const { config } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
    const sources = (config?.feeds ?? []).map((source) => publicSource(source, undefined));
    expect(sources).toEqual([{ id: 'a', title: 'a' }]);
  });

  test('C1 an address that is an alias in the file is private too', () => {
    const text = `feeds:
  - { id: a, title: &u "https://paid.example/$\{T}/feed", url: "https://a.example/" }
  - { id: b, url: *u }
`;
    const { config } = parseConfig(text, 'winnow.yaml', { env: { T: 'tide5ecret' }, readFile: () => undefined });
    expect(config?.feeds[1]).toMatchObject({ isPrivate: true, secrets: ['tide5ecret'] });
  });
});
