/** Why: every output format renders this one record, and it takes only clean HTML. */
import type { CleanHtml } from './article.ts';
import type { Enclosure } from './entry.ts';
import type { Instant } from './time.ts';

/** A source as readers may see it; private feeds have no `feedUrl`. */
export interface PublishedSource {
  readonly id: string;
  readonly title: string;
  readonly siteUrl?: string;
  readonly feedUrl?: string;
}

/** Another article of the same story. */
export interface CoveredBy {
  readonly source: PublishedSource;
  readonly title: string;
  readonly url: string;
  readonly published?: Instant;
}

export interface PublishedItem {
  /** `tag:`/`urn:` URI, made from the story id, for ever the same. */
  readonly id: string;
  readonly storyId: string;
  /** What its page and its story are named by, where a story goes on without it under `storyId`; absent = `storyId`. */
  readonly page?: string;
  readonly url?: string;
  /** Plain text. */
  readonly title: string;
  readonly html: CleanHtml;
  /** Plain text, first words of the article or its standfirst. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly published: Instant;
  /** Moves when the text did, or another article's is shown under the id; never back. */
  readonly updated: Instant;
  /** When anything that is published of it last changed, the list of other articles too; absent = `updated`. */
  readonly changed?: Instant;
  readonly tags: readonly string[];
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly image?: { readonly url: string; readonly alt?: string };
  readonly enclosures: readonly Enclosure[];
  readonly source: PublishedSource;
  readonly alsoCoveredBy: readonly CoveredBy[];
  /** Set when the page could not be had and this is the feed's own content. */
  readonly partial?: string;
  readonly readingMinutes: number;
}

/** Another output of the same site, for navigation between the pages. */
export interface PublishedLink {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** One output, ready to be rendered: the same record gives the same bytes on any machine. */
export interface PublishedFeed {
  /** Name of the output. */
  readonly id: string;
  /** Folder of the output below `baseUrl`, `''` or with a trailing slash (`world/`, `source/harbour/`); absent = `''`. */
  readonly path?: string;
  /** Name of the whole site, where the output is one of several. */
  readonly siteTitle?: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  /** Absolute base of the public addresses, with a trailing slash. */
  readonly baseUrl: string;
  readonly homeUrl: string;
  /** Latest `updated` of the items, or when the output was first published. */
  readonly updated: Instant;
  /** Newest first. */
  readonly items: readonly PublishedItem[];
  readonly sources: readonly PublishedSource[];
  /** Minutes between regenerations, for ttl and Cache-Control. */
  readonly ttlMinutes: number;
  readonly hubs: readonly string[];
  /** RFC 5005: `name` makes this document the archive of that name; `previous` names the archive before it. */
  readonly archive?: { readonly name?: string; readonly previous?: string };
  /** Every output of the site in order, this one too. */
  readonly outputs?: readonly PublishedLink[];
}
