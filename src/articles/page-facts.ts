/** Raw headlines, summary, URLs and language of a page, for finding and cleaning its article. */
import { textOf } from '../html/text.ts';
import { parseUrl } from '../url/parse-url.ts';
import type { Collected } from './metadata/collect.ts';
import { metaValues } from './metadata/reader.ts';

/** What a page says about itself, unparsed. */
export interface PageFacts {
  /** Headlines of the article in the feed and the page, most trusted first. */
  readonly titles: readonly string[];
  readonly description?: string;
  /** BCP 47, as in the page. */
  readonly language?: string;
  /** Absolute base for relative links: `<base>`, resolved against the page's URL. */
  readonly baseUrl?: string;
  /** URLs of this page. */
  readonly ownUrls: readonly string[];
}

/** Reads the facts from a collected page. `url`: where it was fetched; `title`: its headline in the feed. */
export function pageFacts(page: Collected, given: { readonly url?: string; readonly title?: string }): PageFacts {
  const [ogTitle, cardTitle, ogUrl] = ['og:title', 'twitter:title', 'og:url'].map((key) => metaValues(page, key)[0]);
  const titles = [given.title, ogTitle, cardTitle, ...page.headings.slice(0, 1).map(textOf), page.title];
  const language = page.html?.attribs.lang ?? metaValues(page, 'content-language')[0]?.trim();
  const description = metaValues(page, 'og:description', 'description')[0]?.trim();
  const canonical = page.links.find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
  const baseUrl = resolve(page.base, given.url) ?? resolve(given.url, undefined);
  return {
    titles: present(titles),
    ownUrls: present([given.url, canonical, ogUrl]),
    ...(language ? { language } : {}),
    ...(description ? { description } : {}),
    ...(baseUrl ? { baseUrl } : {}),
  };
}

function present(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.map((value) => value?.trim() ?? ''))].filter((value) => value !== '');
}

/** The absolute http(s) URL, or undefined. */
function resolve(href: string | undefined, base: string | undefined): string | undefined {
  const parsed = href === undefined ? undefined : parseUrl(href, base);
  if (parsed === undefined) return undefined;
  const { protocol, href: absolute } = parsed;
  return protocol === 'http:' || protocol === 'https:' ? absolute : undefined;
}
