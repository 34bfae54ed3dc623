/** Why: what a host asked for with 429 holds over restarts, and for whichever process asks next. */
import type { HttpClient } from '../http/client.ts';
import type { HostHold } from '../http/host-cooldowns.ts';
import type { Records } from './records.ts';

const KEY = 'host-holds';

export async function readHolds({ meta }: Pick<Records, 'meta'>): Promise<readonly HostHold[]> {
  return ((await meta.get(KEY)) ?? []) as readonly HostHold[];
}

/** Keeps the present holds; writes only where they differ from what is kept. */
export async function saveHolds(http: HttpClient, records: Pick<Records, 'meta'>): Promise<void> {
  const holds = http.holds();
  const kept = await readHolds(records);
  if (JSON.stringify(holds) !== JSON.stringify(kept)) await records.meta.set(KEY, holds);
}
