/** The table of what each client shows: for each event what changed in its list, and what is wrong with it at the end. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, FeedFormat, ShownItem, Subscription } from './client.ts';
import type { Scenario } from './scenario.ts';

/** The output that everything happens to, and the one of a single source. */
const FEEDS = ['news', 'source/gazette'] as const;
const FILES: Readonly<Record<FeedFormat, string>> = { atom: 'feed.atom', rss: 'feed.xml', json: 'feed.json' };

/** The subscriptions of a client: the first feed in each format that it reads, the other in the first format. */
function subscriptionsOf({ formats }: Client, { url }: Scenario): readonly Subscription[] {
  return FEEDS.flatMap((feed, n) =>
    formats
      .slice(0, n === 0 ? formats.length : 1)
      .map((format) => ({ key: `${feed.replace('/', '-')}-${format}`, url: `${url}${feed}/${FILES[format]}` })),
  );
}

/** A client with the subscriptions of one of its sessions: with one each, if it would mix them up otherwise. */
interface Reader {
  readonly client: Client;
  readonly subscriptions: readonly Subscription[];
}

function readersOf(client: Client, scenario: Scenario): readonly Reader[] {
  const subscriptions = subscriptionsOf(client, scenario);
  const groups = client.sharesItems === true ? subscriptions.map((one) => [one]) : [subscriptions];
  return groups.map((group) => ({ client, subscriptions: group }));
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
}

/** Lets the events happen and the clients read after each; the columns in the order of the clients. */
export async function readEvents(
  scenario: Scenario,
  clients: readonly Client[],
  home: string,
  onEvent: (name: string) => void = () => undefined,
): Promise<readonly Column[]> {
  const readers = clients.flatMap((client) => readersOf(client, scenario));
  const sessions = await Promise.all(
    readers.map(async ({ client, subscriptions }, n) => {
      const folder = join(home, `${n}`);
      await mkdir(folder, { recursive: true });
      return await client.start(folder, subscriptions);
    }),
  );
  const lists = new Map<string, ShownItem[][]>();
  for (const event of scenario.events) {
    onEvent(event.name);
    await event.happen();
    await Promise.all(
      sessions.map(async (session, n) => {
        for (const [key, shown] of await session.read()) {
          const id = `${n} ${key}`;
          lists.set(id, [...(lists.get(id) ?? []), [...shown]]);
        }
      }),
    );
  }
  await Promise.all(sessions.map((session) => session.close?.()));
  return readers.flatMap(({ client, subscriptions }, n) =>
    subscriptions.map(({ key }) => columnOf(client.name, key, lists.get(`${n} ${key}`) ?? [])),
  );
}

function columnOf(client: string, key: string, lists: readonly (readonly ShownItem[])[]): Column {
  const last = lists.at(-1) ?? [];
  const titles = last.map(({ title }) => title);
  return {
    client,
    key,
    cells: lists.map((shown, n) => difference(lists[n - 1] ?? [], shown)),
    twice: [...new Set(titles.filter((title, n) => titles.indexOf(title) !== n))].sort(),
    wrongLinks: last.filter(({ link }) => !/^https:\/\/\w+\.example\/[\w-]+$/.test(link)).map(({ title }) => title),
  };
}
