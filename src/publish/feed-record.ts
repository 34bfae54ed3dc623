/** Makes the record of an output that the formats render, without its archives. */
import type { AppContext } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import { html } from '../formats/html.ts';
import { formatUrl } from '../formats/paths.ts';
import { defined } from '../model/defined.ts';
import type { PublishedFeed, PublishedItem, PublishedLink } from '../model/published-feed.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { feedsOf } from '../outputs/select.ts';
import { nextCron } from '../runtime/schedule.ts';
import type { Sources } from './sources.ts';
import { createStoryPages, type StoryPages } from './story-pages.ts';

/** Feeds are polled hourly at most, so a reader gains nothing by polling more often than this. */
const MIN_TTL_MINUTES = 15;
/** Date of an output without stories: fixed, so that every replica has the same. */
const NEVER_CHANGED = '2026-01-01T00:00:00.000Z';

/** Freshness of the outputs in minutes: the time between two passes, counted from a fixed day. */
function ttlMinutesOf({ schedule, timezone }: Config): number {
  const first = nextCron(schedule, timezone, Date.parse(NEVER_CHANGED));
  return Math.max(MIN_TTL_MINUTES, (nextCron(schedule, timezone, first) - first) / 60_000);
}

/** What all outputs of one publication share. */
export interface Site {
  readonly sources: Sources;
  readonly ttlMinutes: number;
  readonly outputs: readonly PublishedLink[];
  readonly tagOutputs: readonly PublishedLink[];
  readonly storyPages: StoryPages;
}

/** What the outputs share. */
export function siteOf(
  all: readonly OutputLocation[],
  sources: Sources,
  app: Pick<AppContext, 'config' | 'records'>,
): Site {
  const { baseUrl } = app.config.output;
  const linkOf = ({ output, path }: OutputLocation): PublishedLink => ({
    title: output.title,
    url: formatUrl({ baseUrl, path }, html),
  });
  return {
    sources,
    ttlMinutes: ttlMinutesOf(app.config),
    outputs: all.filter(({ isNamed }) => isNamed).map(linkOf),
    tagOutputs: all.filter(({ path }) => path.startsWith('tag/')).map(linkOf),
    storyPages: createStoryPages(sources, app),
  };
}

/** What pages say of the whole site. */
function siteFacts({ outputs: [first] }: Config): Pick<PublishedFeed, 'siteTitle' | 'siteLanguage'> {
  return first === undefined ? {} : defined({ siteTitle: first.title, siteLanguage: first.language });
}

/** The output as a feed record, without archives. */
export function feedOf(
  { output, path }: OutputLocation,
  items: readonly PublishedItem[],
  { sources, ttlMinutes, outputs, tagOutputs }: Site,
  { config }: Pick<AppContext, 'config'>,
): PublishedFeed {
  const { baseUrl } = config.output;
  return {
    id: output.id,
    path,
    ...(path === '' || output.formerly === undefined ? {} : { firstPath: `${output.formerly[0]}/` }),
    title: output.title,
    ...siteFacts(config),
    ...(config.output.perSource ? {} : { hasSourceOutputs: false }),
    ...(path === '' ? { siteSources: [...sources.values()], tagOutputs } : {}),
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
