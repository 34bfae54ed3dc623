/** Why: an article is put into its story here, and the story's record follows; every step may be done twice. */
import { feedsById } from '../config/feed-by-id.ts';
import type { Deps } from '../deps.ts';
import { givingWay } from '../give-way.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { Instant } from '../model/time.ts';
import type { StoryArticle } from '../stories/index.ts';
import { chooseLead } from '../stories/lead.ts';
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

/** Places one entry. The fingerprint is saved before the story: a crash between them is mended by placing again. */
export async function place(entry: Entry, stored: StoredArticle, now: Instant, deps: Deps): Promise<Placed> {
  const { catalogue, index, records } = deps;
  const placement = index.add(storyArticle(entry, stored));
  const record = index.toRecord(entry.id);
  if (record !== undefined) await records.fingerprints.set(entry.id, record);
  const before = catalogue.get(placement.storyId);
  const joiner = { entryId: entry.id, feedId: entry.feedId, publishedAt: publishedAt(entry) };
  const after = joinStory(before, placement, joiner, now);
  if (after !== before) await catalogue.put(after);
  const signal = placement.joined?.signal;
  return { storyId: after.id, isNew: before === undefined, ...(signal === undefined ? {} : { signal }) };
}

/** Chooses the leads of stories about to be published for the first time; from then on they stay. */
export async function settle(deps: Deps): Promise<void> {
  const sources = feedsById(deps.config.feeds);
  const giveWay = givingWay();
  const unsettled = [...deps.catalogue.all()].filter((story) => !story.settled);
  for (const story of unsettled) {
    await giveWay();
    const ids = story.members.map((member) => member.entryId);
    const entries = await deps.records.entries.getMany(ids);
    const articles = await deps.records.articles.getMany(ids);
    const candidates = entries.flatMap((entry, i) => {
      if (entry === undefined) return [];
      const source = sources.get(entry.feedId);
      return {
        entryId: entry.id,
        priority: source?.priority ?? 0,
        url: entry.url,
        feedUrl: source?.url ?? '',
        firstSeenAt: entry.firstSeenAt,
        textLength: articles[i]?.article.text.length ?? 0,
      };
    });
    await deps.catalogue.put({ ...withLead(story, chooseLead(candidates) ?? story.leadId), settled: true });
  }
}
