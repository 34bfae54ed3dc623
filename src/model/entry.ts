/** One item of a feed in any format, as parsed and as stored. */
import type { Instant } from './time.ts';

/** A person as a feed names one; at least one field is present. */
export interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly url?: string;
}

/** A category or tag (RFC 4287 `category`). */
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

/** A link of an item or feed (RFC 4287 `link`); `length` in bytes. */
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
  /** As in the feed; in an `Entry` it is plain text, and `titleKind` is absent. */
  readonly title?: string;
  readonly titleKind?: 'html';
  readonly url?: string;
  readonly id?: string;
  readonly updated?: Instant;
  /** Address of the feed itself (`rel=self`). */
  readonly feedUrl?: string;
}

/** A media file of an item (Media RSS `content`); sizes in pixels, `duration` in seconds. */
export interface Media {
  readonly url: string;
  readonly type?: string;
  readonly medium?: string;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly description?: string;
  readonly credit?: string;
  readonly duration?: number;
  /** One of several forms of the same thing (`media:group`). */
  readonly isGrouped?: true;
}

/** A file that goes with an item: a transcript or the chapters of an episode (Podcast Index namespace). */
export interface LinkedFile {
  readonly url: string;
  readonly type?: string;
  /** BCP 47. */
  readonly language?: string;
  /** `captions` if its times are those of the episode. */
  readonly rel?: string;
}

/** The entry that a reply refers to (RFC 4685 `in-reply-to`): its id and address. */
export interface ReplyTarget {
  readonly ref?: string;
  readonly href?: string;
}

/** An item as parsed: URLs absolute, dates ISO 8601 in UTC, bodies uncleaned HTML. */
export interface ParsedEntry {
  /** As in the feed; `titleKind` says whether it is text or markup. In an `Entry` it is plain text. */
  readonly title?: string;
  readonly titleKind?: 'text' | 'html';
  readonly link?: string;
  /** guid / atom:id / JSON Feed id, as given. */
  readonly id?: string;
  readonly guidIsPermalink?: boolean;
  readonly summary?: string;
  readonly content?: string;
  /** `text` if the feed declares the body as text and not HTML. */
  readonly summaryKind?: 'text';
  readonly contentKind?: 'text';
  /** The document ended inside this item; it holds only its complete fields. */
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
  /** As in the feed. */
  readonly duration?: string;
  readonly transcripts?: readonly LinkedFile[];
  readonly chapters?: LinkedFile;
  readonly source?: EntrySource;
  readonly inReplyTo?: ReplyTarget;
  /** The article's own address, if `link` goes through a click counter (FeedBurner). */
  readonly originalLink?: string;
  /** Feed of the comments (`wfw:commentRss`). */
  readonly commentsFeed?: string;
  /** Address of content that is not in the feed (RFC 4287 `content src`). */
  readonly contentSrc?: string;
  readonly mediaPlayer?: string;
}

/** An item as stored. `id` is a hash of feed id and guid: identity is scoped to the feed. */
export interface Entry {
  readonly version: 1;
  readonly id: string;
  readonly feedId: string;
  /** guid / atom:id, else the link, else a hash of title and body: never absent. */
  readonly guid: string;
  /** Other guids under which its feed listed it, the last one at the end. */
  readonly guids?: readonly string[];
  /** Absolute http(s) URL of the article; absent for items without one. */
  readonly url?: string;
  readonly title: string;
  /** Untrusted HTML, not cleaned. */
  readonly summary?: string;
  readonly content?: string;
  /** As the publisher claims; never trusted for order of arrival. */
  readonly published?: Instant;
  /** For an item without a date that was listed below older ones: the latest time at which it can have been published. */
  readonly datedBefore?: Instant;
  readonly updated?: Instant;
  readonly authors: readonly Person[];
  readonly categories: readonly Category[];
  readonly enclosures: readonly Enclosure[];
  readonly image?: string;
  readonly language?: string;
  readonly source?: EntrySource;
  readonly inReplyTo?: string;
  /** Media files that are neither enclosures nor the image. */
  readonly media?: readonly Media[];
  /** Length of the episode or video, seconds. */
  readonly duration?: number;
  readonly transcripts?: readonly LinkedFile[];
  readonly chapters?: LinkedFile;
  /** When we first saw it, and when it last changed. */
  readonly firstSeenAt: Instant;
  readonly changedAt: Instant;
  /** SHA-256 (hex) of what a reader sees; equal = unchanged. */
  readonly contentHash: string;
}
