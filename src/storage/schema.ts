/** The schema version of the store: an older store is migrated, a newer one is refused. */
import type { Backend, RecordAdapter } from './backends/backend.ts';
import { describeDamaged, readRecord } from './damage.ts';
import { INDEXED_COLLECTIONS } from './indexes.ts';
import { StoreError } from './store-error.ts';

/** The step from the previous schema version to `version`. Records are texts `{"v": …, "value": …}`. */
export interface Migration {
  readonly version: number;
  /** What the step does, for the log. */
  readonly what: string;
  run(adapter: (collection: string) => RecordAdapter, backend: Pick<Backend, 'fillIndex'>): Promise<void>;
}

/** In order, without gaps. Version 1 is the first layout and needs no step; a change to any stored record adds a row. */
export const migrations: readonly Migration[] = [
  {
    version: 2,
    what: 'index feeds, jobs, entries, pages and tombstones by their times',
    run: async (adapter, backend) => {
      for (const collection of INDEXED_COLLECTIONS) {
        adapter(collection);
        await backend.fillIndex(collection);
      }
    },
  },
  {
    version: 3,
    // From here on, whatever writes stories also writes the rows by which they are found, or removes the mark that these are complete.
    what: 'index responses from adding feeds, marks of webhooks and moved stories',
    run: async (adapter, backend) => {
      for (const collection of ['first-answers', 'webhook-marks', 'moved-stories']) {
        adapter(collection);
        await backend.fillIndex(collection);
      }
    },
  },
];

const FIRST = 1;
const COLLECTION = 'schema';
const KEY = 'version';

/** The schema version that was found, and the current one. */
export interface Migrated {
  readonly from: number;
  readonly to: number;
}

/** Rejects with a StoreError unless the store is new or of the newest version of `steps`. Changes nothing. */
export async function requireCurrent(backend: Backend, steps: readonly Migration[] = migrations): Promise<Migrated> {
  const newest = newestOf(steps);
  const found = await versionUpTo(backend, newest);
  if (found === undefined || found === newest) return { from: newest, to: newest };
  const what = `${backend.url} was written by an older version of Winnow (schema ${found}; this version uses ${newest})`;
  throw new StoreError('older', `${what}: \`winnow run\` or \`winnow start\` brings it up to date`);
}

/** Migrates the store to the newest version of `steps`, in one transaction. Rejects with a StoreError when it is newer than that. */
export async function migrate(backend: Backend, steps: readonly Migration[] = migrations): Promise<Migrated> {
  const newest = newestOf(steps);
  const found = await versionUpTo(backend, newest);
  const from = found ?? newest;
  const due = steps.filter((step) => step.version > from);
  if (found !== undefined && due.length === 0) return { from, to: newest };
  await backend.transaction(async () => {
    for (const step of due) await step.run((collection) => backend.adapter(collection), backend);
    await backend.adapter(COLLECTION).set(KEY, JSON.stringify({ v: 1, value: newest }));
  });
  return { from, to: newest };
}

function newestOf(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? FIRST;
}

async function versionUpTo(backend: Backend, newest: number): Promise<number | undefined> {
  const found = await readVersion(backend);
  if (found === undefined || found <= newest) return found;
  const what = `${backend.url} was written by a newer version of Winnow (schema ${found}; this version supports up to ${newest})`;
  throw new StoreError('newer', `${what}: upgrade the program, or restore a backup made before the upgrade`);
}

/** The schema version of the store; undefined when it is new. Rejects with a StoreError when the record is unreadable. */
export async function readVersion(backend: Backend): Promise<number | undefined> {
  const text = await backend.adapter(COLLECTION).get(KEY);
  if (text === undefined) return undefined;
  const value = readRecord(text, 1);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  const what = describeDamaged({ collection: COLLECTION, id: KEY, reason: 'it is not a version number' });
  throw new StoreError('damaged', `${backend.url}: ${what}; restore a backup with \`winnow restore\``);
}
