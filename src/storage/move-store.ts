/** Moves a store: copies all of its records into an empty store, of the same backend or of another one. */
import type { Backend } from './backends/backend.ts';
import { type CopyProgress, copyRecords } from './copy-records.ts';
import { readVersion } from './schema.ts';
import { isPersistent, openBackend, storeExists, storeName } from './store-address.ts';
import { StoreError } from './store-error.ts';

/** A store that was copied. */
export interface MovedStore {
  /** The names of both stores, without passwords. */
  readonly from: string;
  readonly to: string;
  readonly records: number;
  /** Bytes of the serialised records. */
  readonly bytes: number;
}

/**
 * Copies the store at `from` into the one at `to`, which must be empty, in one transaction, and compares both afterwards. The caller
 * holds both locks. `from` is not changed. Rejects with a StoreError.
 */
export async function moveStore(
  from: string,
  to: string,
  onProgress?: (progress: CopyProgress) => void,
): Promise<MovedStore> {
  for (const url of [from, to]) requirePersistent(url);
  if (!(await storeExists(from))) throw new StoreError('failed', `${storeName(from)}: there is no store`);
  const source = await openBackend(from, { isForReading: true });
  try {
    const target = await openBackend(to);
    try {
      return await copyInto(source, target, { from: storeName(from), to: storeName(to) }, onProgress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyInto(
  source: Backend,
  target: Backend,
  names: Pick<MovedStore, 'from' | 'to'>,
  onProgress?: (progress: CopyProgress) => void,
): Promise<MovedStore> {
  if ((await readVersion(source)) === undefined)
    throw new StoreError('failed', `${names.from}: nothing was ever stored in it`);
  const present = (await target.sizes()).reduce((sum, { records }) => sum + records, 0);
  if (present > 0) {
    const advice = 'name a store that does not exist yet, or restore a backup with `winnow restore`';
    throw new StoreError('failed', `${names.to}: the store is not empty (${present} records): ${advice}`);
  }
  const records = await copyRecords(source, target, { ...(onProgress !== undefined && { onProgress }) });
  const [before, after] = await Promise.all([contentOf(source), contentOf(target)]);
  if (before.text !== after.text)
    throw new StoreError('failed', `${names.to}: it differs from ${names.from} after copying: do not use it`);
  return { ...names, records, bytes: before.bytes };
}

function requirePersistent(url: string): void {
  if (isPersistent(url)) return;
  throw new StoreError('failed', `${storeName(url)}: a store that ends with its process cannot be moved`);
}

async function contentOf(backend: Backend): Promise<{ readonly text: string; readonly bytes: number }> {
  const filled = (await backend.sizes()).filter(({ records }) => records > 0);
  return { text: JSON.stringify(filled), bytes: filled.reduce((sum, { bytes }) => sum + bytes, 0) };
}
