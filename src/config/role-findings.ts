/** Checks `roles`: processes can divide them only if they share the store. */
import { canShareWork, SHARED_STORE_USAGE } from '../storage/cluster.ts';
import { parseStoreAddress } from '../storage/store-address.ts';
import { defaults, ROLES } from './defaults.ts';
import type { Finding } from './locate.ts';
import { group } from './raw-value.ts';

/** The error of roles that are left out although no other process could have them. */
export function roleFindings(value: unknown): Finding[] {
  const { roles } = group({ file: value }, 'file');
  const { url = defaults.storageUrl } = group(value, 'storage');
  if (!Array.isArray(roles) || typeof url !== 'string' || parseStoreAddress(url).kind === 'refused') return [];
  // A misspelled one is reported by the schema.
  if (roles.some((role) => !ROLES.some((one) => one === role))) return [];
  if (canShareWork(url) || ROLES.every((role) => roles.includes(role))) return [];
  const message = `\`roles\` can be divided only with a store that processes share, ${SHARED_STORE_USAGE}: leave it out`;
  return [{ path: ['roles'], message }];
}
