/** Why: finding and cleaning need the page's own words for headline, summary, address and language, raw and all of them, read in one walk. */
import { type Document, type Element, isText } from 'domhandler';
import { findAll } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';

export interface PageFacts {
  /** Headlines under which the feed or the page announces the article, most trusted first. */
  readonly titles: readonly string[];
  readonly description?: string;
  /** BCP 47, as the page says. */
  readonly language?: string;
  /** Absolute base for relative links: `<base>` against the page's address. */
  readonly baseUrl?: string;
  /** Addresses that are the page's own. */
  readonly ownUrls: readonly string[];
}

const READ = new Set(['meta', 'title', 'h1', 'link', 'base', 'html']);

/** Reads `document`; `url`: where it was fetched, `title`: what the feed calls it. */
export function readPageFacts(
  document: Document,
  given: { readonly url?: string; readonly title?: string },
): PageFacts {
  const elements = findAll(document, ({ name }) => READ.has(name));
  const named = (name: string): Element[] => elements.filter((element) => element.name === name);
  const meta = metaOf(named('meta'));
  const titles = [
    given.title,
    meta.get('og:title'),
    meta.get('twitter:title'),
    ...named('h1').slice(0, 1).map(textOf),
    rawText(named('title')[0]),
  ];
  const language = named('html')[0]?.attribs.lang ?? meta.get('content-language');
  const description = meta.get('og:description') ?? meta.get('description');
  const canonical = named('link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
  const baseUrl = resolve(named('base')[0]?.attribs.href, given.url) ?? resolve(given.url, undefined);
  return {
    titles: present(titles),
    ownUrls: present([given.url, canonical, meta.get('og:url')]),
    ...(language ? { language } : {}),
    ...(description ? { description } : {}),
    ...(baseUrl ? { baseUrl } : {}),
  };
}

/** Content by property, name or http-equiv in lower case; the first of several counts. */
function metaOf(elements: readonly Element[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { attribs } of elements) {
    const key = (attribs.property ?? attribs.name ?? attribs['http-equiv'] ?? '').toLowerCase();
    if (key !== '' && attribs.content && !values.has(key)) values.set(key, attribs.content.trim());
  }
  return values;
}

function rawText(element: Element | undefined): string | undefined {
  const [text] = element?.children ?? [];
  return text && isText(text) ? text.data : undefined;
}

function present(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.map((value) => value?.trim() ?? ''))].filter((value) => value !== '');
}

/** An absolute http(s) address, or undefined. */
function resolve(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { protocol, href: absolute } = new URL(href, base);
  return protocol === 'http:' || protocol === 'https:' ? absolute : undefined;
}
