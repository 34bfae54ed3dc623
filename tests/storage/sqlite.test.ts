/** The SQLite backend: what only a file can do is last, be shared, fill up, be damaged and be copied while in use. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteBackend } from '../../src/storage/backends/sqlite-backend.ts';
import { backupStore } from '../../src/storage/backup.ts';
import { openStore } from '../../src/storage/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const freshPath = (): string => join(folder, `${++count}.db`);
const row = (n: number): [string, string] => [`k${n}`, 'x'.repeat(1000)];

describe('the SQLite file', () => {
  it('outlives the store that wrote it', async () => {
    const url = `sqlite:${freshPath()}`;
    const first = await openStore(url);
    await first.collection<string>('entries').set('a', 'kept');
    await first.close();
    const second = await openStore(url);
    expect(await second.collection<string>('entries').get('a')).toBe('kept');
    await second.close();
  });

  it('is written ahead, so that a reader in another connection neither waits nor sees half a batch', async () => {
    const path = freshPath();
    const writer = await openStore(`sqlite:${path}`);
    const reader = await openStore(`sqlite:${path}`);
    const peer = openSqliteBackend(path);
    const [mine, theirs] = [peer.adapter('entries'), reader.collection<number>('entries')];
    const inBatch = peer.transaction(async () => {
      await mine.set('a', '{"v":1,"value":1}');
      expect(await theirs.get('a')).toBeUndefined();
      await mine.set('b', '{"v":1,"value":2}');
    });
    await inBatch;
    expect(await theirs.getMany(['a', 'b'])).toEqual([1, 2]);
    await Promise.all([writer.close(), reader.close()]);
    await peer.close();
  });

  it('R14: says that the disk is full, and commits nothing of a batch that did not fit', async () => {
    const path = freshPath();
    const backend = openSqliteBackend(path, ['max_page_count = 20']);
    const adapter = backend.adapter('pages');
    await adapter.set('first', 'fits');
    const batch = Array.from({ length: 200 }, (_, n) => ({ key: row(n)[0], value: row(n)[1] }));
    await expect(adapter.setMany(batch)).rejects.toMatchObject({
      code: 'full',
      message: expect.stringContaining(`${path}: the disk is full: free some space`),
    });
    expect(await adapter.get('k0')).toBeUndefined();
    expect(await adapter.get('first')).toBe('fits');
    await adapter.set('small', 'still works');
    expect(await backend.check()).toEqual([]);
    await backend.close();
  });

  it('R14: says that it is read-only', async () => {
    const path = freshPath();
    const backend = openSqliteBackend(path);
    backend.adapter('pages');
    await backend.close();
    const readOnly = openSqliteBackend(path, ['query_only = 1']);
    const adapter = readOnly.adapter('pages');
    await expect(adapter.set('a', 'b')).rejects.toMatchObject({ code: 'read-only' });
    await expect(adapter.delete('a')).rejects.toMatchObject({ code: 'read-only' });
    expect(await adapter.get('a')).toBeUndefined();
    await readOnly.close();
  });

  it('that cannot be opened, is something else, or belongs to another program is refused with a reason', async () => {
    const notes = freshPath();
    writeFileSync(notes, 'Minutes of the harbour council. '.repeat(200));
    await expect(openStore(`sqlite:${notes}`)).rejects.toThrow(`${notes}: it is not an SQLite file`);
    const other = freshPath();
    const database = new Database(other);
    database.exec('CREATE TABLE berths (name TEXT)');
    database.close();
    await expect(openStore(`sqlite:${other}`)).rejects.toThrow(`${other}: it is the database of another program`);
    await expect(openStore(`sqlite:${folder}`)).rejects.toMatchObject({ code: 'cannot-open' });
    await expect(openStore(`sqlite:${folder}`, { upgrade: false })).rejects.toMatchObject({ code: 'cannot-open' });
    await expect(openStore(`sqlite:${join(notes, 'x.db')}`)).rejects.toMatchObject({ code: 'cannot-open' });
  });

  it('is copied whole while it is written', async () => {
    const url = `sqlite:${freshPath()}`;
    const store = await openStore(url);
    const entries = store.collection<number>('entries');
    await entries.setMany(Array.from({ length: 500 }, (_, n) => [`k${n}`, n]));
    const copy = freshPath();
    await Promise.all([backupStore(url, copy), entries.set('later', 1)]);
    const restored = await openStore(`sqlite:${copy}`);
    expect(await restored.collection<number>('entries').get('k499')).toBe(499);
    expect(await restored.check()).toEqual([]);
    await expect(backupStore(url, copy)).rejects.toThrow(`${copy}: there is a file already`);
    await expect(backupStore(url, join(folder, 'no/such/folder/x.db'))).rejects.toMatchObject({ name: 'StoreError' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    await store.close();
    await restored.close();
  });

  it('C1: and its copies are readable by their owner only, since they contain addresses of private feeds', async () => {
    const path = freshPath();
    const store = await openStore(`sqlite:${path}`);
    await store.collection<number>('entries').set('a', 1);
    const copy = freshPath();
    await backupStore(`sqlite:${path}`, copy);
    const files = readdirSync(folder).filter((name) =>
      [path, copy].some((file) => join(folder, name).startsWith(file)),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    await store.close();
  });

  it('lists a record whose id is damaged, in its place among the others', async () => {
    const path = freshPath();
    const backend = openSqliteBackend(path);
    const adapter = backend.adapter('work');
    for (const key of ['a', 'b']) await adapter.set(key, '{"v":1,"value":{"notBefore":"2026-11-22"}}');
    const database = new Database(path);
    database.exec(`INSERT INTO c_work VALUES (CAST(x'61ff' AS TEXT), 'x', '2026-11-22')`);
    database.close();
    const keys = (await adapter.select({})).map(({ key }) => key);
    expect(keys).toEqual(['a', `\ufffdbase64:${Buffer.from([0x61, 0xff]).toString('base64')}`, 'b']);
    await backend.close();
  });

  it('refuses a collection name that SQL could misread', async () => {
    const store = await openStore(`sqlite:${freshPath()}`);
    expect(() => store.collection('x"; "c_entries')).toThrow(TypeError);
    expect(() => store.collection('Entries')).toThrow(TypeError);
    await store.close();
  });

  it('contains everything by itself once it is closed', async () => {
    const path = freshPath();
    const store = await openStore(`sqlite:${path}`);
    await store.collection<number>('entries').set('a', 1);
    await store.close();
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    const again = await openStore(`sqlite:${path}`);
    expect(await again.collection<number>('entries').get('a')).toBe(1);
    await again.close();
  });
});
