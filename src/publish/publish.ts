/** From stories to files: renders what each output shows in every format, and writes the files whose bytes changed. */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import type { OutputConfig } from '../config/config.ts';
import { rulesAt } from '../config/rules.ts';
import type { RenderedFile } from '../formats/format.ts';
import { archivePath, storyPath } from '../formats/paths.ts';
import { renderAssets, renderedFiles } from '../formats/render-output.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import { feedFormats } from '../formats/table.ts';
import type { PublishedFeed } from '../model/published-feed.ts';
import { toInstant } from '../model/time.ts';
import { compileFilter } from '../outputs/filter.ts';
import { listOutputs, type OutputLocation } from '../outputs/outputs.ts';
import { feedsOf, type Selected } from '../outputs/select.ts';
import type { OutputHistory } from '../records/records.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { maskInFile } from '../url/secret-patterns.ts';
import { archiveFeeds, historyOf, publishedIds, updateHistories } from './archives.ts';
import { feedOf, type Site, siteOf } from './feed-record.ts';
import { itemsFor, type ShownArticles, selectedOf, shownOf, withDue } from './items.ts';
import { movedOutputs } from './moved-outputs.ts';
import { isPublished } from './public-folder.ts';
import { withRefused } from './refused.ts';
import { retainedPaths } from './retained-paths.ts';
import { openSite, type WrittenSite } from './site-writer.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { createUnblock, type Unblock } from './unblocked.ts';
import { queueStoryEvents } from './webhook-events.ts';
import type { RefusedFile } from './write-journal.ts';

/** Date of the style sheet, script and icon, which change with the program only: fixed, so that every replica has the same. */
const ASSETS_CHANGED = '2026-11-22T00:00:00.000Z';
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

/** The files of one output: its documents and pages, the pages of its stories, and archives that are not written yet. */
async function* renderOutput(
  location: OutputLocation,
  site: Site,
  isWritten: (path: string) => Promise<boolean>,
  app: AppContext,
): AsyncGenerator<RenderedFile> {
  const { output } = location;
  const { sources, storyPages } = site;
  const before = await historyOf(output, app.records);
  const published = publishedIds(before);
  const isShown = (id: string): boolean => published.has(id);
  const selected = await selectedOf(output, app, isShown);
  const unblock = createUnblock(
    { outputId: output.id, feeds: feedsOf(output, app.config.feeds), mode: output.mode, isShown },
    sources,
    app,
  );
  const accepted = acceptor(output, unblock, sources, app);
  const showing = { ...output, unblock };
  const newest = await shownOf(showing, selected, sources, app);
  const queueEvents = async (shown: readonly ShownArticles[]): Promise<void> => {
    const items = shown.map(({ item }) => item);
    await queueStoryEvents(
      feedOf(location, items, site, app),
      items,
      { isPublished: isShown, isFirst: before.upTo === '' },
      app,
    );
  };
  // Before the history is stored: a crash in between must not make news old.
  await queueEvents(newest);
  const listed = newest.map((one) => one.selected);
  const history = await updateHistories(output, selected, accepted, app, { before, listed });
  const shown = await withDue(newest, selected, history, showing, sources, app);
  await queueEvents(shown);
  const feed = feedOf(
    location,
    shown.map(({ item }) => item),
    site,
    app,
  );
  const previous = history.archives.at(-1)?.name;
  yield* renderedFiles(previous === undefined ? feed : { ...feed, archive: { previous } });
  yield* storyPages(feed, shown);
  const all = [...listed, ...selected];
  yield* archiveFiles(feed, { history, selected: all, isWritten }, site, app);
}

/** The archives of an output that are not written yet. */
async function* archiveFiles(
  feed: PublishedFeed,
  { history, selected, isWritten }: ArchiveContext,
  { sources }: Site,
  app: AppContext,
): AsyncGenerator<RenderedFile> {
  const archived = new Set<string>();
  for (const { name } of history.archives) {
    const paths = feedFormats.map((format) => archivePath(feed.path ?? '', name, format));
    if ((await Promise.all(paths.map(isWritten))).every(Boolean)) archived.add(name);
  }
  if (archived.size === history.archives.length) return;
  const byId = new Map(selected.map((one) => [one.id, one]));
  const itemsOfIds = async (ids: readonly string[]) =>
    await itemsFor(
      ids.flatMap((id) => byId.get(id) ?? []),
      sources,
      app,
      feed.id,
    );
  for await (const archive of archiveFeeds(feed, history, (name) => archived.has(name), itemsOfIds))
    yield* renderedFiles(archive);
}

/** What archives are made from. */
interface ArchiveContext {
  readonly history: OutputHistory;
  readonly selected: readonly Selected[];
  readonly isWritten: (path: string) => Promise<boolean>;
}

/** Redirects from former paths of outputs, and of stories that were merged into others, to the current ones. */
async function movedPaths(
  all: readonly OutputLocation[],
  { records, catalogue, config }: AppContext,
): Promise<readonly MovedPath[]> {
  const moved = new Map<string, string>();
  for await (const [from, { to }] of records.movedStories.entries()) moved.set(from, to);
  const stories = [...moved.keys()].flatMap((from) => {
    let to = moved.get(from) ?? from;
    for (let steps = 0; catalogue.get(to) === undefined && moved.has(to) && steps < moved.size; steps++) {
      to = moved.get(to) ?? to;
    }
    return catalogue.get(from) === undefined ? [{ from: storyPath(from), to: storyPath(to) }] : [];
  });
  return [...stories, ...movedOutputs(all, config)];
}

/** What to publish. */
export interface PublishScope {
  /** Only outputs with one of these feeds, since nothing else changed. Default: all outputs, and obsolete files are removed. */
  readonly changedFeeds?: ReadonlySet<string>;
  /** Only the configured outputs; the others follow later. Default false. */
  readonly isPreliminary?: boolean;
  /** Also check files of older programs or settings that are not rendered now for secrets of private feeds. Default false. */
  readonly isRechecked?: boolean;
}

function outputsIn(
  { changedFeeds, isPreliminary }: PublishScope,
  all: readonly OutputLocation[],
  app: AppContext,
): readonly OutputLocation[] {
  return all.filter(({ output, isNamed }) => {
    if (isPreliminary === true && !isNamed) return false;
    if (changedFeeds === undefined) return true;
    for (const feed of feedsOf(output, app.config.feeds)) if (changedFeeds.has(feed)) return true;
    return false;
  });
}

/** Renders the outputs and writes what changed, output by output. Rejects when the public folder cannot be written. */
export async function publish(app: AppContext, scope: PublishScope = {}): Promise<WrittenSite> {
  const { config } = app;
  const sources = await sourcesOf(app);
  const all = listOutputs(config, sources);
  const site = siteOf(all, sources, app);
  const refused: RefusedFile[] = [];
  const writer = await openSite(config.output.dir, {
    onRefused: (file) => refused.push(file),
    writtenAt: toInstant(app.clock()),
    ...(app.term !== undefined && { term: app.term }),
    confirm: app.confirmLead,
  });
  const yieldIfDue = yieldAfter();
  try {
    for (const file of renderAssets(ASSETS_CHANGED)) await writer.add(file);
    for (const location of outputsIn(scope, all, app)) {
      for await (const file of renderOutput(location, site, (path) => writer.has(path), app)) {
        await writer.add(file);
        await yieldIfDue();
      }
    }
    const moved = await movedPaths(all, app);
    const isWhole = scope.changedFeeds === undefined && scope.isPreliminary !== true;
    const patterns = [...new Set(sources.secrets.values())];
    const written = await writer.finish({
      ...(isWhole ? { keep: await retainedPaths(all, moved, app), isWhole } : { isPart: true }),
      moved,
      ...(scope.isRechecked === true && patterns.length > 0
        ? { rewrite: (text) => patterns.reduce((masked, pattern) => maskInFile(pattern, masked), text) }
        : {}),
    });
    return withRefused(written, refused, app);
  } finally {
    await writer.settled();
  }
}

/** A hash of everything, apart from the records, that the published bytes depend on. */
function renderKey({ config, clock }: AppContext): string {
  const { outputs, output, websub, schedule, timezone } = config;
  const feeds = config.feeds.map(({ id, formerlyId, title, tags, isPrivate, secrets, url }) => ({
    ...{ id, formerlyId, title, tags, isPrivate, secrets },
    // The secrets of a private feed follow from its address.
    ...(isPrivate ? { url } : {}),
  }));
  const rules = rulesAt(config.rules, clock());
  const parts = { outputs, output, hubs: websub.hubs, schedule, timezone, feeds, rules, version: RENDERER_VERSION };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Publishes unless nothing has changed. `changedFeeds`: all feeds whose stories changed; absent = unknown, so everything is rendered. */
export async function publishIfStale(app: AppContext, changedFeeds?: ReadonlySet<string>): Promise<WrittenSite> {
  const { meta } = app.records;
  const key = renderKey(app);
  const isSameKey = (await meta.get('rendered-with')) === key;
  const hasManifest = await isPublished(app.config.output.dir);
  if (isSameKey && hasManifest && (await meta.get('stale')) === false) return { written: [], removed: [] };
  const isPart = isSameKey && hasManifest && changedFeeds !== undefined;
  const written = await publish(app, isPart ? { changedFeeds } : { isRechecked: !isSameKey });
  await meta.set('rendered-with', key);
  await meta.set('stale', written.refused !== undefined);
  return written;
}
