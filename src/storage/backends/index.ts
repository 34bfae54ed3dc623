/** Why: the table of backends; the first part of the storage URL chooses the row. */
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, BackendOptions } from './backend.ts';
import { memory } from './memory.ts';
import { sqlite } from './sqlite.ts';

/** The default first. */
export const backends: readonly BackendKind[] = [sqlite, memory];

/** Opens `url`, such as `sqlite:data/state/winnow.db` or `memory:`. Throws a {@link StoreError}. */
export function openBackend(url: string, options: BackendOptions = {}): Backend {
  const end = url.indexOf(':');
  const kind = backends.find(({ scheme }) => scheme === url.slice(0, end));
  if (kind === undefined) {
    const known = backends.map(({ scheme }) => `${scheme}:`).join(', ');
    throw new StoreError('cannot-open', `"${url}" is no address of a store; it starts with one of ${known}`);
  }
  return kind.open(url.slice(end + 1), options);
}
