/** Why: a page, the article in it before cleaning, and after, are three things that must not be mixed up. */
import type { Instant } from './time.ts';

declare const clean: unique symbol;

/** HTML that the sanitiser made, and nothing else: the only HTML a published item takes. */
export type CleanHtml = string & { readonly [clean]: true };

/** What came back for an entry's link; kept, so that cleaning can run again without fetching. */
export interface Page {
  readonly version: 1;
  /** The entry's URL and where it led. */
  readonly url: string;
  readonly finalUrl: string;
  /** Where the unbroken run of permanent redirects (301, 308) from `url` led; absent without one. */
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

/** One cut: which rule, why, what text, and where it stood. */
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

/** What a page turned out to be; only `article` is published from the page. */
export type PageKind = 'article' | 'paywall' | 'cookie-wall' | 'challenge' | 'error-page' | 'list' | 'empty';

export interface LeadImage {
  readonly url: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** An article after cleaning. `html` keeps captions in `figcaption`; `text` leaves them out. */
export interface CleanArticle {
  readonly kind: PageKind;
  readonly html: CleanHtml;
  /** Blocks of the body separated by a blank line, white space folded, captions left out. */
  readonly text: string;
  readonly title?: string;
  /** The standfirst (deck, dek) where it stands apart from the body. Plain text. */
  readonly standfirst?: string;
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
  /** Whole minutes, at least 1 when there is text. */
  readonly readingMinutes: number;
  /** A site rule tells that an advertiser paid for it. */
  readonly isNativeAd?: boolean;
  /** Where the whole article stands on one page, by a site rule. */
  readonly singlePageUrl?: string;
  /** Further parts of the same article, absolute URLs in order, without this page. */
  readonly nextPages: readonly string[];
  readonly removed: readonly Removal[];
}

/** A cleaned article as kept for an entry. */
export interface StoredArticle {
  readonly version: 1;
  readonly entryId: string;
  readonly article: CleanArticle;
  /** `page`: from the fetched page. `feed`: from the feed's own content, page not wanted. `feed-only`: page could not be had. */
  readonly from: 'page' | 'feed' | 'feed-only';
  /** The page's new address, where it moved for good within its publisher's own site. */
  readonly movedTo?: string;
  /** Why there is no page, in words, when `from` is `feed-only`. */
  readonly reason?: string;
  /** Version of rules and sanitiser that made it; another version means clean again. */
  readonly cleanedWith: string;
  /** When the published text last changed; moves only on a real change of text. */
  readonly textChangedAt: Instant;
  /** SHA-256 (hex) of title and text. */
  readonly textHash: string;
}
