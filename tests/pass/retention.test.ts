/** Retention: what is past its time is deleted, nothing else is, and it does not return as new. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { type Program, startProgram } from '../fakes/program.ts';

const DAY = 24 * 3_600_000;

let program: Program;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.close();
});

async function ids(): Promise<string[]> {
  const found: string[] = [];
  for await (const [id] of program.deps.records.entries.entries()) found.push(id);
  return found.sort();
}

it('retains what its feed still lists, however old', async () => {
  await runPass(program.deps);
  const before = await ids();
  program.now += 10 * program.deps.config.retention.days * DAY;
  await runPass(program.deps);
  expect(await ids()).toEqual(before);
});

it('purges what left its feed long ago, with its story, and does not treat it as new when it returns', async () => {
  await runPass(program.deps);
  const { feedEntries, articles, pages, fingerprints, tombstones } = program.deps.records;
  const listed = await feedEntries.get('coastwire');
  const [gone = ''] = listed?.present ?? [];
  const before = await ids();
  await feedEntries.set('coastwire', { version: 1, ids: listed?.ids ?? [], present: listed?.present.slice(1) ?? [] });
  program.now += (program.deps.config.retention.days + 1) * DAY;
  await runPass(program.deps, { only: [] });
  expect(await ids()).toEqual(before.filter((id) => id !== gone));
  expect((await program.deps.catalogue.storiesOf([gone]))[0]).toBeUndefined();
  for (const collection of [articles, pages, fingerprints]) expect(await collection.get(gone)).toBeUndefined();
  expect(await tombstones.get(gone)).toBeDefined();
  // The feed still lists it; its state is forgotten so that the whole document is read again.
  await program.deps.records.feeds.delete('coastwire');
  const report = await runPass(program.deps);
  expect(report.feeds.fetched).toBe(1);
  expect(report.entries.new).toBe(0);
  expect(await ids()).not.toContain(gone);
});

it('deletes old pages and retains their articles', async () => {
  await runPass(program.deps);
  const size = program.deps.catalogue.size;
  program.now += (program.deps.config.retention.pagesDays + 1) * DAY;
  await runPass(program.deps);
  let pages = 0;
  for await (const _ of program.deps.records.pages.entries()) pages++;
  expect(pages).toBe(0);
  expect(program.deps.catalogue.size).toBe(size);
});
