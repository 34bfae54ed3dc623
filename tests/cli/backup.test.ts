/** `winnow backup` and `restore`: a backup can be restored, and a restore loses nothing. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { backupCommand } from '../../src/cli/backup.ts';
import { restoreCommand } from '../../src/cli/restore.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';
import { runCommand } from '../fakes/terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'winnow-backup-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

/** An installation of its own, with `records` in its store. */
async function install(records: readonly (readonly [string, string])[]) {
  const folder = mkdtempSync(join(root, `${++count}-`));
  const config = join(folder, 'winnow.yaml');
  const file = join(folder, 'state/winnow.db');
  const url = `sqlite:${file}`;
  writeFileSync(config, `storage: { url: "${url}" }\n`);
  const store = await openStore(url);
  await store.collection<string>('entries').setMany(records);
  await store.close();
  const backup = (...args: string[]) => runCommand(backupCommand, ['-c', config, 'backup', ...args]);
  const restore = (...args: string[]) => runCommand(restoreCommand, ['-c', config, 'restore', ...args]);
  return { folder, file, url, backup, restore, read: () => readAll(url) };
}

async function readAll(url: string): Promise<[string, string][]> {
  const store = await openStore(url);
  const found: [string, string][] = [];
  for await (const record of store.collection<string>('entries').entries()) found.push(record);
  await store.close();
  return found;
}

describe('winnow backup and restore', () => {
  it('restore what was saved, and save what they replace', async () => {
    const { folder, url, backup, restore, read } = await install([['a', 'first']]);
    const made = await backup(join(folder, 'copy.db'));
    expect(made).toMatchObject({ err: '', code: 0, out: expect.stringMatching(/copy\.db: 0\.0 MB$/) });
    const store = await openStore(url);
    await store.collection<string>('entries').set('a', 'second');
    await store.close();
    const restored = await restore(join(folder, 'copy.db'));
    expect(restored).toMatchObject({ err: '', code: 0 });
    expect(await read()).toEqual([['a', 'first']]);
    const kept = /saved as (.*)\.$/m.exec(restored.out)?.[1] ?? '';
    expect(await readAll(`sqlite:${kept}`)).toEqual([['a', 'second']]);
    expect(readdirSync(join(folder, 'state')).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('write no backup into the published folder', async () => {
    const { folder, backup } = await install([]);
    writeFileSync(
      join(folder, 'winnow.yaml'),
      `storage: { url: "sqlite:${folder}/s.db" }\noutput: { dir: "${folder}/public" }\n`,
    );
    const { err, code } = await backup(join(folder, 'public/sub/copy.db'));
    expect([code, err]).toEqual([1, expect.stringContaining('would be published')]);
    expect(existsSync(join(folder, 'public'))).toBe(false);
  });

  it('create no folder, since a disk may not be mounted', async () => {
    const { folder, backup } = await install([]);
    const { err, code } = await backup(join(folder, 'disk/copy.db'));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/its folder .*disk does not exist; create it, or mount its disk/),
    ]);
    expect(existsSync(join(folder, 'disk'))).toBe(false);
    expect((await backup(folder)).err).toContain('it is a folder; name the file');
  });

  it('work while the store is in use', async () => {
    const { url, backup } = await install([['a', 'first']]);
    const daemon = await openStore(url);
    await daemon.collection<string>('entries').set('b', 'not yet in the file itself');
    const { out } = await backup('--json');
    await daemon.close();
    const { path, bytes, schema } = JSON.parse(out);
    expect(path).toMatch(/state\/winnow-\d{8}T\d{6}Z\.db$/);
    expect([bytes > 4096, schema]).toEqual([true, 3]);
    expect((await readAll(`sqlite:${path}`)).length).toBe(2);
  });

  it('restore a backup when the store is lost or damaged', async () => {
    const { folder, file, backup, restore, read } = await install([['a', 'first']]);
    const copy = join(folder, 'copy.db');
    await backup(copy);
    rmSync(file);
    expect((await restore(copy)).code).toBe(0);
    expect(await read()).toEqual([['a', 'first']]);
    writeFileSync(file, 'what the disk made of it '.repeat(400));
    const { out, code } = await restore(copy);
    expect(code).toBe(0);
    expect(readFileSync(/saved as (.*)\.$/m.exec(out)?.[1] ?? '', 'utf8')).toContain('what the disk made of it');
    expect(await read()).toEqual([['a', 'first']]);
  });

  it('refuse a file that is not a backup, and leave the store unchanged', async () => {
    const { folder, file, backup, restore, read } = await install([['a', 'first']]);
    const copy = join(folder, 'copy.db');
    await backup(copy);
    const bad = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const bytes = readFileSync(copy);
    const middle = Buffer.from(bytes);
    middle.fill(0x41, 4096, 4096 + 600);
    const cases = [
      join(folder, 'nowhere.db'),
      bad('text.db', Buffer.from('notes '.repeat(1000))),
      bad('cut.db', bytes.subarray(0, bytes.length - 4096)),
      bad('holes.db', middle),
      file,
    ];
    const told: string[] = [];
    for (const path of cases) {
      const { err, code } = await restore(path);
      expect([path, code]).toEqual([path, 1]);
      told.push(err.replace(`${folder}/`, ''));
    }
    expect(told).toEqual([
      'winnow: nowhere.db: there is no such file',
      'winnow: text.db: this is no file that `winnow backup` wrote; the store is as it was',
      'winnow: cut.db: this backup is damaged, so take another one; the store is as it was',
      'winnow: holes.db: this backup is damaged, so take another one; the store is as it was',
      'winnow: state/winnow.db: it is the store itself; name a file that `winnow backup` wrote',
    ]);
    copyFileSync(copy, join(folder, 'newer.db'));
    const newer = await openBackend(`sqlite:${join(folder, 'newer.db')}`);
    await newer.adapter('schema').set('version', '{"v":1,"value":99}');
    await newer.close();
    expect((await restore(join(folder, 'newer.db'))).err).toContain('newer version of Winnow (schema 99');
    expect(await read()).toEqual([['a', 'first']]);
    expect(existsSync(`${file}.restoring`)).toBe(false);
  });

  it('C12 leave every file readable by its owner only, whatever the modes before', async () => {
    const { folder, file, backup, restore, read } = await install([['a', 'first']]);
    const copy = join(folder, 'copy.db');
    await backup(copy);
    for (const path of [copy, file]) chmodSync(path, 0o644);
    writeFileSync(file, 'what the disk made of it '.repeat(400));
    writeFileSync(`${file}-wal`, 'a journal', { mode: 0o644 });
    expect((await restore(copy)).code).toBe(0);
    expect((await restore(copy)).code).toBe(0);
    const state = join(folder, 'state');
    const names = readdirSync(state);
    expect(names.filter((name) => name.includes('.replaced')).length).toBeGreaterThan(2);
    for (const name of names) expect([name, statSync(join(state, name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(await read()).toEqual([['a', 'first']]);
  });

  it('C12 restore into the target of a link to the store, and leave the link', async () => {
    const { folder, file, backup, restore, read } = await install([['a', 'first']]);
    const copy = join(folder, 'copy.db');
    await backup(copy);
    mkdirSync(join(folder, 'disk'));
    rmSync(file);
    symlinkSync('../disk/winnow.db', file);
    expect((await restore(copy)).code).toBe(0);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'disk/winnow.db')).mode & 0o777).toBe(0o600);
    expect(await read()).toEqual([['a', 'first']]);
    expect((await restore(folder)).err).toContain('it is not a file');
  });

  it('exit with 3 while another process holds the lock', async () => {
    const { folder, url, backup, restore } = await install([['a', 'first']]);
    const copy = join(folder, 'copy.db');
    await backup(copy);
    const lock = await takeLock(url, { pid: 4711, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' });
    const { err, code } = await restore(copy);
    expect(code).toBe(3);
    expect(err).toContain('`winnow start`, process 4711');
    if (lock.kind === 'held') await lock.release();
    expect((await restore(copy)).code).toBe(0);
  });

  it('say that they do not work with a store in memory', async () => {
    const { folder, backup, restore } = await install([]);
    writeFileSync(join(folder, 'winnow.yaml'), 'storage: { url: "memory:" }\n');
    const err = expect.stringMatching(
      /^winnow: memory:: a store .* cannot be backed up .*; backups work with `sqlite:FILE`, /,
    );
    expect(await backup()).toMatchObject({ code: 1, err });
    expect(await restore(join(folder, 'winnow.yaml'))).toMatchObject({ code: 1, err });
  });

  it('report that there is nothing to copy', async () => {
    const { file, backup } = await install([]);
    rmSync(file);
    expect(await backup()).toMatchObject({ code: 1, err: expect.stringContaining('there is no store yet') });
    expect(existsSync(file)).toBe(false);
  });
});
