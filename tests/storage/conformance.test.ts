/** Why: every backend keeps the same promises; a row of the table that breaks one fails here under its own name. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { backends } from '../../src/storage/backends/index.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-storage-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A fresh address for each test. */
const ADDRESSES = new Map<string, (n: number) => string>([
  ['sqlite', (n) => `sqlite:${join(folder, `deep/er/${n}.db`)}`],
  ['memory', () => 'memory:'],
]);
let count = 0;
const fresh = (scheme: string): string => ADDRESSES.get(scheme)?.(++count) ?? `no address for ${scheme}`;

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
};
const using = async (scheme: string, work: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(fresh(scheme));
  try {
    await work(store);
  } finally {
    await store.close();
  }
};

describe('the table of backends', () => {
  it('has a row for every file, and an address here for every row', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/storage/backends')).map((name) => name.slice(0, -3));
    const parts = new Set(['index', 'backend', 'sqlite-file', 'sqlite-copy', 'sqlite-open', 'lock-file']);
    expect(backends.map((kind) => kind.scheme).sort()).toEqual(files.filter((name) => !parts.has(name)).sort());
    expect([...ADDRESSES.keys()].sort()).toEqual(backends.map((kind) => kind.scheme).sort());
  });

  it('refuses an address of no backend', async () => {
    await expect(openStore('redis://localhost')).rejects.toMatchObject({ code: 'cannot-open' });
    await expect(openStore('winnow.db')).rejects.toThrow('write `sqlite:winnow.db`');
  });
});

describe.each(backends.map(({ scheme }) => scheme))('%s', (scheme) => {
  it('gives back what was set, and undefined for what was not', () =>
    using(scheme, async (store) => {
      const entries = store.collection<{ title: string; n: number | null }>('entries');
      await entries.set('a', { title: 'Größe 中文 😀 "\\', n: null });
      expect(await entries.get('a')).toEqual({ title: 'Größe 中文 😀 "\\', n: null });
      expect(await entries.get('b')).toBeUndefined();
      await entries.set('a', { title: 'second', n: 2 });
      expect(await entries.get('a')).toEqual({ title: 'second', n: 2 });
    }));

  it('answers getMany in the order asked, with gaps and repeats', () =>
    using(scheme, async (store) => {
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

  it('tells whether a deleted record was there', () =>
    using(scheme, async (store) => {
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
    using(scheme, async (store) => {
      const a = store.collection<string>('a');
      const ab = store.collection<string>('a-b');
      await a.set('a-b:x', 'in a');
      await a.set('a:x', 'also in a');
      await ab.set('x', 'in a-b');
      expect(await a.getMany(['x', 'a:x', 'a-b:x'])).toEqual([undefined, 'also in a', 'in a']);
      expect(await collect(ab.entries())).toEqual([['x', 'in a-b']]);
    }));

  it('reads all records, or those whose ids start alike', () =>
    using(scheme, async (store) => {
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
    using(scheme, async (store) => {
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

  it('keeps any id and any plain value as it is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue()), {
          selector: ([id]) => id,
          maxLength: 8,
        }),
        (records) =>
          using(scheme, async (store) => {
            const values = store.collection<unknown>('values');
            await values.setMany(records);
            for (const [id, value] of records) expect(await values.get(id)).toEqual(roundTrip(value));
            expect(new Map(await collect(values.entries()))).toEqual(
              new Map(records.map(([id, value]) => [id, roundTrip(value)])),
            );
          }),
      ),
      { numRuns: 60 },
    ));

  it('keeps awkward ids and values as they are', () =>
    using(scheme, async (store) => {
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
    using(scheme, async (store) => {
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

  it('answers for thousands of records as for a few', () =>
    using(scheme, async (store) => {
      const numbers = store.collection<number>('numbers');
      const ids = Array.from({ length: 1234 }, (_, i) => `n${i}`);
      await numbers.setMany(ids.map((id, i) => [id, i]));
      expect(await numbers.getMany([...ids, 'none'].reverse())).toEqual([undefined, ...ids.map((_, i) => 1233 - i)]);
    }));

  it('refuses a record of another version instead of misreading it', () =>
    using(scheme, async (store) => {
      await store.collection<number>('numbers', 2).set('a', 1);
      await expect(store.collection<number>('numbers', 1).get('a')).rejects.toMatchObject({ code: 'newer' });
      await expect(store.collection<number>('numbers', 3).get('a')).rejects.toMatchObject({ code: 'damaged' });
      expect(await store.collection<number>('numbers', 2).get('a')).toBe(1);
    }));

  it('tells what it holds, and that it is whole', () =>
    using(scheme, async (store) => {
      await store.collection<string>('pages').setMany([
        ['a', 'x'],
        ['b', 'é'],
      ]);
      expect(await store.sizes()).toContainEqual({ name: 'pages', records: 2, bytes: 39 });
      expect(await store.check()).toEqual([]);
    }));

  it('does not hide that it is closed', async () => {
    const store = await openStore(fresh(scheme));
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
});

/** -0 becomes 0 in JSON. */
function roundTrip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
