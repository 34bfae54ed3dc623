/** Why: what a host asked for with 429 holds over restarts, and for whichever process asks next. */
import type { HttpClient } from '../http/client.ts';
import type { HostCooldown } from '../http/host-cooldowns.ts';
import type { Records } from './records.ts';

const KEY = 'host-holds';

export async function readCooldowns({ meta }: Pick<Records, 'meta'>): Promise<readonly HostCooldown[]> {
  return ((await meta.get(KEY)) ?? []) as readonly HostCooldown[];
}

/** Keeps the present holds; writes only where they differ from what is kept. */
export async function saveCooldowns(http: HttpClient, records: Pick<Records, 'meta'>): Promise<void> {
  const holds = http.cooldowns();
  const kept = await readCooldowns(records);
  if (JSON.stringify(holds) !== JSON.stringify(kept)) await records.meta.set(KEY, holds);
}
