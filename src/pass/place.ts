/** Why: an article is put into its story here, and the story's record follows; every step may be done twice. */
import { setImmediate } from 'node:timers/promises';
import { feedsById } from '../config/feed-by-id.ts';
import type { Deps } from '../deps.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedSource } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Write } from '../storage/store.ts';
import type { StoryArticle } from '../stories/index.ts';
import { chooseLead, type LeadCandidate } from '../stories/lead.ts';
import { joinStory, withLead } from '../stories/story.ts';

export interface Placed {
  readonly storyId: string;
  readonly isNew: boolean;
  readonly signal?: string;
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
export interface Arrival {
  readonly entry: Entry;
  readonly stored: StoredArticle;
}

/**
 * Places entries in their order. Fingerprints, stories and `others` are written together: a crash leaves all
 * of them placed, or none, which are then placed again.
 */
export async function place(
  arrivals: readonly Arrival[],
  now: Instant,
  deps: Deps,
  others: readonly Write[] = [],
): Promise<readonly Placed[]> {
  const { catalogue, index, records } = deps;
  const changed = new Map<string, Story>();
  const writes: Write[] = [...others];
  const news = arrivals.map(({ entry }) => entry.id).filter((id) => index.storyOf(id) === undefined);
  const placed = arrivals.map(({ entry, stored }) => {
    // What the index forgot after its window stays where it is, whatever was changed in it.
    const held = index.storyOf(entry.id) === undefined ? catalogue.storyOf(entry.id) : undefined;
    if (held !== undefined) return { storyId: held.id, isNew: false };
    const placement = index.add(storyArticle(entry, stored));
    const record = index.toRecord(entry.id);
    if (record !== undefined) writes.push(records.fingerprints.setting(entry.id, record));
    const before = changed.get(placement.storyId) ?? catalogue.get(placement.storyId);
    const joiner = { entryId: entry.id, feedId: entry.feedId, publishedAt: publishedAt(entry) };
    const after = joinStory(before, placement, joiner, now);
    if (after !== before) changed.set(after.id, after);
    const signal = placement.joined?.signal;
    return { storyId: after.id, isNew: before === undefined, ...(signal === undefined ? {} : { signal }) };
  });
  try {
    await catalogue.putWith(writes, [...changed.values()]);
  } catch (error) {
    // What is not kept is placed anew when the store can be written again, and finds no trace of itself.
    for (const id of news) index.remove(id);
    throw error;
  }
  return placed;
}

/** Chooses the leads of stories about to be published for the first time; from then on they stay. */
export async function settle(deps: Deps): Promise<void> {
  const sources = feedsById(deps.config.feeds);
  const unsettled = [...deps.catalogue.all()].filter((story) => !story.settled);
  for (let at = 0; at < unsettled.length; at += SETTLED_AT_ONCE) {
    await setImmediate();
    const stories = unsettled.slice(at, at + SETTLED_AT_ONCE);
    const candidates = await candidatesOf(stories, sources, deps);
    const settled = stories.map((story) => {
      const among = story.members.flatMap((member) => candidates.get(member.entryId) ?? []);
      return { ...withLead(story, chooseLead(among) ?? story.leadId), settled: true as const };
    });
    await deps.catalogue.put(...settled);
  }
}

/** Stories whose leads are chosen and written in one go. */
const SETTLED_AT_ONCE = 100;

/** What speaks for each member as the lead, by its entry; a story of one member has no choice. */
async function candidatesOf(
  stories: readonly Story[],
  sources: ReadonlyMap<string, FeedSource>,
  { records }: Deps,
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
