/** Upgrades: a store that an earlier version wrote opens in this one, with all its records. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDEXED_COLLECTIONS, indexValueOf } from '../../src/storage/indexes.ts';
import { migrations } from '../../src/storage/schema.ts';
import { openStore } from '../../src/storage/store.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/storage');
const newest = migrations.at(-1)?.version ?? 1;

describe('a store of an earlier version', () => {
  const versions = readdirSync(FIXTURES).filter((name) => name.startsWith('schema-'));

  it('has a fixture for every schema version', () => {
    expect(versions.sort()).toEqual(Array.from({ length: newest }, (_, n) => `schema-${n + 1}`).sort());
  });

  it.each(versions)('%s opens, with its records in the current form', async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'winnow-upgrade-'));
    try {
      copyFileSync(join(FIXTURES, version, 'store.db'), join(folder, 'winnow.db'));
      const store = await openStore(`sqlite:${join(folder, 'winnow.db')}`);
      expect(store.schema.to).toBe(newest);
      const expected: Record<string, Record<string, unknown>> = JSON.parse(
        readFileSync(join(FIXTURES, version, 'expected.json'), 'utf8'),
      );
      for (const [name, records] of Object.entries(expected)) {
        const found = new Map<string, unknown>();
        for await (const [id, value] of store.collection<unknown>(name).entries()) found.set(id, value);
        expect(found).toEqual(new Map(Object.entries(records)));
      }
      for (const name of INDEXED_COLLECTIONS) {
        const times = (await store.collection(name).select({})).map(({ at }) => at);
        expect(times).toEqual(
          Object.values(expected[name] ?? {})
            .map((record) => indexValueOf(name, record))
            .sort(),
        );
        expect(times).not.toContain(undefined);
      }
      expect(await store.check()).toEqual([]);
      await store.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
