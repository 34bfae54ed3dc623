/** Pages, cleaned articles and their stored form. */
import type { Instant } from './time.ts';

declare const clean: unique symbol;

/** HTML made by the sanitiser: the only HTML that a published item accepts. */
export type CleanHtml = string & { readonly [clean]: true };

/** The response for an entry's link, stored so that cleaning can run again without a request. */
export interface Page {
  readonly version: 1;
  /** The entry's URL, and the final one after redirects. */
  readonly url: string;
  readonly finalUrl: string;
  /** The end of the unbroken run of permanent redirects (301, 308) from `url`; absent without one. */
  readonly permanentUrl?: string;
  readonly status: number;
  readonly contentType?: string;
  /** Decoded text. */
  readonly html: string;
  readonly fetchedAt: Instant;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Further pages of the same article, in order. */
  readonly parts?: readonly { readonly url: string; readonly html: string }[];
}

/** One cut: the rule, the reason, the text and its place. */
export interface Removal {
  readonly rule: string;
  readonly reason: string;
  /** The removed text, white space folded, at most 500 characters. */
  readonly text: string;
  /** A CSS-like path of the element, or `line N` in plain text. */
  readonly where: string;
  /** Length of the whole removed text in characters. */
  readonly size: number;
}

/** Kinds of pages that are published from the page. */
const PUBLISHABLE = ['article', 'thread', 'documentation', 'service', 'product'] as const;

/** The kind of a page, see {@link isPublishable}. */
export type PageKind =
  | (typeof PUBLISHABLE)[number]
  | 'list'
  | 'collection'
  | 'paywall'
  | 'cookie-wall'
  | 'challenge'
  | 'error-page'
  | 'empty';

/** Whether an entry is published from a page of this kind; of others the feed's own text is published. */
export function isPublishable(kind: PageKind): boolean {
  return (PUBLISHABLE as readonly PageKind[]).includes(kind);
}

/** The picture that represents an article. Sizes in pixels. */
export interface LeadImage {
  readonly url: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** An article after cleaning. `html` keeps captions in `figcaption`; `text` leaves those of pictures out. */
export interface CleanArticle {
  readonly kind: PageKind;
  readonly html: CleanHtml;
  /** Blocks of the body separated by a blank line, white space folded, captions of pictures left out. */
  readonly text: string;
  readonly title?: string;
  /** The standfirst (deck, dek) if it is separate from the body. Plain text. */
  readonly standfirst?: string;
  /** The summary that the feed gives, if its words are not in `text`. Plain text. */
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly published?: Instant;
  readonly modified?: Instant;
  /** BCP 47. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly siteName?: string;
  readonly image?: LeadImage;
  readonly canonicalUrl?: string;
  readonly tags: readonly string[];
  readonly wordCount: number;
  /** Whole minutes, at least 1 if there is text. */
  readonly readingMinutes: number;
  /** Why the chosen part of the page may be the wrong one, as a message; absent if nothing speaks against it. */
  readonly doubt?: string;
  /** A site rule says that an advertiser paid for it. */
  readonly isNativeAd?: boolean;
  /** The page with the whole article, from a site rule. */
  readonly singlePageUrl?: string;
  /** Further parts of the same article, absolute URLs in order, without this page. */
  readonly nextPages: readonly string[];
  readonly removed: readonly Removal[];
}

/** A cleaned article as stored for an entry. */
export interface StoredArticle {
  readonly version: 1;
  readonly entryId: string;
  readonly article: CleanArticle;
  /**
   * `page`: from the fetched page. `feed`: from the feed's content, page not needed. `feed-only`: page not available.
   */
  readonly from: 'page' | 'feed' | 'feed-only';
  /** The page's new URL, if it moved permanently within its publisher's site. */
  readonly movedTo?: string;
  /** Why there is no page, as a message, if `from` is `feed-only`; otherwise what the operator should know about the choice. */
  readonly reason?: string;
  /** Version of rules and sanitiser that made it; with another version it is cleaned again. */
  readonly cleanedWith: string;
  /** When the published text last changed. */
  readonly textChangedAt: Instant;
  /** SHA-256 (hex) of title and text. */
  readonly textHash: string;
}
