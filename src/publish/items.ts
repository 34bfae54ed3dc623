/** Makes the items of an output: selects its stories and loads their records in batches. */

import type { AppContext } from '../app/app.ts';
import { rewriteText } from '../clean/rewrite-text.ts';
import type { OutputConfig } from '../config/config.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { Instant } from '../model/time.ts';
import { compileFilter } from '../outputs/filter.ts';
import { isToldApart, type MemberParts, toItem } from '../outputs/item.ts';
import { orderOf } from '../outputs/order.ts';
import type { RuleEffects } from '../outputs/rules.ts';
import { feedsOf, type IsShown, type Selected, selectFrom } from '../outputs/select.ts';
import type { OutputHistory } from '../records/records.ts';
import { forEachYielding, sortYielding, yieldAfter } from '../runtime/yield.ts';
import { dueIds, MAX_DOCUMENT_LIMITS } from './arrivals.ts';
import { hideFeedSecrets } from './feed-secrets.ts';
import { type Sources, titleOf } from './sources.ts';
import { createUnblock, type Unblock } from './unblocked.ts';

/** Items whose records are loaded at once. */
const BATCH_SIZE = 50;

/**
 * The items of `selected`, in their order; undefined for one whose records were deleted. `outputId`: the output that shows
 * them; without it, rules for single outputs do not apply.
 */
export async function itemsFor(
  selected: readonly Selected[],
  sources: Sources,
  { records }: Pick<AppContext, 'records'>,
  outputId?: string,
): Promise<readonly (PublishedItem | undefined)[]> {
  const ids = [...new Set(selected.flatMap(({ shown, others }) => [shown, ...others].map((member) => member.entryId)))];
  const [foundEntries, foundArticles] = [await records.entries.getMany(ids), await records.articles.getMany(ids)];
  const entries = new Map(ids.map((id, i) => [id, foundEntries[i]]));
  const articles = new Map(ids.map((id, i) => [id, foundArticles[i]]));
  return selected.map((one) => {
    const { entryId, feedId } = one.shown;
    const [entry, stored, source] = [entries.get(entryId), articles.get(entryId), sources.get(feedId)];
    if (entry === undefined || source === undefined || stored === undefined) return undefined;
    const effectsOf = effectsIn(one.story.id, sources, articles, outputId);
    const others = one.others.flatMap((member): readonly MemberParts[] => {
      const [other, from] = [entries.get(member.entryId), sources.get(member.feedId)];
      const movedTo = articles.get(member.entryId)?.movedTo;
      if (other === undefined || from === undefined) return [];
      const title = effectsOf?.(other).rewriteTitle(other.title) ?? other.title;
      return [{ entry: { ...other, title }, source: from, ...(movedTo === undefined ? {} : { movedTo }) }];
    });
    const feedIds = [feedId, ...one.others.map((member) => member.feedId)];
    const item = withEffects(toItem(one, { entry, source }, stored, others), effectsOf?.(entry));
    return hideFeedSecrets(item, feedIds, sources.secrets);
  });
}

/** The effects of the rules on articles of one story; undefined without rules. */
function effectsIn(
  storyId: string,
  sources: Sources,
  articles: ReadonlyMap<string, StoredArticle | undefined>,
  outputId: string | undefined,
): ((entry: Entry) => RuleEffects) | undefined {
  const { rules } = sources;
  if (rules === undefined) return undefined;
  return (entry) => {
    const feedTitle = titleOf(entry.feedId, sources);
    return rules.effectsOn({ entry, stored: articles.get(entry.id), storyId, feedTitle }, outputId);
  };
}

/** The item as the rules want it; what is stored stays as the publisher wrote it. */
function withEffects(item: PublishedItem, effects: RuleEffects | undefined): PublishedItem {
  if (effects === undefined || effects.applied.length === 0) return item;
  const { rewriteTitle, rewriteText: rewrite, rewritesText, tags } = effects;
  return {
    ...item,
    title: rewriteTitle(item.title).trim() || item.title,
    ...(rewritesText ? { html: rewriteText(item.html, rewrite), summary: rewrite(item.summary) } : {}),
    tags: [...new Set([...item.tags, ...tags])],
  };
}

/**
 * Every item that an output could show, newest first, before its filter and its limit. `isShown`: what it showed before; `since`: only
 * items of stories in which something has happened since then, among which are all items with later dates.
 */
export async function selectedOf(
  output: OutputConfig,
  { catalogue, config, records }: Pick<AppContext, 'catalogue' | 'config' | 'records'>,
  isShown?: IsShown,
  since?: Instant,
): Promise<readonly Selected[]> {
  const feeds = feedsOf(output, config.feeds);
  const yieldIfDue = yieldAfter();
  const selected: Selected[] = [];
  for await (const stories of catalogue.ofFeeds(feeds, since)) {
    for (const story of stories) {
      selected.push(...selectFrom(story, feeds, output.mode, isShown));
      await yieldIfDue();
    }
  }
  return await sortYielding(await withoutSameCopies(selected, records), orderOf(output.order));
}

/** Those of `ids` that an output could show as items of stories besides `selected`. */
export async function selectedBesides(
  selected: readonly Selected[],
  ids: readonly string[],
  output: OutputConfig,
  { catalogue, config, records }: Pick<AppContext, 'catalogue' | 'config' | 'records'>,
  isShown?: IsShown,
): Promise<readonly Selected[]> {
  const known = new Set(selected.map(({ id }) => id));
  const missing = new Set(ids.filter((id) => !known.has(id)));
  if (missing.size === 0) return [];
  const feeds = feedsOf(output, config.feeds);
  const stories = await catalogue.withItems([...missing]);
  const items = stories.flatMap((story) => selectFrom(story, feeds, output.mode, isShown));
  const found = items.filter(({ id }) => missing.has(id)).sort(orderOf(output.order));
  return await withoutSameCopies(found, records);
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

/** An output as far as it decides what of a selection it shows; without `unblock` nothing is blocked. */
export type Showing = Pick<OutputConfig, 'filter' | 'limit' | 'order'> & {
  readonly id?: string;
  readonly unblock?: Unblock;
};

/** The items that the output shows of `selected` (see {@link selectedOf}): filtered in order until its limit is reached. */
export async function shownOf(
  { id, filter, limit, order, unblock }: Showing,
  selected: readonly Selected[],
  sources: Sources,
  app: Pick<AppContext, 'records'>,
): Promise<readonly ShownArticles[]> {
  const { accepts } = compileFilter(filter);
  const shown: ShownArticles[] = [];
  const yieldIfDue = yieldAfter();
  for (let at = 0; at < selected.length && shown.length < limit; ) {
    const batch = selected.slice(at, at + Math.min(BATCH_SIZE, limit - shown.length));
    at += batch.length;
    const some = unblock === undefined ? batch : await unblock(batch);
    const items = await itemsFor(some, sources, app, id);
    for (const [i, one] of some.entries()) {
      const item = items[i];
      if (item !== undefined && accepts(item)) shown.push({ item, selected: one });
    }
    await yieldIfDue();
  }
  // What replaces a blocked article has a date of its own.
  return unblock === undefined ? shown : shown.sort(comparing(order));
}

/** The order of an output for its items. */
function comparing(order: OutputConfig['order'] | undefined): (a: ShownArticles, b: ShownArticles) => number {
  const compare = orderOf(order);
  return (a, b) => compare(a.selected, b.selected);
}

/** Those of `selected`, which may be all stories, that have one of these ids. */
export async function withIds(
  selected: readonly Selected[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Selected>> {
  const wanted = new Set(ids);
  const found = new Map<string, Selected>();
  await forEachYielding(selected, (one) => {
    if (wanted.has(one.id)) found.set(one.id, one);
  });
  return found;
}

/**
 * `newest` with what else the document holds: stories that are in no archive yet and the latest arrivals, whatever their dates,
 * up to five times the limit.
 */
export async function withDue(
  newest: readonly ShownArticles[],
  selected: readonly Selected[],
  history: OutputHistory,
  output: Showing,
  sources: Sources,
  app: Pick<AppContext, 'records'>,
): Promise<readonly ShownArticles[]> {
  const { limit } = output;
  const listed = new Set(newest.map((one) => one.selected.id));
  const ids = dueIds(history).filter((id) => !listed.has(id));
  if (ids.length === 0) return newest;
  const byId = await withIds(selected, ids);
  const due = ids.flatMap((id) => byId.get(id) ?? []);
  const most = MAX_DOCUMENT_LIMITS * limit - newest.length;
  const shown = [...newest, ...(await shownOf({ ...output, limit: most }, due, sources, app))];
  return shown.sort(comparing(output.order));
}

/** The newest items of an output. */
export async function itemsOf(
  output: OutputConfig,
  sources: Sources,
  app: AppContext,
): Promise<readonly PublishedItem[]> {
  const unblock = createUnblock(
    { outputId: output.id, feeds: feedsOf(output, app.config.feeds), mode: output.mode },
    sources,
    app,
  );
  const shown = await shownOf({ ...output, unblock }, await selectedOf(output, app), sources, app);
  return shown.map(({ item }) => item);
}
