/**
 * Feed readers with windows, under a virtual display: RSS Guard, QuiteRSS and Liferea. Each is started for every read, fetches
 * its feeds at the start, and is closed; what it shows is in its SQLite database.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { byKey, type Client, type ClientSession, type Subscription } from './client.ts';
import { sqliteExecute, sqliteRows } from './database.ts';
import type { Workspace } from './workspace.ts';

/** Time in which a client must have fetched its feeds; a busy machine needs most of it for the start. */
const FETCH_LIMIT_MS = 90_000;
/** A client has read its feeds when it has requested all of them and its database has not changed for this long. */
const QUIET_MS = 8_000;

/** How a client is prepared, started and read. */
interface WindowClient extends Omit<Client, 'start'> {
  readonly args: (home: string) => readonly string[];
  /** In its user agent. */
  readonly agent: string;
  /** A command that starts the client; default none. */
  readonly wrapper?: readonly string[];
  readonly env?: (home: string) => Readonly<Record<string, string>>;
  /** The database, below the home folder. */
  readonly database: string;
  /** Rows of subscription (its number from 1, or its key), id, title and link. */
  readonly query: string;
  /** Writes what the client needs before its first start with these subscriptions. */
  readonly prepare: (home: string, subscriptions: readonly Subscription[], launch: Launch) => Promise<void>;
}

/**
 * Liferea takes itself to be offline without a network manager, for which it looks on the system bus: the session's own serves
 * as that, and once the window is there it is told that it is online.
 */
const CALL =
  'dbus-send --session --print-reply --dest=org.gnome.feed.Reader /org/gnome/feed/Reader org.gnome.feed.Reader';
const GO_ONLINE = [
  'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; "$@" &',
  `until ${CALL}.SetOnline boolean:true; do sleep 1; done; ${CALL}.Refresh; wait`,
].join(' ');

/** Starts the client, waits until `isDone`, and ends it. */
type Launch = (isDone: () => Promise<boolean>) => Promise<void>;

function launcher({ needs = '', args, env, wrapper = [] }: WindowClient, workspace: Workspace): Launch {
  const { home } = workspace;
  return async (isDone) => {
    const variables = { DISPLAY: process.env.DISPLAY ?? '', XDG_RUNTIME_DIR: home, ...env?.(home) };
    const command = [...wrapper, needs, ...args(home)];
    // With a bus of its own, which ends with it.
    const child = workspace.spawn('dbus-run-session', ['--', ...command], variables);
    try {
      const limit = Date.now() + FETCH_LIMIT_MS;
      while (Date.now() < limit && !(await isDone())) await pause(1_000);
    } finally {
      await workspace.stop(child);
    }
  };
}

function windowClient(client: WindowClient): Client {
  return {
    ...client,
    start: async (workspace, subscriptions): Promise<ClientSession> => {
      const { home } = workspace;
      const launch = launcher(client, workspace);
      await client.prepare(home, subscriptions, launch);
      const rows = () => {
        try {
          return sqliteRows(join(home, client.database), client.query);
        } catch {
          // It is not there yet, or is being written.
          return [];
        }
      };
      return {
        read: async (agents) => {
          const requests = (): number => agents.filter((agent) => agent.includes(client.agent)).length;
          const wanted = requests() + subscriptions.length;
          let [before, since] = ['', Date.now()];
          await launch(async () => {
            const now = JSON.stringify(rows());
            if (now !== before || requests() < wanted) [before, since] = [now, Date.now()];
            return Date.now() - since > QUIET_MS;
          });
          if (requests() < wanted) throw new Error(`it made ${requests()} of ${wanted} requests`);
          return byKey(
            subscriptions,
            rows().map(([feed = '', id = '', title = '', link = '']) => [
              subscriptions[Number(feed) - 1]?.key ?? feed,
              { id, title, link },
            ]),
          );
        },
      };
    },
  };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const rssGuard = windowClient({
  name: 'RSS Guard',
  debian: 'rssguard',
  needs: '/usr/bin/rssguard',
  agent: 'rssguard',
  formats: ['atom', 'rss', 'json'],
  args: (home) => ['--data', join(home, 'data')],
  env: () => ({ QTWEBENGINE_DISABLE_SANDBOX: '1' }),
  database: 'data/database/database.db',
  query: 'select feed, id, title, url from Messages',
  prepare: async (home, subscriptions, launch) => {
    const file = join(home, 'data/database/database.db');
    await launch(async () => existsSync(file) && (await pause(4_000, true)));
    await write(
      join(home, 'data/config/config.ini'),
      '[feeds]\nfeeds_update_on_startup=true\nfeeds_update_on_startup_delay=1\n[main]\nfirst_run=false\nfirst_run_4.0.4=false\n',
    );
    const types = { atom: 3, rss: 1, json: 4 } as const;
    const feeds = subscriptions.map(({ key, url }, n): [string, ...string[]] => {
      const type = types[key.slice(key.lastIndexOf('-') + 1) as keyof typeof types];
      const data = JSON.stringify({ encoding: 'UTF-8', post_process: '', protected: false, source_type: 0, type });
      return [
        'insert into Feeds (id, title, category, source, update_type, account_id, custom_id, custom_data) values (?, ?, -1, ?, 1, 1, ?, ?)',
        ...[`${n + 1}`, key, url, `${n + 1}`, data],
      ];
    });
    sqliteExecute(file, [["insert into Accounts (id, type) values (1, 'std-rss')"], ...feeds]);
  },
});

const quiteRss = windowClient({
  name: 'QuiteRSS',
  debian: 'quiterss',
  needs: '/usr/bin/quiterss',
  // It says that it is a browser of 2019.
  agent: 'Chrome/77.',
  formats: ['atom', 'rss'],
  args: () => [],
  database: '.local/share/QuiteRss/QuiteRss/feeds.db',
  query: "select feedId, id, title, coalesce(nullif(link_href, ''), link_alternate) from news where deleted = 0",
  prepare: async (home, subscriptions, launch) => {
    const file = join(home, '.local/share/QuiteRss/QuiteRss/feeds.db');
    await launch(async () => existsSync(file) && (await pause(6_000, true)));
    await write(
      join(home, '.config/QuiteRss/QuiteRss.ini'),
      '[Settings]\nautoUpdatefeedsStartUp=true\nstoreDBMemory=false\nshowSplashScreen=false\nupdateCheckEnabled=false\n',
    );
    const feeds = subscriptions.map(({ key, url }, n): [string, ...string[]] => [
      'insert into feeds (id, text, title, xmlUrl, htmlUrl, created, parentId, rowToParent, unread, newCount, undeleteCount) ' +
        "values (?, ?, ?, ?, '', '2026-03-01T00:00:00', 0, ?, 0, 0, 0)",
      ...[`${n + 1}`, key, key, url, `${n}`],
    ]);
    sqliteExecute(file, feeds);
  },
});

const liferea = windowClient({
  name: 'Liferea',
  debian: 'liferea',
  needs: '/usr/bin/liferea',
  agent: 'Liferea',
  formats: ['atom', 'rss', 'json'],
  args: () => ['-p'],
  wrapper: ['sh', '-c', GO_ONLINE, 'sh'],
  env: () => ({ GSETTINGS_BACKEND: 'keyfile' }),
  database: '.local/share/liferea/liferea.db',
  query: 'select node_id, item_id, title, source from items',
  prepare: async (home, subscriptions) => {
    const outlines = subscriptions.map(
      ({ key, url }) =>
        `<outline title="${key}" text="${key}" id="${key}" xmlUrl="${url}" htmlUrl="" updateInterval="-1" collapsed="true"/>`,
    );
    const opml = `<?xml version="1.0"?><opml version="1.0"><head><title>Feeds</title></head><body>${outlines.join('')}</body></opml>`;
    await write(join(home, '.config/liferea/feedlist.opml'), opml);
    await write(
      join(home, '.config/glib-2.0/settings/keyfile'),
      '[org/gnome/liferea]\nstartup-feed-action=0\nintranet-connectivity=true\n',
    );
  },
});

/** By the name of their Debian package. */
export const WINDOW_CLIENTS: readonly Client[] = [rssGuard, quiteRss, liferea];
