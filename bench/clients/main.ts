/** `npm run clients`: feed readers with windows live through the events of tests/clients, under a virtual display; prints a table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { akregator } from './akregator.ts';
import { type Client, missing } from './client.ts';
import { elfeed } from './elfeed.ts';
import { feed2imap } from './feed2imap.ts';
import { LIBRARY_CLIENTS } from './library-clients.ts';
import { startScenario } from './scenario.ts';
import { type Column, readEvents } from './table.ts';
import { TERMINAL_CLIENTS } from './terminal-clients.ts';
import { thunderbird } from './thunderbird.ts';
import { WINDOW_CLIENTS } from './window-clients.ts';
import { Workspace } from './workspace.ts';

const USAGE = `npm run clients -- [client …]

Clients by their Debian package: rssguard, quiterss, liferea, akregator, thunderbird; also elfeed (package elpa-elfeed),
feed2imap (with dovecot-imapd), newsboat, sfeed, rss2email, feed2exec, python3-feedparser, and all. Default: those with
windows, which need the packages xvfb and dbus. An event takes half a minute, more on a busy machine. Prints the table in
Markdown.`;

/** A window opens, fetches, and is quiet for a while. */
const LIMITS = { callMs: 240_000, totalMs: Number.POSITIVE_INFINITY };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const isCalled = ({ debian, name }: Client, wanted: string): boolean => wanted === debian || wanted === name;
const windows = [...WINDOW_CLIENTS, akregator, thunderbird];
const all = [...windows, elfeed, feed2imap, ...TERMINAL_CLIENTS, ...LIBRARY_CLIENTS];
const wanted = positionals.length === 0 ? windows.map(({ debian }) => debian ?? '') : positionals;
const chosen = wanted.includes('all') ? all : all.filter((client) => wanted.some((name) => isCalled(client, name)));
for (const name of wanted) {
  if (name !== 'all' && !all.some((client) => isCalled(client, name)))
    console.log(`${name}: not run, this program cannot drive it`);
}
const clients = chosen.filter((client) => {
  const reason = missing(client);
  if (reason !== undefined) console.log(`${client.name}: not run, ${reason}`);
  return reason === undefined;
});

/** The Markdown table of one client: a row for each event, a column for each subscription. */
function markdown(own: readonly Column[], events: readonly { readonly name: string }[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['event', ...own.map(({ key }) => key)]),
    row(['---', ...own.map(() => '---')]),
    ...events.map(({ name }, n) => row([name, ...own.map(({ cells }) => cells[n] ?? '')])),
    row(['listed twice', ...own.map(({ twice }) => twice.join(', ') || 'none')]),
    row(['wrong links', ...own.map(({ wrongLinks }) => wrongLinks.join(', ') || 'none')]),
  ].join('\n');
}

const home = await mkdtemp(join(tmpdir(), 'winnow-clients-'));
const display = `:${90 + (process.pid % 900)}`;
const workspace = new Workspace(home);
workspace.spawn('Xvfb', [display, '-screen', '0', '1024x768x24', '-nolisten', 'tcp']);
process.env.DISPLAY = display;
const scenario = await startScenario(Date.now());
try {
  const columns = await readEvents(scenario, clients, home, LIMITS, (event) => console.error(`… ${event}`));
  for (const { name, debian } of clients) {
    const version =
      debian === undefined
        ? ''
        : await workspace.run('/usr/bin/dpkg-query', ['-W', '-f', ' ($' + '{Version})', debian]);
    const own = columns.filter(({ client }) => client === name);
    console.log(`\n### ${name}${version}\n\n${markdown(own, scenario.events)}`);
    for (const failure of new Set(own.flatMap((column) => column.failure ?? []))) console.log(`\nFailed: ${failure}`);
  }
} finally {
  await workspace.end();
  await scenario.close();
  await rm(home, { recursive: true, force: true });
}
