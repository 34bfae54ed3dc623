/** Why: the table of backends; the first part of the storage URL chooses the row. */
import { parseStoreAddress } from '../../model/store-address.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, BackendOptions } from './backend.ts';
import { memory } from './memory.ts';
import { sqlite } from './sqlite.ts';

/** The default first. */
export const backends: readonly BackendKind[] = [sqlite, memory];

/** Opens `url`, such as `sqlite:data/state/winnow.db` or `memory:`. Throws a {@link StoreError}. */
export function openBackend(url: string, options: BackendOptions = {}): Backend {
  const address = parseStoreAddress(url);
  // The address itself is not repeated: that of a database server may hold a password.
  if (address.kind === 'refused') throw new StoreError('cannot-open', `the store's address: ${address.message}`);
  const kind = backends.find(({ scheme }) => scheme === address.kind);
  if (kind === undefined) throw new StoreError('cannot-open', `no backend for \`${address.kind}:\``);
  return kind.open(address.kind === 'sqlite' ? address.file : '', options);
}
