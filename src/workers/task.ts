/** Tasks and results of the worker threads, as plain records that can be cloned. */
import type { CleanedPage, CleanFragmentOptions, CleanPageOptions } from '../article-pipeline/clean-page.ts';
import type { TracedPage } from '../article-pipeline/trace-page.ts';
import type { CleanArticle } from '../model/article.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { PageSelectors } from '../model/source.ts';
import type { ProposedPage } from '../page-feeds/propose.ts';
import type { PageOptions } from '../page-feeds/read-page.ts';
import type { ThreadNote } from './thread-cpu.ts';

/** Parses a feed document. */
export interface ParseFeedTask {
  readonly kind: 'feed';
  readonly bytes: Uint8Array;
  readonly url: string;
  /** Response headers, names in lower case: `content-type`, `content-location` and `content-language` are used. */
  readonly headers: Readonly<Record<string, string>>;
  /** Present for a page whose list is read as a feed. */
  readonly page?: PageSelectors;
}

/** Cleans an article's page. */
export interface CleanPageTask {
  readonly kind: 'page';
  readonly html: string;
  readonly options: CleanPageOptions;
}

/** Cleans a page, or with `isFragment` the content of a feed item, and accounts for every block of it. */
export interface TraceTask {
  readonly kind: 'trace';
  readonly html: string;
  readonly options: CleanPageOptions;
  readonly isFragment?: boolean;
}

/** The content of one feed item. */
export interface Fragment {
  readonly html: string;
  readonly options: CleanFragmentOptions;
}

/** Cleans the contents of feed items in a batch: they are small, and a message for each would cost as much as its cleaning. */
export interface CleanFragmentsTask {
  readonly kind: 'fragments';
  readonly fragments: readonly Fragment[];
}

/** Finds the list of a page that looks like news. */
export interface ProposePageTask extends PageOptions {
  readonly kind: 'propose';
  readonly bytes: Uint8Array;
}

/** Any task of a worker. */
export type WorkerTask = ParseFeedTask | ProposePageTask | CleanPageTask | CleanFragmentsTask | TraceTask;

/** A task as a worker receives it. */
export interface NotedTask {
  readonly task: WorkerTask;
  readonly note: ThreadNote;
}

/** The result of each kind of task. */
export interface WorkerResults {
  readonly feed: ParsedFeed;
  readonly page: CleanedPage;
  /** Undefined if no list looks like news. */
  readonly propose: ProposedPage | undefined;
  readonly trace: TracedPage;
  /** In the order of the fragments. */
  readonly fragments: readonly CleanArticle[];
}
