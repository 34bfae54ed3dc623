/** Makes the items of an output: selects its stories and loads their records in batches. */

import type { AppContext } from '../app/app.ts';
import type { OutputConfig } from '../config/config.ts';
import type { Entry } from '../model/entry.ts';
import type { PublishedItem, PublishedSource } from '../model/published-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { compileFilter } from '../outputs/filter.ts';
import { isToldApart, type MemberParts, toItem } from '../outputs/item.ts';
import { feedsOf, newestFirst, type Selected, selectFrom } from '../outputs/select.ts';
import { sortYielding, yieldAfter } from '../runtime/yield.ts';
import { type FeedSecrets, feedSecrets, hideFeedSecrets, withoutSecretsInSource } from './feed-secrets.ts';

/** The source as it is published; a private feed's URL is left out. */
export function publicSource(source: FeedSource, state: FeedState | undefined): PublishedSource {
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    ...(state?.siteUrl === undefined ? {} : { siteUrl: state.siteUrl }),
    ...(source.isPrivate ? {} : { feedUrl: state?.url ?? source.url }),
  };
}

/** The published sources by feed id. */
export interface Sources extends ReadonlyMap<string, PublishedSource> {
  /** What must not be published of them. */
  readonly secrets: FeedSecrets;
}

/** The sources of the configuration; one without a configured title has the title of its feed. */
export async function sourcesOf(app: AppContext): Promise<Sources> {
  const { feeds } = app.config;
  const states = await app.records.feeds.getMany(feeds.map((feed) => feed.id));
  const secrets = feedSecrets(feeds, states);
  const sources = feeds.map((feed, i): [string, PublishedSource] => {
    const [source, patterns] = [publicSource(feed, states[i]), secrets.get(feed.id)];
    return [feed.id, patterns === undefined ? source : withoutSecretsInSource(source, patterns)];
  });
  return Object.assign(new Map(sources), { secrets });
}

/** Items whose records are loaded at once. */
const BATCH_SIZE = 50;

/** The items of `selected`, in their order; undefined for one whose records were deleted. */
export async function itemsFor(
  selected: readonly Selected[],
  sources: Sources,
  { records }: Pick<AppContext, 'records'>,
): Promise<readonly (PublishedItem | undefined)[]> {
  const ids = [...new Set(selected.flatMap(({ shown, others }) => [shown, ...others].map((member) => member.entryId)))];
  const [foundEntries, foundArticles] = [await records.entries.getMany(ids), await records.articles.getMany(ids)];
  const entries = new Map(ids.map((id, i) => [id, foundEntries[i]]));
  const articles = new Map(ids.map((id, i) => [id, foundArticles[i]]));
  return selected.map((one) => {
    const { entryId, feedId } = one.shown;
    const [entry, stored, source] = [entries.get(entryId), articles.get(entryId), sources.get(feedId)];
    if (entry === undefined || source === undefined || stored === undefined) return undefined;
    const others = one.others.flatMap((member): readonly MemberParts[] => {
      const [other, from] = [entries.get(member.entryId), sources.get(member.feedId)];
      const movedTo = articles.get(member.entryId)?.movedTo;
      if (other === undefined || from === undefined) return [];
      return [{ entry: other, source: from, ...(movedTo === undefined ? {} : { movedTo }) }];
    });
    const feedIds = [feedId, ...one.others.map((member) => member.feedId)];
    return hideFeedSecrets(toItem(one, { entry, source }, stored, others), feedIds, sources.secrets);
  });
}

/** Every item that an output could show, newest first, before its filter and its limit. */
export async function selectedOf(
  output: OutputConfig,
  { catalogue, config, records }: Pick<AppContext, 'catalogue' | 'config' | 'records'>,
): Promise<readonly Selected[]> {
  const feeds = feedsOf(output, config.feeds);
  const yieldIfDue = yieldAfter();
  const selected: Selected[] = [];
  for (const story of catalogue.ofFeeds(feeds)) {
    selected.push(...selectFrom(story, feeds, output.mode));
    await yieldIfDue();
  }
  return await sortYielding(await withoutSameCopies(selected, records), newestFirst);
}

/** `selected` without the copies that a reader could not tell from the item that they are listed with. */
async function withoutSameCopies(
  selected: readonly Selected[],
  { entries }: AppContext['records'],
): Promise<readonly Selected[]> {
  const ids = selected.flatMap(({ shown, copyOf }) => (copyOf === undefined ? [] : [shown.entryId, copyOf]));
  if (ids.length === 0) return selected;
  const loaded = new Map<string, Entry | undefined>();
  const distinct = [...new Set(ids)];
  for (let at = 0; at < distinct.length; at += BATCH_SIZE) {
    const some = distinct.slice(at, at + BATCH_SIZE);
    for (const [i, entry] of (await entries.getMany(some)).entries()) loaded.set(some[i] ?? '', entry);
  }
  return selected.filter(({ shown, copyOf }) => {
    if (copyOf === undefined) return true;
    const [copy, original] = [loaded.get(shown.entryId), loaded.get(copyOf)];
    return copy !== undefined && original !== undefined && isToldApart(copy, original);
  });
}

/** An item with the selection it was made from. */
export interface ShownArticles {
  readonly item: PublishedItem;
  readonly selected: Selected;
}

/** The items that the output shows of `selected` (see {@link selectedOf}): filtered in order until its limit is reached. */
export async function shownOf(
  { filter, limit }: Pick<OutputConfig, 'filter' | 'limit'>,
  selected: readonly Selected[],
  sources: Sources,
  app: Pick<AppContext, 'records'>,
): Promise<readonly ShownArticles[]> {
  const { accepts } = compileFilter(filter);
  const shown: ShownArticles[] = [];
  const yieldIfDue = yieldAfter();
  for (let at = 0; at < selected.length && shown.length < limit; ) {
    const some = selected.slice(at, at + Math.min(BATCH_SIZE, limit - shown.length));
    at += some.length;
    const items = await itemsFor(some, sources, app);
    for (const [i, one] of some.entries()) {
      const item = items[i];
      if (item !== undefined && accepts(item)) shown.push({ item, selected: one });
    }
    await yieldIfDue();
  }
  return shown;
}

/** The items of an output, newest first. */
export async function itemsOf(
  output: OutputConfig,
  sources: Sources,
  app: AppContext,
): Promise<readonly PublishedItem[]> {
  const shown = await shownOf(output, await selectedOf(output, app), sources, app);
  return shown.map(({ item }) => item);
}
