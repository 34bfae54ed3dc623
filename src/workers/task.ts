/** Why: what the worker threads are asked and what they answer, as plain records that can be cloned. */
import type { CleanedPage, CleanFragmentOptions, CleanPageOptions } from '../article-pipeline/clean-page.ts';
import type { CleanArticle } from '../model/article.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';

export interface ParseFeedTask {
  readonly kind: 'feed';
  readonly bytes: Uint8Array;
  readonly url: string;
  /** Of the answer, names in lower case: `content-type`, `content-location` and `content-language` are used. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface CleanPageTask {
  readonly kind: 'page';
  readonly html: string;
  readonly options: CleanPageOptions;
}

export interface Fragment {
  readonly html: string;
  readonly options: CleanFragmentOptions;
}

/** Feeds' own contents are small: a message for each would cost as much as its cleaning. */
export interface CleanFragmentsTask {
  readonly kind: 'fragments';
  readonly fragments: readonly Fragment[];
}

export type WorkerTask = ParseFeedTask | CleanPageTask | CleanFragmentsTask;

/** The answer to each kind of task. */
export interface WorkerResults {
  readonly feed: ParsedFeed;
  readonly page: CleanedPage;
  /** In the order of the fragments. */
  readonly fragments: readonly CleanArticle[];
}
