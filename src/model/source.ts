/** A feed as the operator configured it, and its state between polls: two records. */
import type { Instant } from './time.ts';

/** Whether to fetch article pages; `auto`: unless the feed itself has the full text (measured per feed). */
export type FetchArticles = 'auto' | 'always' | 'never';

/** Limits the stories of a feed: only articles of feeds that have one of the tags `within` are joined with its own. */
export interface StoryScope {
  /** Empty: its articles are never joined. */
  readonly within: readonly string[];
  /** The tag that the limit was configured for; absent when it is the feed's own. */
  readonly tag?: string;
}

/** How the list of a page is read: CSS selectors or XPath expressions, all but the first within an item of the list. */
export interface PageSelectors {
  /** The items. */
  readonly list: string;
  readonly title?: string;
  readonly link?: string;
  readonly date?: string;
  readonly image?: string;
  readonly text?: string;
}

/** A feed as configured. `id` is stable: it is part of every entry id, so changing it makes new entries. */
export interface FeedSource {
  /** Unique among the feeds. */
  readonly id: string;
  readonly url: string;
  /** The id that it had before: what is stored under it is its own. Absent = none. */
  readonly formerlyId?: string;
  /** Overrides the feed's own title. */
  readonly title?: string;
  /** The operator's tags; each has an output of its own. */
  readonly tags: readonly string[];
  /** BCP 47 tag that overrides what the feed and its pages say. */
  readonly language?: string;
  readonly fetchArticles: FetchArticles;
  /** Polling interval in minutes; absent = learned from how the feed publishes. */
  readonly intervalMinutes?: number;
  /** A cron expression instead of an interval. */
  readonly cron?: string;
  /** It is not polled. Absent = it is. */
  readonly isPaused?: true;
  /** Higher wins when the lead of a story is chosen; default 0. */
  readonly priority: number;
  /** What limits its stories; all of them apply. Absent = nothing. */
  readonly stories?: readonly StoryScope[];
  /** Sent to the origin of `url` only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A private feed's URL is never published (`source`, `self`, OPML). */
  readonly isPrivate: boolean;
  /** Values of the references in its address and its headers: never published. Absent = none. */
  readonly secrets?: readonly string[];
  /** Limit on the decoded body in bytes; absent = that of the HTTP client. */
  readonly maxBytes?: number;
  /** It is a page without a feed, whose list is read by these. Absent = a feed. */
  readonly page?: PageSelectors;
  /** Whether robots.txt applies to the feed itself too (to pages it always does). Default false. */
  readonly obeyRobots?: boolean;
}

/** How the last poll ended. */
export interface PollOutcome {
  readonly kind: 'fetched' | 'not-modified' | 'gone' | 'failed';
  readonly at: Instant;
  readonly status?: number;
  /** Reason of a failure, without a full stop: "HTTP 403, Cloudflare challenge". */
  readonly reason?: string;
}

/** A permanent redirect that has been seen but is not yet trusted. */
export interface PendingMove {
  readonly url: string;
  readonly since: Instant;
  /** It leads to another origin, and the feed has credentials: only a new `url` in the configuration makes the move. */
  readonly needsOperator?: true;
}

/** State of a feed between polls; saved last, so that a crash means "poll again". */
export interface FeedState {
  readonly version: 1;
  readonly id: string;
  /** The configured URL that this state belongs to; when the operator edits it, the state is dropped. */
  readonly configuredUrl: string;
  /** The feed's current URL, after permanent redirects. */
  readonly url: string;
  /** As received, with quotes and `W/`. */
  readonly etag?: string;
  /** An opaque string, never parsed. */
  readonly lastModified?: string;
  /** The URL that sent the validators, after redirects. */
  readonly validatorsUrl?: string;
  /** SHA-256 (hex) of the last decoded body. */
  readonly bodyHash?: string;
  readonly nextPollAt: Instant;
  readonly lastPollAt?: Instant;
  readonly lastSuccessAt?: Instant;
  /** When the body last differed from the one before. */
  readonly lastChangeAt?: Instant;
  readonly lastOutcome?: PollOutcome;
  /** Consecutive failures, and since when. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** Consecutive responses of 410, and since when. */
  readonly goneCount?: number;
  readonly goneSince?: Instant;
  readonly pendingMove?: PendingMove;
  /** The server's last polling hints: freshness in seconds, RSS `ttl` in minutes, skipped hours and days. */
  readonly freshForSeconds?: number;
  readonly ttlMinutes?: number;
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** No request to this feed before it (Retry-After). */
  readonly retryAfter?: Instant;
  readonly lastUnconditionalAt?: Instant;
  /** Publication times of the newest entries, newest first, at most 30: the publishing rhythm. */
  readonly recentEntryTimes?: readonly Instant[];
  /** How many of the fetched pages had much more text than the feed; decides `auto`. */
  readonly fullText?: {
    readonly pages: number;
    readonly richer: number;
    /** Ids of the entries counted last, so that none counts twice when a crash repeats its work. */
    readonly counted?: readonly string[];
  };
  /** The feed's own title, site, language, WebSub hub and `rel=self`. */
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  readonly hubUrl?: string;
  readonly selfUrl?: string;
  /** `sy:` period and where it starts, when the feed names a start; minutes. */
  readonly updatePeriodMinutes?: number;
  readonly updateBase?: Instant;
  /** Short hash of the operator's own headers: validators belong to them. */
  readonly credentialsHash?: string;
  /** Ids of the newest entries as the feed gives them, at most 30; they identify a feed that moved. */
  readonly recentIds?: readonly string[];
  /** The feed's own id (`atom:id`). */
  readonly feedId?: string;
  /** Earlier URLs before permanent redirects, oldest first, at most 10. */
  readonly formerUrls?: readonly string[];
  /** Since when the feed is no longer polled, and why: its server returned 410 often enough. */
  readonly stopped?: { readonly at: Instant; readonly reason: string };
  /** Code of the last failure, as in `FeedFailed`. */
  readonly failureCode?: string;
  /** The last response could not be parsed because this machine was busy; it is stored and parsed in the next pass. */
  readonly isUnparsed?: true;
  /** Archive documents (RFC 5005) that were read; they never change, so they are not fetched again. */
  readonly archivesRead?: readonly string[];
  /** The older documents to read next, if reading stopped before the last one. */
  readonly olderNext?: readonly OlderDocument[];
}

/** A document before the current one: an archive, which never changes, or a page (RFC 5005). */
export interface OlderDocument {
  readonly url: string;
  readonly isArchive: boolean;
}
