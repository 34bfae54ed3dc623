/** Why: an article's further pages, or its page for printing, are fetched like any page and kept with the first. */

import type { AppContext } from '../app/app.ts';
import type { CleanPageOptions } from '../article-pipeline/clean-page.ts';
import type { CleanArticle, Page } from '../model/article.ts';
import { packPage } from '../records/stored-page.ts';
import { type ArticlePage, mergePages } from './merge-pages.ts';

/** The whole article, and the pages it is from. */
export interface WholeArticle {
  readonly article: CleanArticle;
  readonly parts: readonly ArticlePage[];
}

export interface PartOptions {
  readonly options: CleanPageOptions;
  readonly offline: boolean;
  /** The feed's own URL. */
  readonly configuredUrl: string;
}

/** Completes `first` from its further pages; offline only from those that are kept with `page`. Never rejects for what a publisher can do. */
export async function fetchPages(
  first: CleanArticle,
  page: Page,
  { options, offline, configuredUrl }: PartOptions,
  app: Pick<AppContext, 'fetchPage' | 'workers'>,
): Promise<WholeArticle> {
  const kept = page.parts ?? [];
  const fetchPart = async (url: string): Promise<ArticlePage | undefined> => {
    const known = kept.find((part) => part.url === url);
    if (known || offline) return known;
    const fetched = await app.fetchPage(url, undefined, configuredUrl);
    return fetched.kind === 'page' ? { url, html: fetched.page.html } : undefined;
  };
  const { summary: _summary, content: _content, ...partOptions } = options;
  const clean = async ({ url, html }: ArticlePage, partOf: string): Promise<CleanArticle | undefined> => {
    const done = await app.workers.run<'page'>({ kind: 'page', html, options: { ...partOptions, url, partOf } });
    return done.kind === 'done' && done.result.article.kind === 'article' ? done.result.article : undefined;
  };
  const single = first.singlePageUrl === undefined ? undefined : await fetchPart(first.singlePageUrl);
  const whole = single && (await clean(single, single.url));
  if (single && whole && whole.wordCount >= first.wordCount) {
    const { singlePageUrl: _, ...article } = whole;
    return { article: { ...article, nextPages: [] }, parts: [single] };
  }
  return await mergePages(first, page.finalUrl, { fetchPart, clean });
}

/** Keeps `parts` with their page, so that the article can be cleaned again without asking anybody. */
export async function savePages(
  entryId: string,
  page: Page,
  parts: readonly ArticlePage[],
  { records }: Pick<AppContext, 'records'>,
): Promise<void> {
  if (parts.every((part) => page.parts?.some(({ url }) => url === part.url))) return;
  const stored = await records.pages.get(entryId);
  if (stored) await records.pages.set(entryId, { ...stored, ...packPage({ ...page, parts }) });
}
