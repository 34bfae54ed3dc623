/** Why: from stories to files: what each output shows, rendered in every format, written where bytes changed. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Config, OutputConfig } from '../config/config.ts';
import type { Deps } from '../deps.ts';
import { atom } from '../formats/atom.ts';
import type { RenderedFile } from '../formats/format.ts';
import { html } from '../formats/html.ts';
import { archivePath, formatUrl, storyPath } from '../formats/paths.ts';
import { renderAssets, renderOutput } from '../formats/render-output.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import { givingWay } from '../give-way.ts';
import type { PublishedFeed, PublishedItem, PublishedSource } from '../model/published-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import type { StoryMember } from '../model/story.ts';
import { compileFilter } from '../outputs/filter.ts';
import { type MemberParts, toItem } from '../outputs/item.ts';
import { listOutputs, type PlacedOutput } from '../outputs/outputs.ts';
import { feedsOf, newestFirst, type Selected, selectFrom } from '../outputs/select.ts';
import { nextCron } from '../schedule.ts';
import { storyIdOf } from '../stories/story-id.ts';
import { RENDERED_WITH } from '../version.ts';
import { archiveFeeds, remember } from './archives.ts';
import { isPublished, readManifest, type WrittenSite, writeSite } from './public-folder.ts';
import { type Listed, storyPages } from './story-pages.ts';

/** Style sheet, script and icon change with the program only; a fixed day keeps their bytes and times equal everywhere. */
const ASSETS_CHANGED = '2026-11-22T00:00:00.000Z';
/** Feeds are asked hourly at most; a reader that comes more often than every quarter of an hour gains nothing. */
const SHORTEST_TTL_MINUTES = 15;
/** An output without any story has a date all the same, and the same one on every replica. */
const NEVER_CHANGED = '2026-01-01T00:00:00.000Z';

/** Minutes for which a reader need not come again: the time between two passes, from a fixed day on. */
function ttlMinutesOf({ schedule, timezone }: Config): number {
  const first = nextCron(schedule, timezone, Date.parse(NEVER_CHANGED));
  return Math.max(SHORTEST_TTL_MINUTES, (nextCron(schedule, timezone, first) - first) / 60_000);
}

/** The source as readers may see it. */
export function publicSource(source: FeedSource, state: FeedState | undefined): PublishedSource {
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    ...(state?.siteUrl === undefined ? {} : { siteUrl: state.siteUrl }),
    ...(source.isPrivate ? {} : { feedUrl: state?.url ?? source.url }),
  };
}

/** The sources by id, as readers may see them. */
export type Sources = ReadonlyMap<string, PublishedSource>;

/** The sources of the configuration, named as their feeds name themselves where the operator did not. */
export async function sourcesOf(deps: Deps): Promise<Sources> {
  const { feeds } = deps.config;
  const states = await deps.records.feeds.getMany(feeds.map((feed) => feed.id));
  return new Map(feeds.map((feed, i) => [feed.id, publicSource(feed, states[i])]));
}

async function partsOf(members: readonly StoryMember[], sources: Sources, deps: Deps): Promise<readonly MemberParts[]> {
  const ids = members.map((member) => member.entryId);
  const entries = await deps.records.entries.getMany(ids);
  const articles = await deps.records.articles.getMany(ids);
  return members.flatMap((member, i) => {
    const entry = entries[i];
    const source = sources.get(member.feedId);
    const movedTo = articles[i]?.movedTo;
    if (entry === undefined || source === undefined) return [];
    return [{ entry, source, ...(movedTo === undefined ? {} : { movedTo }) }];
  });
}

async function itemOf(selected: Selected, sources: Sources, deps: Deps): Promise<PublishedItem | undefined> {
  const { entryId, feedId } = selected.shown;
  const [entry, stored] = [await deps.records.entries.get(entryId), await deps.records.articles.get(entryId)];
  const source = sources.get(feedId);
  if (entry === undefined || source === undefined || stored === undefined) return undefined;
  return toItem(selected, { entry, source }, stored, await partsOf(selected.others, sources, deps));
}

/** Every item that an output could show, newest first, before its filter and its limit. */
function selectedOf(output: OutputConfig, { catalogue, config }: Deps): readonly Selected[] {
  const feeds = feedsOf(output, config.feeds);
  return [...catalogue.ofFeeds(feeds)].flatMap((story) => selectFrom(story, feeds, output.mode)).sort(newestFirst);
}

/** The items of an output, newest first: stories are looked at until the limit is reached. */
export async function itemsOf(output: OutputConfig, sources: Sources, deps: Deps): Promise<readonly PublishedItem[]> {
  const { accepts } = compileFilter(output.filter);
  const items: PublishedItem[] = [];
  const giveWay = givingWay();
  for (const one of selectedOf(output, deps)) {
    if (items.length >= output.limit) break;
    await giveWay();
    const item = await itemOf(one, sources, deps);
    if (item !== undefined && accepts(item)) items.push(item);
  }
  return items;
}

/** What all outputs of one publication share. */
interface Site {
  readonly all: readonly PlacedOutput[];
  readonly sources: Sources;
  readonly ttlMinutes: number;
}

/** The output as a record, without its archives. */
async function feedOf({ output, path }: PlacedOutput, site: Site, deps: Deps): Promise<PublishedFeed> {
  const { config } = deps;
  const { all, sources, ttlMinutes } = site;
  const items = await itemsOf(output, sources, deps);
  const { baseUrl } = config.output;
  const taken = feedsOf(output, config.feeds);
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
    sources: [...sources.values()].filter((source) => taken.has(source.id)),
    ttlMinutes,
    hubs: config.websub.hubs,
    outputs: all
      .filter((other) => other.isNamed)
      .map((other) => ({ title: other.output.title, url: formatUrl({ baseUrl, path: other.path }, html) })),
  };
}

interface Rendered {
  readonly files: readonly RenderedFile[];
  readonly listed: readonly Listed[];
}

/** The files of one output, without the pages of its stories: its documents and pages, and those archives that are not written yet. */
async function renderPlaced(
  placed: PlacedOutput,
  site: Site,
  written: ReadonlySet<string>,
  deps: Deps,
): Promise<Rendered> {
  const { output, path } = placed;
  const selected = selectedOf(output, deps);
  const byId = new Map(selected.map((one) => [one.id, one]));
  const { accepts, takesAll } = compileFilter(output.filter);
  const giveWay = givingWay();
  const accepted = async (one: Selected): Promise<boolean> => {
    await giveWay();
    if (takesAll) return true;
    const item = await itemOf(one, site.sources, deps);
    return item !== undefined && accepts(item);
  };
  const history = await remember(output, selected, accepted, deps);
  const feed = await feedOf(placed, site, deps);
  const isWritten = (name: string): boolean => written.has(archivePath(path, name, atom));
  const archives = await archiveFeeds(feed, history, isWritten, async (id) => {
    const one = byId.get(id);
    return one === undefined ? undefined : await itemOf(one, site.sources, deps);
  });
  const previous = history.archives.at(-1)?.name;
  const current = previous === undefined ? feed : { ...feed, archive: { previous } };
  const listed = feed.items.flatMap((item) => {
    const one = byId.get(item.storyId);
    return one === undefined ? [] : [{ feed, item, selected: one }];
  });
  return { files: [current, ...archives].flatMap(renderOutput), listed };
}

/** Old addresses of stories that went into others, each leading to where the story is now. */
async function movedPaths({ records, catalogue }: Deps): Promise<readonly MovedPath[]> {
  const moved = new Map<string, string>();
  for await (const [from, { to }] of records.movedStories.entries()) moved.set(from, to);
  return [...moved.keys()].flatMap((from) => {
    let to = moved.get(from) ?? from;
    for (let steps = 0; catalogue.get(to) === undefined && moved.has(to) && steps < moved.size; steps++) {
      to = moved.get(to) ?? to;
    }
    return catalogue.get(from) === undefined ? [{ from: storyPath(from), to: storyPath(to) }] : [];
  });
}

/** Which files stay although they are not rendered now: pages of stories that are kept, and archives. */
function keeper(
  all: readonly PlacedOutput[],
  moved: readonly MovedPath[],
  { catalogue }: Deps,
): (path: string) => boolean {
  const pages = new Set<string>();
  for (const story of catalogue.all()) {
    pages.add(storyPath(story.id));
    for (const member of story.members) pages.add(storyPath(storyIdOf(member.entryId)));
  }
  for (const { from } of moved) pages.delete(from);
  const archives = all.map((placed) => `${placed.path}archive/`);
  return (path) => pages.has(path) || archives.some((folder) => path.startsWith(folder));
}

/**
 * Renders the outputs and writes what changed. `touched`: only outputs that take one of these feeds, since nothing else
 * changed; absent = all, and what should not be there any more goes.
 */
export async function publish(deps: Deps, touched?: ReadonlySet<string>): Promise<WrittenSite> {
  const { config } = deps;
  const sources = await sourcesOf(deps);
  const all = listOutputs(config, sources);
  const site: Site = { all, sources, ttlMinutes: ttlMinutesOf(config) };
  const manifest = await readManifest(config.output.dir);
  const written = new Set(manifest?.files.map((file) => file.path));
  const files: RenderedFile[] = [...renderAssets(ASSETS_CHANGED)];
  const listed: Listed[] = [];
  const isTouched = ({ output }: PlacedOutput): boolean =>
    touched === undefined || [...feedsOf(output, config.feeds)].some((feed) => touched.has(feed));
  for (const placed of all.filter(isTouched)) {
    // Rendering the documents of one output is a step that cannot be cut up.
    await setImmediate();
    const rendered = await renderPlaced(placed, site, written, deps);
    files.push(...rendered.files);
    listed.push(...rendered.listed);
  }
  files.push(...(await storyPages(listed, (one) => itemOf(one, sources, deps), deps)));
  const moved = await movedPaths(deps);
  const keep = touched === undefined ? keeper(all, moved, deps) : () => true;
  return await writeSite(config.output.dir, files, { keep, moved });
}

/** Everything besides the records that the bytes depend on. */
function renderKey({ config }: Deps): string {
  const { outputs, output, websub, schedule, timezone } = config;
  const feeds = config.feeds.map(({ id, title, tags, isPrivate }) => ({ id, title, tags, isPrivate }));
  const parts = { outputs, output, hubs: websub.hubs, schedule, timezone, feeds, version: RENDERED_WITH };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A pass that brought nothing new leaves publishing out; one that did names the feeds it `touched`, if it knows all of them. */
export async function publishIfStale(deps: Deps, touched?: ReadonlySet<string>): Promise<WrittenSite> {
  const { meta } = deps.records;
  const key = renderKey(deps);
  const isSameKey = (await meta.get('rendered-with')) === key;
  const isThere = await isPublished(deps.config.output.dir);
  if (isSameKey && isThere && (await meta.get('stale')) === false) return { written: [], removed: [] };
  const written = await publish(deps, isSameKey && isThere ? touched : undefined);
  await meta.set('rendered-with', key);
  await meta.set('stale', false);
  return written;
}
