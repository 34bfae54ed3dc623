/** Answers searches of the public site: few at a time, each the same for some seconds, as the record that formats render. */
import pLimit from 'p-limit';
import type { AppContext } from '../app/app.ts';
import { html } from '../formats/html.ts';
import { searchTitle } from '../formats/pages/search.ts';
import { formatUrl } from '../formats/paths.ts';
import { textsFor } from '../formats/texts/index.ts';
import { defined } from '../model/defined.ts';
import type { PublishedFeed, PublishedItem, PublishedSearch } from '../model/published-feed.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { readQuery } from '../search/query.ts';
import { feedOf, type Site, siteOf } from './feed-record.ts';
import { OutputSearch, type SearchResult, searchableOutputs } from './search.ts';
import { type Sources, sourcesOf } from './sources.ts';

/** Results of one search. */
export const MAX_RESULTS = 50;
/** Searches that may wait for the one that is running. */
const MAX_WAITING = 8;
/** Milliseconds for which what outputs have published is taken as known, and a search is answered as before. */
const REMEMBERED_MS = 10_000;
/** Answers that are remembered. */
const MAX_REMEMBERED = 50;

/** The results as a feed, or why there are none: `no-output` has the id, `busy` too many are waiting. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly feed: PublishedFeed }
  | { readonly kind: 'no-output' | 'busy' };

/** Searches for a reader's text, in one output or in all. Rejects with a StoreError. */
export type SearchService = (text: string, outputId?: string) => Promise<SearchAnswer>;

/** What is known for some seconds. */
interface Moment {
  readonly app: AppContext;
  readonly until: number;
  readonly sources: Sources;
  readonly site: Site;
  readonly outputs: readonly OutputLocation[];
  /** By output; the empty id stands for all. */
  readonly searches: Map<string, OutputSearch>;
  readonly answers: Map<string, Promise<SearchAnswer>>;
}

/** Creates the service. `app`: returns the program with its current configuration. */
export function createSearchService(app: () => AppContext): SearchService {
  const oneAtATime = pLimit(1);
  let moment: Promise<Moment> | undefined;
  const current = async (): Promise<Moment> => {
    const now = app();
    const known = await moment?.catch(() => undefined);
    if (known !== undefined && known.app === now && now.clock() < known.until) return known;
    moment = openMoment(now);
    return await moment;
  };
  return async (text, outputId) => {
    if (oneAtATime.pendingCount >= MAX_WAITING) return { kind: 'busy' };
    return await oneAtATime(async () => await answer(text, outputId, await current()));
  };
}

async function openMoment(app: AppContext): Promise<Moment> {
  const sources = await sourcesOf(app);
  const outputs = searchableOutputs(app, sources);
  const site = siteOf(outputs, sources, app);
  return { app, until: app.clock() + REMEMBERED_MS, sources, site, outputs, searches: new Map(), answers: new Map() };
}

function answer(text: string, outputId: string | undefined, moment: Moment): Promise<SearchAnswer> {
  const key = JSON.stringify([text, outputId]);
  const known = moment.answers.get(key);
  if (known !== undefined) return known;
  const fresh = search(text, outputId, moment);
  if (moment.answers.size < MAX_REMEMBERED) moment.answers.set(key, fresh);
  return fresh;
}

async function search(text: string, outputId: string | undefined, moment: Moment): Promise<SearchAnswer> {
  const { outputs, app } = moment;
  const within = outputs.find(({ output }) => outputId === undefined || output.id === outputId);
  if (within === undefined) return { kind: 'no-output' };
  const read = readQuery(text);
  const asked = defined({ text: text.trim().slice(0, MAX_SHOWN), output: outputId });
  const found = (result: SearchResult, more: Partial<PublishedSearch> = {}): SearchAnswer => ({
    kind: 'found',
    feed: resultsFeed(within, result.items, { ...asked, ...more }, moment),
  });
  const nothing = { items: [], isLimited: false };
  if (app.records.search === undefined) return found(nothing, { problem: 'unavailable' });
  if (read.kind !== 'query') return found(nothing, read.kind === 'too-long' ? { problem: 'too-long' } : {});
  const result = await searchIn(outputId, moment).find(read.query, MAX_RESULTS);
  return found(result, result.isLimited ? { isLimited: true } : {});
}

/** Characters of a text that are repeated on the page; one that is longer was refused. */
const MAX_SHOWN = 400;

function searchIn(outputId: string | undefined, { searches, outputs, sources, app }: Moment): OutputSearch {
  const key = outputId ?? '';
  const locations = outputs.filter(({ output }) => outputId === undefined || output.id === outputId);
  const known = searches.get(key) ?? new OutputSearch(locations, sources, app);
  searches.set(key, known);
  return known;
}

/** The results as a feed of their own, with the name and the language of the output. */
function resultsFeed(
  { output, path }: OutputLocation,
  items: readonly PublishedItem[],
  search: PublishedSearch,
  { site, app }: Moment,
): PublishedFeed {
  const {
    siteSources: _sources,
    tagOutputs: _tags,
    firstPath: _path,
    description: _words,
    ...feed
  } = feedOf({ output, path, isNamed: true }, items, site, app);
  const shown = new Set(items.map(({ source }) => source.id));
  return {
    ...feed,
    ...{ id: 'search', path: '', search, hubs: [] },
    title: searchTitle(search.text, textsFor(feed.language)),
    homeUrl: formatUrl({ baseUrl: feed.baseUrl, search }, html),
    sources: feed.sources.filter(({ id }) => shown.has(id)),
  };
}
