/** Feed readers without windows: newsboat, sfeed, rss2email, feed2exec, and Python's feedparser. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byKey, type Client, type ShownItem } from './client.ts';
import { sqliteRows } from './database.ts';
import { header } from './mail.ts';
import { startPython } from './python.ts';

const item = (id = '', title = '', link = ''): ShownItem => ({ id, title, link });

const newsboat: Client = {
  name: 'newsboat',
  debian: 'newsboat',
  needs: '/usr/bin/newsboat',
  sharesItems: true,
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    await writeFile(join(home, 'urls'), subscriptions.map(({ url }) => `${url}\n`).join(''));
    await writeFile(join(home, 'config'), '');
    const args = ['-u', 'urls', '-c', 'cache.db', '-C', 'config', '-x', 'reload'];
    const keys = new Map(subscriptions.map(({ key, url }) => [url, key]));
    return {
      read: async () => {
        await workspace.run('/usr/bin/newsboat', args);
        const rows = sqliteRows(join(home, 'cache.db'), 'select feedurl, guid, title, url from rss_item');
        return byKey(
          subscriptions,
          rows.map(([feed = '', ...parts]) => [keys.get(feed), item(...parts)]),
        );
      },
    };
  },
};

const sfeed: Client = {
  name: 'sfeed',
  debian: 'sfeed',
  needs: '/usr/bin/sfeed_update',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    const feeds = subscriptions.map(({ key, url }) => `  feed '${key}' '${url}'\n`).join('');
    await writeFile(join(home, 'sfeedrc'), `sfeedpath='${home}'\nfeeds() {\n${feeds}}\n`);
    return {
      read: async () => {
        // It follows no redirect: it reports the feed, exits with 1, and leaves what it has.
        await workspace.run('/usr/bin/sfeed_update', [join(home, 'sfeedrc')]).catch((error: unknown) => {
          if (!String(error).includes('FAIL (FETCH)')) throw error;
        });
        const lists = subscriptions.map(async ({ key }) => {
          const lines = (await readFile(join(home, key), 'utf8')).split('\n').filter((line) => line !== '');
          return [key, lines.map((line) => line.split('\t')).map((f) => item(f[5], f[1], f[2]))] as const;
        });
        return new Map(await Promise.all(lists));
      },
    };
  },
};

const rss2email: Client = {
  name: 'rss2email',
  debian: 'rss2email',
  needs: '/usr/bin/r2e',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    const settings = [
      ...['[DEFAULT]', 'from = winnow@client.example', 'email-protocol = maildir'],
      ...[`maildir-path = ${home}`, 'maildir-mailbox = inbox', 'html-mail = True'],
      ...subscriptions.flatMap(({ key, url }) => [`[feed.${key}]`, `url = ${url}`, `to = ${key}@client.example`]),
    ];
    await writeFile(join(home, 'config'), `${settings.join('\n')}\n`);
    const args = ['-c', join(home, 'config'), '-d', join(home, 'data.json')];
    const python = startPython(workspace, ['rss2email.main']);
    return {
      read: async () => {
        await python('/usr/bin/r2e', ...args, 'run');
        const folders = ['new', 'cur'].map((name) => join(home, 'inbox', name));
        const files = await Promise.all(
          folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => join(folder, name))),
        );
        const mails = await Promise.all(
          files.flat().map(async (file) => [basename(file), await readFile(file, 'utf8')] as const),
        );
        return byKey(
          subscriptions,
          mails.map(([name, mail]) => [
            // Its header with the address of the feed has the present one after a redirect.
            header(mail, 'To').replace('@client.example', ''),
            item(`${header(mail, 'X-RSS-ID')} ${name}`, header(mail, 'Subject'), header(mail, 'X-RSS-URL')),
          ]),
        );
      },
    };
  },
};

const feed2exec: Client = {
  name: 'feed2exec',
  debian: 'feed2exec',
  needs: '/usr/bin/feed2exec',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    const sections = subscriptions.map(
      ({ key, url }) =>
        `[${key}]\nurl = ${url}\noutput = feed2exec.plugins.echo\nargs = ITEM ${key} {item.title}|{item.link}\n`,
    );
    await writeFile(join(home, 'feed2exec.ini'), sections.join('\n'));
    const printed: string[] = [];
    // Its cache holds a response for as long as the server says that it is fresh, a quarter of an hour here.
    const args = ['--config', join(home, 'feed2exec.ini'), '--database', join(home, 'feed2exec.db')];
    const python = startPython(workspace, ['feed2exec.__main__']);
    return {
      read: async () => {
        printed.push(...(await python('/usr/bin/feed2exec', ...args, 'fetch', '--nocache')).split('\n'));
        return byKey(
          subscriptions,
          printed.flatMap((line, n) => {
            const [, key, title, link] = /ITEM (\S+) '?(.*)\|(\S*?)['"),]*$/.exec(line) ?? [];
            return key === undefined ? [] : [[key, item(`${n}`, title, link)] as const];
          }),
        );
      },
    };
  },
};

const FEEDPARSER = `
import feedparser, json, sys
shown = {}
for url in sys.argv[1:]:
    shown[url] = [[e.get('id', ''), e.get('title', ''), e.get('link', '')] for e in feedparser.parse(url).entries]
print(json.dumps(shown))
`;

const feedparser: Client = {
  name: 'feedparser (Python)',
  debian: 'python3-feedparser',
  needs: '/usr/lib/python3/dist-packages/feedparser',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const program = join(workspace.home, 'parse.py');
    await writeFile(program, FEEDPARSER);
    const python = startPython(workspace, ['feedparser']);
    return {
      read: async () => {
        const output = await python(program, ...subscriptions.map(({ url }) => url));
        const shown = JSON.parse(output) as Record<string, string[][]>;
        return new Map(
          subscriptions.map(({ key, url }) => [key, (shown[url] ?? []).map((parts) => item(...parts))] as const),
        );
      },
    };
  },
};

/** Those that Debian has. */
export const TERMINAL_CLIENTS: readonly Client[] = [newsboat, sfeed, rss2email, feed2exec, feedparser];
