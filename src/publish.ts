/** Why: from stories to files: what each output shows, rendered in every format, written where bytes changed. */
import { createHash } from 'node:crypto';
import type { Config, OutputConfig } from './config/config.ts';
import type { Deps } from './deps.ts';
import type { RenderedFile } from './formats/format.ts';
import { html } from './formats/html.ts';
import { formatUrl } from './formats/paths.ts';
import { renderAssets, renderOutput } from './formats/render-output.ts';
import type { PublishedFeed, PublishedItem, PublishedSource } from './model/published-feed.ts';
import type { FeedSource, FeedState } from './model/source.ts';
import type { StoryMember } from './model/story.ts';
import { compileFilter } from './outputs/filter.ts';
import { type MemberParts, toItem } from './outputs/item.ts';
import { feedsOf, newestFirst, type Selected, selectFrom } from './outputs/select.ts';
import { type WrittenSite, writeSite } from './public-folder.ts';
import { nextCron } from './schedule.ts';
import { RENDERED_WITH } from './version.ts';

/** Style sheet, script and icon change with the program only; a fixed day keeps their bytes and times equal everywhere. */
const ASSETS_CHANGED = '2026-11-22T00:00:00.000Z';
/** Feeds are asked hourly at most; a reader that comes more often than every quarter of an hour gains nothing. */
const SHORTEST_TTL_MINUTES = 15;
/** An output without any story has a date all the same, and the same one on every replica. */
const NEVER_CHANGED = '2026-01-01T00:00:00.000Z';

/** Minutes for which a reader need not come again: the time between two passes, from a fixed day on. */
function ttlMinutes({ schedule, timezone }: Config): number {
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
  const entries = await deps.records.entries.getMany(members.map((member) => member.entryId));
  return members.flatMap((member, i) => {
    const entry = entries[i];
    const source = sources.get(member.feedId);
    return entry === undefined || source === undefined ? [] : [{ entry, source }];
  });
}

async function itemOf(selected: Selected, sources: Sources, deps: Deps): Promise<PublishedItem | undefined> {
  const [shown] = await partsOf([selected.shown], sources, deps);
  const stored = await deps.records.articles.get(selected.shown.entryId);
  if (shown === undefined || stored === undefined) return undefined;
  return toItem(selected, shown, stored, await partsOf(selected.others, sources, deps));
}

/** The items of an output, newest first: stories are looked at until the limit is reached. */
export async function itemsOf(output: OutputConfig, sources: Sources, deps: Deps): Promise<readonly PublishedItem[]> {
  const feeds = feedsOf(output, deps.config.feeds);
  const selected = [...deps.catalogue.all()]
    .flatMap((story) => selectFrom(story, feeds, output.mode))
    .sort(newestFirst);
  const { accepts } = compileFilter(output.filter);
  const items: PublishedItem[] = [];
  for (const one of selected) {
    if (items.length >= output.limit) break;
    const item = await itemOf(one, sources, deps);
    if (item !== undefined && accepts(item)) items.push(item);
  }
  return items;
}

function outputPath(deps: Deps, output: OutputConfig): string {
  return deps.config.outputs[0] === output ? '' : `${output.id}/`;
}

async function feedOf(output: OutputConfig, sources: Sources, deps: Deps): Promise<PublishedFeed> {
  const { config } = deps;
  const items = await itemsOf(output, sources, deps);
  const { baseUrl } = config.output;
  const path = outputPath(deps, output);
  const taken = feedsOf(output, config.feeds);
  return {
    id: output.id,
    path,
    title: output.title,
    ...(output.description === undefined ? {} : { description: output.description }),
    ...(output.language === undefined ? {} : { language: output.language }),
    baseUrl,
    homeUrl: formatUrl({ baseUrl, path }, html),
    updated: items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), NEVER_CHANGED),
    items,
    sources: [...sources.values()].filter((source) => taken.has(source.id)),
    ttlMinutes: ttlMinutes(config),
    hubs: config.websub.hubs,
    outputs: config.outputs.map((other) => ({
      title: other.title,
      url: formatUrl({ baseUrl, path: outputPath(deps, other) }, html),
    })),
  };
}

/** Every file of the site, as the state stands. */
export async function renderSite(deps: Deps): Promise<readonly RenderedFile[]> {
  const sources = await sourcesOf(deps);
  const files: RenderedFile[] = [...renderAssets(ASSETS_CHANGED)];
  for (const output of deps.config.outputs) files.push(...renderOutput(await feedOf(output, sources, deps)));
  return files;
}

/** Renders every output and writes what changed. */
export async function publish(deps: Deps): Promise<WrittenSite> {
  return await writeSite(deps.config.output.dir, await renderSite(deps));
}

/** Everything besides the records that the bytes depend on. */
function renderKey({ config }: Deps): string {
  const { outputs, output, websub, schedule, timezone } = config;
  const feeds = config.feeds.map(({ id, title, tags, isPrivate }) => ({ id, title, tags, isPrivate }));
  const parts = { outputs, output, hubs: websub.hubs, schedule, timezone, feeds, version: RENDERED_WITH };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Publishing looks at every story; a pass that brought nothing new leaves it out. */
export async function publishIfStale(deps: Deps): Promise<WrittenSite> {
  const { meta } = deps.records;
  const key = renderKey(deps);
  const isFresh = (await meta.get('stale')) === false && (await meta.get('rendered-with')) === key;
  if (isFresh) return { written: [], removed: [] };
  const written = await publish(deps);
  await meta.set('rendered-with', key);
  await meta.set('stale', false);
  return written;
}
