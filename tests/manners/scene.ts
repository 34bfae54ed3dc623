/** The scene of a rule: a local origin, a fake clock, and the poller as the program runs it. */
import { type FetchedPage, type FetchPageDeps, fetchPage } from '../../src/articles/fetch-page.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { type FetchedFeed, type FetchFeedDeps, fetchFeed } from '../../src/feeds/poll/fetch-feed.ts';
import { defaultPollLimits } from '../../src/feeds/poll/next-poll.ts';
import { type AfterPollOptions, afterPoll } from '../../src/feeds/poll/poll-state.ts';
import { isDue } from '../../src/feeds/poll/refresh.ts';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/http/client.ts';
import { createRobots } from '../../src/http/robots.ts';
import type { FeedSource, FeedState } from '../../src/model/source.ts';
import { type FakeTimers, fakeTimers } from '../http/fake-timers.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const NO_PAUSES = { feed: 0, page: 0, robots: 0, discovery: 0, hub: 0, opml: 0 };

export class Scene {
  readonly timers: FakeTimers = fakeTimers();
  readonly origins: Origin[] = [];
  readonly #clients: HttpClient[] = [];
  origin!: Origin;
  http!: HttpClient;
  source!: FeedSource;
  state: FeedState | undefined;

  static async open(): Promise<Scene> {
    const scene = new Scene();
    scene.origin = await scene.another();
    scene.source = sourceOf(`${scene.origin.url}/feed.xml`);
    scene.client();
    return scene;
  }

  /** Starts one more origin; make a new client so that it may connect. */
  async another(): Promise<Origin> {
    const origin = await startOrigin(this.timers.now);
    this.origins.push(origin);
    return origin;
  }

  client(options: Partial<HttpClientOptions> = {}): HttpClient {
    this.http = createHttpClient({
      userAgent: { name: 'winnow', version: '1.2.3', contact: 'https://reader.example/about' },
      allowEverywhere: this.origins.map((origin) => origin.allow),
      pausesMs: NO_PAUSES,
      timers: this.timers,
      ...options,
    });
    this.#clients.push(this.http);
    return this.http;
  }

  /** One poll as in a pass: fetch, parse, update the state. */
  async poll(options: Partial<AfterPollOptions & FetchFeedDeps> = {}): Promise<FetchedFeed> {
    const fetched = await fetchFeed(this.source, this.state, { http: this.http, clock: this.timers.now, ...options });
    const parsed =
      fetched.kind === 'fetched'
        ? await parseFeed(fetched.bytes, { url: fetched.finalUrl, headers: fetched.headers })
        : undefined;
    const now = this.timers.now();
    this.state = afterPoll(this.source, this.state, fetched, parsed, { now, limits: defaultPollLimits, ...options });
    return fetched;
  }

  /** Moves the clock to the scheduled poll and runs it. */
  async pollWhenDue(): Promise<FetchedFeed> {
    this.timers.set(Date.parse(this.state?.nextPollAt ?? '') || this.timers.now());
    return this.poll();
  }

  /** A restarted process: the state comes from disk, and the feed is polled only if due. */
  async restart(): Promise<void> {
    const cooldowns = this.http.cooldowns();
    this.state = structuredClone(this.state);
    this.client({ cooldowns });
    if (isDue(this.state, this.timers.now())) await this.poll();
  }

  page(path: string, deps: Partial<FetchPageDeps> = {}): Promise<FetchedPage> {
    const clock = this.timers.now;
    const robots = createRobots({ http: this.http, clock, token: 'winnow' });
    return this.run(fetchPage(this.origin.url + path, { http: this.http, clock, robots, ...deps }));
  }

  /** Drops the state, as for a feed that was never polled. */
  forget(): void {
    this.state = undefined;
  }

  /** Milliseconds from the last request to the next scheduled one. */
  wait(): number {
    return Date.parse(this.state?.nextPollAt ?? '') - Date.parse(this.state?.lastPollAt ?? '');
  }

  /** Awaits `work`, moving the clock whenever only timers are pending; for rules about pauses between requests. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    let idle = 0;
    let seen = 0;
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      const count = this.origins.reduce((sum, origin) => sum + origin.requests.length, 0);
      idle = count === seen ? idle + 1 : 0;
      seen = count;
      // Forty turns without a request: nothing is in flight, only timers are left.
      if (idle > 40) {
        this.timers.advance(100);
        idle = 0;
      }
    }
    return done;
  }

  /** Every request, in order, for the table. */
  seen(): string[] {
    return this.origins
      .flatMap((origin) => origin.requests)
      .sort((a, b) => a.at - b.at)
      .map(
        ({ method, path, headers }) =>
          `${method} ${path}${headers['if-none-match'] || headers['if-modified-since'] ? ' (conditional)' : ''}`,
      );
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    await Promise.all(this.origins.map((origin) => origin.close()));
  }
}

export function sourceOf(url: string, more: Partial<FeedSource> = {}): FeedSource {
  return { id: 'harbour', url, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false, ...more };
}

/** An RSS document of the Harbour Gazette; `channel` is XML to insert, `items` are guids. */
export function rss(items: readonly string[] = ['one'], channel = '', title = 'The Harbour Gazette'): string {
  const body = items
    .map(
      (id, i) =>
        `<item><guid isPermaLink="false">${id}</guid><title>Ferry ${id}</title><pubDate>Sun, 01 Feb 2026 0${i % 10}:00:00 GMT</pubDate></item>`,
    )
    .join('');
  return `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>${title}</title><link>http://harbour.example/</link><description>d</description>${channel}${body}</channel></rss>`;
}

export const RSS_TYPE = { 'content-type': 'application/rss+xml' };
