/** The whole program over a scripted publisher: one loopback origin with feeds, a store in memory, a manual clock. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppContext, openApp } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import type { FeedState } from '../../src/model/source.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Answer, type Origin, startOrigin } from '../http/origin.ts';
import { sharedWorkers } from './workers.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Desk {
  readonly origin: Origin;
  readonly publicDir: string;
  /** Milliseconds since the epoch; set it to let time go by. */
  now: number;
  deps: AppContext;
  /** Paths asked so far, in order. */
  asked(): readonly string[];
  /** What is remembered of a feed; throws when that is nothing. */
  state(id: string): Promise<FeedState>;
  /** Titles of everything in the store, sorted. */
  titles(): Promise<readonly string[]>;
  published(path: string): Promise<string>;
  /** As after a crash, with `changes` to the configuration. */
  restart(changes?: (config: Config) => Config): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Each path of the origin is a feed with the path's name as its id. */
  readonly feeds: readonly string[];
  /** Further lines of the configuration file. */
  readonly settings?: string;
}

/** The configuration file of a desk. */
export function deskConfig(origin: Origin, { feeds, settings = '' }: DeskOptions, publicDir: string): Config {
  const lines = feeds.map((path) => `  - { id: ${path.slice(1).replace(/\W.*/, '')}, url: "${origin.url}${path}" }`);
  const http = `http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }`;
  const text = [http, settings, 'feeds:', ...lines, 'outputs:', '  - { id: all, title: All }', ''].join('\n');
  const { config, problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  // As with the bundled newsroom: a clock that stands still would wait for the pauses between requests for ever.
  const output = { ...config.output, dir: publicDir, privateDir: `${publicDir}-private` };
  return { ...config, output, sample: { ...config.sample, enabled: true } };
}

export async function startDesk(options: DeskOptions): Promise<Desk> {
  const origin = await startOrigin();
  const publicDir = await mkdtemp(join(tmpdir(), 'winnow-desk-'));
  const store = await openStore('memory:');
  const log = createLog({ level: 'silent', format: 'json' });
  let config = deskConfig(origin, options, publicDir);
  const open = (): Promise<AppContext> =>
    openApp({ config, log, store, keepStore: true, workers: sharedWorkers(), clock: () => desk.now });
  const desk: Desk = {
    origin,
    publicDir,
    now: Date.parse('2026-03-10T12:00:00.000Z'),
    deps: undefined as unknown as AppContext,
    asked: () => origin.requests.map((request) => request.path),
    state: async (id) => {
      const state = await desk.deps.records.feeds.get(id);
      if (state === undefined) throw new Error(`nothing is remembered of ${id}`);
      return state;
    },
    titles: async () => {
      const titles: string[] = [];
      for await (const [, entry] of desk.deps.records.entries.entries()) titles.push(entry.title);
      return titles.sort();
    },
    published: (path) => readFile(join(publicDir, path), 'utf8'),
    restart: async (changes) => {
      if (changes !== undefined) config = changes(config);
      await desk.deps.close();
      desk.deps = await open();
    },
    close: async () => {
      await desk.deps.close();
      await store.close();
      await origin.close();
      await rm(publicDir, { recursive: true });
      await rm(`${publicDir}-private`, { recursive: true, force: true });
    },
  };
  desk.deps = await open();
  return desk;
}

/** An article's HTML, long enough to count as the whole text; other for every `word`, so that no two are one story. */
export function story(word: string): string {
  const words = Array.from({ length: 160 }, (_, i) =>
    createHash('sha256')
      .update(`${word} ${i}`)
      .digest('hex')
      .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))
      .slice(0, 3 + (i % 6)),
  );
  const sentences = Array.from({ length: 16 }, (_, i) => `${words.slice(i * 10, i * 10 + 10).join(' ')}.`);
  return `<p>${word}. ${sentences.slice(0, 8).join(' ')}</p><p>${sentences.slice(8).join(' ')}</p>`;
}

export interface Item {
  readonly id: string;
  readonly title?: string;
  readonly link?: string;
  readonly body?: string;
  /** As RSS has it (RFC 822). */
  readonly date?: string;
}

/** An RSS document; `head` goes into its channel. */
export function rss(items: readonly Item[], head = ''): Answer {
  const body = items.map(
    ({ id, title = id, link, date, body: html = story(id) }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${link === undefined ? '' : `<link>${link}</link>`}` +
      (date === undefined ? '' : `<pubDate>${date}</pubDate>`) +
      `<description><![CDATA[${html}]]></description></item>`,
  );
  const names = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"';
  return {
    headers: { 'Content-Type': 'application/rss+xml' },
    body: `<rss version="2.0" ${names}><channel><title>Tides</title>${head}${body.join('')}</channel></rss>`,
  };
}
