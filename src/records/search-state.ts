/** How far the full-text index is built. */
import { SEARCH_VERSION } from '../search/words.ts';
import type { Records } from './records.ts';

/** The state of an index that has every article. */
export const COMPLETE_INDEX = `${SEARCH_VERSION} complete`;
/** The state of an index that is being built. */
export const INCOMPLETE_INDEX = `${SEARCH_VERSION} incomplete`;

/** `none`: it was never built with today's words, so nothing can be found. `partly`: it is being built. */
export type IndexState = 'none' | 'partly' | 'complete';

/** How far the index is built. Rejects with a StoreError. */
export async function indexState({ search }: Pick<Records, 'search'>): Promise<IndexState> {
  const state = await search?.state();
  if (state === COMPLETE_INDEX) return 'complete';
  return state === INCOMPLETE_INDEX ? 'partly' : 'none';
}
