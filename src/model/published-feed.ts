/** An output ready to be rendered: every format renders this record, and its HTML is clean by type. */
import type { CleanHtml } from './article.ts';
import type { Enclosure, EntrySource, LinkedFile, Media } from './entry.ts';
import type { Instant } from './time.ts';

/** A source as published; private feeds have no `feedUrl`. */
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
  /** Absent when it has no address, or none that may be published. */
  readonly url?: string;
  readonly published?: Instant;
}

/** One item of an output: a story with the article shown for it. */
export interface PublishedItem {
  /** `urn:` URI made from the story id; never changes. */
  readonly id: string;
  readonly storyId: string;
  /** Id in the address of its page, if a story continues without it under `storyId`; absent = `storyId`. */
  readonly page?: string;
  readonly url?: string;
  /** Plain text. */
  readonly title: string;
  readonly html: CleanHtml;
  /** Plain text: the lines between headline and text, if the page has them and `html` does not begin with them. */
  readonly standfirst?: string;
  /** Plain text: the standfirst, the summary of the feed, or the first words of the article. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly published: Instant;
  /** When the text last changed or another article took its place; never moves back. */
  readonly updated: Instant;
  /** When anything published about it last changed, including the list of other articles; absent = `updated`. */
  readonly changed?: Instant;
  readonly tags: readonly string[];
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly image?: { readonly url: string; readonly alt?: string };
  readonly enclosures: readonly Enclosure[];
  /** Media files that are neither enclosures nor the image. */
  readonly media?: readonly Media[];
  /** Length of the episode or video, seconds. */
  readonly duration?: number;
  /** The image that the feed gives for it. */
  readonly episodeImage?: string;
  readonly transcripts?: readonly LinkedFile[];
  readonly chapters?: LinkedFile;
  readonly source: PublishedSource;
  /** The feed that the publisher copied it from, if its source is a planet or an aggregator. */
  readonly origin?: EntrySource;
  readonly alsoCoveredBy: readonly CoveredBy[];
  /** Why this is only the feed's own content: the page could not be fetched. */
  readonly partial?: string;
  readonly readingMinutes: number;
}

/** Another output of the same site, for navigation between the pages. */
export interface PublishedLink {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** What was searched for. */
export interface PublishedSearch {
  /** As the reader wrote it; empty before the first search. */
  readonly text: string;
  /** Id of the only output that was searched; absent = all. */
  readonly output?: string;
  /** Whether only the newest results are shown. */
  readonly isLimited?: true;
  /** Why there are no results: the text is too long, or nothing here can search. */
  readonly problem?: 'too-long' | 'unavailable';
}

/** One output: the same record renders to the same bytes on any machine. */
export interface PublishedFeed {
  /** Name of the output. */
  readonly id: string;
  /**
   * Folder of the output below `baseUrl`, `''` or with a trailing slash (`world/`, `source/harbour/`); absent = `''`.
   */
  readonly path?: string;
  /** Folder that it was first published in, if it was renamed: the id of the feed never changes. */
  readonly firstPath?: string;
  /** Base URL that the id of the feed is made of, if that is not `baseUrl`: no id may contain a subscriber's token. */
  readonly idBaseUrl?: string;
  /** Only for subscribers: no search, no index of search engines, and nothing of other outputs. */
  readonly isPrivate?: true;
  /** Its own pages are not to be linked: this is for a mail or a message, and each subscriber has an address of their own. */
  readonly isUnlinked?: true;
  /** Name of the whole site, if the output is one of several. */
  readonly siteTitle?: string;
  /** BCP 47 language of the whole site: that of its first output. */
  readonly siteLanguage?: string;
  /** Every source of the site, in its first output only: that has the page of all sources. */
  readonly siteSources?: readonly PublishedSource[];
  /** Whether each source has an output of its own, to which pages link; absent = yes. */
  readonly hasSourceOutputs?: boolean;
  /** The outputs of the tags, in the first output only. */
  readonly tagOutputs?: readonly PublishedLink[];
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  /** Absolute base URL of the site, with a trailing slash. */
  readonly baseUrl: string;
  /** Absolute URL of the output's page. */
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
  /** These are the results of a search, not an output. */
  readonly search?: PublishedSearch;
  /** Every output of the site in order, including this one. */
  readonly outputs?: readonly PublishedLink[];
}
