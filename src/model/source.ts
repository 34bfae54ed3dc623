/** Why: what the operator told us about a feed, and what we remember of it between polls, are two records. */
import type { Instant } from './time.ts';

/** `auto` fetches the page unless the feed's own content is full (measured per feed). */
export type FetchArticles = 'auto' | 'always' | 'never';

/** A feed as configured. `id` is stable: it is part of every entry id, so changing it makes new entries. */
export interface FeedSource {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly tags: readonly string[];
  /** BCP 47 tag that overrides what the feed and its pages say. */
  readonly language?: string;
  readonly fetchArticles: FetchArticles;
  /** Own polling interval in minutes; absent = learned from how the feed publishes. */
  readonly intervalMinutes?: number;
  /** A cron expression instead of an interval. */
  readonly cron?: string;
  /** Higher wins when the lead of a story is chosen; default 0. */
  readonly priority: number;
  /** Sent to the origin of `url` only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A private feed's URL is never published (`source`, `self`, OPML). */
  readonly isPrivate: boolean;
  /** Values of the references in its address and its headers: they are published nowhere. Absent = none. */
  readonly secrets?: readonly string[];
  /** Overrides the limit on the decoded body, in bytes. */
  readonly maxBytes?: number;
  /** Whether robots.txt is asked for the feed itself too (pages always are). */
  readonly obeyRobots?: boolean;
}

/** What the last poll ended with; `failed` carries its reason in words. */
export interface PollOutcome {
  readonly kind: 'fetched' | 'not-modified' | 'gone' | 'failed';
  readonly at: Instant;
  readonly status?: number;
  /** One plain sentence for a person: "HTTP 403, Cloudflare challenge". */
  readonly reason?: string;
}

/** A permanent redirect that has been seen but is not yet trusted. */
export interface PendingMove {
  readonly url: string;
  readonly since: Instant;
  /** It leads to another origin, and the feed has credentials: only a new `url` in the configuration makes the move. */
  readonly needsOperator?: true;
}

/** What is remembered of a feed between polls; saved last, so that a crash means "poll again". */
export interface FeedState {
  readonly version: 1;
  readonly id: string;
  /** The configured URL this state belongs to: when the operator edits it, validators are dropped. */
  readonly configuredUrl: string;
  /** Where the feed really is, after permanent moves. */
  readonly url: string;
  /** Byte for byte as received, with quotes and `W/`. */
  readonly etag?: string;
  /** An opaque string, never parsed. */
  readonly lastModified?: string;
  /** The URL that gave the validators, after redirects. */
  readonly validatorsUrl?: string;
  /** SHA-256 (hex) of the last decoded body. */
  readonly bodyHash?: string;
  readonly nextPollAt: Instant;
  readonly lastPollAt?: Instant;
  readonly lastSuccessAt?: Instant;
  /** When the body last differed from the one before. */
  readonly lastChangeAt?: Instant;
  readonly lastOutcome?: PollOutcome;
  /** Failures in a row, and since when. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** Polls in a row that said 410, and since when. */
  readonly goneCount?: number;
  readonly goneSince?: Instant;
  readonly pendingMove?: PendingMove;
  /** The server's own wishes, as last heard: seconds it calls the document fresh, minutes of RSS ttl or `sy:`. */
  readonly freshForSeconds?: number;
  readonly ttlMinutes?: number;
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** No request to this feed before it (Retry-After). */
  readonly retryAfter?: Instant;
  readonly lastUnconditionalAt?: Instant;
  /** Publication times of the newest entries, newest first, at most 30: the publishing rhythm. */
  readonly recentEntryTimes?: readonly Instant[];
  /** Of the pages fetched, how many gave much more text than the feed did: decides `auto`. */
  readonly fullText?: {
    readonly pages: number;
    readonly richer: number;
    /** Entries counted last, those whose work may be done again after a crash among them. */
    readonly counted?: readonly string[];
  };
  /** As the feed calls itself. */
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
  /** Ids of the newest entries as the feed gives them, at most 30: what a moved feed is recognised by. */
  readonly recentIds?: readonly string[];
  readonly feedId?: string;
  /** Where the feed was before permanent moves, oldest first, at most 10. */
  readonly formerUrls?: readonly string[];
  /** Since when the feed is not asked any more, and why: its publisher said 410 often enough. */
  readonly stopped?: { readonly at: Instant; readonly reason: string };
  /** Class of the last failure, as `FetchedFeed` names it. */
  readonly failureCode?: string;
  /** Archive documents (RFC 5005) that were read; they never change, so they are never asked again. */
  readonly archivesRead?: readonly string[];
  /** The older documents that come next, where reading them was stopped before its end. */
  readonly olderNext?: readonly OlderDocument[];
}

/** A document before the current one: an archive, which never changes, or a page (RFC 5005). */
export interface OlderDocument {
  readonly url: string;
  readonly isArchive: boolean;
}
