/** Finds the newest items of an output among the stories of the last time, without looking at all there are. */
import type { AppContext } from '../app/app.ts';
import type { OutputConfig } from '../config/config.ts';
import type { Instant } from '../model/time.ts';
import { feedsOf, type IsShown, type Selected } from '../outputs/select.ts';
import { type ShownArticles, selectedOf, shownOf } from './items.ts';
import type { Sources } from './sources.ts';
import type { Unblock } from './unblocked.ts';

/** Stories that are looked at first, for each item that the output shows: a story may be filtered out, or be of other feeds. */
const FIRST_FACTOR = 4;
/** So many times more are looked at where those were too few. */
const NEXT_FACTOR = 8;

/** What an output shows, and what else it could. */
export interface Newest {
  readonly newest: readonly ShownArticles[];
  /** What it could show, with everything from `since` on. */
  readonly selected: readonly Selected[];
  /** '' = everything. */
  readonly since: Instant;
}

/** The newest items of an output. `upTo`: `selected` has everything since then at least. Rejects with a StoreError. */
export async function selectNewest(
  output: OutputConfig & { readonly unblock: Unblock },
  isShown: IsShown,
  upTo: Instant,
  sources: Sources,
  app: AppContext,
): Promise<Newest> {
  const feeds = feedsOf(output, app.config.feeds);
  for (let count = FIRST_FACTOR * output.limit; ; count *= NEXT_FACTOR) {
    const found = count === Number.POSITIVE_INFINITY ? '' : await app.catalogue.sinceOf(feeds, count);
    const since = found < upTo ? found : upTo;
    const selected = await selectedOf(output, app, isShown, since);
    const complete = completeSince(since, selected, output);
    const newest = await shownOf(output, complete, sources, app);
    if (since === '' || newest.length >= output.limit) return { newest, selected, since };
    // What came lately has old dates, as after a first pass: the newest ones may be anywhere.
    if (complete.length === 0) count = Number.POSITIVE_INFINITY;
  }
}

/** Those of `selected` before which, in the order of the output, nothing is missing. */
function completeSince(
  since: Instant,
  selected: readonly Selected[],
  { order }: Pick<OutputConfig, 'order'>,
): readonly Selected[] {
  if (since === '') return selected;
  // Within a day, those of many sources come first, whenever it was.
  const day = since.slice(0, 10);
  const isComplete = ({ publishedAt }: Selected): boolean =>
    order === 'coverage' ? publishedAt.slice(0, 10) > day : publishedAt >= since;
  return selected.filter(isComplete);
}
