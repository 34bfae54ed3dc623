/** Feed readers without windows: newsboat, sfeed, rss2email, feed2exec, elfeed, and Python's feedparser. */
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { byKey, type Client, run, type ShownItem } from './client.ts';

const PYTHON = '/usr/bin/python3';

/** Rows of a SQLite database by Debian's Python, which every one of these clients that has such a database needs anyway. */
export async function sqliteRows(file: string, sql: string, home: string): Promise<readonly (readonly string[])[]> {
  const program =
    'import json, sqlite3, sys\n' +
    'db = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)\n' +
    'print(json.dumps([[str(value) for value in row] for row in db.execute(sys.argv[2])]))';
  return JSON.parse(await run(PYTHON, ['-c', program, file, sql], home)) as string[][];
}

const item = (id = '', title = '', link = ''): ShownItem => ({ id, title, link });

const newsboat: Client = {
  name: 'newsboat',
  debian: 'newsboat',
  needs: '/usr/bin/newsboat',
  sharesItems: true,
  formats: ['atom', 'rss'],
  start: async (home, subscriptions) => {
    await writeFile(join(home, 'urls'), subscriptions.map(({ url }) => `${url}\n`).join(''));
    await writeFile(join(home, 'config'), '');
    const args = ['-u', 'urls', '-c', 'cache.db', '-C', 'config', '-x', 'reload'];
    const keys = new Map(subscriptions.map(({ key, url }) => [url, key]));
    return {
      read: async () => {
        await run('/usr/bin/newsboat', args, home);
        const rows = await sqliteRows('cache.db', 'select feedurl, guid, title, url from rss_item', home);
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
  start: async (home, subscriptions) => {
    const feeds = subscriptions.map(({ key, url }) => `  feed '${key}' '${url}'\n`).join('');
    await writeFile(join(home, 'sfeedrc'), `sfeedpath='${home}'\nfeeds() {\n${feeds}}\n`);
    return {
      read: async () => {
        // It follows no redirect: it reports the feed, exits with 1, and leaves what it has.
        await run('/usr/bin/sfeed_update', [join(home, 'sfeedrc')], home).catch((error: unknown) => {
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

/** The header of a mail, unfolded. */
function header(mail: string, name: string): string {
  const found = new RegExp(`^${name}: (.*(?:\\n[ \\t].*)*)`, 'mi').exec(mail)?.[1] ?? '';
  return found.replace(/\n[ \t]/g, ' ').trim();
}

const rss2email: Client = {
  name: 'rss2email',
  debian: 'rss2email',
  needs: '/usr/bin/r2e',
  formats: ['atom', 'rss'],
  start: async (home, subscriptions) => {
    const settings = [
      ...['[DEFAULT]', 'from = winnow@client.example', 'email-protocol = maildir'],
      ...[`maildir-path = ${home}`, 'maildir-mailbox = inbox', 'html-mail = True'],
      ...subscriptions.flatMap(({ key, url }) => [`[feed.${key}]`, `url = ${url}`, `to = ${key}@client.example`]),
    ];
    await writeFile(join(home, 'config'), `${settings.join('\n')}\n`);
    const args = ['-c', join(home, 'config'), '-d', join(home, 'data.json')];
    return {
      read: async () => {
        await run('/usr/bin/r2e', [...args, 'run'], home);
        const folders = ['new', 'cur'].map((name) => join(home, 'inbox', name));
        const files = await Promise.all(
          folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => join(folder, name))),
        );
        const mails = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
        return byKey(
          subscriptions,
          mails.map((mail, n) => [
            // Its header with the address of the feed has the present one after a redirect.
            header(mail, 'To').replace('@client.example', ''),
            item(`${header(mail, 'X-RSS-ID')} ${n}`, header(mail, 'Subject'), header(mail, 'X-RSS-URL')),
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
  start: async (home, subscriptions) => {
    const sections = subscriptions.map(
      ({ key, url }) =>
        `[${key}]\nurl = ${url}\noutput = feed2exec.plugins.echo\nargs = ITEM ${key} {item.title}|{item.link}\n`,
    );
    await writeFile(join(home, 'feed2exec.ini'), sections.join('\n'));
    const printed: string[] = [];
    // Its cache holds a response for as long as the server says that it is fresh, a quarter of an hour here.
    const args = ['--config', join(home, 'feed2exec.ini'), '--database', join(home, 'feed2exec.db')];
    return {
      read: async () => {
        printed.push(...(await run('/usr/bin/feed2exec', [...args, 'fetch', '--nocache'], home)).split('\n'));
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

/** Updates at each line of its input and prints all entries as one line. */
const ELFEED = `
(require 'package) (package-initialize) (require 'elfeed) (require 'json)
(setq elfeed-db-directory "db" elfeed-feeds (split-string (getenv "FEEDS")))
(setq inhibit-message t)
(while (ignore-errors (read-string ""))
  (elfeed-update)
  (let ((end (+ (float-time) 60)))
    (while (and (> (elfeed-queue-count-total) 0) (< (float-time) end)) (accept-process-output nil 0.05)))
  (let (all)
    (with-elfeed-db-visit (entry feed)
      (push (vector (cdr (elfeed-entry-id entry)) (elfeed-entry-title entry) (elfeed-entry-link entry)) all))
    (princ (concat "ENTRIES " (json-encode (vconcat all)) "\\n"))))
`;

const elfeed: Client = {
  name: 'elfeed',
  debian: 'elpa-elfeed',
  needs: '/usr/share/emacs/site-lisp/elpa-src/elfeed-3.4.1/elfeed.el',
  sharesItems: true,
  formats: ['atom', 'rss'],
  start: async (home, subscriptions) => {
    await writeFile(join(home, 'read.el'), ELFEED);
    const env = { PATH: process.env.PATH, HOME: home, TZ: 'UTC', FEEDS: subscriptions.map(({ url }) => url).join(' ') };
    const emacs = spawn('/usr/bin/emacs', ['--batch', '-l', 'read.el'], {
      cwd: home,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lines = createInterface({ input: emacs.stdout })[Symbol.asyncIterator]();
    return {
      read: async () => {
        emacs.stdin.write('\n');
        for (;;) {
          const { value, done } = await lines.next();
          if (done === true) throw new Error('emacs ended');
          if (!value.includes('ENTRIES ')) continue;
          const rows = JSON.parse(value.slice(value.indexOf('ENTRIES ') + 8)) as string[][];
          return new Map(subscriptions.map(({ key }) => [key, rows.map((parts) => item(...parts))] as const));
        }
      },
      close: async () => {
        const ended = new Promise((resolve) => emacs.once('exit', resolve));
        emacs.stdin.end();
        await ended;
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
  start: async (home, subscriptions) => ({
    read: async () => {
      const urls = subscriptions.map(({ url }) => url);
      const shown = JSON.parse(await run(PYTHON, ['-c', FEEDPARSER, ...urls], home)) as Record<string, string[][]>;
      return new Map(
        subscriptions.map(({ key, url }) => [key, (shown[url] ?? []).map((parts) => item(...parts))] as const),
      );
    },
  }),
};

/** Those that Debian has. */
export const TERMINAL_CLIENTS: readonly Client[] = [newsboat, sfeed, rss2email, feed2exec, elfeed, feedparser];
