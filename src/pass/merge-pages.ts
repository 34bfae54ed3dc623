/** Why: an article on several pages is one article; its parts are fetched one after the other and joined. */
import { sanitize } from '../clean/sanitize.ts';
import type { CleanArticle } from '../model/article.ts';

/** A page of the article beyond the first, as fetched. */
export interface ArticlePage {
  readonly url: string;
  readonly html: string;
}

export interface MergePagesOptions {
  /** The page at `url`; undefined when it cannot be had. */
  readonly fetchPart: (url: string) => Promise<ArticlePage | undefined>;
  /** The article on a page that is part of the one at `partOf`; undefined when there is none. */
  readonly clean: (page: ArticlePage, partOf: string) => Promise<CleanArticle | undefined>;
}

/** Further pages of one article that are asked for. The longest of the measured articles have eight parts. */
export const MAX_PAGES = 10;

/** Fetches what follows `first`, in order, until nothing new comes. `parts` are the pages that were joined. */
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
  return { article: parts.length === 0 ? first : joined(first, articles), parts };
}

/** Share of paragraphs that must be new: sites answer a number too high with the last part, or the first. */
const MAX_REPEATED = 0.5;

function isRepeated({ text }: CleanArticle, before: readonly CleanArticle[]): boolean {
  const known = new Set(before.flatMap((one) => one.text.split('\n\n')));
  const blocks = text.split('\n\n');
  return text === '' || blocks.filter((block) => known.has(block)).length > MAX_REPEATED * blocks.length;
}

function joined(first: CleanArticle, articles: readonly CleanArticle[]): CleanArticle {
  const wordCount = articles.reduce((sum, one) => sum + one.wordCount, 0);
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
