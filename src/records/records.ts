/** Every collection of the store with the type of its records: what a backup contains, and what a migration must know. */
import type { PageBlocks, SiteTemplate } from '../articles/template.ts';
import type { InitialResponse } from '../feeds/poll/initial-response.ts';
import type { Subscription } from '../feeds/websub/subscription.ts';
import type { ArchiveRecord } from '../formats/archive.ts';
import type { Page, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { PurgedItem } from '../model/purged-item.ts';
import type { FeedState } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Collection, Store, StoreSearch, Write } from '../storage/store.ts';
import type { StoryRecord } from '../stories/index.ts';
import { FeedChanges } from './feed-changes.ts';
import { FeedFactsView } from './feed-facts.ts';
import type { Delivery, Mailing, Subscriber } from './reader-records.ts';
import { RECORD_CHECKS } from './record-checks.ts';
import type { StoryRow } from './story-rows.ts';

/**
 * Something still to be done for an entry. Written together with the entry and deleted together with the write of its story, so
 * that a crash anywhere between loses nothing: the next pass goes on from here, without another request to the publisher.
 */
export interface Job {
  readonly version: 1;
  readonly entryId: string;
  readonly feedId: string;
  /** `new`: in no story yet. `changed`: its feed changed the entry. `page`: published from the feed, its page to be fetched again. */
  readonly need: 'new' | 'changed' | 'page';
  /** Page requests made so far. */
  readonly attempts: number;
  readonly notBefore: Instant;
  /** That of its entry, which orders jobs; absent in records from before November 2026. */
  readonly firstSeenAt?: Instant;
  readonly published?: Instant;
}

/** A clean article that a worker has stored, and that the leader is to assign; what the worker learned about its job with it. */
export interface ReadyArticle {
  readonly version: 1;
  /** As it was when the article was read. */
  readonly job: Job;
  readonly firstSeenAt: Instant;
  readonly published?: Instant | undefined;
  readonly from: StoredArticle['from'];
  readonly tryAgain: boolean;
  readonly isNotSent?: boolean;
  readonly retryAt?: Instant;
  readonly richer?: boolean;
}

/** Which entries of a feed are known, and which its last document listed. */
interface FeedEntries {
  readonly version: 1;
  /** Newest first, at most a thousand: they identify a feed that re-issues its guids. */
  readonly ids: readonly string[];
  /** Ids of the entries in the last document. */
  readonly present: readonly string[];
  /** The id of the feed from which the ids of its entries are made, if it has another one by now. */
  readonly idOfEntries?: string;
}

/** What remains of a purged entry, so that it does not return as news. */
interface Tombstone {
  readonly version: 1;
  readonly purgedAt: Instant;
  /** Absent in tombstones of older versions, which stand for every item with their id. */
  readonly item?: PurgedItem;
}

/** A page as stored: its HTML is deflated and in base64, about a fifth of its size. */
export type StoredPage = Omit<Page, 'html' | 'parts'> & {
  readonly deflated: string;
  readonly parts?: readonly { readonly url: string; readonly deflated: string }[];
  /** How often the page was fetched again because its entry changed. */
  readonly refetches?: number;
};

/** The operator's decision about a pair of articles; stored for good. */
export interface StoredOverride {
  readonly version: 1;
  readonly kind: 'apart' | 'together';
  readonly a: string;
  readonly b: string;
  readonly at: Instant;
  /** Position among those taken at the same time. */
  readonly order: number;
}

/** Items that joined an output in one publication. */
export interface Arrivals {
  readonly at: Instant;
  readonly ids: readonly string[];
}

/** What an output has published so far. */
export interface OutputHistory {
  readonly version: 1;
  /** Stories that changed until then are accounted for. */
  readonly upTo: Instant;
  /** Ids of items that are in no archive yet, oldest first. */
  readonly waiting: readonly string[];
  readonly archives: readonly ArchiveRecord[];
  /** The latest items, oldest first, each with when it was first published; absent in records from before December 2026. */
  readonly arrivals?: readonly Arrivals[];
  /** The pass that publishes the output first has not ended: nothing in it is news yet. Absent afterwards. */
  readonly isOpening?: true;
}

/** What the pages of one host have in common. */
export interface HostTemplate {
  readonly version: 1;
  readonly template: SiteTemplate;
  /** Entries whose pages were merged last: a page that is read again after a crash must not count twice. */
  readonly merged: readonly string[];
  readonly at: Instant;
}

/** What one page contributes to the template of its host, until all pages of its pass are read. */
export type LearnedPage = PageBlocks & { readonly version: 1; readonly host: string };

/** A story that was merged into another one. */
interface MovedStory {
  readonly version: 1;
  readonly to: string;
}

/** Every collection of the store. */
export interface Records {
  readonly feeds: Collection<FeedState>;
  readonly feedEntries: Collection<FeedEntries>;
  readonly entries: Collection<Entry>;
  readonly pages: Collection<StoredPage>;
  readonly articles: Collection<StoredArticle>;
  readonly fingerprints: Collection<StoryRecord>;
  readonly stories: Collection<Story>;
  /** By which stories are found where they are not in memory; empty elsewhere. */
  readonly storyRows: Collection<StoryRow>;
  readonly jobs: Collection<Job>;
  /** By entry id; empty where one process does all the work. */
  readonly ready: Collection<ReadyArticle>;
  readonly overrides: Collection<StoredOverride>;
  readonly tombstones: Collection<Tombstone>;
  /** By output id. */
  readonly histories: Collection<OutputHistory>;
  /** By the id of the story that was merged; its old address redirects to the other one. */
  readonly movedStories: Collection<MovedStory>;
  /** Subscriptions at WebSub hubs, by feed id. */
  readonly subscriptions: Collection<Subscription>;
  /** Responses from adding a feed, by its URL, until its first poll. */
  readonly initialResponses: Collection<InitialResponse>;
  /** When a document of an output was last fetched, by the folder of the output (`/` for the top one). */
  readonly lastReads: Collection<Instant>;
  /** By host, with its port. */
  readonly templates: Collection<HostTemplate>;
  /** By entry id. */
  readonly learnedPages: Collection<LearnedPage>;
  /** By webhook and item: the `updated` that it was told of. By webhook and feed: since when it failed, when told so. */
  readonly webhookMarks: Collection<Instant>;
  /** By event id. */
  readonly deliveries: Collection<Delivery>;
  /** By digest and address. */
  readonly mailings: Collection<Mailing>;
  /** By a random id. */
  readonly subscribers: Collection<Subscriber>;
  /** By the id of a subscriber: the last day on which its token was used, `2026-12-24` in UTC. */
  readonly subscriberDays: Collection<string>;
  /** Single values: the installation's seed, whether the published files are stale, … */
  readonly meta: Collection<unknown>;
  /** The full-text index of the articles, by entry id. Absent: the store has none. */
  readonly search?: StoreSearch;
  /** Every change of a stored `FeedState` that depends on the stored one runs in this. */
  readonly feedChanges: FeedChanges;
  /** Some facts of every feed, without reading all states. */
  readonly feedFacts: FeedFactsView;
  /** Writes to any of these collections together: all or none. */
  write(writes: readonly Write[]): Promise<void>;
}

/** The collections of `store`, each with its check for damaged records. */
export function openRecords(store: Store): Records {
  const feedFacts = new FeedFactsView(store.collection('feeds', 1, RECORD_CHECKS.feeds));
  return {
    feeds: feedFacts.feeds,
    feedFacts,
    feedEntries: store.collection('feed-entries', 1, RECORD_CHECKS.feedEntries),
    entries: store.collection('entries', 1, RECORD_CHECKS.entries),
    pages: store.collection('pages', 1, RECORD_CHECKS.pages),
    articles: store.collection('articles', 1, RECORD_CHECKS.articles),
    fingerprints: store.collection('fingerprints', 1, RECORD_CHECKS.fingerprints),
    stories: store.collection('stories', 1, RECORD_CHECKS.stories),
    storyRows: store.collection('story-rows', 1, RECORD_CHECKS.storyRows),
    jobs: store.collection('work', 1, RECORD_CHECKS.work),
    ready: store.collection('ready', 1, RECORD_CHECKS.ready),
    overrides: store.collection('decisions', 1, RECORD_CHECKS.decisions),
    tombstones: store.collection('tombstones', 1, RECORD_CHECKS.tombstones),
    histories: store.collection('histories', 1, RECORD_CHECKS.histories),
    movedStories: store.collection('moved-stories', 1, RECORD_CHECKS.movedStories),
    subscriptions: store.collection('subscriptions', 1, RECORD_CHECKS.subscriptions),
    initialResponses: store.collection('first-answers', 1, RECORD_CHECKS.firstAnswers),
    lastReads: store.collection('last-reads', 1, RECORD_CHECKS.lastReads),
    templates: store.collection('templates', 1, RECORD_CHECKS.templates),
    learnedPages: store.collection('learned-pages', 1, RECORD_CHECKS.learnedPages),
    webhookMarks: store.collection('webhook-marks', 1, RECORD_CHECKS.webhookMarks),
    deliveries: store.collection('deliveries', 1, RECORD_CHECKS.deliveries),
    mailings: store.collection('mailings', 1, RECORD_CHECKS.mailings),
    subscribers: store.collection('subscribers', 1, RECORD_CHECKS.subscribers),
    subscriberDays: store.collection('subscriber-days', 1, RECORD_CHECKS.subscriberDays),
    meta: store.collection('meta', 1, RECORD_CHECKS.meta),
    ...(store.search !== undefined && { search: store.search }),
    feedChanges: new FeedChanges(),
    write: async (writes) => {
      try {
        await store.write(writes);
      } finally {
        feedFacts.written(writes);
      }
    },
  };
}
