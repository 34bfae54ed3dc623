/** Copies every record of one open store into another, of whatever backend. */
import type { Backend } from './backends/backend.ts';
import { stateChange } from './search-port.ts';

/** How far a copy is. */
export interface CopyProgress {
  readonly collection: string;
  readonly copied: number;
  readonly records: number;
}

/** Records that are written at once, unless they are large. */
const MAX_BATCH_RECORDS = 1000;
const MAX_BATCH_CHARACTERS = 2_000_000;

/**
 * Copies all collections of `source` into `target`, in one transaction: all or nothing. With `replaces`, what `target` contains is
 * deleted. Nothing else may write to either. Returns the number of records. Rejects with a StoreError.
 */
export async function copyRecords(
  source: Backend,
  target: Backend,
  { replaces = false, onProgress }: { replaces?: boolean; onProgress?: (progress: CopyProgress) => void } = {},
): Promise<number> {
  const collections = await source.sizes();
  const old = replaces ? await target.sizes() : [];
  // Adapters are opened before the transaction: a backend may have to create their tables.
  const adapters = new Map([...collections, ...old].map(({ name }) => [name, target.adapter(name)]));
  return await target.transaction(async () => {
    for (const { name } of old) await adapters.get(name)?.clear();
    // It is of the records that were deleted; the next pass builds it again.
    if (replaces && target.search !== undefined) await target.write([stateChange(undefined)]);
    let total = 0;
    for (const { name, records } of collections) {
      let copied = 0;
      for await (const batch of batchesOf(source.adapter(name).iterator())) {
        await adapters.get(name)?.setMany(batch);
        copied += batch.length;
        onProgress?.({ collection: name, copied, records });
      }
      total += copied;
    }
    return total;
  });
}

async function* batchesOf(
  records: AsyncIterable<[string, string]>,
): AsyncGenerator<{ readonly key: string; readonly value: string }[], void> {
  let batch: { readonly key: string; readonly value: string }[] = [];
  let characters = 0;
  for await (const [key, value] of records) {
    batch.push({ key, value });
    characters += value.length;
    if (batch.length < MAX_BATCH_RECORDS && characters < MAX_BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
