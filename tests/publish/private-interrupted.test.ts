/** Outputs that change between public and private while publications are interrupted: what is configured at the end is what is served. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Config, OutputConfig } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publish, publishIfStale } from '../../src/publish/publish.ts';
import { readMark } from '../../src/records/private-mark.ts';
import { type Desk, HOUR, rss, startDesk, story } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
afterEach(() => desk.close());

/** A word of the articles of the feed that only `vestry` takes. */
const SECRET = 'Chairman';

/** Public `all` of one feed, and `vestry` of the other. */
function outputs(isPrivate: boolean): (config: Config) => Config {
  return (config) => {
    const [first] = config.outputs;
    if (first === undefined) throw new Error('no output');
    const { sources: _, ...plain } = first;
    const vestry = { ...plain, id: 'vestry', title: 'Vestry', sources: ['ledger'], ...(isPrivate && { isPrivate }) };
    return { ...config, outputs: [{ ...plain, id: 'all', sources: ['tides'] }, vestry as OutputConfig] };
  };
}

async function start(): Promise<void> {
  desk = await startDesk({ feeds: ['/tides', '/ledger'], settings: 'articles: { fetch: never }' });
  desk.origin.answer(({ path }) =>
    rss([{ id: path, title: path === '/tides' ? 'Ferry sails' : `${SECRET} resigns`, body: story(path) }]),
  );
}

async function configure(isPrivate: boolean): Promise<void> {
  desk.now += 2 * HOUR;
  await desk.restart(outputs(isPrivate));
}

/** A publication that is killed before its `n`th change of a folder. */
async function killedBefore(n: number): Promise<void> {
  let changes = 0;
  const confirmLead = async (): Promise<void> => {
    if (++changes >= n) throw new Error('killed');
  };
  await expect(publishIfStale({ ...desk.deps, confirmLead })).rejects.toThrow('killed');
}

/** Public files, but the manifest, with something of the hidden feed. */
async function shown(): Promise<readonly string[]> {
  const all = await readdir(desk.publicDir, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile() && !one.name.startsWith('.winnow'));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => [name, await readFile(join(parentPath, name), 'utf8')] as const),
  );
  return texts.filter(([, text]) => text.includes(SECRET)).map(([name]) => name);
}

it('C14 has nothing in public after it was to be public, and the process was killed', async () => {
  await start();
  await configure(true);
  await runPass(desk.deps);
  await configure(false);
  await killedBefore(9);
  expect(await shown()).not.toEqual([]);
  await configure(true);
  await runPass(desk.deps);
  expect(await shown()).toEqual([]);
});

it('C14 has nothing in public after only its list was made public', async () => {
  await start();
  await configure(true);
  await runPass(desk.deps);
  await configure(false);
  await publish(desk.deps, { isPreliminary: true });
  expect(await shown()).not.toEqual([]);
  await configure(true);
  await runPass(desk.deps);
  expect(await shown()).toEqual([]);
});

it('is whole in public after it was to be private, and the process was killed', async () => {
  await start();
  await configure(false);
  await runPass(desk.deps);
  const before = await shown();
  await configure(true);
  await killedBefore(8);
  await configure(false);
  await runPass(desk.deps);
  expect((await shown()).toSorted()).toEqual(before.toSorted());
});

it('has the mark of this store everywhere, also where another store has published', async () => {
  await start();
  const days = Array.from({ length: 6 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n)).toUTCString());
  desk.origin.answer(({ path }) => rss(days.map((date, n) => ({ id: `${path}${n}`, date, title: `${SECRET} ${n}` }))));
  desk.now += 2 * HOUR;
  await desk.restart((config) => ({
    ...outputs(true)(config),
    outputs: outputs(true)(config).outputs.map((output) => ({ ...output, limit: 4 })),
  }));
  await runPass(desk.deps);
  const before = await readMark(desk.deps.records);
  await desk.deps.records.meta.delete('private-mark');
  await publish(desk.deps);
  const mark = await readMark(desk.deps.records);
  const archive = await readFile(join(desk.deps.config.output.privateDir, 'vestry/archive/0001.atom'), 'utf8');
  expect([before === mark, archive.includes(String(before)), archive.includes(String(mark))]).toEqual([
    false,
    false,
    true,
  ]);
});
