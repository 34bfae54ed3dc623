/** Why: one record for what any feed format says of one item, first as parsed, then as kept. */
import type { Instant } from './time.ts';

export interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly url?: string;
}

export interface Category {
  readonly term: string;
  readonly scheme?: string;
  readonly label?: string;
}

/** RFC 4287 `link rel=enclosure` / RSS `enclosure`; `length` in bytes. */
export interface Enclosure {
  readonly url: string;
  readonly type?: string;
  readonly length?: number;
}

export interface Link {
  readonly href: string;
  readonly rel?: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
  readonly length?: number;
}

/** The feed an item was taken from (RFC 4287 `source`, RSS `source`). */
export interface EntrySource {
  readonly title?: string;
  readonly url?: string;
  readonly id?: string;
  readonly updated?: Instant;
}

export interface Media {
  readonly url: string;
  readonly type?: string;
  readonly medium?: string;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly description?: string;
  readonly credit?: string;
}

/** What a reply answers (RFC 4685 `in-reply-to`): the id of the other entry, and its address. */
export interface ReplyTarget {
  readonly ref?: string;
  readonly href?: string;
}

/** An item as the feed says it: URLs absolute, dates ISO 8601 in UTC, bodies HTML that nobody has cleaned. */
export interface ParsedEntry {
  /** As the feed has it; `titleKind` says whether it is characters or markup. An `Entry` has it as plain text. */
  readonly title?: string;
  readonly titleKind?: 'text' | 'html';
  readonly link?: string;
  /** guid / atom:id / JSON Feed id, as given. */
  readonly id?: string;
  readonly guidIsPermalink?: boolean;
  readonly summary?: string;
  readonly content?: string;
  /** `text` where the feed says that it is characters and no HTML. */
  readonly summaryKind?: 'text';
  readonly contentKind?: 'text';
  /** The document ended inside this item; only what was whole of it is here. */
  readonly isCut?: true;
  readonly updated?: Instant;
  readonly published?: Instant;
  readonly created?: Instant;
  readonly author?: string;
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly enclosures: readonly Enclosure[];
  readonly categories: readonly Category[];
  readonly links: readonly Link[];
  readonly comments?: string;
  readonly rights?: string;
  readonly language?: string;
  readonly thumbnails: readonly string[];
  readonly media: readonly Media[];
  readonly image?: string;
  readonly duration?: string;
  readonly source?: EntrySource;
  readonly inReplyTo?: ReplyTarget;
  /** The article's own address, where `link` leads through a counter (FeedBurner). */
  readonly originalLink?: string;
  /** Feed of the comments (`wfw:commentRss`). */
  readonly commentsFeed?: string;
  /** Where the content is when it is not in the feed (RFC 4287 `content src`). */
  readonly contentSrc?: string;
  readonly mediaPlayer?: string;
}

/** An item as kept. `id` = hash of (feed id, guid): identity is scoped to the feed, a guid elsewhere is only a hint. */
export interface Entry {
  readonly version: 1;
  readonly id: string;
  readonly feedId: string;
  /** guid / atom:id, else the link, else a hash of title and body: never absent. */
  readonly guid: string;
  /** Absolute http(s) URL of the article; absent for items without any. */
  readonly url?: string;
  readonly title: string;
  /** HTML from outside, not cleaned. */
  readonly summary?: string;
  readonly content?: string;
  /** As claimed by the publisher; never trusted for order of arrival. */
  readonly published?: Instant;
  readonly updated?: Instant;
  readonly authors: readonly Person[];
  readonly categories: readonly Category[];
  readonly enclosures: readonly Enclosure[];
  readonly image?: string;
  readonly language?: string;
  readonly source?: EntrySource;
  readonly inReplyTo?: string;
  /** When we first saw it, and when it last changed. */
  readonly firstSeenAt: Instant;
  readonly changedAt: Instant;
  /** SHA-256 (hex) over what a reader would see; equal = unchanged. */
  readonly contentHash: string;
}
