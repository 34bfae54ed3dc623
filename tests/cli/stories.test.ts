/** `winnow stories`, `why`, `split` and `join`: their output, their options and their errors. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewCommand } from '../../src/cli/preview.ts';
import { runCommand as runPassCommand } from '../../src/cli/run.ts';
import { storyCommands } from '../../src/cli/stories.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Ran, runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-stories-'));
const config = join(folder, 'winnow.yaml');
const AT = '2026-03-10T12:00:00.000Z';

const LATER = '2026-03-10T15:00:00.000Z';

function run(...args: string[]): Promise<Ran> {
  return runCommand(
    (terminal) =>
      storyCommands(terminal, () => Date.parse(LATER)).find((one) => one.name() === args[0]) ??
      previewCommand(terminal),
    ['-c', config, ...args],
  );
}

beforeAll(async () => {
  writeFileSync(
    config,
    `storage: { url: "sqlite:${folder}/winnow.db" }\noutput: { dir: "${folder}/public" }\nfeeds:\n  - { id: tides, url: "https://tides.example/" }\n`,
  );
  const store = await openStore(`sqlite:${folder}/winnow.db`);
  const { entries, stories } = openRecords(store);
  const grounds = 'rewritten: 2 % of its telling words agree';
  const member = { feedId: 'tides', joinedAt: AT, publishedAt: AT };
  const evidence = [{ article: 'a', signal: 'same-event', score: 0.99, grounds: '54 % of telling words agree' }];
  const copied = [{ article: 'a', signal: 'near-copy', score: 1 }];
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const base = {
      version: 1,
      id,
      guid: id,
      feedId: 'tides',
      title: `Tide ${id}`,
      authors: [],
      categories: [],
    } as const;
    await entries.set(id, { ...base, enclosures: [], firstSeenAt: AT, changedAt: AT, contentHash: id });
  }
  await stories.set('s', {
    ...{ version: 1, id: 's', leadId: 'a', settled: true, createdAt: AT, updatedAt: AT },
    members: [
      { ...member, entryId: 'a', evidence: [] },
      { ...member, entryId: 'b', grade: 'same-event', evidence },
      { ...member, entryId: 'c', grade: 'copy', evidence: copied, strayed: true },
    ],
    former: [{ entryId: 'e', feedId: 'tides', joinedAt: AT, at: AT, to: 't', grounds }],
  });
  await stories.set('t', {
    ...{ version: 1, id: 't', leadId: 'e', settled: true, createdAt: AT, updatedAt: AT },
    members: [{ ...member, entryId: 'e', evidence: [], left: { storyId: 's', at: AT, grounds } }],
  });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('winnow stories', () => {
  it('says why each article is in its story, and repeats no name', async () => {
    const { out, code } = await run('stories');
    expect([out.split('\n'), code]).toEqual([
      [
        's',
        '  * a  tides: Tide a',
        '      started the story',
        '    b  tides: Tide b',
        '      reports the same event as a: 54 % of telling words agree (0.99)',
        '    c  tides: Tide c',
        '      a copy of a: near-copy 1.00; rewritten since; no longer close enough to the story to lead it',
      ],
      0,
    ]);
  });

  it('reports for both stories which article left, when and why', async () => {
    const why = 'rewritten: 2 % of its telling words agree';
    expect((await run('why', 'e')).out).toContain(`started the story; left story s on 2026-03-10 12:00 UTC: ${why}`);
    expect((await run('why', 'a')).out).toContain(`  - e  tides: left on 2026-03-10 12:00 UTC for story t: ${why}`);
    expect(JSON.parse((await run('why', 'e', '--json')).out)).toMatchObject({ members: [{ left: { storyId: 's' } }] });
  });

  it.each(['stories', 'preview'])('%s accepts only whole numbers from 1 as its limit', async (command) => {
    for (const limit of ['0', '-1', 'abc', '1e9', '1.5', '', '9999999']) {
      const ran = await run(command, ...(command === 'preview' ? ['tides'] : []), '--limit', limit);
      expect([limit, ran.code, ran.out]).toEqual([limit, 2, '']);
      expect(ran.err).toMatch(/--limit.*must be a whole number from 1 to \d+/);
    }
  });
});

describe('a name that matches nothing', () => {
  it.each([
    [
      'feeds:\n  - { id: tides, url: "https://tides.example/", stories: never }',
      'never joined with another article: `stories: never` of its feed',
    ],
    [
      'stories: { tags: { water: { within: [water] } } }\nfeeds:\n  - { id: tides, url: "https://tides.example/", tags: [water] }',
      'joined only with articles of feeds tagged water: `stories` of tag water',
    ],
  ])('why names what the operator configured: %s', async (settings, line) => {
    const before = readFileSync(config, 'utf8');
    writeFileSync(config, `${before.slice(0, before.indexOf('feeds:'))}${settings}\n`);
    try {
      expect((await run('why', 'd')).out.split('\n')).toContain(`  ${line}`);
    } finally {
      writeFileSync(config, before);
    }
  });

  it.each(['why', 'split'])('%s says what to give', async (command) => {
    expect(await run(command, 'nothing')).toEqual({
      out: '',
      err: 'winnow: no article matches nothing: give an entry id, a story id or the URL of an article',
      code: 1,
    });
  });

  it('split reports an article that is not in a story, and a name of several articles', async () => {
    expect((await run('split', 'd')).err).toBe('winnow: d is not in a story yet: the next pass assigns it');
    expect((await run('split', 's')).err).toBe('winnow: s matches several articles: a, b, c');
  });

  it('join accepts the id of a story, however many articles it has', async () => {
    expect((await run('join', 's', 'd')).err).toBe('winnow: d is not in a story yet: the next pass assigns it');
  });

  it('preview reports on stderr why a feed has no items', async () => {
    const refused = '127.0.0.1 is not a public address (loopback) and not in `http.allow` with port 9';
    expect(await run('preview', 'http://127.0.0.1:9/feed')).toEqual({
      out: '',
      err: `winnow: http://127.0.0.1:9/feed: ${refused}`,
      code: 1,
    });
  });

  it('preview suggests the id that was meant', async () => {
    expect(await run('preview', 'tide')).toEqual({
      out: '',
      err: 'winnow: no feed has the id tide, did you mean "tides"?',
      code: 2,
    });
    const ran = await runCommand(runPassCommand, ['-c', config, 'run', '--feed', 'winds']);
    expect([ran.err, ran.code]).toEqual(['winnow: no feed has the id winds; the ids are tides', 2]);
  });
});

it('split reports where the article is now, and dates by the given clock', async () => {
  const { out, code } = await run('split', 'a');
  expect([code, out.split('\n')[0]]).toEqual([0, 'a stays in story s']);
  expect(out).toContain('b is now in story');
  const store = await openStore(`sqlite:${folder}/winnow.db`);
  const { stories, overrides } = openRecords(store);
  expect((await stories.get('s'))?.gone).toMatchObject([
    { entryId: 'b', until: LATER },
    { entryId: 'c', until: LATER },
  ]);
  for await (const [, { at }] of overrides.entries()) expect(at).toBe(LATER);
  await store.close();
});
