/** A parsed feed: RSS, RDF, Atom, CDF and JSON Feed become this one record, so that no later step knows a format. */
import type { Category, Link, ParsedEntry, Person } from './entry.ts';
import type { Instant } from './time.ts';

/** Format of the parsed document; `page`: the list of a page without a feed. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf' | 'page';

/** Polling hints of a feed (RSS ttl/skip, `sy:`, RFC 5005, WebSub). */
export interface FeedHints {
  readonly ttlMinutes?: number;
  readonly skipHours?: readonly number[];
  readonly skipDays?: readonly string[];
  /** `sy:` period divided by frequency, minutes. */
  readonly updatePeriodMinutes?: number;
  readonly updateBase?: Instant;
  readonly hubs: readonly string[];
  /** RFC 5005. */
  readonly complete?: boolean;
  readonly archive?: boolean;
  readonly nextPage?: string;
  readonly prevArchive?: string;
}

/** The feed itself, without its entries. */
export interface FeedHeader {
  readonly format: FeedFormat;
  /** As in the feed; `titleKind` says whether it is text or markup. */
  readonly title?: string;
  readonly titleKind?: 'text' | 'html';
  readonly link?: string;
  readonly selfLink?: string;
  readonly description?: string;
  readonly id?: string;
  readonly updated?: Instant;
  readonly published?: Instant;
  readonly author?: string;
  readonly authors: readonly Person[];
  readonly rights?: string;
  readonly generator?: string;
  readonly language?: string;
  readonly image?: string;
  /** RSS `ttl` as written; `hints.ttlMinutes` is its number. */
  readonly ttl?: string;
  readonly categories: readonly Category[];
  readonly links: readonly Link[];
  readonly hints: FeedHints;
}

/** A problem of a document and how it was handled. */
export interface FeedProblem {
  /** Short and stable, for tests and metrics: `truncated`, `bad-date`, `not-a-feed`, `html-page`, `empty`, … */
  readonly code: string;
  /** One sentence for display. */
  readonly message: string;
  /** `error`: the document is not a feed. `warning`: read nevertheless. */
  readonly severity: 'error' | 'warning';
}

/** The result of parsing a document. */
export interface ParsedFeed {
  /** Absent when the document is not a feed; `problems` then says what it is. */
  readonly feed?: FeedHeader;
  readonly entries: readonly ParsedEntry[];
  readonly problems: readonly FeedProblem[];
}
