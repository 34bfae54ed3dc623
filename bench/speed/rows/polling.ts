/** Polling: a pass over many feeds, cold, changed and unchanged, next to two feed readers on the same origin. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fleet, startFleet } from '../../load/fleet.ts';
import { find, type Spent, timed } from '../programs.ts';
import type { Beside, Line, Row } from '../row.ts';

const PASSES = ['cold', '2 % changed', 'all 304'] as const;
const LOAD = fileURLToPath(new URL('../../load/main.js', import.meta.url));

interface Polled {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Our complete pass: requests, parsing, storing, stories, publishing in every format. */
async function ours(feeds: number, folder: string): Promise<readonly Polled[]> {
  const out = join(folder, 'passes.jsonl');
  const args = ['--expose-gc', LOAD, '--feeds', String(feeds), '--no-articles', '--changed', '1', '--unchanged', '1'];
  await timed(process.execPath, [...args, '--out', out], folder);
  return (await readFile(out, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Polled);
}

type Peer = (fleet: Fleet, feeds: number, folder: string) => Promise<() => Promise<Spent>>;

/** Requests, parses and stores several feeds at once. */
const newsboat: Peer = async (fleet, feeds, folder) => {
  const urls = Array.from({ length: feeds }, (_, feed) => fleet.feedUrl(feed));
  await writeFile(join(folder, 'urls'), `${urls.join('\n')}\n`);
  await writeFile(join(folder, 'config'), 'reload-threads 32\nmax-items 0\n');
  return () => timed('newsboat', ['-u', 'urls', '-C', 'config', '-c', 'cache.db', '-x', 'reload'], folder);
};

/** Requests, parses and stores one feed after another; without sending mail, which would be slower. */
const rss2email: Peer = async (fleet, feeds, folder) => {
  const outlines = Array.from(
    { length: feeds },
    (_, feed) => `<outline type="rss" text="f${feed}" xmlUrl="${fleet.feedUrl(feed)}"/>`,
  );
  await writeFile(join(folder, 'list.opml'), `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  const r2e = ['-c', 'r2e.cfg', '-d', 'r2e.json'];
  await timed('r2e', [...r2e, 'new', 'reader@mail.example'], folder);
  await timed('r2e', [...r2e, 'opmlimport', 'list.opml'], folder);
  return () => timed('r2e', [...r2e, 'run', '--no-send'], folder);
};

const PEERS: readonly (readonly [name: string, program: string, peer: Peer, share: number])[] = [
  ['newsboat', 'newsboat', newsboat, 1],
  // It is an order of magnitude slower, so a fifth of the feeds is enough to measure its rate.
  ['rss2email', 'r2e', rss2email, 0.2],
];

async function passesOf(peer: Peer, feeds: number, folder: string): Promise<readonly Polled[]> {
  const fleet = await startFleet(1, feeds);
  try {
    const run = await peer(fleet, feeds, folder);
    const polled: Polled[] = [];
    for (const [pass] of PASSES.entries()) {
      await fleet.setPass(Math.min(pass, 1));
      polled.push(await run());
    }
    return polled;
  } finally {
    await fleet.close();
  }
}

async function besides(feeds: number, folder: string): Promise<readonly (readonly Beside[])[]> {
  const columns: (readonly Beside[])[] = [];
  for (const [name, program, peer, share] of PEERS) {
    if (find(program) === undefined) {
      columns.push(PASSES.map(() => ({ name, absent: 'not installed' })));
      continue;
    }
    const asked = Math.max(10, Math.round(feeds * share));
    const polled = await passesOf(peer, asked, await mkdtemp(join(folder, 'peer-')));
    columns.push(
      polled.map(({ seconds, cpuSeconds }) => ({
        name,
        value: asked / seconds,
        unit: 'feeds/s',
        note: `${(asked / cpuSeconds).toFixed(0)} a CPU second`,
      })),
    );
  }
  return columns;
}

export const polling: Row = {
  id: 'polling',
  async measure({ isQuick }) {
    const feeds = isQuick ? 50 : 500;
    const folder = await mkdtemp(join(tmpdir(), 'winnow-polling-'));
    try {
      const polled = await ours(feeds, folder);
      const columns = await besides(feeds, folder);
      return PASSES.map(
        (name, pass): Line => ({
          what: `feeds polled, ${name} (${feeds} feeds of 10 items)`,
          ours: {
            value: feeds / (polled[pass]?.seconds ?? 0),
            unit: 'feeds/s',
            note: `${(feeds / (polled[pass]?.cpuSeconds ?? 0)).toFixed(0)} a CPU second, stories and publishing included`,
          },
          beside: columns.flatMap((column) => column[pass] ?? []),
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
