/** Why: what the index is told of an article, and the numbers it keeps of that. */
import { canonicalUrl, namesAnArticle } from '../../url/canonical.ts';
import { isSameSite } from '../../url/host.ts';
import { hashText } from '../text/hash.ts';
import type { RowFacts } from './article-columns.ts';

/** An article as the index is told of it. Only `id`, `title` and `text` are needed; a claim left out is never guessed. */
export interface StoryArticle {
  readonly id: string;
  /** Plain text; may be empty. */
  readonly title: string;
  /** Plain text of the body, or of the summary when there is no more. */
  readonly text: string;
  readonly url?: string | undefined;
  /** The feed. Articles without one are of unknown, different sources. */
  readonly source?: string | undefined;
  /** ISO 8601, as the publisher claims. */
  readonly published?: string | undefined;
  /** ISO 8601, by our own clock; defaults to `published`. */
  readonly seenAt?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly guid?: string | undefined;
  /** What the page says of itself; counts only on the link's own registrable domain. */
  readonly canonicalUrl?: string | undefined;
}

function linkOf({ url, canonicalUrl: claimed }: StoryArticle): string | undefined {
  if (url === undefined || url === '') return undefined;
  const trusted = claimed !== undefined && isSameSite(claimed, url) ? claimed : url;
  const link = canonicalUrl(trusted);
  return link !== undefined && namesAnArticle(link) ? link : undefined;
}

function hashOrNone(text: string | undefined, seed: number): number {
  return text === undefined || text === '' ? 0 : hashText(text, seed) || 1;
}

function msOf(instant: string | undefined): number {
  return instant === undefined ? Number.NaN : Date.parse(instant);
}

/** The facts of `article` under the installation's seed. A claimed time after arrival counts as arrival. */
export function factsOf(article: StoryArticle, seed: number): RowFacts {
  const published = msOf(article.published);
  const seen = msOf(article.seenAt);
  const seenAt = Number.isNaN(seen) ? published : seen;
  return {
    id: article.id,
    source: hashOrNone(article.source, seed),
    link: hashOrNone(linkOf(article), seed),
    seenAt,
    publishedAt: Math.min(published, seenAt),
  };
}
