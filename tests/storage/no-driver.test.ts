/** Of the drivers of databases, only that of the configured store is loaded: the default costs nothing for the others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canShareWork, openCluster } from '../../src/storage/cluster.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { storeExists } from '../../src/storage/store-address.ts';

/** Modules of the driver of PostgreSQL, and of the queue on it, in this process. */
const loaded = (): string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => /node_modules\/pg(?:-\w+)?\//.test(file));

it('loads no module of PostgreSQL for a store in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-driver-'));
  const url = `sqlite:${join(folder, 'winnow.db')}`;
  const lock = await takeLock(url, { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow run' });
  const store = await openStore(url);
  await store.collection<number>('numbers').set('a', 1);
  await store.close();
  expect([canShareWork(url), await openCluster(url)]).toEqual([false, undefined]);
  if (lock.kind === 'held') await lock.release();
  rmSync(folder, { recursive: true });
  expect(loaded()).toEqual([]);
  await expect(storeExists('postgresql://reader@127.0.0.1:1/winnow')).rejects.toThrow('cannot be reached');
  expect(loaded().length).toBeGreaterThan(0);
});
