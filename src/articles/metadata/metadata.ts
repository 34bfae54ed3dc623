/** Why: what a page says about itself besides its text, in the field's words; one shape for all readers of it. */
import type { LeadImage } from '../../model/article.ts';
import type { Instant } from '../../model/time.ts';

/** What a page says about its article. */
export interface Metadata {
  /** The headline, without the name of the site. */
  readonly title?: string;
  /** Every headline the page gives, raw, most trusted first: witnesses for what is repeated in the text. */
  readonly titles: readonly string[];
  /** Names of people; of an organisation when no person is named. */
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
  /** The text of the article as given to machines: plain, white space folded. */
  readonly articleBody?: string;
  readonly isAccessibleForFree?: boolean;
}

/** A picture as a page names it, not yet resolved. */
export interface Picture {
  readonly url: string;
  readonly alt?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** What one reader found, as it stands in the page: nothing is parsed, resolved or judged yet. */
export interface Findings {
  readonly titles?: readonly (string | undefined)[];
  readonly authors?: readonly (string | undefined)[];
  /** Who signs when no person does. */
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
