/** Renders the files of one output: its documents and pages, the pages of its stories, and archives that are not written yet. */
import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import type { OutputConfig } from '../config/config.ts';
import type { FileSource, RenderedFile } from '../formats/format.ts';
import { archivePath } from '../formats/paths.ts';
import { outputSources, type PublishedAs, renderedFiles } from '../formats/render-output.ts';
import { feedFormats } from '../formats/table.ts';
import type { PublishedFeed } from '../model/published-feed.ts';
import { compileFilter } from '../outputs/filter.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { feedsOf, type Selected } from '../outputs/select.ts';
import type { OutputHistory } from '../records/records.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { archiveFeeds, historyOf, historySince, isOpening, publishedIds, updateHistories } from './archives.ts';
import { dueIds } from './arrivals.ts';
import { feedOf, messageFeedOf, type Site } from './feed-record.ts';
import { itemsFor, type ShownArticles, selectedBesides, withDue, withIds } from './items.ts';
import { selectNewest } from './select-newest.ts';
import type { Sources } from './sources.ts';
import { createUnblock, type Unblock } from './unblocked.ts';
import { queueStoryEvents } from './webhook-events.ts';

/** What an output takes of a selection: not what is blocked, and what its filter accepts. */
function acceptor(output: OutputConfig, unblock: Unblock, sources: Sources, app: AppContext): Unblock {
  const { accepts, takesAll } = compileFilter(output.filter);
  return async (all) => {
    const some = await unblock(all);
    if (takesAll) return some;
    const items = await itemsFor(some, sources, app, output.id);
    return some.filter((_, i) => {
      const item = items[i];
      return item !== undefined && accepts(item);
    });
  };
}

/** What its site has published. */
export interface Published {
  /** Whether it has a file at this path. */
  readonly has: (path: string) => Promise<boolean>;
  readonly as: PublishedAs;
}

/** The history of an output, and the ids of what it has published, which may be all stories. */
async function openHistory(
  output: OutputConfig,
  { records }: AppContext,
): Promise<{ readonly before: OutputHistory; readonly ids: ReadonlySet<string> }> {
  const yieldIfDue = yieldAfter();
  const before = await historyOf(output, records);
  await yieldIfDue();
  const ids = publishedIds(before);
  await yieldIfDue();
  return { before, ids };
}

/** The files of the output. `published`: what its site has. */
export async function* renderOutputFiles(
  location: OutputLocation,
  site: Site,
  published: Published,
  app: AppContext,
): AsyncGenerator<RenderedFile | FileSource> {
  const { output } = location;
  const { sources, storyPages } = site;
  const { before, ids } = await openHistory(output, app);
  const isShown = (id: string): boolean => ids.has(id);
  const unblock = createUnblock(
    { outputId: output.id, feeds: feedsOf(output, app.config.feeds), mode: output.mode, isShown },
    sources,
    app,
  );
  const accepted = acceptor(output, unblock, sources, app);
  const showing = { ...output, unblock };
  const { newest, selected, since } = await selectNewest(
    showing,
    isShown,
    historySince(before, app.clock()),
    sources,
    app,
  );
  const queueEvents = async (shown: readonly ShownArticles[]): Promise<void> => {
    const items = shown.map(({ item }) => item);
    await queueStoryEvents(
      messageFeedOf(location, items, site, app),
      items,
      { isPublished: isShown, isFirst: isOpening(before) },
      app,
    );
  };
  // Before the history is stored: a crash in between must not make news old.
  await queueEvents(newest);
  const listed = newest.map((one) => one.selected);
  const history = await updateHistories(output, selected, accepted, app, { before, listed, published: ids });
  const besides = async (ids: readonly string[]): Promise<readonly Selected[]> =>
    since === '' ? selected : [...selected, ...(await selectedBesides(selected, ids, output, app, isShown))];
  const shown = await withDue(newest, await besides(dueIds(history)), history, showing, sources, app);
  await queueEvents(shown);
  const items = shown.map(({ item }) => item);
  const feed = feedOf(location, items, site, app);
  const previous = history.archives.at(-1)?.name;
  const shownFeed = previous === undefined ? feed : { ...feed, archive: { previous } };
  yield* outputSources(shownFeed, RENDERER_VERSION, published.as);
  yield* storyPages.of(feed, shown);
  const named = async (ids: readonly string[]) => [...listed, ...(await besides(ids))];
  yield* archiveFiles(feed, { history, named, isWritten: published.has, shown }, site, app);
}

/** The archives of an output that are not written yet. */
async function* archiveFiles(
  feed: PublishedFeed,
  { history, named, isWritten, shown }: ArchiveContext,
  { sources }: Site,
  app: AppContext,
): AsyncGenerator<RenderedFile> {
  const archived = new Set<string>();
  const yieldIfDue = yieldAfter();
  for (const { name } of history.archives) {
    await yieldIfDue();
    const paths = feedFormats.map((format) => archivePath(feed.path ?? '', name, format));
    if ((await Promise.all(paths.map(isWritten))).every(Boolean)) archived.add(name);
  }
  if (archived.size === history.archives.length) return;
  const missing = history.archives.filter(({ name }) => !archived.has(name)).flatMap(({ storyIds }) => storyIds);
  const byId = await withIds(await named(missing), missing);
  const made = new Map(shown.map(({ selected, item }) => [selected, item]));
  const itemsOfIds = async (ids: readonly string[]) => {
    const wanted = ids.flatMap((id) => byId.get(id) ?? []);
    const others = wanted.filter((one) => !made.has(one));
    const loaded = await itemsFor(others, sources, app, feed.id);
    const rest = new Map(others.map((one, i) => [one, loaded[i]]));
    return wanted.map((one) => made.get(one) ?? rest.get(one));
  };
  for await (const archive of archiveFeeds(feed, history, (name) => archived.has(name), itemsOfIds))
    yield* renderedFiles(archive);
}

/** What archives are made from. */
interface ArchiveContext {
  readonly history: OutputHistory;
  /** What the output could show now, among it all items with these ids. */
  readonly named: (ids: readonly string[]) => Promise<readonly Selected[]>;
  readonly isWritten: (path: string) => Promise<boolean>;
  /** What the feed shows, of which no item is made again. */
  readonly shown: readonly ShownArticles[];
}
