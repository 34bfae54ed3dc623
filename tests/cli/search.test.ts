/** `winnow search`: results as text and as JSON, within an output, and its errors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchCommand } from '../../src/cli/search.ts';
import type { CleanHtml } from '../../src/model/article.ts';
import { openRecords } from '../../src/records/records.ts';
import { saveArticles } from '../../src/records/save-articles.ts';
import { COMPLETE_INDEX, INCOMPLETE_INDEX } from '../../src/records/search-state.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Ran, runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-search-'));
const config = join(folder, 'winnow.yaml');
const url = `sqlite:${folder}/winnow.db`;
const AT = '2026-03-10T12:00:00.000Z';

const run = (...args: string[]): Promise<Ran> =>
  runCommand((terminal) => searchCommand(terminal, () => Date.parse(AT)), ['-c', config, 'search', ...args]);

async function setState(state: string | undefined): Promise<void> {
  const store = await openStore(url);
  const { write, search } = openRecords(store);
  if (search !== undefined) await write([search.settingState(state)]);
  await store.close();
}

async function fill(): Promise<void> {
  const store = await openStore(url);
  const records = openRecords(store);
  for (const [id, title, day] of [
    ['a', 'Night ferry', '08'],
    ['b', 'Ferry strike', '09'],
  ] as const) {
    const published = `2026-03-${day}T08:00:00.000Z`;
    const entry = {
      ...{ version: 1 as const, id, guid: id, feedId: 'tides', title, url: `https://tides.example/${id}` },
      ...{ authors: [], categories: [], enclosures: [], published, firstSeenAt: AT, changedAt: AT, contentHash: id },
    };
    const article = {
      ...{ kind: 'article' as const, html: '<p>The crew was late.</p>' as CleanHtml, text: 'The crew was late.' },
      ...{ authors: [], tags: [], wordCount: 4, readingMinutes: 1, nextPages: [], removed: [] },
    };
    const stored = { from: 'feed' as const, cleanedWith: '1', textChangedAt: AT, textHash: id };
    await records.entries.set(id, entry);
    await saveArticles([{ entry, stored: { version: 1, entryId: id, article, ...stored } }], records);
    const member = { entryId: id, feedId: 'tides', joinedAt: AT, publishedAt: published, evidence: [] };
    await records.stories.set(id.repeat(32), {
      ...{ version: 1, id: id.repeat(32), leadId: id, settled: true, createdAt: AT, updatedAt: AT, members: [member] },
    });
  }
  await records.histories.set('all', { version: 1, upTo: AT, waiting: ['a'.repeat(32)], archives: [] });
  await store.close();
}

beforeAll(async () => {
  writeFileSync(
    config,
    `storage: { url: "${url}" }\noutput: { dir: "${folder}/public" }\nfeeds:\n  - { id: tides, url: "https://tides.example/", title: Tides }\noutputs:\n  - { id: all, title: All }\n`,
  );
  await fill();
  await setState(COMPLETE_INDEX);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('winnow search', () => {
  it('lists stored articles, newest first, each with its date, source and address', async () => {
    const { out, code } = await run('ferry');
    expect(code).toBe(0);
    expect(out).toBe(
      '2026-03-09  Ferry strike\n            Tides  https://tides.example/b\n2026-03-08  Night ferry\n            Tides  https://tides.example/a',
    );
  });

  it('prints one JSON object a line, and no more than --limit', async () => {
    const { out } = await run('crew', '--json', '--limit', '1');
    expect(JSON.parse(out)).toEqual({
      id: 'b',
      storyId: 'b'.repeat(32),
      title: 'Ferry strike',
      source: 'Tides',
      url: 'https://tides.example/b',
      published: '2026-03-09T08:00:00.000Z',
    });
  });

  it('takes a quoted argument for a phrase, and exclusions after --', async () => {
    expect((await run('night ferry', '--json')).out).toContain('Night ferry');
    expect((await run('ferry night')).out).toBe('nothing has all of these words');
    expect((await run('ferry', '--json', '--', '-strike')).out).not.toContain('strike');
  });

  it('finds within an output what that has published, under its ids', async () => {
    const { out } = await run('ferry', '--output', 'all', '--json');
    expect(JSON.parse(out)).toMatchObject({ title: 'Night ferry', id: expect.stringMatching(/^urn:uuid:a/) });
  });

  it('names the outputs when there is none with the id, and refuses a search without words', async () => {
    expect(await run('ferry', '--output', 'al')).toMatchObject({
      code: 2,
      err: 'winnow: there is no output al; there are all',
    });
    expect(await run('"')).toMatchObject({ code: 2, err: 'winnow: there is no word to search for' });
    expect((await run(...'a b c d e f g h i j k l m'.split(' '))).err).toContain('at most 12 words');
  });

  it('says so while the index is not whole', async () => {
    await setState(INCOMPLETE_INDEX);
    expect((await run('ferry')).err).toContain('still being indexed');
    await setState(undefined);
    expect(await run('ferry')).toMatchObject({ code: 1, err: expect.stringContaining('not indexed yet') });
  });
});
