/** A week of the newsroom, stage by stage: corrections, late copies, re-issued guids and a page that returns. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApp } from '../../src/app/app.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassReport } from '../../src/pass/pass-event.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { createInstallation, type Installation, type Item } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

let newsroom: Newsroom;
let installation: Installation;
const log = createLog({ level: 'silent', format: 'json' });

beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0 });
  // The clock of these passes stands still, so that no pause between requests would ever end.
  installation = createInstallation(newsroom.port);
  installation.writeConfig((text) => `${text}sample:\n  enabled: true\n  port: ${newsroom.port}\n`);
});

afterAll(async () => {
  await newsroom.close();
  installation.remove();
});

/** One pass at a moment of the week; 30 hours lie between two of them, so that every feed is due. */
async function passAt(stage: number, hoursLater = 0): Promise<PassReport> {
  newsroom.setStage(stage);
  const now = Date.parse('2026-03-10T06:00:00Z') + (stage * 30 + hoursLater) * 3_600_000;
  const { config, problems } = await readConfig(installation.configPath, {});
  if (config === undefined) throw new Error(JSON.stringify(problems));
  const deps = await openApp({ config, log, clock: () => now });
  try {
    return await runPass(deps);
  } finally {
    await deps.close();
  }
}

function named(part: string): Item[] {
  return installation.items('every').filter((item) => item.title.includes(part));
}

/** In order: each moment goes on from the one before. */
describe('a week of the newsroom', () => {
  let evening: readonly Item[] = [];

  it('begins with 32 articles', async () => {
    const report = await passAt(0);
    expect([report.entries.new, report.feeds.failed]).toEqual([32, 0]);
    evening = installation.items('every');
    expect(evening).toHaveLength(32);
  });

  it('tells the second week of a recurring headline from the first', async () => {
    expect((await passAt(1)).entries).toEqual({ new: 3, changed: 0 });
    const weeks = installation.items().filter((item) => item.title === 'Weekly herring landings');
    expect(weeks).toHaveLength(2);
    expect(new Set(weeks.map((item) => item._winnow.story_id)).size).toBe(2);
  });

  it('updates a corrected article under the same id, with the time of the correction', async () => {
    const [before] = named('workers treated');
    expect((await passAt(2)).entries).toEqual({ new: 0, changed: 1 });
    const after = named('workers treated');
    expect(after).toHaveLength(1);
    expect([after[0]?.id, after[0]?.title]).toEqual([
      before?.id,
      'Four workers treated after fire at Ostermouth paper mill',
    ]);
    expect(after[0]?.content_html).toContain('had counted four of the workers twice');
    expect(after[0]?.date_published).toBe(before?.date_published);
    expect(Date.parse(after[0]?.date_modified ?? '')).toBe(Date.parse('2026-03-06T18:40:00Z'));
    const others = installation.items('every').filter((item) => item.id !== after[0]?.id);
    const moved = others.filter((item) =>
      evening.some((old) => old.id === item.id && old.date_modified !== item.date_modified),
    );
    expect(moved).toEqual([]);
  });

  it('separates the result of a vote from its preparation, and gives a note without a title one', async () => {
    expect((await passAt(3)).entries).toEqual({ new: 3, changed: 0 });
    const [preparation] = named('voters to decide on Sunday');
    const results = [...named('Province says yes'), ...named('Voters approve')];
    expect(results).toHaveLength(2);
    expect(results.map((item) => item._winnow.story_id)).not.toContain(preparation?._winnow.story_id);
    const notes = installation.items('every').filter((item) => item.content_html.includes('a single left boot'));
    expect(notes.map((note) => note.title.length > 0)).toEqual([true]);
  });

  it('publishes nothing twice when a feed gives every item a new guid', async () => {
    const before = installation.items('every');
    const report = await passAt(4);
    expect(report.entries.new).toBe(1);
    const after = installation.items('every');
    expect(after).toHaveLength(before.length + 1);
    const ids = new Set(after.map((item) => item.id));
    expect(before.filter((item) => !ids.has(item.id))).toEqual([]);
    expect(report.articles.pages).toBeLessThanOrEqual(1);
  });

  it('fetches a page that is back, and retains what has left its feed', async () => {
    expect(named('Allotment holders')[0]?._winnow.partial).toBeTypeOf('string');
    const before = installation.items('every').length;
    await passAt(5);
    await passAt(5, 30);
    const [back] = named('Allotment holders');
    expect(back?._winnow.partial).toBeUndefined();
    expect(installation.items('every')).toHaveLength(before);
    expect(named('Lace guild')).toHaveLength(1);
  });

  it('changes no byte in a pass without changes', async () => {
    const before = installation.published();
    const report = await passAt(5, 60);
    expect([report.feeds.notModified, report.articles.read]).toEqual([7, 0]);
    expect([...installation.published()].filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);
  });
});
