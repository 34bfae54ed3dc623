/** The input of the index, an article, and the facts that it stores of one. */
import { canonicalUrl, namesAnArticle } from '../../url/canonical.ts';
import { isSameSite } from '../../url/host.ts';
import { itemAddress } from '../../url/item-address.ts';
import { hashText } from '../text/hash.ts';
import { isPointer } from '../text/pointer.ts';
import { halfHash, mediaHash, recordingHash } from './media.ts';
import type { RowFacts } from './row-facts.ts';

/** An article as given to the index. Only `id`, `title` and `text` are required; a missing claim is never guessed. */
export interface StoryArticle {
  readonly id: string;
  /** Plain text; may be empty. */
  readonly title: string;
  /** Plain text of the body, or of the summary when there is no more. */
  readonly text: string;
  readonly url?: string | undefined;
  /** The article that a post links, if `text` says nothing more: it counts as the post's link. */
  readonly pointsTo?: string | undefined;
  /** Registrable domain of the feed's own address: feeds of one site mean one article by one link. */
  readonly site?: string | undefined;
  /** The feed. Articles without one count as from unknown, different sources. */
  readonly source?: string | undefined;
  /** ISO 8601, as the publisher claims. */
  readonly published?: string | undefined;
  /** ISO 8601, when we first saw it, by our clock; default `published`. */
  readonly seenAt?: string | undefined;
  /** Absolute URLs of its enclosures, and of its picture if it has one only. */
  readonly media?: readonly string[] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly guid?: string | undefined;
  /** The page's own `rel=canonical`; ignored outside the link's registrable domain. */
  readonly canonicalUrl?: string | undefined;
  /** Names its audio or video: two articles of one source with different recordings are never joined. */
  readonly recording?: string | undefined;
}

/** {@link canonicalUrl} that remembers its last result: an article's link mostly is its item's address as well. */
function createCanonicalUrl(): (url: string) => string | undefined {
  let last: string | undefined;
  let canonical: string | undefined;
  return (url) => {
    if (url !== last) [last, canonical] = [url, canonicalUrl(url)];
    return canonical;
  };
}

function linkOf(
  { url: own, pointsTo, text, canonicalUrl: claimed }: StoryArticle,
  canonicalOf: (url: string) => string | undefined,
): string | undefined {
  const url = pointsTo !== undefined && isPointer(text) ? pointsTo : own;
  if (url === undefined || url === '') return undefined;
  const trusted = claimed !== undefined && isSameSite(claimed, url) ? claimed : url;
  const link = canonicalOf(trusted);
  return link !== undefined && namesAnArticle(link) ? link : undefined;
}

function hashOrNone(text: string | undefined, seed: number): number {
  return text === undefined || text === '' ? 0 : hashText(text, seed) || 1;
}

function msOf(instant: string | undefined): number {
  return instant === undefined ? Number.NaN : Date.parse(instant);
}

/** The hash of a feed's id; 0 when it is unknown. */
export function sourceHash(source: string | undefined, seed: number): number {
  return hashOrNone(source, seed);
}

/**
 * The facts of `article` under the installation's seed. A claimed time later than arrival is replaced by that of
 * arrival.
 */
export function factsOf(article: StoryArticle, seed: number): RowFacts {
  const published = msOf(article.published);
  const seen = msOf(article.seenAt);
  const seenAt = Number.isNaN(seen) ? published : seen;
  const canonicalOf = createCanonicalUrl();
  return {
    id: article.id,
    source: sourceHash(article.source, seed),
    link: hashOrNone(linkOf(article, canonicalOf), seed),
    site: halfHash(article.site, seed),
    item: hashOrNone(article.url === undefined ? undefined : itemAddress(article.url, canonicalOf), seed),
    recording: recordingHash(article.recording, seed),
    media: mediaHash(article.media ?? [], seed),
    seenAt,
    publishedAt: Math.min(published, seenAt),
  };
}
