/**
 * Builds the full-text index of a store that was written without it, or with another way of cutting words. New articles are added when
 * they are stored, so this is done once. It can be killed at any moment: what is missing is added by the next pass.
 */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { indexedText } from '../records/save-articles.ts';
import { COMPLETE_INDEX, INCOMPLETE_INDEX } from '../records/search-state.ts';
import type { StoreSearch, Write } from '../storage/store.ts';

/** Articles that are read and indexed at once, at some 2 ms each. */
const BATCH_SIZE = 25;

/** Empties an index with other words than today's, before a pass adds its articles. Rejects when the store fails. */
export async function prepareIndex({ records }: Pick<AppContext, 'records'>): Promise<void> {
  const { search } = records;
  const state = await search?.state();
  if (search === undefined || state === COMPLETE_INDEX || state === INCOMPLETE_INDEX) return;
  await records.write([search.settingState(undefined)]);
  await records.write([search.settingState(INCOMPLETE_INDEX)]);
}

/** Adds the articles that the index lacks, unless it is complete. Ends early when `signal` is aborted. Rejects when the store fails. */
export async function indexArticles(app: AppContext, signal: AbortSignal): Promise<void> {
  const { search } = app.records;
  if (search === undefined || (await search.state()) === COMPLETE_INDEX) return;
  await prepareIndex(app);
  const count = await addMissing(search, app, signal);
  if (count === undefined) return;
  await app.records.write([search.settingState(COMPLETE_INDEX)]);
  if (count > 0) app.log.info({ articles: count }, 'the articles can be searched now');
}

/** The number of articles that were added; undefined when it was ended early. */
async function addMissing(search: StoreSearch, app: AppContext, signal: AbortSignal): Promise<number | undefined> {
  let count = 0;
  for await (const stories of app.catalogue.all()) {
    const ids = stories.flatMap(({ members }) => members.map(({ entryId }) => entryId));
    for (let at = 0; at < ids.length; at += BATCH_SIZE) {
      if (signal.aborted) return undefined;
      await setImmediate();
      const missing = await search.missing(ids.slice(at, at + BATCH_SIZE));
      const writes = await textsOf(missing, search, app);
      if (writes.length > 0) await app.records.write(writes);
      count += writes.length;
    }
  }
  return count;
}

async function textsOf(
  ids: readonly string[],
  search: StoreSearch,
  { records }: AppContext,
): Promise<readonly Write[]> {
  if (ids.length === 0) return [];
  const entries = await records.entries.getMany(ids);
  const articles = await records.articles.getMany(ids);
  return ids.flatMap((id, i) => {
    const [entry, stored] = [entries[i], articles[i]];
    return entry === undefined || stored === undefined ? [] : [search.setting(id, indexedText({ entry, stored }))];
  });
}
