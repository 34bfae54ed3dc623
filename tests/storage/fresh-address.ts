/** Addresses of new stores for tests, made from how each backend says that its addresses are written. */
import { join } from 'node:path';
import type { BackendKind } from '../../src/storage/backends/backend.ts';

let count = 0;

/** An address that no store was written at, below `folder`, whose parents do not exist. */
export function freshAddress({ scheme, usage }: Pick<BackendKind, 'scheme' | 'usage'>, folder: string): string {
  const address = usage.replace('FILE', join(folder, `deep/er/${scheme}-${++count}.db`));
  if (/:.*[A-Z]{3}/.test(address.replace(folder, ''))) throw new Error(`tests know no value for ${usage}`);
  return address;
}
