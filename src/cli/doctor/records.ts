/** Why: the promises about records (each entry in one story, no story without a lead) are counted, not believed. */
import { openRecords, type Records } from '../../records/records.ts';
import { describeDamaged, openStore, StoreError } from '../../storage/store.ts';
import { storeExists } from '../../storage/store-address.ts';
import { count } from '../count.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

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
      const found = await examine(all);
      return [...damaged.map((words) => fail(`${words}: restore a backup, or leave it out`)), ...found];
    } finally {
      await store.close();
    }
  },
};

/** Reads every record once: those that are left out are reported by the store; one that nothing can do without ends its collection. */
async function readThrough(collection: Records[keyof Records]): Promise<string[]> {
  if (typeof collection === 'function') return [];
  try {
    for await (const _ of collection.entries());
    return [];
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'damaged' || error.code === 'newer')) return [error.message];
    throw error;
  }
}

/** Counts what should not be. Entries that wait to be worked on may still be in no story. */
export async function examine({ entries, stories, jobs }: Records): Promise<readonly CheckResult[]> {
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
  const twice = [...members.values()].filter((times) => times > 1).length;
  const lost = [...entryIds].filter((id) => !members.has(id) && !waiting.has(id)).length;
  const dangling = [...members.keys()].filter((id) => !entryIds.has(id)).length;
  const wrong = [
    ...found(fail, twice, 'entry stands in more than one story', 'entries stand in more than one story'),
    ...found(fail, leaderless, 'story has no lead', 'stories have no lead'),
    ...found(warn, lost, 'entry is in no story and not waited for', 'entries are in no story and not waited for'),
    ...found(warn, dangling, 'member of a story has no entry', 'members of stories have no entry'),
  ];
  if (wrong.length > 0) return wrong;
  const all = `${count(entryIds.size, 'entry', 'entries')} in ${count(stored, 'story', 'stories')}, each in one`;
  return [ok(`${all}; ${count(waiting.size, 'waits', 'wait')}`)];
}

function found(level: (words: string) => CheckResult, number: number, one: string, many: string): CheckResult[] {
  return number === 0 ? [] : [level(count(number, one, many))];
}
