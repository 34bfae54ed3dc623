/** Assigns articles to stories, in the index and in the stored records. Every step may safely run twice, after a crash. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { feedsById } from '../config/feed-by-id.ts';
import { rulesAt } from '../config/rules.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { FeedSource } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { compileRules } from '../outputs/rules.ts';
import type { SaveStories } from '../records/catalogue.ts';
import { yieldAfter } from '../runtime/yield.ts';
import type { Write } from '../storage/store.ts';
import { isPointer, type Placement } from '../stories/index.ts';
import { chooseLead, type LeadCandidate } from '../stories/story/lead.ts';
import { correctionOf, joinStory, partStory, pastItems, settledWith } from '../stories/story/story.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { restoreIndexEntries, rollbackIndexEntry } from './restore-index-entries.ts';
import { type FeedAddresses, storyArticle } from './story-article.ts';
import { StoryChanges } from './story-changes.ts';

/** The story that an article was assigned to. */
export interface StoryAssignment {
  readonly storyId: string;
  /** Whether the article started the story. */
  readonly isNew: boolean;
  /** Id of the signal that joined it; absent when it joined no other article. */
  readonly signal?: string;
  /** Id of the story that it was in before, if it moved. */
  readonly leftId?: string;
}

/** When the entry was published, as far as the feed says, but never later than we first saw it. */
function publishedAt(entry: Entry): Instant {
  const published = dateOfEntry(entry) ?? entry.firstSeenAt;
  return published < entry.firstSeenAt ? published : entry.firstSeenAt;
}

/** An article to assign: new, or with a new text. */
export interface NewArticle {
  readonly entry: Entry;
  readonly stored: StoredArticle;
}

/** Removes the article from its former story if it is in another one now; the id of the former story. */
async function leaveFormerStory(
  entryId: string,
  placement: Placement,
  now: Instant,
  changes: StoryChanges,
  former?: Story,
): Promise<string | undefined> {
  const left = former && (await changes.get(former.id));
  if (left === undefined || left.id === placement.storyId) return undefined;
  changes.put(left.id, partStory(left, entryId, placement, now));
  return left.id;
}

async function assignOne(
  { entry, stored }: NewArticle,
  former: Story | undefined,
  now: Instant,
  changes: StoryChanges,
  feeds: ReadonlyMap<string, FeedAddresses>,
  { index }: AppContext,
): Promise<StoryAssignment> {
  // An article older than the index's window stays in its story while it is alone there, however it was changed.
  if (former !== undefined && index.storyOf(entry.id) === undefined) return { storyId: former.id, isNew: false };
  const placement = index.add(storyArticle(entry, stored, feeds.get(entry.feedId) ?? {}));
  const leftId = await leaveFormerStory(entry.id, placement, now, changes, former);
  const before = await changes.get(placement.storyId);
  const { id: entryId, feedId } = entry;
  const member = former?.members.find((one) => one.entryId === entryId);
  const joiner = {
    ...{
      entryId,
      feedId,
      publishedAt: publishedAt(entry),
      isTextless: stored.article.text === '' || isPointer(stored.article.text),
    },
    isNamesake: (await changes.get(storyIdOf(entryId))) !== undefined,
    past: former === undefined || member === undefined ? [] : pastItems(member, former.id),
  };
  const after = joinStory(before, placement, joiner, now);
  if (after !== before) changes.put(after.id, after);
  const signal = placement.joined?.signal;
  return {
    ...{ storyId: after.id, isNew: before === undefined },
    ...(leftId === undefined ? {} : { leftId }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/**
 * Assigns articles to stories in their order. Fingerprints, stories and `others` are written in one transaction: after a
 * crash either all articles are assigned, or none is, and they are assigned again. Rejects when the store fails.
 * Overlapping calls run one after the other, since the index holds an article before the store does.
 */
export async function assignStories(
  newArticles: readonly NewArticle[],
  now: Instant,
  app: AppContext,
  others: readonly Write[] = [],
): Promise<readonly StoryAssignment[]> {
  return await app.catalogue.change((save) => assignAndSave(newArticles, now, app, others, save));
}

/** The addresses of the articles' feeds, by feed id. */
async function addressesOf(
  articles: readonly NewArticle[],
  { config, records }: AppContext,
): Promise<ReadonlyMap<string, FeedAddresses>> {
  const sources = feedsById(config.feeds);
  const ids = [...new Set(articles.map(({ entry }) => entry.feedId))];
  const states = await records.feeds.getMany(ids);
  return new Map(ids.map((id, i) => [id, { url: sources.get(id)?.url, siteUrl: states[i]?.siteUrl }]));
}

async function assignAndSave(
  newArticles: readonly NewArticle[],
  now: Instant,
  app: AppContext,
  others: readonly Write[],
  save: SaveStories,
): Promise<readonly StoryAssignment[]> {
  const { index, records, catalogue } = app;
  const ids = newArticles.map(({ entry }) => entry.id);
  await restoreIndexEntries(ids, app);
  const before = ids.map((id) => index.toRecord(id));
  const indexedIn = await catalogue.getMany(before.map((record) => record?.storyId ?? ''));
  const former = await catalogue.storiesOf(ids);
  const changes = new StoryChanges(catalogue);
  const feeds = await addressesOf(newArticles, app);
  const yieldIfDue = yieldAfter();
  try {
    const assignments: StoryAssignment[] = [];
    for (const [i, article] of newArticles.entries()) {
      assignments.push(await assignOne(article, former[i], now, changes, feeds, app));
      await yieldIfDue();
    }
    const fingerprints = ids.flatMap((id) => {
      const record = index.toRecord(id);
      return record === undefined ? [] : [records.fingerprints.setting(id, record)];
    });
    await save({ ...changes.changes(), others: [...others, ...fingerprints] });
    return assignments;
  } catch (error) {
    // These articles are assigned again once the store can be written, so the index must not know them.
    for (const [i, id] of ids.entries()) rollbackIndexEntry(id, before[i], indexedIn[i], app);
    throw error;
  }
}

/** Chooses the leads of stories that are about to be published for the first time; later a lead does not change. */
export async function chooseLeads(app: AppContext): Promise<void> {
  const sources = feedsById(app.config.feeds);
  const now = toInstant(app.clock());
  const { catalogue } = app;
  const unsettled = await catalogue.unsettled();
  for (let at = 0; at < unsettled.length; at += LEAD_BATCH_SIZE) {
    await setImmediate();
    await catalogue.change(async (save) => {
      const found = await catalogue.getMany(unsettled.slice(at, at + LEAD_BATCH_SIZE));
      const stories = found.flatMap((story) => (story === undefined || story.settled ? [] : [story]));
      const candidates = await candidatesOf(stories, sources, app);
      await save({ stories: stories.map((story) => withLead(story, candidates, now)) });
    });
  }
}

function withLead(story: Story, candidates: ReadonlyMap<string, LeadCandidate>, now: Instant): Story {
  const among = story.members.flatMap(({ entryId, strayed }) => {
    const candidate = candidates.get(entryId);
    return candidate === undefined ? [] : [{ ...candidate, isStrayed: strayed === true }];
  });
  const lead = chooseLead(among) ?? story.leadId;
  return settledWith(story, correctionOf(story, lead)?.entryId ?? lead, now);
}

/** Stories whose leads are chosen and written at once. */
const LEAD_BATCH_SIZE = 100;

/** The candidates for leads by entry id; a story of one member needs none. */
async function candidatesOf(
  stories: readonly Story[],
  sources: ReadonlyMap<string, FeedSource>,
  { records, config, clock }: AppContext,
): Promise<ReadonlyMap<string, LeadCandidate>> {
  const members = stories.filter((story) => story.members.length > 1).flatMap((story) => story.members);
  const ids = members.map((member) => member.entryId);
  const entries = await records.entries.getMany(ids);
  const articles = await records.articles.getMany(ids);
  const candidates = new Map<string, LeadCandidate>();
  const rules = compileRules(
    rulesAt(config.rules, clock()).filter(({ priority, tag }) => (priority ?? tag) !== undefined),
  );
  const added = (entry: Entry, stored: StoredArticle | undefined, source: FeedSource | undefined): number =>
    rules.isEmpty ? 0 : rules.effectsOn({ entry, stored, feedTitle: source?.title ?? entry.feedId }).priority;
  for (const [i, entry] of entries.entries()) {
    if (entry === undefined) continue;
    const source = sources.get(entry.feedId);
    candidates.set(entry.id, {
      entryId: entry.id,
      priority: (source?.priority ?? 0) + added(entry, articles[i], source),
      url: entry.url,
      feedUrl: source?.url ?? '',
      firstSeenAt: entry.firstSeenAt,
      textLength: articles[i]?.article.text.length ?? 0,
    });
  }
  return candidates;
}
