/** The composition root: opens the store, index, HTTP client and workers that a pass, a command and the daemon use. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { storyLimits } from '../config/story-scope.ts';
import { defined } from '../model/defined.ts';
import { allOverrides } from '../records/overrides.ts';
import { openRecords, type Records } from '../records/records.ts';
import type { Store } from '../storage/store.ts';
import { createStoryIndex, type StoryIndex, type StoryRecord } from '../stories/index.ts';
import { resolveOverrides } from '../stories/story/resolve-overrides.ts';
import { adoptFeeds } from './adopt-feeds.ts';
import { openStories, type StoreContext } from './store-context.ts';
import { openLoggedStore, openWork, type WorkContext, type WorkOptions } from './work-context.ts';

/** Everything that a pass needs. Functions of the pass take this, or a `Pick` of the fields they use. */
export interface AppContext extends StoreContext, WorkContext {
  readonly index: StoryIndex;
  /** The number of this leader among those of the store; absent where processes do not take turns. */
  readonly term?: number;
  /** Rejects with a StoreError when this process does not lead any more; absent where processes do not take turns. */
  readonly confirmLead?: () => Promise<void>;
  /** Whether this process answers readers; absent = no. */
  readonly isServing?: boolean;
}

/** Options of {@link openApp}. */
export interface AppOptions extends Omit<WorkOptions, 'records'> {
  /** Stories that are in memory already, for a daemon that reloads its configuration; default: read from the store. */
  readonly stories?: Pick<AppContext, 'records' | 'catalogue' | 'index'>;
  /** The number of this leader among those of the store. Default: processes do not take turns. */
  readonly term?: number;
  /** See {@link AppContext}. */
  readonly confirmLead?: () => Promise<void>;
  /** See {@link AppContext}. */
  readonly isServing?: boolean;
}

/** The installation's secret, created once: fingerprints of one installation mean nothing to another. */
export async function seedOf({ meta }: Records): Promise<string> {
  const stored = await meta.get('seed');
  if (typeof stored === 'string') return stored;
  const seed = randomBytes(16).toString('hex');
  await meta.set('seed', seed);
  return seed;
}

/** The order in which a pass assigns articles, so that the same article starts a story as before the restart. */
function byArrivalOrder(a: StoryRecord, b: StoryRecord): number {
  const [seenA, seenB] = [a.seenAt ?? 0, b.seenAt ?? 0];
  return seenA - seenB || (a.publishedAt ?? seenA) - (b.publishedAt ?? seenB) || (a.id < b.id ? -1 : 1);
}

/** Gives the index the overrides in force, and the limits of the configured feeds. */
async function applyToIndex(index: StoryIndex, { config, records }: StoreContext): Promise<StoryIndex> {
  index.override(resolveOverrides(await allOverrides(records)).inForce, storyLimits(config.feeds));
  return index;
}

/** Loads the story index from the stored fingerprints. */
async function openIndex(context: StoreContext): Promise<StoryIndex> {
  const { config, records, catalogue } = context;
  const isTaken = (storyId: string): boolean => catalogue.has(storyId);
  const index = createStoryIndex({ seed: await seedOf(records), windowDays: config.stories.windowDays, isTaken });
  const stored: StoryRecord[] = [];
  for await (const [, record] of records.fingerprints.entries()) stored.push(record);
  await applyToIndex(index, context);
  index.restore(stored.sort(byArrivalOrder));
  return index;
}

/** Whether a feed with a `formerlyId` has taken over the history of that id. */
async function adoptHistories(config: Config, store: Store): Promise<boolean> {
  if (config.feeds.every(({ formerlyId }) => formerlyId === undefined)) return false;
  const records = openRecords(store);
  return await adoptFeeds(config, records, await seedOf(records));
}

/** Opens everything. Rejects with a StoreError when the store cannot be opened. */
export async function openApp(options: AppOptions): Promise<AppContext> {
  const { config, log } = options;
  const store = options.store ?? (await openLoggedStore(config.storage.url, log));
  // What is in memory knows the feeds by their former ids.
  const stories = (await adoptHistories(config, store)) ? undefined : options.stories;
  const context = stories
    ? { config, store, records: stories.records, catalogue: stories.catalogue }
    : await openStories(config, store, false);
  const index = stories ? await applyToIndex(stories.index, context) : await openIndex(context);
  const work = await openWork({ ...options, store, records: context.records });
  const { term, confirmLead, isServing } = options;
  return { ...work, ...context, index, ...defined({ term, confirmLead, isServing }) };
}
