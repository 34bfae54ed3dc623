/** Schema versions: an older store is migrated wholly or not at all, and a newer one is never changed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Migration, migrate, migrations, readVersion, requireCurrent } from '../../src/storage/schema.ts';
import { openStore } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-schema-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const freshUrl = (): string => `sqlite:${join(folder, `${++count}.db`)}`;

const newest = migrations.at(-1)?.version ?? 1;

const double: Migration = {
  version: 2,
  what: 'double every number',
  run: async (adapter) => {
    for await (const [key, text] of adapter('numbers').iterator()) {
      await adapter('numbers').set(key, JSON.stringify({ v: 2, value: JSON.parse(text).value * 2 }));
    }
  },
};
const fail: Migration = {
  version: 3,
  what: 'write something, then fail',
  run: async (adapter) => {
    await adapter('numbers').clear();
    throw new Error('power cut');
  },
};

describe('the schema', () => {
  it('numbers its migrations in order without gaps', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 2));
  });

  it('starts a new store at the newest version', async () => {
    const backend = await openBackend(freshUrl());
    expect(await migrate(backend, [double])).toEqual({ from: 2, to: 2 });
    expect(await readVersion(backend)).toBe(2);
    await backend.close();
  });

  it('migrates an older store, once', async () => {
    const url = freshUrl();
    const backend = await openBackend(url);
    await migrate(backend, []);
    await backend.adapter('numbers').set('a', '{"v":1,"value":21}');
    expect(await migrate(backend, [double])).toEqual({ from: 1, to: 2 });
    expect(await migrate(backend, [double])).toEqual({ from: 2, to: 2 });
    expect(await backend.adapter('numbers').get('a')).toBe('{"v":2,"value":42}');
    await backend.close();
  });

  it('commits nothing of a migration that fails', async () => {
    for (const url of [freshUrl(), 'memory:']) {
      const backend = await openBackend(url);
      await migrate(backend, []);
      await backend.adapter('numbers').set('a', '{"v":1,"value":21}');
      await expect(migrate(backend, [double, fail])).rejects.toThrow('power cut');
      expect(await readVersion(backend)).toBe(1);
      expect(await backend.adapter('numbers').get('a')).toBe('{"v":1,"value":21}');
      await backend.close();
    }
  });

  it('refuses a store of a newer program, and leaves it as it is', async () => {
    const url = freshUrl();
    const backend = await openBackend(url);
    await migrate(backend, [...migrations, { ...double, version: newest + 1 }]);
    await backend.close();
    await expect(openStore(url)).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining(
        `was written by a newer version of Winnow (schema ${newest + 1}; this version supports up to ${newest})`,
      ),
    });
    const again = await openBackend(url);
    expect(await readVersion(again)).toBe(newest + 1);
    await again.close();
  });

  it('is left alone by commands that run next to a daemon', async () => {
    const backend = await openBackend(freshUrl());
    expect(await requireCurrent(backend, [double])).toEqual({ from: 2, to: 2 });
    expect(await readVersion(backend)).toBeUndefined();
    await migrate(backend, []);
    await expect(requireCurrent(backend, [double])).rejects.toMatchObject({ code: 'older' });
    expect(await readVersion(backend)).toBe(1);
    await migrate(backend, [double]);
    expect(await requireCurrent(backend, [double])).toEqual({ from: 2, to: 2 });
    await backend.close();
  });

  it('refuses a store whose version is unreadable', async () => {
    const url = freshUrl();
    const backend = await openBackend(url);
    await backend.adapter('schema').set('version', '{"v":1,"value":"two"}');
    await backend.close();
    await expect(openStore(url)).rejects.toMatchObject({ code: 'damaged' });
  });
});
