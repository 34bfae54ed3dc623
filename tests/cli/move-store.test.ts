/** `winnow move-store`: every record arrives, and nothing that exists is overwritten. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import { moveStoreCommand } from '../../src/cli/move-store.ts';
import { backupStore, restoreStore } from '../../src/storage/backup.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-move-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
/** Each in a folder of its own. */
const file = (): string => `sqlite:${join(folder, `${++count}/winnow.db`)}`;
const move = (...args: string[]) => runCommand(moveStoreCommand, ['move-store', ...args]);

/** A store with `records` records in each of two collections, some of them awkward. */
async function filled(url: string, records: number): Promise<string> {
  const store = await openStore(url);
  for (const name of ['entries', 'pages']) {
    const values = Array.from({ length: records }, (_, n) => [`id ${n}%`, { n, text: 'Ebb \0 \ud800 \\ "' }] as const);
    await store.collection<unknown>(name).setMany(values);
  }
  await store.close();
  return url;
}

async function recordsOf(url: string): Promise<Map<string, string>> {
  const backend = await openBackend(url);
  const records = new Map<string, string>();
  for (const { name } of await backend.sizes()) {
    for await (const [key, value] of backend.adapter(name).iterator()) records.set(`${name}/${key}`, value);
  }
  await backend.close();
  return records;
}

describe('winnow move-store', () => {
  it('copies every record, with progress, and leaves the first store as it is', async () => {
    const [from, to] = [await filled(file(), 2500), file()];
    const before = await recordsOf(from);
    const moved = await move(from, to);
    expect(moved).toMatchObject({ code: 0, out: expect.stringContaining('Copied 5001 records') });
    expect(moved.out).toContain(`Set storage.url to ${to}`);
    expect(moved.err).toContain('entries: 2500 of 2500\n');
    expect(await recordsOf(to)).toEqual(before);
    expect(await recordsOf(from)).toEqual(before);
  });

  it('copies between two files of one folder, which have one lock', async () => {
    const from = await filled(file(), 2);
    const to = from.replace('winnow.db', 'other.db');
    expect(await move(from, to)).toMatchObject({ code: 0, out: expect.stringContaining('Copied 5 records') });
    const lock = await takeLock(to, { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' });
    expect(await move(from, from.replace('winnow.db', 'third.db'))).toMatchObject({ code: 3 });
    if (lock.kind === 'held') await lock.release();
  });

  it('refuses a target that is not empty, without changing it', async () => {
    const [from, to] = [await filled(file(), 3), await filled(file(), 1)];
    const before = await recordsOf(to);
    expect(await move(from, to)).toMatchObject({ code: 1, err: expect.stringContaining('the store is not empty') });
    expect(await recordsOf(to)).toEqual(before);
  });

  it('refuses a store that is in use, that does not exist, or that ends with its process', async () => {
    const from = await filled(file(), 1);
    const lock = await takeLock(from, { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' });
    expect(await move(from, file())).toMatchObject({ code: 3, err: expect.stringContaining('`winnow start`') });
    if (lock.kind === 'held') await lock.release();
    expect(await move(file(), file())).toMatchObject({ code: 1, err: expect.stringContaining('there is no store') });
    expect(await move(from, 'memory:')).toMatchObject({ code: 1, err: expect.stringContaining('cannot be moved') });
    expect(await move(from, from)).toMatchObject({ code: 2, err: expect.stringContaining('the same') });
  });
});

describe.skipIf(POSTGRESQL_MISSING !== undefined)(`with a server (${POSTGRESQL_MISSING ?? 'running'})`, () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql();
    return () => server.close();
  });

  it('moves a store to PostgreSQL and back, as JSON without the password', async () => {
    const [from, back] = [await filled(file(), 2500), file()];
    const there = server.address().replace('winnow@', 'winnow:tide@');
    const moved = await move(from, there, '--json');
    expect(moved).toMatchObject({ code: 0 });
    expect(JSON.parse(moved.out)).toMatchObject({ records: 5001, bytes: expect.any(Number) });
    expect(moved.out + moved.err).not.toContain('tide');
    expect(await move(there, back)).toMatchObject({ code: 0 });
    expect(await recordsOf(back)).toEqual(await recordsOf(from));
  });

  it('restores a backup of one kind of store into the other', async () => {
    const [one, other] = [await filled(file(), 200), server.address()];
    const copies = [join(folder, 'one.copy'), join(folder, 'other.copy')] as const;
    const before = await recordsOf(one);
    await backupStore(one, copies[0]);
    expect(await restoreStore(other, copies[0], 0)).toBeUndefined();
    expect(await recordsOf(other)).toEqual(before);
    await backupStore(other, copies[1]);
    const third = file();
    await restoreStore(third, copies[1], 0);
    expect(await recordsOf(third)).toEqual(before);
  });
});
