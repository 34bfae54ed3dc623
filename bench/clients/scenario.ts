/**
 * A whole Winnow over three scripted publishers, and the eleven events that its subscribers live through. Titles, links and
 * ids depend on no port and no clock, so that what a client shows can be compared with an expected table.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppContext, openApp } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import { joinOverrides, splitOverrides } from '../../src/pass/apply-overrides.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { allOverrides, saveOverrides } from '../../src/records/overrides.ts';
import { createLog } from '../../src/runtime/log.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { openStore } from '../../src/storage/store.ts';
import { type PublisherItem, startPublishers } from './publishers.ts';

/** Something that happens to the site between two reads of its subscribers. */
export interface SiteEvent {
  readonly name: string;
  happen(): Promise<void>;
}

/** The site and what happens to it, in order; the first event is its start. */
export interface Scenario {
  /** With a slash at the end. */
  readonly url: string;
  readonly events: readonly SiteEvent[];
  close(): Promise<void>;
}

/** Stories in a document of the output that readers subscribe to: so few that some scroll off. */
const LIMIT = 4;
const HOUR = 3_600_000;
const START = Date.parse('2026-03-10T12:00:00.000Z');

/** A text that no other word has, long enough to count as a whole article. */
function textOf(word: string): string {
  const words = Array.from({ length: 160 }, (_, i) => {
    const hex = createHash('sha256').update(`${word} ${i}`).digest('hex');
    return hex.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit))).slice(0, 3 + (i % 6));
  });
  const sentences = Array.from({ length: 16 }, (_, i) => `${words.slice(i * 10, i * 10 + 10).join(' ')}.`);
  return `<p>${sentences.slice(0, 8).join(' ')}</p><p>${sentences.slice(8).join(' ')}</p>`;
}

/** An article of a day in March; its link is on the site of its publisher. */
function article(publisher: string, title: string, day: number, changed: Partial<PublisherItem> = {}): PublisherItem {
  const guid = title.toLowerCase().replace(/\W+/g, '-');
  const date = new Date(Date.UTC(2026, 2, day, 6));
  return { guid, title, link: `https://${publisher}.example/${guid}`, body: textOf(title), date, ...changed };
}

function configOf(url: string, allow: string, feeds: ReadonlyMap<string, string>, output: string): Config {
  const text = [
    `http: { allow: ["${allow}"], feedDelay: 0s, pageDelay: 0s }`,
    'articles: { fetch: never }',
    `output: { baseUrl: "${url}" }`,
    'feeds:',
    ...[...feeds].map(([id, feedUrl]) => `  - { id: ${id}, url: "${feedUrl}" }`),
    `outputs: [{ id: all, title: All }, ${output}]`,
    '',
  ].join('\n');
  const { config, problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  // As with the bundled newsroom: the pauses between requests would never end by a clock that only events move.
  return { ...config, sample: { ...config.sample, enabled: true } };
}

/** The program with its store, which survives restarts, and a clock that only events move. */
class Site {
  now = START;
  feeds: Map<string, string>;
  output = `{ id: news, title: News, limit: ${LIMIT} }`;
  readonly #url: string;
  readonly #dir: string;
  readonly #allow: string;
  readonly #store: Awaited<ReturnType<typeof openStore>>;
  #app: AppContext | undefined;

  constructor(url: string, dir: string, allow: string, feeds: Map<string, string>, store: Site['store']) {
    this.#url = url;
    this.#dir = dir;
    this.#allow = allow;
    this.feeds = feeds;
    this.#store = store;
  }

  get store(): Awaited<ReturnType<typeof openStore>> {
    return this.#store;
  }

  /** Starts the program, again if it runs, with the present configuration. */
  async restart(): Promise<void> {
    await this.#app?.close();
    const config = configOf(this.#url, this.#allow, this.feeds, this.output);
    this.#app = await openApp({
      config: { ...config, output: { ...config.output, dir: this.#dir } },
      log: createLog({ level: 'silent', format: 'json' }),
      store: this.#store,
      keepStore: true,
      clock: () => this.now,
    });
  }

  get app(): AppContext {
    if (this.#app === undefined) throw new Error('the site has not started');
    return this.#app;
  }

  /** Polls every feed and publishes, an hour or `hours` later. */
  async pass(hours = 1): Promise<void> {
    this.now += hours * HOUR;
    await runPass(this.app, { only: [...this.feeds.keys()] });
  }

  async #entryOf(guid: string): Promise<string> {
    for await (const [id, entry] of this.app.records.entries.entries()) if (entry.guid === guid) return id;
    throw new Error(`there is no ${guid}`);
  }

  async #storyOf(guid: string) {
    const story = this.app.catalogue.storyOf(await this.#entryOf(guid));
    if (story === undefined) throw new Error(`${guid} is in no story`);
    return story;
  }

  async join(a: string, b: string): Promise<void> {
    const { records } = this.app;
    const at = new Date(this.now).toISOString();
    await saveOverrides(
      joinOverrides(await this.#storyOf(a), await this.#storyOf(b), await allOverrides(records), at),
      records,
    );
  }

  async split(guid: string): Promise<void> {
    const at = new Date(this.now).toISOString();
    await saveOverrides(splitOverrides(await this.#entryOf(guid), await this.#storyOf(guid), at), this.app.records);
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.#store.close();
  }
}

/** Starts the publishers, the server and the site. */
export async function startScenario(): Promise<Scenario> {
  const publishers = await startPublishers();
  const dir = await mkdtemp(join(tmpdir(), 'winnow-clients-site-'));
  const server = await listen(createApp({ publicDir: dir }), { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.port}/`;
  const feeds = new Map(['harbour', 'gazette', 'slow'].map((id) => [id, publishers.urlOf(id)]));
  const site = new Site(url, dir, publishers.allow, feeds, await openStore('memory:'));
  return {
    url,
    events: eventsOf(site, publishers.items),
    close: async () => {
      await site.close();
      await server.close();
      await publishers.close();
      await rm(dir, { recursive: true });
    },
  };
}

function eventsOf(site: Site, items: Map<string, PublisherItem[]>): readonly SiteEvent[] {
  const add = (publisher: string, ...news: readonly PublisherItem[]): void => {
    items.set(publisher, [...news, ...(items.get(publisher) ?? [])]);
  };
  const change = (guid: string, changed: Partial<PublisherItem>): void => {
    const listed = items.get('harbour') ?? [];
    items.set(
      'harbour',
      listed.map((item) => (item.guid === guid ? { ...item, ...changed } : item)),
    );
  };
  const corrected = `${textOf('Tides')}<p>${textOf('Correction').replace(/<[^>]*>/g, '')}</p>`;
  const event = (name: string, happen: () => Promise<void>): SiteEvent => ({ name, happen });
  return [
    event('start', async () => {
      add('harbour', article('harbour', 'Tides', 9), article('harbour', 'Bridge', 8), article('harbour', 'Lamps', 7));
      add('gazette', article('gazette', 'Quay', 9), article('gazette', 'Lights', 7));
      await site.restart();
      await site.pass();
    }),
    event('correction', async () => {
      change('tides', { body: corrected });
      await site.pass();
    }),
    event('title change', async () => {
      change('bridge', { title: 'Bridge, retitled' });
      await site.pass();
    }),
    event('copy joins', async () => {
      add('gazette', article('gazette', 'Tides copied', 10, { body: corrected }));
      await site.pass();
    }),
    event('operator joins', async () => {
      await site.join('lamps', 'lights');
      await site.pass();
    }),
    event('operator splits', async () => {
      await site.split('tides-copied');
      await site.pass();
    }),
    event('overflow', async () => {
      const days = [11, 12, 13, 14, 15, 16];
      add('harbour', ...days.map((day) => article('harbour', `Day ${day}`, day)).reverse());
      await site.pass(7 * 24);
    }),
    event('late article', async () => {
      add('slow', article('slow', 'Late', 1));
      await site.pass();
    }),
    event('rename', async () => {
      // Whoever follows the redirect sees this one.
      add('harbour', article('harbour', 'Day 17', 17));
      site.output = `{ id: world, title: News, limit: ${LIMIT}, formerly: [news] }`;
      await site.restart();
      await site.pass();
    }),
    event('removal', async () => {
      site.feeds.delete('slow');
      await site.restart();
      await site.pass();
    }),
    event('restart', async () => {
      await site.restart();
      await site.pass();
    }),
    event('rebuild', async () => {
      await rebuild(site.app, { all: true, onProgress: () => undefined });
    }),
  ];
}
