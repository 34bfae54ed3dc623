/** Why: RSS, RDF, Atom, CDF and JSON Feed all become this one record, so that no later step knows a format. */
import type { Category, Link, ParsedEntry, Person } from './entry.ts';
import type { Instant } from './time.ts';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf';

/** What the feed asks of its readers (RSS ttl/skip, `sy:`, RFC 5005, WebSub). */
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

export interface FeedHeader {
  readonly format: FeedFormat;
  /** As the feed has it; `titleKind` says whether it is characters or markup. */
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
  /** RSS `ttl` as written; `hints.ttlMinutes` is the number understood. */
  readonly ttl?: string;
  readonly categories: readonly Category[];
  readonly links: readonly Link[];
  readonly hints: FeedHints;
}

/** Something that was wrong with a document and how it was dealt with. */
export interface FeedProblem {
  /** Short and stable, for tests and metrics: `truncated`, `bad-date`, `not-a-feed`, `html-page`, `empty`, … */
  readonly code: string;
  /** One plain sentence for a person. */
  readonly message: string;
  /** `error`: the document gives no feed. `warning`: read all the same. */
  readonly severity: 'error' | 'warning';
}

export interface ParsedFeed {
  /** Absent when the document is no feed; `problems` then says what it is. */
  readonly feed?: FeedHeader;
  readonly entries: readonly ParsedEntry[];
  readonly problems: readonly FeedProblem[];
}
