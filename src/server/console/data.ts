/** The interface between the console and the program: the console itself has no access to store, files or network. */
import type { CleanHtml, Removal } from '../../model/article.ts';
import type { PageSelectors } from '../../model/source.ts';
import type { Departure, Evidence } from '../../model/story.ts';
import type { Instant } from '../../model/time.ts';
import type { TracedBlock } from '../../model/trace.ts';

/** The conditions of feeds, those first that need an operator. */
export const FEED_CONDITIONS = ['failing', 'gone', 'new', 'well', 'paused'] as const;
/** What feeds can be sorted by; `condition` and `title` ascending, the others with the highest or latest first. */
export const FEED_ORDERS = ['condition', 'title', 'success', 'next', 'rate', 'articles'] as const;

/** The health of a feed. */
export interface FeedHealth {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Absent for private feeds. */
  readonly url?: string;
  readonly siteUrl?: string;
  readonly condition: (typeof FEED_CONDITIONS)[number];
  readonly lastPollAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly nextPollAt?: Instant;
  /** Consecutive failures. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** Why the last poll failed, a phrase. */
  readonly reason?: string;
  /** Entries a day, estimated from the newest ones. */
  readonly entriesPerDay?: number;
  /** Share of the newest stored articles (0 to 1) with the full text, from page or feed. */
  readonly fullText?: number;
  readonly articles: number;
}

/** Which feeds to list. */
export interface FeedFilter {
  /** Words that title, id, URL or tags contain, in any case; default all. */
  readonly words?: string;
  readonly condition?: FeedHealth['condition'];
  readonly tag?: string;
}

/** Which feeds to list, and in what order. */
export interface FeedQuery extends FeedFilter {
  readonly order: (typeof FEED_ORDERS)[number];
  /** From 1. */
  readonly page: number;
}

/** One page of the list of feeds. */
export interface FeedPage {
  readonly feeds: readonly FeedHealth[];
  /** Configured feeds, and those of them that are well. */
  readonly total: number;
  readonly well: number;
  /** Feeds that the filter takes, on all pages. */
  readonly matching: number;
  /** From 1; the last page if the query named a later one. */
  readonly page: number;
  readonly pages: number;
  /** All tags of the configuration, sorted. */
  readonly tags: readonly string[];
}

/** A change of several feeds in the configuration. */
export type FeedChange =
  | { readonly kind: 'pause' | 'resume' | 'remove' }
  | { readonly kind: 'tag' | 'untag'; readonly tag: string };

/** An article in a list. */
export interface ArticleLine {
  readonly entryId: string;
  readonly title: string;
  readonly feedTitle: string;
  readonly url?: string;
  readonly firstSeenAt: Instant;
  readonly wordCount: number;
  readonly cuts: number;
  /** Why the page could not be fetched. */
  readonly partial?: string;
}

/** An article next to the page it was made from. */
export interface ArticleView {
  readonly title: string;
  readonly url?: string;
  readonly feedTitle?: string;
  readonly entryId?: string;
  readonly storyId?: string;
  /** Where the text is from, a phrase. */
  readonly about: string;
  readonly html: CleanHtml;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly removed: readonly Removal[];
  /** Absent when the page is not stored. */
  readonly original?: readonly TracedBlock[];
  /** Whether the original is the text of the feed instead of the page. */
  readonly isFeedText?: boolean;
}

/** An article of a story, with the evidence for joining it. */
export interface JoinedMember {
  readonly entryId: string;
  readonly title: string;
  readonly feedTitle: string;
  readonly url?: string;
  readonly isLead: boolean;
  readonly joinedAt: Instant;
  readonly grade?: string;
  /** Each with the title of the member that it matched. */
  readonly evidence: readonly (Evidence & { readonly title: string })[];
  /** The story that it left because it was rewritten. */
  readonly left?: Departure;
  /** Set when it was rewritten so that it can no longer lead. */
  readonly strayed?: true;
}

/** A story of several articles. */
export interface JoinedStory {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: Instant;
  readonly members: readonly JoinedMember[];
}

/** A file that may be edited: the configuration, or the rules for one host. */
export interface EditableFile {
  /** `winnow.yaml`, `sites/harbour.example.txt`. */
  readonly name: string;
  readonly text: string;
}

/** An error in a file, with its place. */
export interface FileProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The result of saving. `conflict`: the file has changed since it was opened. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'invalid'; readonly problems: readonly FileProblem[] };

/** A feed found at an address. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string;
  readonly format: string;
  /** Titles of the newest entries. */
  readonly entries: readonly string[];
  /** Selectors of the list, for a page without a feed. */
  readonly page?: PageSelectors;
  /** Id of the configured feed with this URL. */
  readonly polledAs?: string;
  /** The URL that was entered and what it is, when it is not a feed itself. */
  readonly instead?: { readonly url: string; readonly words: string };
}

/** A problem to report to the operator, in the console and as a feed. */
export interface Problem {
  /** Stable as long as the problem lasts. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly since: Instant;
}

/** A private output with those who may read it. */
export interface PrivateOutput {
  readonly id: string;
  readonly title: string;
  /** By name. */
  readonly subscribers: readonly OutputSubscriber[];
}

/** Somebody who may read a private output. */
export interface OutputSubscriber {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  /** Day in UTC; absent = never. */
  readonly lastUsedOn?: string;
}

/** The addresses of a new subscriber, which are shown this once; or why there is none. */
export type NewAddresses =
  | {
      readonly name: string;
      readonly page: string;
      readonly feeds: readonly { readonly format: string; readonly url: string }[];
    }
  | { readonly problem: string };

/** Everything that the console shows and does. */
export interface ConsoleData {
  feeds(query: FeedQuery): Promise<FeedPage>;
  /** Ids of all feeds that the filter takes. */
  feedIds(filter: FeedFilter): Promise<readonly string[]>;
  /** The title of a configured feed; undefined when there is none with this id. */
  feedTitle(feedId: string): Promise<string | undefined>;
  /** Polls feeds ahead of their schedule. Resolves at once, to a message for the operator. */
  pollNow(feedIds: readonly string[]): Promise<string>;
  problems(): Promise<readonly Problem[]>;
  /** The private outputs in the order of the configuration. */
  privateOutputs(): Promise<readonly PrivateOutput[]>;
  addSubscriber(outputId: string, name: string): Promise<NewAddresses>;
  /** Ends the token of a subscriber and makes another one. */
  rotateSubscriber(id: string): Promise<NewAddresses>;
  /** Ends the token of a subscriber. Whether there was one. */
  revokeSubscriber(id: string): Promise<boolean>;
  /** The newest articles first, of one feed or of all. */
  articles(options: { readonly feedId?: string; readonly limit: number }): Promise<readonly ArticleLine[]>;
  /** Articles with all words of `text`, the newest first; a notice if they may not be all. */
  search(text: string, limit: number): Promise<{ readonly articles: readonly ArticleLine[]; readonly notice?: string }>;
  article(entryId: string): Promise<ArticleView | undefined>;
  /** Stories of more than one article, the most recently updated first. */
  stories(limit: number): Promise<readonly JoinedStory[]>;
  /** Permanently splits an article from its story. Resolves to a message for the operator. */
  split(entryId: string): Promise<string>;
  /** Fetches and cleans a page; nothing is stored. */
  tryOut(url: string): Promise<ArticleView | { readonly problem: string }>;
  /** The feeds at a URL. Their responses are stored for the first poll, in case they are added. */
  discover(url: string): Promise<readonly FoundFeed[] | { readonly problem: string }>;
  /** Names of the files that may be edited. */
  files(): Promise<readonly string[]>;
  readFile(name: string): Promise<EditableFile | undefined>;
  /** The errors in `text` as the content of the file. */
  check(name: string, text: string): Promise<readonly FileProblem[]>;
  /** Writes `text` if it is valid and the file still has the content `before`. */
  save(name: string, text: string, before: string): Promise<Saved>;
  /** Returns `text` with a feed added and its comments unchanged; saves nothing. */
  withFeed(text: string, feed: Pick<FoundFeed, 'url' | 'title' | 'page'>): Promise<string>;
  /** Returns `text` with a change of feeds and its comments unchanged; saves nothing. Rejects when `text` is not valid YAML. */
  withChange(text: string, feedIds: readonly string[], change: FeedChange): Promise<string>;
}
