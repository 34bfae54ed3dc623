/** Merges an article that is split over several pages into one. */
import { sanitize } from '../clean/sanitize.ts';
import type { CleanArticle } from '../model/article.ts';

/** A further page of an article, as fetched. */
export interface ArticlePage {
  readonly url: string;
  readonly html: string;
}

/** The effects that {@link mergePages} needs. */
export interface MergePagesOptions {
  /** The page at `url`; undefined when it is unavailable. */
  readonly fetchPart: (url: string) => Promise<ArticlePage | undefined>;
  /** The article on a page that is part of the one at `partOf`; undefined when there is none. */
  readonly clean: (page: ArticlePage, partOf: string) => Promise<CleanArticle | undefined>;
}

/** Further pages that are fetched of one article. The longest of the measured articles have eight parts. */
export const MAX_PAGES = 10;

/** Fetches the pages after `first` in order, until one brings nothing new. `parts`: the pages that were merged. */
export async function mergePages(
  first: CleanArticle,
  url: string,
  { fetchPart, clean }: MergePagesOptions,
): Promise<{ readonly article: CleanArticle; readonly parts: readonly ArticlePage[] }> {
  const articles = [first];
  const parts: ArticlePage[] = [];
  const seen = new Set([url]);
  const waiting = [...first.nextPages];
  for (let next = waiting.shift(); next !== undefined && parts.length < MAX_PAGES; next = waiting.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const page = await fetchPart(next);
    const article = page && (await clean(page, url));
    if (!article || isRepeated(article, articles)) break;
    seen.add(page.url);
    parts.push(page);
    articles.push(article);
    waiting.push(...article.nextPages);
  }
  return { article: parts.length === 0 ? first : merged(first, articles), parts };
}

/** Share of repeated paragraphs from which a page brings nothing new: for a page number too high, sites send the last part or the first. */
const MAX_REPEATED_SHARE = 0.5;

function isRepeated({ text }: CleanArticle, before: readonly CleanArticle[]): boolean {
  const known = new Set(before.flatMap((article) => article.text.split('\n\n')));
  const blocks = text.split('\n\n');
  return text === '' || blocks.filter((block) => known.has(block)).length > MAX_REPEATED_SHARE * blocks.length;
}

function merged(first: CleanArticle, articles: readonly CleanArticle[]): CleanArticle {
  const wordCount = articles.reduce((sum, article) => sum + article.wordCount, 0);
  const perMinute = first.readingMinutes > 0 ? first.wordCount / first.readingMinutes : 0;
  return {
    ...first,
    html: sanitize(articles.map(({ html }) => html).join('\n')),
    text: articles.map(({ text }) => text).join('\n\n'),
    wordCount,
    readingMinutes: perMinute > 0 ? Math.max(1, Math.round(wordCount / perMinute)) : first.readingMinutes,
    nextPages: [],
    removed: articles.flatMap(({ removed }) => removed),
  };
}
