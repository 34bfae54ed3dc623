/**
 * Real feed readers live through a correction, a new title, a copy, an operator's join and split, overflow, a late article, a
 * rename, a removal, a restart and a rebuild. `shown.json` says what each of them shows; those that are not installed are skipped.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, missing } from '../../bench/clients/client.ts';
import { LIBRARY_CLIENTS } from '../../bench/clients/library-clients.ts';
import { type Scenario, startScenario } from '../../bench/clients/scenario.ts';
import { type Column, readEvents } from '../../bench/clients/table.ts';
import { TERMINAL_CLIENTS } from '../../bench/clients/terminal-clients.ts';

/** Each reader is started twelve times; all of them at once need half a minute, more on a busy machine. */
const LIMITS = { callMs: 60_000, totalMs: 150_000 };
vi.setConfig({ hookTimeout: LIMITS.totalMs + 30_000 });

/** By client and subscription: what changed in its list with each event. */
type Golden = Record<string, Record<string, Record<string, string>>>;

const GOLDEN = join(import.meta.dirname, 'shown.json');
const clients: readonly Client[] = [...LIBRARY_CLIENTS, ...TERMINAL_CLIENTS].filter(
  ({ debian }) => debian !== 'elpa-elfeed',
);
const installed = clients.filter((client) => missing(client) === undefined);

let home: string;
let scenario: Scenario;
let columns: readonly Column[] = [];
let golden: Golden = {};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'winnow-clients-'));
  scenario = await startScenario();
  columns = await readEvents(scenario, installed, home, LIMITS);
  if (process.env.WRITE_GOLDEN === '1') await writeFile(GOLDEN, `${JSON.stringify(shownNow(), undefined, 2)}\n`);
  golden = JSON.parse(await readFile(GOLDEN, 'utf8')) as Golden;
});

afterAll(async () => {
  await scenario.close();
  await rm(home, { recursive: true });
});

function shownNow(): Golden {
  const shown: Golden = {};
  for (const { client, key, cells } of columns) {
    const row = scenario.events.map(({ name }, n): [string, string] => [name, cells[n] ?? '']);
    shown[client] = { ...shown[client], [key]: Object.fromEntries(row) };
  }
  return shown;
}

describe.each(clients.map((client) => [client.name, client] as const))('%s', (_, client) => {
  const reason = missing(client);
  it.skipIf(reason !== undefined)(
    `shows what is expected${reason === undefined ? '' : ` (skipped: ${reason})`}`,
    () => {
      const own = columns.filter((column) => column.client === client.name);
      expect(own.flatMap(({ failure }) => failure ?? [])).toEqual([]);
      expect(own.length).toBe(client.formats.length + 1);
      expect(shownNow()[client.name]).toEqual(golden[client.name]);
      // Whatever the table says: every link is the article's, and the late article was seen.
      expect(own.flatMap(({ key, wrongLinks }) => wrongLinks.map((title) => `${key}: ${title}`))).toEqual([]);
      const late = scenario.events.findIndex(({ name }) => name === 'late article');
      expect(own.filter(({ key }) => key.startsWith('news')).map(({ cells }) => cells[late])).toEqual(
        client.formats.map(() => '+Late'),
      );
    },
  );
});
