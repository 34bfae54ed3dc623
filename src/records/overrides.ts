/** Why: what the operator split and joined is kept for ever, one record a pair of articles, the last word on it. */
import type { Decision, Records } from './records.ts';

function idOf({ a, b }: Decision): string {
  return [a, b].sort().join(' ');
}

/** Keeps decisions; they take effect when they are applied, here or in the daemon that runs. */
export async function decide(decisions: readonly Decision[], records: Records): Promise<void> {
  await records.decisions.setMany(decisions.map((decision) => [idOf(decision), decision]));
}

/** All that were taken, oldest first. */
export async function allDecisions(records: Records): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  for await (const [, decision] of records.decisions.entries()) found.push(decision);
  return found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}
