/** Polls successive documents of one feed in a whole Winnow: over loopback HTTP, into a store in memory, with a clock set by hand. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppContext, openApp } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Entry } from '../../src/model/entry.ts';
import { toInstant } from '../../src/model/time.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { createWorkerPool, type WorkerPool } from '../../src/workers/pool.ts';

const HOUR_MS = 3_600_000;
/** The clock when no item has a date, and the latest date that moves it. */
const START_MS = Date.UTC(2026, 10, 23, 12);
const LATEST_MS = Date.UTC(2030, 0, 1);
const FEED_ID = 'feed';

export interface CaseDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An item of the published JSON Feed. */
export interface PublishedJson {
  readonly title: string;
  readonly url?: string;
  readonly content_html: string;
  readonly [field: string]: unknown;
}

export interface OnePoll {
  readonly outcome: string;
  /** What the program says of the poll, in words. */
  readonly message: string;
  readonly added: number;
  readonly changed: number;
}

export interface FeedRun {
  /** Address of the feed. */
  readonly url: string;
  readonly polls: readonly OnePoll[];
  /** Stored entries: those of the last document in its order, then the others. */
  readonly entries: readonly Entry[];
  readonly published: readonly PublishedJson[];
  readonly stories: number;
}

const TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  html: 'text/html; charset=utf-8',
  json: 'application/feed+json',
};

function contentTypeOf(name: string): string {
  return TYPES[name.split('.').at(-1) ?? ''] ?? 'application/xml';
}

export interface Origin {
  readonly port: number;
  close(): void;
}

/** Serves what `read` gives for a path, on a free port of 127.0.0.1. */
export async function serve(read: (path: string, port: number) => Uint8Array | undefined): Promise<Origin> {
  const server: Server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').replace(/[?#].*/, ''));
    const body = read(path, (server.address() as AddressInfo).port);
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    else response.writeHead(200, { 'content-type': contentTypeOf(path) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** The bytes with every loopback port replaced by `port`: documents of cases name the port of their own server. */
export function withPort(bytes: Uint8Array, port: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/\b(127\.0\.0\.1|localhost):18[0-9]{3}\b/g, `$1:${port}`), 'latin1');
}

export function configText(feedUrl: string): string {
  const { port } = new URL(feedUrl);
  return [
    `http: { allow: ["127.0.0.0/8:${port}"], ports: [80, 443, ${port}], feedDelay: 0s, pageDelay: 0s }`,
    'articles: { fetch: never }',
    `feeds: [{ id: ${FEED_ID}, url: "${feedUrl}" }]`,
    'outputs: [{ id: all, title: All }]',
    '',
  ].join('\n');
}

function configOf(feedUrl: string, dir: string): Config {
  const { config, problems } = parseConfig(configText(feedUrl), 'cases.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return { ...config, output: { ...config.output, dir } };
}

/** The newest date in a document, so that its poll comes soon after it; undefined without dates. */
async function newestDate({ bytes }: CaseDocument): Promise<number | undefined> {
  const { entries } = await parseFeed(bytes, { url: 'https://feed.example/' });
  const dates = entries.flatMap(({ published, updated }) => [published, updated].map((date) => Date.parse(date ?? '')));
  const known = dates.filter((date) => date < LATEST_MS);
  return known.length === 0 ? undefined : Math.max(...known);
}

async function readPublished(dir: string): Promise<readonly PublishedJson[]> {
  const text = await readFile(join(dir, 'feed.json'), 'utf8').catch(() => '{"items":[]}');
  return (JSON.parse(text) as { readonly items: readonly PublishedJson[] }).items;
}

/** Stored entries in the order of the last document. */
async function entriesOf(app: AppContext, url: string, last: CaseDocument | undefined): Promise<readonly Entry[]> {
  const stored = new Map<string, Entry>();
  for await (const [id, entry] of app.records.entries.entries()) stored.set(id, entry);
  const source = app.config.feeds.find(({ id }) => id === FEED_ID);
  if (source === undefined || last === undefined) return [...stored.values()];
  const listed = toEntries(await parseFeed(last.bytes, { url }), source, toInstant(app.clock()));
  const first = listed.flatMap(({ id }) => stored.get(id) ?? []);
  return [...first, ...[...stored.values()].filter((entry) => !first.includes(entry))];
}

/** Polls the feed at `url` once, at the hour that `clock` says. */
async function pollOnce(app: AppContext): Promise<OnePoll> {
  let told = { outcome: 'not polled', words: '' };
  const report = await runPass(app, {
    only: [FEED_ID],
    onEvent: (event) => {
      if (event.kind === 'polled') told = { outcome: event.outcome, words: event.message };
    },
  });
  return { outcome: told.outcome, message: told.words, added: report.entries.new, changed: report.entries.changed };
}

export interface PollPlan {
  readonly url: string;
  /** The clock at each poll, in ms. */
  readonly times: readonly number[];
  /** Called before each poll. */
  readonly before?: (poll: number) => void;
  readonly last?: CaseDocument;
}

let pool: WorkerPool | undefined;

/** One pool for all cases: starting its threads takes longer than most cases. */
function sharedWorkers(): WorkerPool {
  pool ??= createWorkerPool();
  return pool;
}

/** Ends the threads that cases share. */
export async function closeWorkers(): Promise<void> {
  await pool?.close();
  pool = undefined;
}

/** Polls one feed several times and reads what was stored and published. */
export async function pollFeedAt({ url, times, before, last }: PollPlan): Promise<FeedRun> {
  const dir = await mkdtemp(join(tmpdir(), 'winnow-case-'));
  const store = await openStore('memory:');
  let now = times[0] ?? START_MS;
  const log = createLog({ level: 'silent', format: 'json' });
  const opened = await openApp({ config: configOf(url, dir), log, store, clock: () => now });
  const app = { ...opened, workers: sharedWorkers() };
  try {
    const polls: OnePoll[] = [];
    for (const [poll, time] of times.entries()) {
      now = time;
      before?.(poll);
      polls.push(await pollOnce(app));
    }
    const stories = app.catalogue.size;
    return { url, polls, entries: await entriesOf(app, url, last), published: await readPublished(dir), stories };
  } finally {
    await app.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The clock `polls` times, an hour apart. */
export function hourly(polls: number): readonly number[] {
  return Array.from({ length: polls }, (_, poll) => START_MS + poll * HOUR_MS);
}

/** Serves each document in turn under one address and polls it after the newest date that it has. */
export async function runDocuments(documents: readonly CaseDocument[]): Promise<FeedRun> {
  let current = documents[0];
  const name = current?.name ?? 'feed';
  const origin = await serve((path, port) =>
    path === `/${name}` && current !== undefined ? withPort(current.bytes, port) : undefined,
  );
  const times: number[] = [];
  for (const document of documents) {
    const previous = times.at(-1) ?? 0;
    times.push(Math.max(previous + HOUR_MS, ((await newestDate(document)) ?? (previous || START_MS)) + HOUR_MS));
  }
  const last = documents.at(-1);
  try {
    return await pollFeedAt({
      url: `http://127.0.0.1:${origin.port}/${name}`,
      times,
      before: (poll) => {
        current = documents[poll];
      },
      ...(last === undefined ? {} : { last: { ...last, bytes: withPort(last.bytes, origin.port) } }),
    });
  } finally {
    origin.close();
  }
}
