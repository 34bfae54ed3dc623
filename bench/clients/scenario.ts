/**
 * A whole Winnow over three scripted publishers, and the eleven events that its subscribers live through. Titles, links and
 * ids depend on no port and no clock, so that what a client shows can be compared with an expected table.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { rebuild } from '../../src/pass/rebuild.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { openStore } from '../../src/storage/store.ts';
import { type PublisherItem, startPublishers } from './publishers.ts';
import { LIMIT, Site } from './site.ts';

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
  /** The user agents of all requests for feeds so far. */
  readonly agents: readonly string[];
  close(): Promise<void>;
}

const HOUR = 3_600_000;
/** The time at which a site starts if no other is given. */
const START = Date.parse('2026-03-10T12:00:00.000Z');
/** The day of the start in the numbers of days below. */
const START_DAY = 10;

/** A text that no other word has, long enough to count as a whole article. */
function textOf(word: string): string {
  const words = Array.from({ length: 160 }, (_, i) => {
    const hex = createHash('sha256').update(`${word} ${i}`).digest('hex');
    return hex.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit))).slice(0, 3 + (i % 6));
  });
  const sentences = Array.from({ length: 16 }, (_, i) => `${words.slice(i * 10, i * 10 + 10).join(' ')}.`);
  return `<p>${sentences.slice(0, 8).join(' ')}</p><p>${sentences.slice(8).join(' ')}</p>`;
}

const RETITLED = ', retitled';

/** The last part of the link of the article with this title: made from its first title. */
export function slugOf(title: string): string {
  return title.replace(RETITLED, '').toLowerCase().replace(/\W+/g, '-');
}

type ArticleOf = (publisher: string, title: string, day: number, changed?: Partial<PublisherItem>) => PublisherItem;

/** Articles of days around `start`, each six hours before that time of the day; the link is on the site of the publisher. */
function articlesAround(start: number): ArticleOf {
  return (publisher, title, day, changed = {}) => {
    const guid = slugOf(title);
    const date = new Date(start + (day - START_DAY) * 24 * HOUR - 6 * HOUR);
    return { guid, title, link: `https://${publisher}.example/${guid}`, body: textOf(title), date, ...changed };
  };
}

/**
 * Starts the publishers, the server and the site. `start` is the time of its clock, which only events move; with the present
 * time, files change after a client has read them by its own clock too.
 */
export async function startScenario(start = START): Promise<Scenario> {
  const publishers = await startPublishers();
  const dir = await mkdtemp(join(tmpdir(), 'winnow-clients-site-'));
  const agents: string[] = [];
  const extend = (app: Hono): void => {
    app.use(async ({ req }, next) => {
      if (/\/feed\.\w+$/.test(req.path)) agents.push(req.header('User-Agent') ?? '');
      await next();
    });
  };
  const server = await listen(createApp({ publicDir: dir, extend }), { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.port}/`;
  const feeds = new Map(['harbour', 'gazette', 'slow'].map((id) => [id, publishers.urlOf(id)]));
  const site = new Site(start, url, dir, publishers.allow, feeds, await openStore('memory:'));
  return {
    url,
    agents,
    events: eventsOf(site, publishers.items, articlesAround(start)),
    close: async () => {
      await site.close();
      await server.close();
      await publishers.close();
      await rm(dir, { recursive: true });
    },
  };
}

function eventsOf(site: Site, items: Map<string, PublisherItem[]>, article: ArticleOf): readonly SiteEvent[] {
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
      change('bridge', { title: `Bridge${RETITLED}` });
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
