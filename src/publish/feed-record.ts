/** Makes the record of an output that the formats render, without its archives. */
import type { AppContext } from '../app/app.ts';
import type { Config, OutputConfig } from '../config/config.ts';
import { html } from '../formats/html.ts';
import { formatUrl, PRIVATE_PATH } from '../formats/paths.ts';
import { defined } from '../model/defined.ts';
import type { PublishedFeed, PublishedItem, PublishedLink, PublishedSource } from '../model/published-feed.ts';
import { hiddenFeeds, type OutputLocation } from '../outputs/outputs.ts';
import { feedsOf } from '../outputs/select.ts';
import { nextCron } from '../runtime/schedule.ts';
import type { Sources } from './sources.ts';
import { createStoryPages, ownStoryPages, type StoryPages } from './story-pages.ts';
import { createWholeStories, type WholeStories } from './whole-story.ts';

/** Feeds are polled hourly at most, so a reader gains nothing by polling more often than this. */
const MIN_TTL_MINUTES = 15;
/** Date of an output without stories: fixed, so that every replica has the same. */
const NEVER_CHANGED = '2026-01-01T00:00:00.000Z';

/** Freshness by schedule and time zone: that of a rare schedule takes longer to find than a story to publish. */
let lastTtl: { readonly key: string; readonly minutes: number } | undefined;

/** Freshness of the outputs in minutes: the time between two passes, counted from a fixed day. */
function ttlMinutesOf({ schedule, timezone }: Config): number {
  const key = `${timezone} ${schedule}`;
  if (lastTtl?.key === key) return lastTtl.minutes;
  const first = nextCron(schedule, timezone, Date.parse(NEVER_CHANGED));
  const minutes = Math.max(MIN_TTL_MINUTES, (nextCron(schedule, timezone, first) - first) / 60_000);
  lastTtl = { key, minutes };
  return minutes;
}

/** What all outputs of one site share. */
export interface Site {
  readonly sources: Sources;
  readonly ttlMinutes: number;
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string;
  readonly outputs: readonly PublishedLink[];
  readonly tagOutputs: readonly PublishedLink[];
  readonly storyPages: StoryPages;
  /** Absent in the site of a private output. */
  readonly whole?: WholeStories;
  /** Whether the server renders the pages of stories; absent = they are files. */
  readonly isOnDemand?: true;
  /** Ids of the feeds that it shows nothing of. */
  readonly hidden: ReadonlySet<string>;
  /** The site of one private output. */
  readonly isPrivate?: true;
}

type Program = Pick<AppContext, 'config' | 'records'>;

/** What the public outputs share. */
export function siteOf(all: readonly OutputLocation[], sources: Sources, app: Program): Site {
  const { baseUrl } = app.config.output;
  const linkOf = ({ output, path }: OutputLocation): PublishedLink => ({
    title: output.title,
    url: formatUrl({ baseUrl, path }, html),
  });
  const hidden = hiddenFeeds(app.config);
  const whole = createWholeStories(sources, shownFeeds(app.config), app);
  return {
    ...{ sources, baseUrl, hidden },
    ttlMinutes: ttlMinutesOf(app.config),
    outputs: all.filter(({ isNamed }) => isNamed).map(linkOf),
    tagOutputs: all.filter(({ path }) => path.startsWith('tag/')).map(linkOf),
    ...{ whole, storyPages: createStoryPages(sources, whole, app) },
  };
}

/** Ids of the feeds whose articles the public outputs may show. */
export function shownFeeds(config: Pick<Config, 'feeds' | 'outputs'>): ReadonlySet<string> {
  const hidden = hiddenFeeds(config);
  return new Set(config.feeds.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
}

/**
 * The site of a private output: one output, with story pages of its own. `mark` stands for the token in its addresses; the server
 * replaces it with that of the subscriber who reads.
 */
export function privateSiteOf({ output }: OutputLocation, mark: string, sources: Sources, app: Program): Site {
  const { config } = app;
  const own = feedsOf(output, config.feeds);
  return {
    ...{ sources, outputs: [], tagOutputs: [], storyPages: ownStoryPages, isPrivate: true },
    baseUrl: new URL(`${PRIVATE_PATH}/${output.id}/${mark}/`, config.output.baseUrl).href,
    ttlMinutes: ttlMinutesOf(config),
    hidden: new Set(config.feeds.flatMap(({ id }) => (own.has(id) ? [] : [id]))),
  };
}

/** What pages say of the whole site. */
function siteFacts({ outputs }: Config): Pick<PublishedFeed, 'siteTitle' | 'siteLanguage'> {
  const first = outputs.find(({ isPrivate }) => isPrivate !== true);
  return first === undefined ? {} : defined({ siteTitle: first.title, siteLanguage: first.language });
}

/** The output as a feed record, without archives. */
export function feedOf(
  { output, path }: OutputLocation,
  items: readonly PublishedItem[],
  site: Site,
  { config }: Pick<AppContext, 'config'>,
): PublishedFeed {
  const { sources, ttlMinutes, outputs, baseUrl } = site;
  return {
    id: output.id,
    path,
    ...(site.isPrivate ? privateFacts(output, config) : publicFacts(output, path, site, config)),
    title: output.title,
    ...(output.description === undefined ? {} : { description: output.description }),
    ...(output.language === undefined ? {} : { language: output.language }),
    baseUrl,
    homeUrl: formatUrl({ baseUrl, path }, html),
    updated: items.reduce((latest, item) => (item.updated > latest ? item.updated : latest), NEVER_CHANGED),
    items,
    sources: [...feedsOf(output, config.feeds)].flatMap((id) => sources.get(id) ?? []),
    ttlMinutes,
    hubs: site.isPrivate ? [] : config.websub.hubs,
    outputs,
  };
}

/** The same for a mail or a message: it has no address of a private output, since each subscriber has another one. */
export function messageFeedOf(
  location: OutputLocation,
  items: readonly PublishedItem[],
  site: Site,
  app: Pick<AppContext, 'config'>,
): PublishedFeed {
  const feed = feedOf(location, items, site, app);
  const { baseUrl } = app.config.output;
  return site.isPrivate ? { ...feed, isUnlinked: true, baseUrl, homeUrl: baseUrl } : feed;
}

function publicFacts(
  { formerly }: OutputConfig,
  path: string,
  { sources, tagOutputs, hidden }: Site,
  config: Config,
): Partial<PublishedFeed> {
  const shown = (): PublishedSource[] => [...sources.values()].filter(({ id }) => !hidden.has(id));
  return {
    ...(path === '' || formerly === undefined ? {} : { firstPath: `${formerly[0]}/` }),
    ...siteFacts(config),
    ...(config.output.perSource ? {} : { hasSourceOutputs: false }),
    ...(path === '' ? { siteSources: shown(), tagOutputs } : {}),
  };
}

/** The id of the feed is the one that it has, or would have, as a public output. */
function privateFacts({ id, formerly }: OutputConfig, { output }: Config): Partial<PublishedFeed> {
  return { isPrivate: true, idBaseUrl: output.baseUrl, firstPath: `${formerly?.[0] ?? id}/` };
}
