/** `winnow why` on one story of each kind, through feeds, passes and the command: the reasons are right, and in plain words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApp } from '../../src/app/app.ts';
import { storyCommands } from '../../src/cli/stories.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { parseConfig } from '../../src/config/load.ts';
import { runPass } from '../../src/pass/pass.ts';
import { openRecords } from '../../src/records/records.ts';
import { createLog } from '../../src/runtime/log.ts';
import { openStore } from '../../src/storage/store.ts';
import { HOUR, type Item, rss } from '../fakes/newsdesk.ts';
import { runCommand } from '../fakes/terminal.ts';
import { sharedWorkers } from '../fakes/workers.ts';
import { type Origin, startOrigin } from '../http/origin.ts';
import { FERRY, FERRY_RETOLD } from '../stories/articles.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FEEDS = ['herald', 'courier', 'posts', 'gull', 'top', 'world'] as const;
type Feed = (typeof FEEDS)[number];
const AT = Date.parse('2026-03-10T12:00:00.000Z');

const notice = (name: string, town: string): string =>
  `${name} of ${town} died peacefully at home on Sunday among family and friends. A loving parent and a keen gardener, missed by all who
knew the house and its open door. The family receives guests in the hall of Brook and Daughters, 4 Wharf Lane, from three to six in the
afternoon. A service follows in the chapel on the hill at noon the next day.`;
const flood =
  'the flood barrier of Tolland harbour because of the spring tide. Boats in the inner basin and the ferry to Ister at the grain quay wait.';
const fire = (firefighters: string): string =>
  `A fire has destroyed the drying hall of the ropeworks in Marwick. ${firefighters} firefighters from seven villages fought the flames
through the night. The hall was built in 1911 and held tarred hemp worth two million crowns. Nobody was hurt, the county said.`;
const pilots =
  'The harbour pilots of Tolland report calm water in the roads and a free passage at the grain quay this evening.';
const strip = (n: number): string =>
  `<p>A new strip of the gull and the buoy, drawn by hand in the lighthouse of Sandvik.</p><img src="https://gull.example/${n}.png">`;
const peat =
  'Parliament voted to close the last peat mines of Vessland by the end of the decade, and offers miners posts in the bogs.';
const rowers =
  'The women of Ister rowed the nine miles in 48 minutes and beat the winners of last year by two lengths in heavy wind.';
const library =
  'The library of Sandvik lends drills, ladders and sewing machines from April. Readers need no deposit, only their card, and bring the tools back within a week.';

/** Items by feed: of the first pass, and of the second. */
const ITEMS: readonly (readonly [pass: 1 | 2, feed: Feed, item: Item])[] = [
  [1, 'herald', { id: 'form-1', title: 'Obituary: Ansa Merrow', body: notice('Ansa Merrow', 'Lindmouth') }],
  [2, 'courier', { id: 'form-2', title: 'Obituary: Tobias Rooke', body: notice('Tobias Rooke', 'Elmbury') }],
  [1, 'gull', { id: 'untitled-1', title: '', body: 'The bell buoy off Ister rings again since Monday.' }],
  [
    1,
    'herald',
    {
      id: 'turn-1',
      title: 'Flood barrier order issued for Tolland harbour',
      body: `The county orders to shut ${flood}`,
    },
  ],
  [
    2,
    'courier',
    {
      id: 'turn-2',
      title: 'Flood barrier order for Tolland harbour cancelled',
      body: `The county does not shut ${flood}`,
    },
  ],
  [1, 'herald', { id: 'right-1', title: 'Fire destroys drying hall of Marwick ropeworks', body: fire('Some 40') }],
  [
    2,
    'courier',
    { id: 'right-2', title: 'CORRECTED: Fire destroys drying hall of Marwick ropeworks', body: fire('Some 140') },
  ],
  [1, 'herald', { id: 'day-1', title: 'Pilots of Tolland', body: pilots, date: 'Sat, 07 Mar 2026 18:00:00 GMT' }],
  [2, 'courier', { id: 'day-2', title: 'Pilots of Tolland', body: pilots, date: 'Mon, 09 Mar 2026 18:00:00 GMT' }],
  [1, 'gull', { id: 'strip-1', title: 'Gull and Buoy', body: strip(1), link: 'https://gull.example/strip/today' }],
  [2, 'gull', { id: 'strip-2', title: 'Gull and Buoy', body: strip(2), link: 'https://gull.example/strip/today' }],
  [
    1,
    'top',
    {
      id: 'site-1',
      title: 'Vessland votes to close its peat mines',
      body: peat,
      link: 'https://morning.example/a/peat-mines',
    },
  ],
  [
    2,
    'world',
    {
      id: 'site-2',
      title: 'Peat to end early',
      body: 'Growers of seedlings fear a vote in Vessland.',
      link: 'https://morning.example/a/peat-mines',
    },
  ],
  [
    1,
    'herald',
    {
      id: 'post-1',
      title: 'Rowers of Ister win the river race',
      body: rowers,
      link: 'https://herald.example/a/rowers',
    },
  ],
  [
    2,
    'posts',
    {
      id: 'post-2',
      title: 'River race won by rowers of Ister',
      body: 'Comments',
      link: 'https://herald.example/a/rowers',
    },
  ],
  [1, 'herald', { id: 'copy-1', title: 'Library of Sandvik lends tools', body: library }],
  [2, 'courier', { id: 'copy-2', title: 'Drills and ladders for readers', body: library }],
  [1, 'herald', { id: 'event-1', title: FERRY.title, body: FERRY.text }],
  [2, 'courier', { id: 'event-2', title: FERRY_RETOLD.title, body: FERRY_RETOLD.text }],
  [1, 'herald', { id: 'hand-1', title: 'Owls nest in the clock tower' }],
  [2, 'courier', { id: 'hand-2', title: 'The bells of Tolland stay silent' }],
];

const folder = mkdtempSync(join(tmpdir(), 'winnow-why-'));
const file = join(folder, 'winnow.yaml');
/** Entry ids by guid. */
const ids = new Map<string, string>();
let origin: Origin;

function configuration(): string {
  return [
    `http: { allow: ["${origin.allow}"], feedDelay: 0s, pageDelay: 0s }`,
    'articles: { fetch: never }',
    `storage: { url: "sqlite:${folder}/winnow.db" }`,
    `output: { dir: "${folder}/public" }`,
    'feeds:',
    ...FEEDS.map((id) => `  - { id: ${id}, url: "${origin.url}/${id}" }`),
    'outputs:',
    '  - { id: all, title: All }',
    '',
  ].join('\n');
}

/** Polls all feeds twice, an hour apart. */
async function poll(): Promise<void> {
  const { config, problems } = parseConfig(configuration(), file, { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  let now = AT;
  const log = createLog({ level: 'silent', format: 'json' });
  // As with the bundled newsroom: a clock that stands still would wait for the pauses between requests for ever.
  const settings = { ...config, sample: { ...config.sample, enabled: true } };
  const app = await openApp({ config: settings, log, workers: sharedWorkers(), clock: () => now });
  for (const pass of [1, 2]) {
    origin.answer(({ path }) => {
      const items = ITEMS.filter(([when, feed]) => `/${feed}` === path && when <= pass).map(([, , item]) => item);
      return rss(items, path === '/top' || path === '/world' ? '<link>https://morning.example/</link>' : '');
    });
    await runPass(app, { only: [...FEEDS] });
    now += HOUR;
  }
  await app.close();
}

beforeAll(async () => {
  origin = await startOrigin();
  writeFileSync(file, configuration());
  await poll();
  const store = await openStore(`sqlite:${folder}/winnow.db`);
  for await (const [id, { guid }] of openRecords(store).entries.entries()) ids.set(guid, id);
  await store.close();
});
afterAll(async () => {
  await origin.close();
  rmSync(folder, { recursive: true });
});

/** The output of a command on the items of these guids, with guids in place of ids. */
async function output(name: string, ...guids: readonly string[]): Promise<string> {
  const command = (terminal: Terminal): Command => {
    const found = storyCommands(terminal, () => AT + 3 * HOUR).find((one) => one.name() === name);
    if (found === undefined) throw new Error(`no command ${name}`);
    return found;
  };
  const named = guids.map((guid) => ids.get(guid) ?? guid);
  const { out, err, code } = await runCommand(command, ['-c', file, name, ...named]);
  expect([err, code]).toEqual(['', 0]);
  return [...ids].reduce((text, [guid, id]) => text.replaceAll(id, guid), out);
}

describe('the reasons in plain words', () => {
  it.each([
    [
      'form-2',
      'kept apart from form-1  herald: Obituary: Ansa Merrow\n      one form, filled in with other names or products',
    ],
    [
      'turn-2',
      'herald: Flood barrier order issued for Tolland harbour\n      the later title reports a turn of the event: a cancellation or an end',
    ],
    [
      'right-2',
      /a copy of right-1: its title announces a correction, and \d\d % of all phrases are in both texts \(corrected 1\.00\)/,
    ],
    [
      'day-2',
      'kept apart from day-1  herald: Pilots of Tolland\n      equal short texts of another day, or with another picture or sound',
    ],
    ['strip-2', 'kept apart from strip-1  gull: Gull and Buoy\n      its feed lists the two as two items'],
    ['site-2', 'a copy of site-1: two feeds of one site link one article (canonical-link 1.00)'],
    [
      'post-2',
      'a copy of post-1: one is a post that only links the other, under a title that fits (canonical-link 1.00)',
    ],
    ['copy-2', 'a copy of copy-1: the same text of 27 words (exact-text 1.00)'],
    [
      'event-2',
      /reports the same event as event-1: \d\d % of their characteristic words agree, \d\d % of their titles' words, and \d figures \(1\.00\)/,
    ],
  ])('%s', async (guid, words) => {
    const out = await output('why', guid);
    if (typeof words === 'string') expect(out).toContain(words);
    else expect(out).toMatch(words);
  });

  it('under the first words of an item without a title', async () => {
    const words = 'The bell buoy off Ister rings again since Monday.';
    const lines = await output('why', 'untitled-1');
    expect(lines.split('\n')[0]).toBe(words);
    expect(lines).toContain(`gull: ${words}`);
  });

  it('of what the operator joined and split', async () => {
    await output('join', 'hand-1', 'hand-2');
    expect(await output('why', 'hand-2')).toContain('joined to hand-1 by the operator on 2026-03-10 15:00 UTC');
    await output('split', 'copy-2');
    const split =
      'kept apart from copy-1  herald: Library of Sandvik lends tools\n      split by the operator on 2026-03-10 15:00 UTC';
    expect(await output('why', 'copy-2')).toContain(split);
  });
});
