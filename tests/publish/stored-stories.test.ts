/** What is published does not depend on where the stories are, also where an output shows few of many, and archives the rest. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { DAY, type Item, rss, startDesk } from '../fakes/newsdesk.ts';
import { startProgram } from '../fakes/program.ts';

vi.setConfig({ testTimeout: 300_000 });

const STAGES = [0, 2, 4];
const filter = { include: [], exclude: [], languages: [], minWords: 0 };

/** Outputs whose few items are found among the latest stories only after some attempts. */
function changed(config: Config, storiesInMemory: number): Config {
  const outputs = [
    { id: 'few', title: 'Few', mode: 'merge' as const, limit: 1, filter },
    { id: 'many-sources', title: 'Covered', mode: 'group' as const, limit: 2, order: 'coverage' as const, filter },
    { id: 'short', title: 'Long ones', mode: 'off' as const, limit: 1, filter: { ...filter, minWords: 400 } },
  ];
  return { ...config, outputs: [...config.outputs, ...outputs], storage: { ...config.storage, storiesInMemory } };
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The published files after each stage. */
async function week(port: number, storiesInMemory: number) {
  const program = await startProgram(port, undefined, (config) => changed(config, storiesInMemory));
  try {
    const published: ReadonlyMap<string, string>[] = [];
    for (const stage of STAGES) {
      program.newsroom.setStage(stage);
      await runPass(program.deps);
      published.push(filesOf(program.publicDir));
      program.now += 30 * 3_600_000;
      await program.restart();
    }
    let rows = 0;
    for await (const _ of program.deps.records.storyRows.entries()) rows++;
    return { published, rows, port: program.newsroom.port };
  } finally {
    await program.close();
  }
}

it('publishes the same files with stories in memory and in the store', async () => {
  const memory = await week(0, 1_000_000);
  const stored = await week(memory.port, 0);
  expect([memory.rows, stored.rows > 100]).toEqual([0, true]);
  for (const [stage, files] of memory.published.entries()) {
    const others = stored.published[stage] ?? new Map<string, string>();
    expect([...files].filter(([path, text]) => others.get(path) !== text).map(([path]) => path)).toEqual([]);
    expect([...others.keys()]).toEqual([...files.keys()]);
  }
});

/** Titles in the main feed after a feed of forty items gets thirty more, of which three are new and the others a year old, and one more. */
async function titlesAfterBacklog(storiesInMemory: number): Promise<readonly string[]> {
  const desk = await startDesk({
    feeds: ['/tides'],
    settings: `articles: { fetch: never }
output: { itemsPerFeed: 5 }
storage: { url: "memory:", storiesInMemory: ${storiesInMemory} }`,
  });
  try {
    const dated = (name: string, count: number, date: string): readonly Item[] =>
      Array.from({ length: count }, (_, i) => ({ id: `${name}-${i}`, date: `${date} 0${i % 10}:${10 + i}:00 GMT` }));
    desk.origin.answer(rss(dated('week', 40, 'Mon, 02 Mar 2026')));
    await runPass(desk.deps);
    desk.now += 5 * DAY;
    await desk.restart();
    const backlog = [...dated('new', 3, 'Sun, 15 Mar 2026'), ...dated('old', 27, 'Sat, 01 Mar 2025')];
    desk.origin.answer(rss(backlog));
    await runPass(desk.deps);
    // What has just joined is all that the history of the output needs.
    desk.now += DAY;
    desk.origin.answer(rss([...dated('newest', 1, 'Mon, 16 Mar 2026'), ...backlog]));
    await runPass(desk.deps);
    const { items } = JSON.parse(await desk.published('feed.json')) as { readonly items: readonly { title: string }[] };
    return items.map(({ title }) => title);
  } finally {
    await desk.close();
  }
}

it('does not show a backlog that came late in place of later articles', async () => {
  const titles = await titlesAfterBacklog(0);
  expect(titles).toEqual(await titlesAfterBacklog(1000));
  expect(titles.filter((title) => title.startsWith('week'))).toHaveLength(1);
});
