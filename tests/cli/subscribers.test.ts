/** `winnow subscribers`: an address is printed once, listed without its token, and ends when it is revoked. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { subscribersCommand } from '../../src/cli/subscribers.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Ran, runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-subscribers-'));
const path = join(folder, 'winnow.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = Date.parse('2026-03-10T12:00:00.000Z');

const text = (board = 'id: board'): string => `storage: { url: "sqlite:${folder}/state/winnow.db" }
output: { dir: "${folder}/public", privateDir: "${folder}/private", baseUrl: "https://news.example/" }
feeds:
  - { id: tides, url: "https://tides.example/" }
  - { id: minutes, url: "https://minutes.example/" }
outputs:
  - { id: all, title: All, sources: [tides] }
  - { ${board}, title: Board, private: true, sources: [minutes] }
`;

beforeEach(() => {
  rmSync(join(folder, 'state'), { recursive: true, force: true });
  writeFileSync(path, text());
});

function run(...args: string[]): Promise<Ran> {
  return runCommand((terminal) => subscribersCommand(terminal, () => NOW), ['-c', path, 'subscribers', ...args]);
}

const tokenIn = (out: string): string => /private\/\w+\/([\w-]{43})\//.exec(out)?.[1] ?? '';

describe('winnow subscribers', () => {
  it('prints an address once, and stores nothing that it could be made from', async () => {
    const { code, out } = await run('add', 'board', 'Ada at home');
    const token = tokenIn(out);
    expect([code, out.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        'Ada at home can read the output board at',
        ...['feed.atom', 'feed.xml', 'feed.json', ''].map(
          (name) => `  https://news.example/private/board/${token}/${name}`,
        ),
      ],
    ]);
    for (const name of readdirSync(join(folder, 'state')))
      expect([name, readFileSync(join(folder, 'state', name)).includes(token)]).toEqual([name, false]);
    const listed = await run('list');
    expect(listed.out).toMatch(/^[0-9a-f]{12} {2}board {2}Ada at home {2}since 2026-03-10, never used\n1 subscriber$/);
    expect(listed.out).not.toContain(token);
  });

  it('prints JSON', async () => {
    const added = JSON.parse((await run('add', 'board', 'Ada', '--json')).out) as Record<string, unknown>;
    expect(added).toMatchObject({ output: 'board', name: 'Ada', feeds: [{ format: 'Atom' }, {}, {}] });
    const listed = JSON.parse((await run('list', '--json')).out) as object;
    expect(listed).toEqual({ id: added.id, output: 'board', name: 'Ada', createdAt: '2026-03-10T12:00:00.000Z' });
    const revoked = JSON.parse((await run('revoke', 'Ada', '--json')).out) as object;
    expect(revoked).toEqual({ revoked: { id: added.id, name: 'Ada', output: 'board' } });
    expect((await run('list', '--json')).out).toBe('');
  });

  it('ends an address by name or id, and replaces it', async () => {
    const first = tokenIn((await run('add', 'board', 'Ada')).out);
    const second = tokenIn((await run('rotate', 'Ada')).out);
    expect([second.length, second === first]).toEqual([43, false]);
    const id = (await run('list')).out.split(' ')[0] ?? '';
    expect((await run('revoke', id)).out).toBe('revoked: Ada (board) can read nothing any more');
    expect((await run('list')).out).toBe('0 subscribers');
    expect(await run('revoke', 'Ada')).toMatchObject({ code: 1, err: expect.stringContaining('no subscriber Ada') });
  });

  it('lists the day of use, and outputs that were renamed, opened or removed', async () => {
    await run('add', 'board', 'Ada');
    const id = (await run('list')).out.split(' ')[0] ?? '';
    const store = await openStore(`sqlite:${folder}/state/winnow.db`);
    await openRecords(store).subscriberDays.set(id, '2026-03-09');
    await store.close();
    writeFileSync(path, text('id: council, formerly: [board]'));
    expect((await run('list', 'council')).out).toContain('last used on 2026-03-09\n');
    expect((await run('rotate', 'Ada')).out).toContain('https://news.example/private/council/');
    writeFileSync(path, text('id: council, formerly: [board]').replace('private: true, ', ''));
    expect((await run('list')).out).toContain('the output is public');
    writeFileSync(path, text('id: other'));
    expect((await run('list')).out).toContain('the output is gone');
  });

  it.each([
    [['add', 'bord', 'Ada'], 2, 'there is no private output bord, did you mean "board"?'],
    [['add', 'all', 'Ada'], 2, 'the output all is public: set `private: true` for it'],
    [['add', 'board', ' '], 1, 'a subscriber needs a name'],
    [['list', 'nothing'], 2, 'there is no private output nothing'],
    [['rotate', 'Nobody'], 1, '`winnow subscribers list` lists them'],
  ])('%j is refused', async (args, code, message) => {
    expect(await run(...args)).toMatchObject({ code, err: expect.stringContaining(message) });
  });

  it('refuses a second subscriber of the same name', async () => {
    await run('add', 'board', 'Ada');
    expect(await run('add', 'board', 'Ada')).toMatchObject({ code: 1, err: expect.stringContaining('already') });
    expect((await run('list')).out).toContain('1 subscriber');
  });
});
