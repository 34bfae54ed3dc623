/** The metadata of a page, and the raw findings of one reader. */
import type { LeadImage } from '../../model/article.ts';
import type { Instant } from '../../model/time.ts';

/** What a page says about its article. */
export interface Metadata {
  /** The headline, without the name of the site. */
  readonly title?: string;
  /** Every headline of the page, raw, most trusted first; used to find repetitions in the text. */
  readonly titles: readonly string[];
  /** Names of people, or of organisations if no person is named. */
  readonly authors: readonly string[];
  readonly published?: Instant;
  /** Never before `published`. */
  readonly modified?: Instant;
  /** BCP 47, in its canonical case. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly siteName?: string;
  readonly image?: LeadImage;
  /** Absolute, http or https. */
  readonly canonicalUrl?: string;
  readonly tags: readonly string[];
  readonly description?: string;
  /** The text of the article in structured data: plain, white space folded. */
  readonly articleBody?: string;
  readonly isAccessibleForFree?: boolean;
}

/** A picture as in the page: URL not resolved, sizes not parsed. */
export interface Picture {
  readonly url: string;
  readonly alt?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** What one reader found, as in the page: nothing is parsed, resolved or validated yet. */
export interface Findings {
  readonly titles?: readonly (string | undefined)[];
  readonly authors?: readonly (string | undefined)[];
  /** Authors that are organisations. */
  readonly organisations?: readonly (string | undefined)[];
  readonly published?: readonly (string | undefined)[];
  readonly modified?: readonly (string | undefined)[];
  readonly languages?: readonly (string | undefined)[];
  readonly direction?: string | undefined;
  readonly siteNames?: readonly (string | undefined)[];
  readonly images?: readonly (Picture | undefined)[];
  readonly canonicalUrls?: readonly (string | undefined)[];
  readonly tags?: readonly (string | undefined)[];
  readonly descriptions?: readonly (string | undefined)[];
  readonly articleBody?: string | undefined;
  readonly isAccessibleForFree?: boolean | undefined;
}
