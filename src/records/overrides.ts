/** Stores what the operator split and joined, for good: one record a pair of articles, with the last decision. */
import type { Records, StoredOverride } from './records.ts';

function idOf({ a, b }: StoredOverride): string {
  return [a, b].sort().join(' ');
}

/** Stores overrides. They take effect when they are applied, by this process or a running daemon. Rejects with a StoreError. */
export async function saveOverrides(overrides: readonly StoredOverride[], records: Records): Promise<void> {
  await records.overrides.setMany(overrides.map((override) => [idOf(override), override]));
}

/** Every override, oldest first. Rejects with a StoreError. */
export async function allOverrides(records: Records): Promise<readonly StoredOverride[]> {
  const found: StoredOverride[] = [];
  for await (const [, override] of records.overrides.entries()) found.push(override);
  return found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}
