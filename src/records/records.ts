/** Why: everything that is kept, by name, in one place: what a backup holds and what a migration must know. */
import type { PageBlocks, SiteTemplate } from '../articles/template.ts';
import type { InitialResponse } from '../feeds/poll/initial-response.ts';
import type { Subscription } from '../feeds/websub/subscription.ts';
import type { ArchiveRecord } from '../formats/archive.ts';
import type { Page, StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedState } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import type { Collection, Store, Write } from '../storage/store.ts';
import type { StoryRecord } from '../stories/index.ts';
import { RECORD_CHECKS } from './record-checks.ts';

/**
 * Something still to be done for an entry. Written before the entry and removed after its story was published, so that
 * a crash anywhere between loses nothing: the next pass goes on from here, without asking the publisher again.
 */
export interface Job {
  readonly version: 1;
  readonly entryId: string;
  readonly feedId: string;
  /** `new`: never placed. `changed`: the feed said something new. `page`: published from the feed, page to be tried again. */
  readonly need: 'new' | 'changed' | 'page';
  /** Page requests made so far. */
  readonly attempts: number;
  readonly notBefore: Instant;
  /** Its entry's, by which it is placed among the others; absent in records of before November 2026. */
  readonly firstSeenAt?: Instant;
  readonly published?: Instant;
}

/** Which entries of a feed are known and listed. */
export interface FeedEntries {
  readonly version: 1;
  /** Newest first, at most a thousand: what a feed that re-issues its guids is recognised by. */
  readonly ids: readonly string[];
  /** In the last document. */
  readonly present: readonly string[];
}

/** What is left of an entry that was purged, so that it does not return as news. */
export interface Tombstone {
  readonly version: 1;
  readonly purgedAt: Instant;
}

/** A page as kept: the HTML is deflated and in base64, about a fifth of its size. */
export type StoredPage = Omit<Page, 'html' | 'parts'> & {
  readonly deflated: string;
  readonly parts?: readonly { readonly url: string; readonly deflated: string }[];
  /** How often it was asked for again because its entry changed. */
  readonly refetches?: number;
};

/** What the operator said about pairs of articles; kept for ever. */
export interface StoredOverride {
  readonly version: 1;
  readonly kind: 'apart' | 'together';
  readonly a: string;
  readonly b: string;
  readonly at: Instant;
  /** Place among those taken at the same time. */
  readonly order: number;
}

/** What an output has published so far. */
export interface OutputHistory {
  readonly version: 1;
  /** Everything that joined until then was looked at. */
  readonly upTo: Instant;
  /** Ids of items that are in no archive yet, oldest first. */
  readonly waiting: readonly string[];
  readonly archives: readonly ArchiveRecord[];
}

/** What was learned of one host's pages. */
export interface HostTemplate {
  readonly version: 1;
  readonly template: SiteTemplate;
  /** Entries whose pages were merged last: a crash between that and their removal must not count them twice. */
  readonly merged: readonly string[];
  readonly at: Instant;
}

/** What one page told of its host, until all pages of its pass were read. */
export type LearnedPage = PageBlocks & { readonly version: 1; readonly host: string };

export interface MovedStory {
  readonly version: 1;
  readonly to: string;
}

export interface Records {
  readonly feeds: Collection<FeedState>;
  readonly feedEntries: Collection<FeedEntries>;
  readonly entries: Collection<Entry>;
  readonly pages: Collection<StoredPage>;
  readonly articles: Collection<StoredArticle>;
  readonly fingerprints: Collection<StoryRecord>;
  readonly stories: Collection<Story>;
  readonly jobs: Collection<Job>;
  readonly overrides: Collection<StoredOverride>;
  readonly tombstones: Collection<Tombstone>;
  /** By output. */
  readonly histories: Collection<OutputHistory>;
  /** Stories that went into another one, by their id; old addresses lead to the new one. */
  readonly movedStories: Collection<MovedStory>;
  /** At hubs (WebSub), by feed. */
  readonly subscriptions: Collection<Subscription>;
  /** Answers that adding a feed got, by its address, until its first poll. */
  readonly initialResponses: Collection<InitialResponse>;
  /** When documents of an output were last asked for, by its folder (`/` for the first). */
  readonly lastReads: Collection<Instant>;
  /** By host, with its port. */
  readonly templates: Collection<HostTemplate>;
  /** By entry. */
  readonly learnedPages: Collection<LearnedPage>;
  /** Single values: the installation's seed, whether the output is stale, … */
  readonly meta: Collection<unknown>;
  /** Writes to any of these together: all or none. */
  write(writes: readonly Write[]): Promise<void>;
}

export function openRecords(store: Store): Records {
  return {
    feeds: store.collection('feeds', 1, RECORD_CHECKS.feeds),
    feedEntries: store.collection('feed-entries', 1, RECORD_CHECKS.feedEntries),
    entries: store.collection('entries', 1, RECORD_CHECKS.entries),
    pages: store.collection('pages', 1, RECORD_CHECKS.pages),
    articles: store.collection('articles', 1, RECORD_CHECKS.articles),
    fingerprints: store.collection('fingerprints', 1, RECORD_CHECKS.fingerprints),
    stories: store.collection('stories', 1, RECORD_CHECKS.stories),
    jobs: store.collection('work', 1, RECORD_CHECKS.work),
    overrides: store.collection('decisions', 1, RECORD_CHECKS.decisions),
    tombstones: store.collection('tombstones', 1, RECORD_CHECKS.tombstones),
    histories: store.collection('histories', 1, RECORD_CHECKS.histories),
    movedStories: store.collection('moved-stories', 1, RECORD_CHECKS.movedStories),
    subscriptions: store.collection('subscriptions', 1, RECORD_CHECKS.subscriptions),
    initialResponses: store.collection('first-answers', 1, RECORD_CHECKS.firstAnswers),
    lastReads: store.collection('last-reads', 1, RECORD_CHECKS.lastReads),
    templates: store.collection('templates', 1, RECORD_CHECKS.templates),
    learnedPages: store.collection('learned-pages', 1, RECORD_CHECKS.learnedPages),
    meta: store.collection('meta', 1, RECORD_CHECKS.meta),
    write: (writes) => store.write(writes),
  };
}
