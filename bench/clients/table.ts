/** The table of what each client shows: for each event what changed in its list, and what is wrong with it at the end. */
import { join } from 'node:path';
import { defined } from '../../src/model/defined.ts';
import type { Client, FeedFormat, ShownItem, Subscription } from './client.ts';
import { type Limits, Reader } from './reader.ts';
import { type Scenario, slugOf } from './scenario.ts';

/** The output that everything happens to, and the one of a single source. */
const FEEDS = ['news', 'source/gazette'] as const;
const FILES: Readonly<Record<FeedFormat, string>> = { atom: 'feed.atom', rss: 'feed.xml', json: 'feed.json' };

/** The subscriptions of a client: the first feed in each format that it reads, the other in the first format. */
function subscriptionsOf({ formats }: Client, { url }: Pick<Scenario, 'url'>): readonly Subscription[] {
  return FEEDS.flatMap((feed, n) =>
    formats
      .slice(0, n === 0 ? formats.length : 1)
      .map((format) => ({ key: `${feed.replace('/', '-')}-${format}`, url: `${url}${feed}/${FILES[format]}` })),
  );
}

/** Sessions with these subscriptions: one for each, if the client would mix them up otherwise. */
function groupsOf(client: Client, scenario: Pick<Scenario, 'url'>): readonly (readonly Subscription[])[] {
  const subscriptions = subscriptionsOf(client, scenario);
  return client.sharesItems === true ? subscriptions.map((one) => [one]) : [subscriptions];
}

/** What changed in a client's list, in words: `+` a new line, `-` one that went, `~` one with another title or link. */
function difference(before: readonly ShownItem[], after: readonly ShownItem[]): string {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const words = [
    ...[...now.values()].flatMap((one) => {
      const was = old.get(one.id);
      if (was === undefined) return [`+${one.title}`];
      const isSame = was.title === one.title && was.link === one.link;
      return isSame ? [] : [`~${was.title} → ${one.title}`];
    }),
    ...[...old.values()].flatMap((one) => (now.has(one.id) ? [] : [`-${one.title}`])),
  ];
  return words.sort().join(', ') || 'nothing';
}

/** One column: a client with one subscription, and what it showed after each event. */
export interface Column {
  readonly client: string;
  readonly key: string;
  readonly cells: readonly string[];
  /** Titles that it lists more than once at the end. */
  readonly twice: readonly string[];
  /** Titles of items whose link is not the article's. */
  readonly wrongLinks: readonly string[];
  /** Client, event and reason, if it failed; the cells end there. */
  readonly failure?: string;
}

/**
 * Lets the events happen and the clients read after each, all at once; the columns in the order of the clients. One that fails
 * or exceeds a limit is stopped, and the others go on.
 */
export async function readEvents(
  scenario: Omit<Scenario, 'close'>,
  clients: readonly Client[],
  home: string,
  limits: Limits,
  onEvent: (name: string) => void = () => undefined,
): Promise<readonly Column[]> {
  const sessions = clients.flatMap((client) => groupsOf(client, scenario).map((group) => ({ client, group })));
  const readers = sessions.map(({ client, group }, n) => new Reader(client, group, join(home, `${n}`), limits));
  try {
    await Promise.all(readers.map((reader) => reader.start()));
    for (const event of scenario.events) {
      onEvent(event.name);
      await event.happen();
      await Promise.all(readers.map((reader) => reader.read(event.name, scenario.agents)));
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
  return readers.flatMap((reader) => reader.subscriptions.map(({ key }) => columnOf(reader, key)));
}

function isLinkOf(title: string, link: string): boolean {
  return /^https:\/\/\w+\.example\/([\w-]+)$/.exec(link)?.[1] === slugOf(title);
}

function columnOf(reader: Reader, key: string): Column {
  const lists = reader.listsOf(key);
  const last = lists.at(-1) ?? [];
  const titles = last.map(({ title }) => title);
  return {
    client: reader.client.name,
    key,
    cells: lists.map((shown, n) => difference(lists[n - 1] ?? [], shown)),
    twice: [...new Set(titles.filter((title, n) => titles.indexOf(title) !== n))].sort(),
    wrongLinks: last.filter(({ title, link }) => !isLinkOf(title, link)).map(({ title }) => title),
    ...defined({ failure: reader.failure }),
  };
}
