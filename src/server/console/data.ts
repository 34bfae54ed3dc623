/** Why: all that the console shows and does goes through this interface; it knows no store, no file and no network itself. */
import type { CleanHtml, Removal } from '../../model/article.ts';
import type { Departure, Evidence } from '../../model/story.ts';
import type { Instant } from '../../model/time.ts';

/** How a feed is doing. */
export interface FeedHealth {
  readonly id: string;
  readonly title: string;
  /** Absent for private feeds. */
  readonly url?: string;
  readonly siteUrl?: string;
  readonly condition: 'new' | 'well' | 'failing' | 'gone';
  readonly lastPollAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly nextPollAt?: Instant;
  /** Failures in a row, since when, and the last reason in words. */
  readonly failures: number;
  readonly failingSince?: Instant;
  readonly reason?: string;
  /** Entries a day, by the newest ones. */
  readonly entriesPerDay?: number;
  /** Of the articles kept, the share (0 to 1) that have the whole text, from page or feed. */
  readonly fullText?: number;
  readonly articles: number;
}

export interface ArticleLine {
  readonly entryId: string;
  readonly title: string;
  readonly feedTitle: string;
  readonly url?: string;
  readonly firstSeenAt: Instant;
  readonly wordCount: number;
  readonly cuts: number;
  /** Why the page could not be had. */
  readonly partial?: string;
}

/** A block of text of the original page, and what became of it. */
export interface OriginalBlock {
  readonly text: string;
  readonly fate: 'kept' | 'cut' | 'outside';
  /** The rule that cut it, and its reason. */
  readonly rule?: string;
  readonly reason?: string;
}

/** An article beside the page that it was made from. */
export interface ArticleView {
  readonly title: string;
  readonly url?: string;
  readonly feedTitle?: string;
  readonly entryId?: string;
  readonly storyId?: string;
  /** What kind of page it was taken for, and where the text is from, in words. */
  readonly about: string;
  readonly html: CleanHtml;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly removed: readonly Removal[];
  /** Absent when the page is not kept. */
  readonly original?: readonly OriginalBlock[];
  /** Whether the original is the text of the feed, in place of the page. */
  readonly isFeedText?: boolean;
}

export interface JoinedMember {
  readonly entryId: string;
  readonly title: string;
  readonly feedTitle: string;
  readonly url?: string;
  readonly isLead: boolean;
  readonly joinedAt: Instant;
  readonly grade?: string;
  /** With the title of the member that it matched. */
  readonly evidence: readonly (Evidence & { readonly title: string })[];
  /** The story that it left, when it was rewritten into something else. */
  readonly left?: Departure;
  /** Rewritten, and not fit to lead since. */
  readonly strayed?: true;
}

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

export interface FileProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What saving came to. `conflict`: the file is no longer the one that was edited. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'invalid'; readonly problems: readonly FileProblem[] };

/** A feed found at an address. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string;
  readonly format: string;
  /** Titles of its newest entries. */
  readonly entries: readonly string[];
  /** Id of the feed in the configuration that it is already. */
  readonly polledAs?: string;
  /** The address that was asked for, and what it is, when it led to no feed by itself. */
  readonly instead?: { readonly url: string; readonly words: string };
}

/** Something that the operator should know, for the console and for their own reader. */
export interface Problem {
  /** Stable as long as the problem is the same one. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly since: Instant;
}

export interface ConsoleData {
  feeds(): Promise<readonly FeedHealth[]>;
  problems(): Promise<readonly Problem[]>;
  /** Newest first. */
  articles(options: { readonly feedId?: string; readonly limit: number }): Promise<readonly ArticleLine[]>;
  article(entryId: string): Promise<ArticleView | undefined>;
  /** Stories of more than one article, the latest first. */
  stories(limit: number): Promise<readonly JoinedStory[]>;
  /** Takes an article out of its story for good. Resolves to what happened, in words. */
  split(entryId: string): Promise<string>;
  /** Fetches and cleans a page; nothing is stored. */
  tryOut(url: string): Promise<ArticleView | { readonly problem: string }>;
  /** The feeds that an address leads to; their answers are kept for the first poll, should they be added. */
  discover(url: string): Promise<readonly FoundFeed[] | { readonly problem: string }>;
  /** Names of the files that may be edited. */
  files(): Promise<readonly string[]>;
  readFile(name: string): Promise<EditableFile | undefined>;
  /** What is wrong with `text` as the content of the file. */
  check(name: string, text: string): Promise<readonly FileProblem[]>;
  /** Writes `text`, if it is valid and the file still is `before`. */
  save(name: string, text: string, before: string): Promise<Saved>;
  /** The file with a feed added, its comments kept; not saved. */
  withFeed(text: string, feed: { readonly url: string; readonly title: string }): Promise<string>;
}
