/** Checks the records: damaged ones, and the invariants that each entry is in one story and each story has a lead. */
import { openRecords, type Records } from '../../records/records.ts';
import { describeDamaged, openStore, StoreError } from '../../storage/store.ts';
import { storeExists } from '../../storage/store-address.ts';
import { count } from '../count.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** The check `records`. */
export const records: Check = {
  id: 'records',
  run: async ({ config }) => {
    if (!(await storeExists(config.storage.url))) return [];
    const damaged: string[] = [];
    const store = await openStore(config.storage.url, {
      upgrade: false,
      onDamaged: (record) => void damaged.push(describeDamaged(record)),
    });
    try {
      const all = openRecords(store);
      for (const collection of Object.values(all)) damaged.push(...(await readThrough(collection)));
      const results = await examine(all);
      return [...damaged.map((words) => fail(`${words}: restore a backup, or accept the loss`)), ...results];
    } finally {
      await store.close();
    }
  },
};

/** Reads every record once. The store reports damaged records that it skips; one that is indispensable ends its collection. */
async function readThrough(collection: Records[keyof Records]): Promise<string[]> {
  if (collection === undefined || !('entries' in collection)) return [];
  try {
    for await (const _ of collection.entries());
    return [];
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'damaged' || error.code === 'newer')) return [error.message];
    throw error;
  }
}

/** Counts violations of the invariants. Entries with an open job may not be in a story yet. */
async function examine({ entries, stories, jobs }: Records): Promise<readonly CheckResult[]> {
  const entryIds = new Set<string>();
  for await (const [id] of entries.entries()) entryIds.add(id);
  const waiting = new Set<string>();
  for await (const [, { entryId }] of jobs.entries()) waiting.add(entryId);
  const members = new Map<string, number>();
  let leaderless = 0;
  let stored = 0;
  for await (const [, story] of stories.entries()) {
    stored++;
    if (!story.members.some((member) => member.entryId === story.leadId)) leaderless++;
    for (const { entryId } of story.members) members.set(entryId, (members.get(entryId) ?? 0) + 1);
  }
  const duplicated = [...members.values()].filter((times) => times > 1).length;
  const lost = [...entryIds].filter((id) => !members.has(id) && !waiting.has(id)).length;
  const dangling = [...members.keys()].filter((id) => !entryIds.has(id)).length;
  const violations = [
    ...violation(fail, duplicated, 'entry is in more than one story', 'entries are in more than one story'),
    ...violation(fail, leaderless, 'story has no lead', 'stories have no lead'),
    ...violation(warn, lost, 'entry has neither a story nor a job', 'entries have neither a story nor a job'),
    ...violation(warn, dangling, 'member of a story has no entry', 'members of stories have no entry'),
  ];
  if (violations.length > 0) return violations;
  const all = `${count(entryIds.size, 'entry', 'entries')} in ${count(stored, 'story', 'stories')}, each in one`;
  return [ok(`${all}; ${count(waiting.size, 'entry', 'entries')} waiting to be processed`)];
}

function violation(level: (words: string) => CheckResult, number: number, one: string, many: string): CheckResult[] {
  return number === 0 ? [] : [level(count(number, one, many))];
}
