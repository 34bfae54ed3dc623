/** Stores the cooldowns of hosts (429, Retry-After), so that they last over restarts and for the next process. */
import type { HttpClient } from '../http/client.ts';
import type { HostCooldown } from '../http/host-cooldowns.ts';
import type { Records } from './records.ts';

const KEY = 'host-holds';

/** The stored cooldowns. Rejects with a StoreError. */
export async function readCooldowns({ meta }: Pick<Records, 'meta'>): Promise<readonly HostCooldown[]> {
  return ((await meta.get(KEY)) ?? []) as readonly HostCooldown[];
}

/** Stores the client's current cooldowns if they differ from the stored ones. Only a pass calls it, so calls do not overlap. */
export async function saveCooldowns(http: HttpClient, records: Pick<Records, 'meta'>): Promise<void> {
  const cooldowns = http.cooldowns();
  const stored = await readCooldowns(records);
  if (JSON.stringify(cooldowns) !== JSON.stringify(stored)) await records.meta.set(KEY, cooldowns);
}
