/** Why: from stories to files: what each output shows, rendered in every format, written where bytes changed. */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import type { Config } from '../config/config.ts';
import { atom } from '../formats/atom.ts';
import type { RenderedFile } from '../formats/format.ts';
import { html } from '../formats/html.ts';
import { archivePath, formatUrl, storyPath } from '../formats/paths.ts';
import { renderAssets, renderedFiles } from '../formats/render-output.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { PublishedFeed, PublishedItem, PublishedLink } from '../model/published-feed.ts';
import { compileFilter } from '../outputs/filter.ts';
import { listOutputs, type OutputLocation } from '../outputs/outputs.ts';
import { feedsOf, type Selected } from '../outputs/select.ts';
import { nextCron } from '../runtime/schedule.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { maskInFile } from '../url/secret-patterns.ts';
import { archiveFeeds, updateHistories } from './archives.ts';
import { itemsFor, type Sources, selectedOf, shownOf, sourcesOf } from './items.ts';
import { movedOutputs } from './moved-outputs.ts';
import { isPublished } from './public-folder.ts';
import { withRefused } from './refused.ts';
import { openSite, type WrittenSite } from './site-writer.ts';
import { createStoryPages, type StoryPages } from './story-pages.ts';
import type { RefusedFile } from './write-journal.ts';

/** Style sheet, script and icon change with the program only; a fixed day keeps their bytes and times equal everywhere. */
const ASSETS_CHANGED = '2026-11-22T00:00:00.000Z';
/** Feeds are asked hourly at most; a reader that comes more often than every quarter of an hour gains nothing. */
const MIN_TTL_MINUTES = 15;
/** An output without any story has a date all the same, and the same one on every replica. */
const NEVER_CHANGED = '2026-01-01T00:00:00.000Z';

/** Minutes for which a reader need not come again: the time between two passes, from a fixed day on. */
function ttlMinutesOf({ schedule, timezone }: Config): number {
  const first = nextCron(schedule, timezone, Date.parse(NEVER_CHANGED));
  return Math.max(MIN_TTL_MINUTES, (nextCron(schedule, timezone, first) - first) / 60_000);
}

/** What all outputs of one publication share. */
interface Site {
  readonly sources: Sources;
  readonly ttlMinutes: number;
  readonly outputs: readonly PublishedLink[];
  readonly storyPages: StoryPages;
}

function siteOf(all: readonly OutputLocation[], sources: Sources, app: AppContext): Site {
  const { baseUrl } = app.config.output;
  return {
    sources,
    ttlMinutes: ttlMinutesOf(app.config),
    outputs: all
      .filter((placed) => placed.isNamed)
      .map(({ output, path }) => ({ title: output.title, url: formatUrl({ baseUrl, path }, html) })),
    storyPages: createStoryPages(sources, app),
  };
}

/** The output as a record, without its archives. */
function feedOf(
  { output, path }: OutputLocation,
  items: readonly PublishedItem[],
  { sources, ttlMinutes, outputs }: Site,
  { config }: AppContext,
): PublishedFeed {
  const { baseUrl } = config.output;
  return {
    id: output.id,
    path,
    title: output.title,
    ...(config.outputs[0] === undefined ? {} : { siteTitle: config.outputs[0].title }),
    ...(output.description === undefined ? {} : { description: output.description }),
    ...(output.language === undefined ? {} : { language: output.language }),
    baseUrl,
    homeUrl: formatUrl({ baseUrl, path }, html),
    updated: items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), NEVER_CHANGED),
    items,
    sources: [...feedsOf(output, config.feeds)].flatMap((id) => sources.get(id) ?? []),
    ttlMinutes,
    hubs: config.websub.hubs,
    outputs,
  };
}

/** The files of one output: its documents and pages, the pages of its stories, and those archives that are not written yet. */
async function* renderPlaced(
  placed: OutputLocation,
  site: Site,
  isWritten: (path: string) => boolean,
  app: AppContext,
): AsyncGenerator<RenderedFile> {
  const { output, path } = placed;
  const { sources, storyPages } = site;
  const selected = await selectedOf(output, app);
  const { accepts, takesAll } = compileFilter(output.filter);
  const accepted = async (some: readonly Selected[]): Promise<readonly Selected[]> => {
    if (takesAll) return some;
    const items = await itemsFor(some, sources, app);
    return some.filter((_, i) => {
      const item = items[i];
      return item !== undefined && accepts(item);
    });
  };
  const history = await updateHistories(output, selected, accepted, app);
  const shown = await shownOf(output, selected, sources, app);
  const feed = feedOf(
    placed,
    shown.map(({ item }) => item),
    site,
    app,
  );
  const previous = history.archives.at(-1)?.name;
  yield* renderedFiles(previous === undefined ? feed : { ...feed, archive: { previous } });
  yield* storyPages(feed, shown);
  const isArchived = (name: string): boolean => isWritten(archivePath(path, name, atom));
  if (history.archives.every(({ name }) => isArchived(name))) return;
  const byId = new Map(selected.map((one) => [one.id, one]));
  const itemsOfIds = async (ids: readonly string[]) =>
    await itemsFor(
      ids.flatMap((id) => byId.get(id) ?? []),
      sources,
      app,
    );
  for await (const archive of archiveFeeds(feed, history, isArchived, itemsOfIds)) yield* renderedFiles(archive);
}

/** Old addresses of outputs, and of stories that went into others, each leading to where the output or the story is now. */
async function movedPaths(
  all: readonly OutputLocation[],
  { records, catalogue }: AppContext,
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
  return [...stories, ...movedOutputs(all)];
}

/** Which files stay although they are not rendered now: pages of stories that are kept, and archives. */
async function keeper(
  all: readonly OutputLocation[],
  moved: readonly MovedPath[],
  { catalogue, store }: AppContext,
): Promise<(path: string) => boolean> {
  // Which pages belong to a story that cannot be read is not known.
  const areKnown = !store.damaged.some(({ collection }) => collection === 'stories');
  const pages = new Set<string>();
  const yieldIfDue = yieldAfter();
  for (const story of catalogue.all()) {
    pages.add(storyPath(story.id));
    for (const { entryId, itemId } of story.members) {
      pages.add(storyPath(storyIdOf(entryId)));
      if (itemId !== undefined) pages.add(storyPath(itemId));
    }
    await yieldIfDue();
  }
  const movedFrom = new Set(moved.map(({ from }) => from));
  const archives = new Set(all.map((placed) => `${placed.path}archive/`));
  const isStory = (path: string): boolean => pages.has(path) || (!areKnown && path.startsWith('story/'));
  return (path) => (isStory(path) && !movedFrom.has(path)) || archives.has(path.slice(0, path.lastIndexOf('/') + 1));
}

/** What is to be published. */
export interface Scope {
  /** Only outputs that take one of these feeds, since nothing else changed; absent = all, and what should not be there any more goes. */
  readonly touched?: ReadonlySet<string>;
  /** Only the outputs that the operator named: the rest follows. */
  readonly isPreliminary?: boolean;
  /** What older programs or settings wrote, and is not rendered now, is checked for the secrets of private feeds. */
  readonly isRechecked?: boolean;
}

function outputsIn(
  { touched, isPreliminary }: Scope,
  all: readonly OutputLocation[],
  app: AppContext,
): readonly OutputLocation[] {
  return all.filter(({ output, isNamed }) => {
    if (isPreliminary === true && !isNamed) return false;
    if (touched === undefined) return true;
    for (const feed of feedsOf(output, app.config.feeds)) if (touched.has(feed)) return true;
    return false;
  });
}

/** Renders the outputs and writes what changed, output by output. */
export async function publish(app: AppContext, scope: Scope = {}): Promise<WrittenSite> {
  const { config } = app;
  const sources = await sourcesOf(app);
  const all = listOutputs(config, sources);
  const site = siteOf(all, sources, app);
  const refused: RefusedFile[] = [];
  const writer = await openSite(config.output.dir, (file) => refused.push(file));
  const yieldIfDue = yieldAfter();
  try {
    for (const file of renderAssets(ASSETS_CHANGED)) await writer.add(file);
    for (const placed of outputsIn(scope, all, app)) {
      for await (const file of renderPlaced(placed, site, (path) => writer.has(path), app)) {
        await writer.add(file);
        await yieldIfDue();
      }
    }
    const moved = await movedPaths(all, app);
    const isWhole = scope.touched === undefined && scope.isPreliminary !== true;
    const patterns = [...new Set(sources.secrets.values())];
    const written = await writer.finish({
      ...{ keep: isWhole ? await keeper(all, moved, app) : () => true, moved, isWhole },
      ...(scope.isRechecked === true && patterns.length > 0
        ? { rewrite: (text) => patterns.reduce((left, one) => maskInFile(one, left), text) }
        : {}),
    });
    return withRefused(written, refused, app);
  } finally {
    await writer.settled();
  }
}

/** Everything besides the records that the bytes depend on. */
function renderKey({ config }: AppContext): string {
  const { outputs, output, websub, schedule, timezone } = config;
  const feeds = config.feeds.map(({ id, title, tags, isPrivate, secrets, url }) => ({
    ...{ id, title, tags, isPrivate, secrets },
    // What is secret of a private feed follows from its address.
    ...(isPrivate ? { url } : {}),
  }));
  const parts = { outputs, output, hubs: websub.hubs, schedule, timezone, feeds, version: RENDERER_VERSION };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A pass that brought nothing new leaves publishing out; one that did names the feeds it `touched`, if it knows all of them. */
export async function publishIfStale(app: AppContext, touched?: ReadonlySet<string>): Promise<WrittenSite> {
  const { meta } = app.records;
  const key = renderKey(app);
  const isSameKey = (await meta.get('rendered-with')) === key;
  const isThere = await isPublished(app.config.output.dir);
  if (isSameKey && isThere && (await meta.get('stale')) === false) return { written: [], removed: [] };
  const isPart = isSameKey && isThere && touched !== undefined;
  const written = await publish(app, isPart ? { touched } : { isRechecked: !isSameKey });
  await meta.set('rendered-with', key);
  await meta.set('stale', written.refused !== undefined);
  return written;
}
