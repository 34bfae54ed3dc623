/** Why: an article's further pages, or its page for printing, are fetched like any page and kept with the first. */

import type { Deps } from '../app/app.ts';
import type { CleanPageOptions } from '../article-pipeline/clean-page.ts';
import type { CleanArticle, Page } from '../model/article.ts';
import { packPage } from '../records/stored-page.ts';
import { joinParts, type PartPage } from './merge-pages.ts';

/** The whole article, and the pages it is from. */
export interface WholeArticle {
  readonly article: CleanArticle;
  readonly parts: readonly PartPage[];
}

export interface PartOptions {
  readonly options: CleanPageOptions;
  readonly offline: boolean;
  /** The feed's own URL. */
  readonly configuredUrl: string;
}

/** Completes `first` from its further pages; offline only from those that are kept with `page`. Never rejects for what a publisher can do. */
export async function readParts(
  first: CleanArticle,
  page: Page,
  { options, offline, configuredUrl }: PartOptions,
  deps: Pick<Deps, 'fetchPage' | 'workers'>,
): Promise<WholeArticle> {
  const kept = page.parts ?? [];
  const fetchPart = async (url: string): Promise<PartPage | undefined> => {
    const known = kept.find((part) => part.url === url);
    if (known || offline) return known;
    const fetched = await deps.fetchPage(url, undefined, configuredUrl);
    return fetched.kind === 'page' ? { url, html: fetched.page.html } : undefined;
  };
  const { summary: _summary, content: _content, ...partOptions } = options;
  const clean = async ({ url, html }: PartPage, partOf: string): Promise<CleanArticle | undefined> => {
    const done = await deps.workers.run<'page'>({ kind: 'page', html, options: { ...partOptions, url, partOf } });
    return done.kind === 'done' && done.result.article.kind === 'article' ? done.result.article : undefined;
  };
  const single = first.singlePageUrl === undefined ? undefined : await fetchPart(first.singlePageUrl);
  const whole = single && (await clean(single, single.url));
  if (single && whole && whole.wordCount >= first.wordCount) {
    const { singlePageUrl: _, ...article } = whole;
    return { article: { ...article, nextPages: [] }, parts: [single] };
  }
  return await joinParts(first, page.finalUrl, { fetchPart, clean });
}

/** Keeps `parts` with their page, so that the article can be cleaned again without asking anybody. */
export async function keepParts(
  entryId: string,
  page: Page,
  parts: readonly PartPage[],
  { records }: Pick<Deps, 'records'>,
): Promise<void> {
  if (parts.every((part) => page.parts?.some(({ url }) => url === part.url))) return;
  const stored = await records.pages.get(entryId);
  if (stored) await records.pages.set(entryId, { ...stored, ...packPage({ ...page, parts }) });
}
