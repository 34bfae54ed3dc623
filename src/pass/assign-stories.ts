/** Why: an article is put into its story here, and the story's record follows; every step may be done twice. */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedSource } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { SaveStories } from '../records/catalogue.ts';
import type { Write } from '../storage/store.ts';
import type { Placement, StoryArticle } from '../stories/index.ts';
import { chooseLead, type LeadCandidate } from '../stories/story/lead.ts';
import { joinStory, partStory, pastItems, settledWith } from '../stories/story/story.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { restoreIndexEntries, rollbackIndexEntry } from './restore-index-entries.ts';
import { StoryChanges } from './story-changes.ts';

export interface StoryAssignment {
  readonly storyId: string;
  readonly isNew: boolean;
  readonly signal?: string;
  /** The story that it was in until now. */
  readonly leftId?: string;
}

/** What the index is told of an entry. */
export function storyArticle(entry: Entry, stored: StoredArticle): StoryArticle {
  return {
    id: entry.id,
    title: entry.title,
    text: stored.article.text,
    source: entry.feedId,
    guid: entry.guid,
    url: entry.url,
    canonicalUrl: stored.article.canonicalUrl,
    published: entry.published,
    seenAt: entry.firstSeenAt,
    language: stored.article.language ?? entry.language,
  };
}

/** When the entry was published, as claimed, but never later than we first saw it. */
export function publishedAt(entry: Pick<Entry, 'published' | 'firstSeenAt'>): Instant {
  return entry.published !== undefined && entry.published < entry.firstSeenAt ? entry.published : entry.firstSeenAt;
}

/** Something to be placed. */
export interface NewArticle {
  readonly entry: Entry;
  readonly stored: StoredArticle;
}

/** Takes the article out of the story that it was in, when it is in another one now. */
function leaveFormerStory(
  entryId: string,
  placement: Placement,
  now: Instant,
  changes: StoryChanges,
  was?: Story,
): string | undefined {
  const left = was && changes.get(was.id);
  if (left === undefined || left.id === placement.storyId) return undefined;
  changes.put(left.id, partStory(left, entryId, placement, now));
  return left.id;
}

function assignOne(
  { entry, stored }: NewArticle,
  now: Instant,
  changes: StoryChanges,
  { catalogue, index }: AppContext,
): StoryAssignment {
  const was = catalogue.storyOf(entry.id);
  // What the index forgot after its window stays where it is while it is alone there, whatever was changed in it.
  if (was !== undefined && index.storyOf(entry.id) === undefined) return { storyId: was.id, isNew: false };
  const placement = index.add(storyArticle(entry, stored));
  const leftId = leaveFormerStory(entry.id, placement, now, changes, was);
  const before = changes.get(placement.storyId);
  const { id: entryId, feedId } = entry;
  const member = was?.members.find((one) => one.entryId === entryId);
  const joiner = {
    ...{ entryId, feedId, publishedAt: publishedAt(entry), isTextless: stored.article.text === '' },
    isNamesake: changes.get(storyIdOf(entryId)) !== undefined,
    past: was === undefined || member === undefined ? [] : pastItems(member, was.id),
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
 * Places entries in their order. Fingerprints, stories and `others` are written together: a crash leaves all
 * of them placed, or none, which are then placed again. Calls that overlap are carried out one after the other, since the
 * index holds an article before the store does.
 */
export async function assignStories(
  arrivals: readonly NewArticle[],
  now: Instant,
  app: AppContext,
  others: readonly Write[] = [],
): Promise<readonly StoryAssignment[]> {
  return await app.catalogue.change((save) => assignAndSave(arrivals, now, app, others, save));
}

async function assignAndSave(
  arrivals: readonly NewArticle[],
  now: Instant,
  app: AppContext,
  others: readonly Write[],
  save: SaveStories,
): Promise<readonly StoryAssignment[]> {
  const { index, records } = app;
  const ids = arrivals.map(({ entry }) => entry.id);
  await restoreIndexEntries(ids, app);
  const before = ids.map((id) => index.toRecord(id));
  const changes = new StoryChanges(app.catalogue);
  const placed = arrivals.map((arrival) => assignOne(arrival, now, changes, app));
  const fingerprints = ids.flatMap((id) => {
    const record = index.toRecord(id);
    return record === undefined ? [] : [records.fingerprints.setting(id, record)];
  });
  try {
    await save({ ...changes.changes(), others: [...others, ...fingerprints] });
  } catch (error) {
    // What is not kept is placed anew when the store can be written again, and finds no trace of itself.
    for (const [i, id] of ids.entries()) rollbackIndexEntry(id, before[i], app);
    throw error;
  }
  return placed;
}

/** Chooses the leads of stories about to be published for the first time; from then on they stay. */
export async function chooseLeads(app: AppContext): Promise<void> {
  const sources = feedsById(app.config.feeds);
  const now = toInstant(app.clock());
  const { catalogue } = app;
  const unsettled = [...catalogue.all()].filter((story) => !story.settled).map(({ id }) => id);
  for (let at = 0; at < unsettled.length; at += LEAD_BATCH_SIZE) {
    await setImmediate();
    await catalogue.change(async (save) => {
      const stories = unsettled
        .slice(at, at + LEAD_BATCH_SIZE)
        .flatMap((id) => catalogue.get(id) ?? [])
        .filter(({ settled }) => !settled);
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
  return settledWith(story, chooseLead(among) ?? story.leadId, now);
}

/** Stories whose leads are chosen and written in one go. */
const LEAD_BATCH_SIZE = 100;

/** What speaks for each member as the lead, by its entry; a story of one member has no choice. */
async function candidatesOf(
  stories: readonly Story[],
  sources: ReadonlyMap<string, FeedSource>,
  { records }: AppContext,
): Promise<ReadonlyMap<string, LeadCandidate>> {
  const members = stories.filter((story) => story.members.length > 1).flatMap((story) => story.members);
  const ids = members.map((member) => member.entryId);
  const entries = await records.entries.getMany(ids);
  const articles = await records.articles.getMany(ids);
  const candidates = new Map<string, LeadCandidate>();
  for (const [i, entry] of entries.entries()) {
    if (entry === undefined) continue;
    const source = sources.get(entry.feedId);
    candidates.set(entry.id, {
      entryId: entry.id,
      priority: source?.priority ?? 0,
      url: entry.url,
      feedUrl: source?.url ?? '',
      firstSeenAt: entry.firstSeenAt,
      textLength: articles[i]?.article.text.length ?? 0,
    });
  }
  return candidates;
}
