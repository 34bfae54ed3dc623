/** Akregator of KDE. It writes its archive when it ends, so it is started for every read, and its own exporter reads the archive. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import type { Client, ShownItem } from './client.ts';
import type { Workspace } from './workspace.ts';

const CALL = 'dbus-send --session --print-reply --dest=org.kde.akregator';
/** Does nothing, without an error, until the list of feeds is loaded. */
const FETCH = `${CALL} /Akregator org.kde.akregator.part.fetchAllFeeds`;
/** Starts it on the bus of the session, lets it fetch all feeds, and chooses Quit in its menu until it has ended. */
const SESSION = [
  'akregator & program=$!',
  `until ${FETCH}; do sleep 1; done; for n in 1 2 3 4; do sleep 4; ${FETCH}; done; sleep 6`,
  `while kill -0 $program; do ${CALL} /akregator/MainWindow_1 org.kde.KMainWindow.activateAction string:file_quit; sleep 2; done`,
].join('\n');

const RC = `[General]
Disable Introduction=true
Fetch On Startup=true
Show Tray Icon=false
[Network]
Use HTML Cache=false
`;

/** What the archive has of a feed. */
async function archived(workspace: Workspace, url: string): Promise<readonly ShownItem[]> {
  const env = { QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: workspace.home };
  // The exporter crashes when it has printed everything.
  const exported = await workspace.run('sh', ['-c', 'akregatorstorageexporter "$1" || true', 'sh', url], env);
  const { format, feed } = parseFeed(exported);
  if (format !== 'atom') throw new Error(`the export of ${url} is ${format}`);
  return (feed.entries ?? []).map(({ id = '', title, links = [] }) => ({
    id,
    title: typeof title === 'string' ? title : (title?.value ?? ''),
    link: links.find(({ rel }) => rel === 'alternate')?.href ?? '',
  }));
}

export const akregator: Client = {
  name: 'Akregator',
  debian: 'akregator',
  needs: '/usr/bin/akregator',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    const folder = join(home, '.local/share/akregator/data');
    await mkdir(folder, { recursive: true });
    await mkdir(join(home, '.config'), { recursive: true });
    await writeFile(join(home, '.config/akregatorrc'), RC);
    const list = join(folder, 'feeds.opml');
    const feeds = subscriptions.map(
      ({ key, url }) => `<outline text="${key}" title="${key}" xmlUrl="${url}" type="rss" version="RSS"/>`,
    );
    await writeFile(list, `<opml version="1.0"><head/><body>${feeds.join('')}</body></opml>`);
    const env = { DISPLAY: process.env.DISPLAY ?? '', XDG_RUNTIME_DIR: home, QTWEBENGINE_DISABLE_SANDBOX: '1' };
    return {
      read: async () => {
        await workspace.run('dbus-run-session', ['--', 'sh', '-c', SESSION], env);
        // The list has the present address of a feed that moved for good.
        const outlines = (await readFile(list, 'utf8')).match(/<outline [^>]*>/g) ?? [];
        const lists = subscriptions.map(async ({ key, url }) => {
          const outline = outlines.find((one) => one.includes(` title="${key}"`)) ?? '';
          const present = / xmlUrl="([^"]*)"/.exec(outline)?.[1] ?? url;
          return [key, await archived(workspace, present)] as const;
        });
        return new Map(await Promise.all(lists));
      },
    };
  },
};
