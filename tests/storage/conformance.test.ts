/** The contract of the storage port, run over every backend in the table. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackendKind } from '../../src/storage/backends/backend.ts';
import { backends } from '../../src/storage/backends/index.ts';
import { backupStore, defaultBackupPath, restoreStore } from '../../src/storage/backup.ts';
import { readLockHolder, takeLock } from '../../src/storage/lock.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import {
  openBackend,
  parseStoreAddress,
  STORE_PATTERN,
  storeExists,
  storeFile,
} from '../../src/storage/store-address.ts';
import { freshAddress } from './fresh-address.ts';
import { servers, type TestServer } from './servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-storage-'));
afterAll(() => rmSync(folder, { recursive: true }));

let server: TestServer | undefined;
const fresh = (kind: BackendKind): string => (server === undefined ? freshAddress(kind, folder) : server.address());

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of all) found.push(item);
  return found;
};
const using = async (kind: BackendKind, work: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(fresh(kind));
  try {
    await work(store);
  } finally {
    await store.close();
  }
};

describe('the table of backends', () => {
  it('has a row for every file; further files of a backend start with its scheme', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/storage/backends')).map((name) => name.slice(0, -3));
    const schemes = backends.map(({ scheme }) => scheme);
    const rows = files.filter((name) => !schemes.some((scheme) => name.startsWith(`${scheme}-`)));
    expect([...schemes, 'backend', 'index'].sort()).toEqual(rows.sort());
  });

  it('refuses an address that belongs to no backend', async () => {
    await expect(openStore('redis://localhost')).rejects.toMatchObject({ code: 'cannot-open' });
    await expect(openStore('winnow.db')).rejects.toThrow('write `sqlite:winnow.db`');
  });
});

const named = backends.map((kind) => {
  const reason = servers.get(kind.scheme)?.missing;
  return { kind, reason, title: reason === undefined ? kind.scheme : `${kind.scheme} (skipped: ${reason})` };
});

for (const { kind, reason, title } of named) describe.skipIf(reason !== undefined)(title, () => suite(kind));

function suite(kind: BackendKind): void {
  beforeAll(async () => {
    server = await servers.get(kind.scheme)?.start();
    return async () => {
      await server?.close();
      server = undefined;
    };
  });
  it('finds records by their times, without reading the others', () =>
    using(kind, async (store) => {
      const jobs = store.collection<{ notBefore: string; n?: number }>('work');
      const at = (hour: number): string => `2026-11-22T0${hour}:00:00.000Z`;
      const found = async (range: Parameters<typeof jobs.select>[0]) => (await jobs.select(range)).map(({ id }) => id);
      expect(await jobs.select({})).toEqual([]);
      expect(await jobs.summary()).toEqual({ records: 0 });
      await jobs.setMany([
        ['b', { notBefore: at(2) }],
        ['a%', { notBefore: at(2) }],
        ['c', { notBefore: at(1) }],
        ['d', { notBefore: at(3) }],
      ]);
      expect(await jobs.select({})).toEqual([
        { id: 'c', at: at(1) },
        { id: 'a%', at: at(2) },
        { id: 'b', at: at(2) },
        { id: 'd', at: at(3) },
      ]);
      expect(await found({ upTo: at(2) })).toEqual(['c', 'a%', 'b']);
      expect(await found({ after: at(2) })).toEqual(['d']);
      expect(await found({ after: at(1), upTo: at(2), isFree: true })).toEqual(['a%', 'b']);
      expect(await found({ limit: 2 })).toEqual(['c', 'a%']);
      expect(await found({ after: at(1), upTo: at(2), isFree: true, limit: 1 })).toEqual(['a%']);
      expect(await found({ limit: 9 })).toHaveLength(4);
      expect(await jobs.summary()).toEqual({ records: 4, first: at(1) });
      // The index follows every way of writing.
      await jobs.set('c', { notBefore: at(4), n: 1 });
      await store.write([jobs.setting('d', { notBefore: at(0) }), jobs.deleting('b')]);
      await jobs.delete('a%');
      expect(await found({})).toEqual(['d', 'c']);
      expect(await found({ upTo: at(0) })).toEqual(['d']);
      await expect(store.collection('articles').select({})).rejects.toThrow('has no index');
    }));

  it('lists ids of any characters, as they are', () =>
    using(kind, async (store) => {
      const jobs = store.collection<{ notBefore: string }>('work');
      const ids = ['a"b', 'a\\n', 'line\nbreak', 'tab\t', 'é🚢', '\u2028', "o'clock", '[1]', '\0', '\ud800'];
      await jobs.setMany(ids.map((id, i) => [id, { notBefore: `2026-11-22T0${i}:00` }]));
      expect((await jobs.select({})).map(({ id }) => id)).toEqual(ids);
    }));

  it('lists a record without a time before all others, so that a damaged one is found', async () => {
    const backend = await openBackend(fresh(kind));
    const adapter = backend.adapter('entries');
    const value = (firstSeenAt: string, changedAt: string): string =>
      JSON.stringify({ v: 1, value: { firstSeenAt, changedAt } });
    await adapter.setMany([
      { key: 'a', value: value('2026-11-22', '2026-11-24') },
      { key: 'b', value: value('2026-11-23', '2026-11-20') },
      { key: 'torn', value: '{"v":1,"value":{"firstSe' },
    ]);
    await adapter.set('bare', JSON.stringify({ v: 1, value: { firstSeenAt: '2026-11-01' } }));
    expect(await adapter.select({ upTo: '2026-11-23' })).toEqual([
      { key: 'bare' },
      { key: 'torn' },
      { key: 'b', at: '2026-11-23' },
    ]);
    expect(await adapter.select({ after: '2026-11-23' })).toEqual([{ key: 'a', at: '2026-11-24' }]);
    await backend.close();
  });

  it('returns what was set, and undefined for what was not', () =>
    using(kind, async (store) => {
      const entries = store.collection<{ title: string; n: number | null }>('entries');
      await entries.set('a', { title: 'Größe 中文 😀 "\\', n: null });
      expect(await entries.get('a')).toEqual({ title: 'Größe 中文 😀 "\\', n: null });
      expect(await entries.get('b')).toBeUndefined();
      await entries.set('a', { title: 'second', n: 2 });
      expect(await entries.get('a')).toEqual({ title: 'second', n: 2 });
    }));

  it('returns many records in the order of the ids, with gaps and repeats', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      await numbers.setMany([
        ['one', 1],
        ['two', 2],
        ['zero', 0],
      ]);
      expect(await numbers.getMany(['two', 'three', 'zero', 'two'])).toEqual([2, undefined, 0, 2]);
      expect(await numbers.getMany([])).toEqual([]);
      await numbers.setMany([]);
      await numbers.deleteMany([]);
    }));

  it('says whether a deleted record existed', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      await numbers.setMany([
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ]);
      expect(await numbers.delete('a')).toBe(true);
      expect(await numbers.delete('a')).toBe(false);
      await numbers.deleteMany(['b', 'nowhere']);
      expect(await collect(numbers.entries())).toEqual([['c', 3]]);
    }));

  it('keeps collections apart, whatever the ids look like', () =>
    using(kind, async (store) => {
      const a = store.collection<string>('a');
      const ab = store.collection<string>('a-b');
      await a.set('a-b:x', 'in a');
      await a.set('a:x', 'also in a');
      await ab.set('x', 'in a-b');
      expect(await a.getMany(['x', 'a:x', 'a-b:x'])).toEqual([undefined, 'also in a', 'in a']);
      expect(await collect(ab.entries())).toEqual([['x', 'in a-b']]);
    }));

  it('reads all records, or those whose ids have a prefix', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      const ids = Array.from({ length: 200 }, (_, n) => `${n % 2 === 0 ? 'even' : 'odd'}/${n}`);
      await numbers.setMany([...ids, 'even', 'evenly', 'eve'].map((id, n) => [id, n]));
      const found = await collect(numbers.entries());
      expect(new Map(found)).toEqual(new Map([...ids, 'even', 'evenly', 'eve'].map((id, n) => [id, n])));
      const even = await collect(numbers.entries('even/'));
      expect(even.map(([id]) => id).sort()).toEqual(ids.filter((id) => id.startsWith('even/')).sort());
      expect((await collect(numbers.entries('even'))).length).toBe(102);
      expect(await collect(numbers.entries('none'))).toEqual([]);
    }));

  it('may be written while it is read', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      const ids = Array.from({ length: 300 }, (_, n) => `k${String(n).padStart(3, '0')}`);
      await numbers.setMany(ids.map((id, n) => [id, n]));
      const seen: string[] = [];
      for await (const [id] of numbers.entries()) {
        seen.push(id);
        await numbers.delete(id);
        await numbers.set(id.replace('k', 'a'), -1);
      }
      expect(seen).toEqual(ids);
      expect((await collect(numbers.entries())).length).toBe(300);
    }));

  it('stores any id and any plain value unchanged', () =>
    using(kind, async (store) => {
      let runs = 0;
      const record = fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue());
      const property = fc.asyncProperty(
        fc.uniqueArray(record, { selector: ([id]) => id, maxLength: 8 }),
        async (records) => {
          const values = store.collection<unknown>(`values-${++runs}`);
          await values.setMany(records);
          for (const [id, value] of records) expect(await values.get(id)).toEqual(roundTrip(value));
          const all = new Map(records.map(([id, value]) => [id, roundTrip(value)]));
          expect(new Map(await collect(values.entries()))).toEqual(all);
        },
      );
      await fc.assert(property, { numRuns: 60 });
    }));

  it('stores awkward ids and values unchanged', () =>
    using(kind, async (store) => {
      const values = store.collection<unknown>('values');
      const awkward: [string, unknown][] = [
        ['', ''],
        ['a\u0000b', 'c\u0000d'],
        ['a', 'short'],
        ['\ud800', '\udfff lone'],
        ['%0000', ':colon'],
        ['__proto__', { constructor: 1, toJSON: 'text', expires: 1 }],
        ['100%', ':base64:AAAA'],
      ];
      for (const [id, value] of awkward) await values.set(id, value);
      expect(await values.getMany(awkward.map(([id]) => id))).toEqual(awkward.map(([, value]) => value));
      expect(new Map(await collect(values.entries()))).toEqual(new Map(awkward));
    }));

  it('carries out writes to several collections in their order', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      const words = store.collection<string>('words');
      await words.set('gone', 'x');
      await store.write([]);
      await store.write([
        numbers.setting('a%', 1),
        words.setting('b', 'one'),
        words.setting('b', 'two'),
        words.deleting('gone'),
        numbers.deleting('never'),
      ]);
      expect([await numbers.get('a%'), await words.get('b'), await words.get('gone')]).toEqual([1, 'two', undefined]);
    }));

  it('returns thousands of records as it returns a few', () =>
    using(kind, async (store) => {
      const numbers = store.collection<number>('numbers');
      const ids = Array.from({ length: 1234 }, (_, i) => `n${i}`);
      await numbers.setMany(ids.map((id, i) => [id, i]));
      expect(await numbers.getMany([...ids, 'none'].reverse())).toEqual([undefined, ...ids.map((_, i) => 1233 - i)]);
    }));

  it('refuses a record of another version instead of misreading it', () =>
    using(kind, async (store) => {
      await store.collection<number>('numbers', 2).set('a', 1);
      await expect(store.collection<number>('numbers', 1).get('a')).rejects.toMatchObject({ code: 'newer' });
      await expect(store.collection<number>('numbers', 3).get('a')).rejects.toMatchObject({ code: 'damaged' });
      expect(await store.collection<number>('numbers', 2).get('a')).toBe(1);
    }));

  it('reports its sizes, and that it is whole', () =>
    using(kind, async (store) => {
      await store.collection<string>('pages').setMany([
        ['a', 'x'],
        ['b', 'é'],
      ]);
      expect(await store.sizes()).toContainEqual({ name: 'pages', records: 2, bytes: 39 });
      expect(await store.check()).toEqual([]);
      expect((await store.bytes()) > 0).toBe(kind.capabilities.isPersistent);
    }));

  it('carries out writes in the order of their calls, awaited or not', async () => {
    const backend = await openBackend(fresh(kind));
    const adapter = backend.adapter('numbers');
    const value = (n: number): string => JSON.stringify({ v: 1, value: n });
    const change = (n: number) => ({ collection: 'numbers', key: 'a', value: value(n) });
    const last = async (calls: readonly Promise<unknown>[]) => [
      (await Promise.all(calls)).length,
      await adapter.get('a'),
    ];
    expect(await last([adapter.set('a', value(1)), backend.write([change(2)])])).toEqual([2, value(2)]);
    const calls = [backend.write([change(3)]), adapter.delete('a'), adapter.setMany([{ key: 'a', value: value(4) }])];
    expect(await last(calls)).toEqual([3, value(4)]);
    expect(await last([adapter.deleteMany(['a']), backend.write([change(5)]), adapter.delete('a')])).toEqual([
      3,
      undefined,
    ]);
    await backend.close();
  });

  it('commits nothing of a transaction that rejects', async () => {
    const backend = await openBackend(fresh(kind));
    const adapter = backend.adapter('numbers');
    await adapter.set('a', '{"v":1,"value":1}');
    await expect(
      backend.transaction(async () => {
        await adapter.set('a', '{"v":1,"value":2}');
        await backend.write([{ collection: 'numbers', key: 'b', value: '{"v":1,"value":3}' }]);
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await adapter.getMany(['a', 'b'])).toEqual(['{"v":1,"value":1}', undefined]);
    await backend.close();
  });

  it('outlives its process, or not, as it declares', async () => {
    const url = fresh(kind);
    expect(await storeExists(url)).toBe(false);
    await (await openStore(url)).close();
    const backend = await openBackend(url);
    // Closing waits for what has begun.
    const written = backend.adapter('words').set('a', '{"v":1,"value":"stored"}');
    await Promise.all([written, backend.close()]);
    expect(await storeExists(url)).toBe(kind.capabilities.isPersistent);
    const again = await openStore(url);
    const expected = kind.capabilities.isPersistent ? 'stored' : undefined;
    expect(await again.collection<string>('words').get('a')).toBe(expected);
    await again.close();
  });

  it('has an address that the configuration accepts, and a file only where it declares one', async () => {
    const url = fresh(kind);
    expect(parseStoreAddress(url)).toMatchObject({ kind: 'address', backend: { scheme: kind.scheme } });
    expect(url).toMatch(new RegExp(STORE_PATTERN));
    const file = storeFile(url);
    await (await openStore(url)).close();
    expect(file === undefined || existsSync(file)).toBe(true);
  });

  it('has a lock if another process can open it', async () => {
    const url = fresh(kind);
    const me = (pid: number) => ({ pid, since: '2026-11-22T08:00:00.000Z', command: 'winnow run' });
    expect(await readLockHolder(url)).toBeUndefined();
    const lock = await takeLock(url, me(1));
    expect(lock.kind).toBe('held');
    if (kind.capabilities.isPersistent) {
      expect(await readLockHolder(url)).toMatchObject({ by: me(1) });
      expect(await takeLock(url, me(2))).toMatchObject({ kind: 'taken', by: me(1) });
    }
    // A reader needs no lock.
    await (await openStore(url)).close();
    if (lock.kind === 'held') await lock.release();
    expect(await readLockHolder(url)).toBeUndefined();
  });

  it('gives back what it backed up, or says that it cannot, as it declares', async () => {
    const url = fresh(kind);
    const copy = join(folder, `${kind.scheme}-copy`);
    const store = await openStore(url);
    const words = store.collection<string>('words');
    await words.set('a', 'first');
    if (!kind.capabilities.isPersistent || kind.capabilities.backup === undefined) {
      const error = { name: 'StoreError', message: expect.stringContaining('cannot be backed up') };
      await expect(backupStore(url, copy)).rejects.toMatchObject(error);
      await expect(defaultBackupPath(url, 0)).rejects.toMatchObject(error);
      await expect(restoreStore(url, copy, 0)).rejects.toMatchObject(error);
      await store.close();
      return;
    }
    expect(await backupStore(url, copy)).toMatchObject({ path: copy, schema: store.schema.to });
    await words.set('a', 'second');
    await store.close();
    const replaced = await restoreStore(url, copy, Date.parse('2026-11-22T08:00:00.000Z'));
    expect(existsSync(replaced ?? '')).toBe(true);
    expect(readdirSync(dirname(resolve(replaced ?? ''))).filter((name) => name.includes('.partial'))).toEqual([]);
    rmSync(replaced ?? '');
    const restored = await openStore(url);
    expect(await restored.collection<string>('words').get('a')).toBe('first');
    await restored.close();
  });

  it('does not hide that it is closed', async () => {
    const store = await openStore(fresh(kind));
    const numbers = store.collection<number>('numbers');
    await store.close();
    await store.close();
    await expect(numbers.get('a')).rejects.toMatchObject({ name: 'StoreError' });
    await expect(numbers.getMany(['a'])).rejects.toMatchObject({ name: 'StoreError' });
    await expect(numbers.set('a', 1)).rejects.toMatchObject({ name: 'StoreError' });
    await expect(numbers.setMany([['a', 1]])).rejects.toMatchObject({ name: 'StoreError' });
    await expect(numbers.delete('a')).rejects.toMatchObject({ name: 'StoreError' });
    await expect(numbers.deleteMany(['a'])).rejects.toMatchObject({ name: 'StoreError' });
    await expect(store.write([numbers.setting('a', 1)])).rejects.toMatchObject({ name: 'StoreError' });
    await expect(collect(numbers.entries())).rejects.toMatchObject({ name: 'StoreError' });
  });
}

/** -0 becomes 0 in JSON. */
function roundTrip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
