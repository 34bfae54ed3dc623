/** Fetches an article's further pages, or its single-page version, and stores them with the first page. */

import type { WorkContext } from '../app/work-context.ts';
import type { CleanPageOptions } from '../article-pipeline/clean-page.ts';
import { type CleanArticle, isPublishable, type Page } from '../model/article.ts';
import { packPage } from '../records/stored-page.ts';
import { type ArticlePage, mergePages } from './merge-pages.ts';

/** A complete article, and the further pages it was merged from. */
export interface WholeArticle {
  readonly article: CleanArticle;
  readonly parts: readonly ArticlePage[];
}

/** Options of {@link fetchPages}. */
export interface FetchPagesOptions {
  /** How the first page was cleaned. */
  readonly options: CleanPageOptions;
  /** Whether to use only pages that are stored. */
  readonly offline: boolean;
  /** The URL of the feed that led to the article. */
  readonly configuredUrl: string;
}

/** Completes `first` from its further pages. Never rejects for anything a publisher can do. */
export async function fetchPages(
  first: CleanArticle,
  page: Page,
  { options, offline, configuredUrl }: FetchPagesOptions,
  app: Pick<WorkContext, 'fetchPage' | 'workers'>,
): Promise<WholeArticle> {
  const storedParts = page.parts ?? [];
  const fetchPart = async (url: string): Promise<ArticlePage | undefined> => {
    const stored = storedParts.find((part) => part.url === url);
    if (stored || offline) return stored;
    const fetched = await app.fetchPage(url, undefined, configuredUrl);
    return fetched.kind === 'page' ? { url, html: fetched.page.html } : undefined;
  };
  const { summary: _summary, content: _content, ...partOptions } = options;
  const clean = async ({ url, html }: ArticlePage, partOf: string): Promise<CleanArticle | undefined> => {
    const outcome = await app.workers.run<'page'>({ kind: 'page', html, options: { ...partOptions, url, partOf } });
    return outcome.kind === 'done' && isPublishable(outcome.result.article.kind) ? outcome.result.article : undefined;
  };
  const single = first.singlePageUrl === undefined ? undefined : await fetchPart(first.singlePageUrl);
  const whole = single && (await clean(single, single.url));
  if (single && whole && whole.wordCount >= first.wordCount) {
    const { singlePageUrl: _, ...article } = whole;
    return { article: { ...article, nextPages: [] }, parts: [single] };
  }
  return await mergePages(first, page.finalUrl, { fetchPart, clean });
}

/** Stores `parts` with their first page, so that the article can be cleaned again without a request. */
export async function savePages(
  entryId: string,
  page: Page,
  parts: readonly ArticlePage[],
  { records }: Pick<WorkContext, 'records'>,
): Promise<void> {
  if (parts.every((part) => page.parts?.some(({ url }) => url === part.url))) return;
  const stored = await records.pages.get(entryId);
  if (stored) await records.pages.set(entryId, { ...stored, ...packPage({ ...page, parts }) });
}
