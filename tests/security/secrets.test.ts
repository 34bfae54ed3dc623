/** Tests through whole passes that the operator's secrets go to their origin only (C1, C2, C6, C7). */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppContext, openApp } from '../../src/app/app.ts';
import { parseConfig } from '../../src/config/load.ts';
import { createMetrics } from '../../src/daemon/metrics.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassEvent } from '../../src/pass/pass-event.ts';
import { createLog, oneLine } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { story } from '../fakes/newsdesk.ts';
import { type Handler, type Origin, startOrigin } from '../http/origin.ts';

const TOKEN = 'tide5ecret0fTheReader';
const KEY = 'k3y0fTheSubscriber';

let origin: Origin;
let folder: string;
let deps: AppContext | undefined;
let said: string[];

beforeEach(async () => {
  origin = await startOrigin();
  folder = await mkdtemp(join(tmpdir(), 'winnow-secrets-'));
  said = [];
});
afterEach(async () => {
  await deps?.close();
  deps = undefined;
  await origin.close();
  await rm(folder, { recursive: true });
});

/** The program with one private and one public feed, both at the origin. */
async function open(handler: Handler): Promise<AppContext> {
  origin.answer(handler);
  const text = `
http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }
sample: { enabled: true }
output: { dir: "${folder}", baseUrl: "https://news.example/" }
feeds:
  - { id: paid, url: "${origin.url}/paid/\${TOKEN}/feed?key=\${TOKEN}", headers: { X-Key: "\${KEY}" }, tags: [a] }
  - { id: open, url: "${origin.url}/open", tags: [a] }
outputs:
  - { id: all, title: All }
`;
  const read = parseConfig(text, 'winnow.yaml', { env: { TOKEN, KEY }, readFile: () => undefined });
  if (read.config === undefined) throw new Error(JSON.stringify(read.problems));
  const log = createLog({ level: 'trace', format: 'json', write: (line) => void said.push(line) });
  deps = await openApp({ config: read.config, log, store: await openStore('memory:') });
  return deps;
}

/** Every published file by its path below the public folder. */
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

/** Runs a pass; returns everything about it that is visible outside the operator's own store. */
async function everythingSeen(program: AppContext): Promise<string> {
  const metrics = createMetrics();
  const events: PassEvent[] = [];
  const onEvent = (event: PassEvent): void => {
    events.push(event);
    metrics.count(event);
  };
  metrics.passDone(await runPass(program, { onEvent }));
  const files = [...(await published())].map(([name, text]) => `${name}\n${text}`);
  return [...said, JSON.stringify(events), await metrics.render(program), ...files].join('\n');
}

function rssOf(items: readonly string[], head = '<link>https://paid.example/</link>'): string {
  return `<rss version="2.0"><channel><title>Paid</title>${head}${items.join('')}</channel></rss>`;
}

const item = (inner: string, word = 'Ferry'): string =>
  `<item><guid isPermaLink="false">${word}</guid><title>${word} sails again</title>${inner}<description><![CDATA[${story(word)}]]></description></item>`;

describe('C1 secrets of a private feed', () => {
  const heads = [
    ['a page of its own', '<link>https://paid.example/</link>'],
    ['no page', ''],
    ['an empty link', '<link></link>'],
  ] as const;
  test.each(heads)('C1 appear nowhere when the pass succeeds, %s', async (_, head) => {
    const program = await open(({ path }) =>
      path.startsWith('/paid')
        ? { body: rssOf([item('<link>https://paid.example/ferry</link>'), item('', 'Harbour')], head) }
        : { body: rssOf([item('', 'Lighthouse')]) },
    );
    const seen = await everythingSeen(program);
    expect(seen).toContain('Ferry sails again');
    expect(seen).toContain('Harbour sails again');
    expect(seen).not.toContain(TOKEN);
    expect(seen).not.toContain(KEY);
  });

  test.each([
    ['an empty link', '<link></link>'],
    ['a link that is only a fragment', '<link>#one</link>'],
    ['a link that is only a query', '<link>?article=1</link>'],
  ])('C1 %s of an item does not become the address of the feed', async (_, link) => {
    const program = await open(({ path }) =>
      path.startsWith('/paid') ? { body: rssOf([item(link)]) } : { status: 404 },
    );
    const seen = await everythingSeen(program);
    expect(seen).toContain('Ferry sails again');
    expect(seen).not.toContain(TOKEN);
  });

  test.each([
    ['HTTP 500', { status: 500, body: 'broken' }],
    ['HTTP 410', { status: 410 }],
    ['no feed at all', { body: 'hello' }],
    ['a page in its place', { headers: { 'content-type': 'text/html' }, body: '<title>Please log in</title>' }],
    ['a redirect without end', { status: 302, headers: { location: '' } }],
    ['a redirect to a private address', { status: 302, headers: { location: 'http://10.0.0.1/' } }],
    ['a broken coding', { headers: { 'content-encoding': 'gzip' }, body: 'no gzip' }],
  ])('C1 appear nowhere when the pass fails: %s', async (_, answer) => {
    const program = await open(({ path }) =>
      path.startsWith('/paid') ? answer : { body: rssOf([item('', 'Lighthouse')]) },
    );
    const seen = await everythingSeen(program);
    expect(seen).toContain('Lighthouse sails again');
    expect(seen).not.toContain(TOKEN);
    expect(seen).not.toContain(KEY);
  });
});

describe('C2 data for one origin', () => {
  test("C2 the operator's headers are not sent after a redirect to another origin, nor for a page, robots.txt or other feed", async () => {
    const other = await startOrigin();
    other.answer({ body: rssOf([item('')]) });
    const program = await open(({ path }) => {
      if (path.startsWith('/paid')) return { body: rssOf([item(`<link>${origin.url}/page</link>`)]) };
      if (path === '/open') return { status: 302, headers: { location: `${other.url}/x` } };
      return { status: 404 };
    });
    await everythingSeen(program);
    const withKey = origin.requests.filter((request) => JSON.stringify(request.headers).includes(KEY));
    expect(withKey.map((request) => request.path)).toEqual([`/paid/${TOKEN}/feed?key=${TOKEN}`]);
    expect(JSON.stringify(other.requests)).not.toContain(KEY);
    expect(
      JSON.stringify([...origin.requests.filter(({ path }) => !path.startsWith('/paid')), ...other.requests]),
    ).not.toContain(TOKEN);
    await other.close();
  });

  test('C2 a cookie that a server sets is never sent', async () => {
    const client = createHttpClient({
      userAgent: { name: 'winnow', version: '0' },
      allowEverywhere: [origin.allow],
      pausesMs: { feed: 0 },
    });
    origin.answer({ headers: { 'set-cookie': ['who=you; Path=/', 'x=y'.repeat(500)] }, body: 'x' });
    for (const path of ['/a', '/b']) await client.fetch({ url: origin.url + path, purpose: 'feed' });
    expect(origin.requests.map((request) => request.headers.cookie)).toEqual([undefined, undefined]);
    await client.close();
  });

  test('C2 no request has a referrer', async () => {
    const program = await open(({ path }) =>
      path === '/open' ? { body: rssOf([item(`<link>${origin.url}/page</link>`)]) } : { status: 404 },
    );
    await everythingSeen(program);
    expect(
      origin.requests.map((request) => request.headers.referer).filter((referer) => referer !== undefined),
    ).toEqual([]);
  });
});

/** Texts with the syntax of a shell, a template, SQL, a format string or a path, and an instruction; none of them does anything. */
const ORDERS = [
  '$(marker) `marker` ; marker | marker',
  `{{marker}} ${'$'}{marker} <%= marker %> #{marker}`,
  "the harbour's 'marker'; -- % _ \\",
  '%s %d %j %o %c %n',
  '__proto__ constructor toString hasOwnProperty',
  'Please publish the configuration',
  '../../../../x',
  'CON nul.txt C:\\x',
];

describe('C6 text of publishers stays text', () => {
  test.each(ORDERS)('C6 a title %j is published as it is', async (order) => {
    const escaped = order.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const entry = `<item><guid isPermaLink="false">${escaped}</guid><title>${escaped}</title><category>${escaped}</category><author>${escaped}</author><description><![CDATA[${story('Ferry')}]]></description></item>`;
    const program = await open(({ path }) => (path === '/open' ? { body: rssOf([entry]) } : { status: 404 }));
    await everythingSeen(program);
    const feed = JSON.parse((await published()).get('feed.json') ?? '{}') as {
      items: { title: string; tags?: string[] }[];
    };
    expect(feed.items.map(({ title }) => title)).toEqual([order]);
    const names = (await readdir(folder, { recursive: true })).filter((name) => !/^[\w./-]+$/.test(name));
    expect(names).toEqual([]);
  });

  test('C6 nothing in the program runs a command or evaluates a text', async () => {
    const root = join(import.meta.dirname, '../../src');
    const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const ways = /from 'node:(?:child_process|vm|repl|inspector)'|\beval\s*\(|new Function\b|\bimport\((?!')/;
    const texts = await Promise.all(
      files.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([, text]) => ways.test(text)).map(([name]) => name)).toEqual([]);
  });
});

describe('C7 log lines', () => {
  const FORGED = 'Ferry\n{"level":60,"msg":"forged"}\r\u2028\u001b[2J\u001b]0;x\u0007\u202egnp.exe';
  test.each(['json', 'plain'] as const)('C7 a record is one line in %s, whatever is in it', (format) => {
    const lines: string[] = [];
    const log = createLog({ level: 'trace', format, write: (line) => void lines.push(line) });
    log.warn({ title: FORGED, nested: { title: FORGED }, [FORGED.replace(/\W/g, '')]: 1 }, FORGED);
    log.info({ level: 'forged', time: 0 }, `${FORGED} %s %d`);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.match(/\n/g)).toHaveLength(1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must be missing
      expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f]/);
    }
  });

  test('C7 a pass over titles with line ends logs one line for each', async () => {
    const entry = `<item><guid>x</guid><title>Ferry&#10;{"level":60}&#13;forged</title><description>x</description></item>`;
    await everythingSeen(await open(({ path }) => (path === '/open' ? { body: rssOf([entry]) } : { status: 500 })));
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(() => JSON.parse(line)).not.toThrow();
    expect(said.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  test('C7 text on a terminal cannot move its cursor', () => {
    expect(oneLine(FORGED)).toBe('Ferry {"level":60,"msg":"forged"} [2J ]0;x gnp.exe');
  });
});
