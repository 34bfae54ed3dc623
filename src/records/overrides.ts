/** Why: what the operator split and joined is kept for ever, one record a pair of articles, the last word on it. */
import type { Records, StoredOverride } from './records.ts';

function idOf({ a, b }: StoredOverride): string {
  return [a, b].sort().join(' ');
}

/** Keeps decisions; they take effect when they are applied, here or in the daemon that runs. */
export async function saveOverrides(decisions: readonly StoredOverride[], records: Records): Promise<void> {
  await records.overrides.setMany(decisions.map((decision) => [idOf(decision), decision]));
}

/** All that were taken, oldest first. */
export async function allOverrides(records: Records): Promise<readonly StoredOverride[]> {
  const found: StoredOverride[] = [];
  for await (const [, decision] of records.overrides.entries()) found.push(decision);
  return found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}
