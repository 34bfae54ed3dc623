/** Reads what a page says about its article, from every vocabulary in order of trust, into one validated record. */
import type { Document } from 'domhandler';
import { lettersOf } from '../../html/letters.ts';
import type { Instant } from '../../model/time.ts';
import { address } from './address.ts';
import { type Collected, collect } from './collect.ts';
import { readDate } from './dates.ts';
import { dublinCore } from './dublin-core.ts';
import { chooseHeadline } from './headline.ts';
import { htmlElements } from './html-elements.ts';
import { chooseImage } from './image.ts';
import { jsonLd } from './json-ld.ts';
import { directionOf, readLanguage } from './language.ts';
import { linkElement } from './link-element.ts';
import { metaNames } from './meta-names.ts';
import type { Findings, Metadata } from './metadata.ts';
import { microdata } from './microdata.ts';
import { readNames } from './names.ts';
import { openGraph } from './open-graph.ts';
import { type MetadataReader, plain } from './reader.ts';
import { chooseCanonical, hostNames, readAddress } from './site.ts';
import { titleElement } from './title-element.ts';
import { twitter } from './twitter.ts';

export { type Collected, collect } from './collect.ts';
export type { Metadata } from './metadata.ts';

/** The readers in order of trust: for each field, the first with a valid value wins. An import and a row add one. */
export const readers: readonly MetadataReader[] = [
  // The only standard that is about nothing but the page's URL.
  linkElement,
  // Checked by search engines every day, so it is mostly right; separates people from organisations.
  jsonLd,
  openGraph,
  // Mixed with the page's content: about this article only if its scope is right.
  microdata,
  // Often filled in by hand, or missing.
  dublinCore,
  // After Open Graph, which it repeats.
  twitter,
  // About the page, not the article: an author may be the site's, a date the template's.
  metaNames,
  // The visible byline and date: one of several has to be guessed.
  htmlElements,
  // Includes the site's name.
  titleElement,
  // Has only the day.
  address,
];

/** Characters. A longer site name is a slogan. */
const MAX_SITE_NAME_CHARS = 80;
const MAX_TAGS = 30;
const MAX_TAG_CHARS = 60;

type Texts = (field: (one: Findings) => readonly (string | undefined)[] | undefined) => string[];

/** Options of {@link readMetadata}. */
interface MetadataOptions {
  /** Absolute URL of the page. */
  readonly url: string;
  /** Ids of readers that are not used. Default: none. */
  readonly skip?: readonly string[];
}

/** Reads what `document` says about its article. Pure; one walk of the tree. */
export function readMetadata(document: Document, options: MetadataOptions): Metadata {
  return metadataOf(collect(document, options.url), options);
}

/** The same for a page that is already collected. */
export function metadataOf(page: Collected, { url, skip = [] }: MetadataOptions): Metadata {
  const base = readAddress(page.base ?? '', url) ?? readAddress(url, '') ?? '';
  const found = readers.filter(({ id }) => !skip.includes(id)).map((reader) => reader.read(page));
  const texts: Texts = (field) =>
    [...new Set(found.flatMap((one) => present(field(one) ?? []).map(plain)))].filter(Boolean);
  const titles = texts(({ titles }) => titles);
  const siteNames = texts((one) => one.siteNames).filter((name) => name.length <= MAX_SITE_NAME_CHARS);
  const known = [...siteNames, ...hostNames(url)];
  const language = languageOf(page, found);
  const { published, modified } = datesOf(found);
  return defined({
    title: chooseHeadline(titles, known),
    titles,
    authors: authorsOf(found, known),
    published,
    modified,
    language,
    direction: directionOf(found.find(({ direction }) => direction)?.direction, language),
    siteName: siteNames[0],
    image: chooseImage(present(found.flatMap(({ images }) => images ?? [])), base),
    canonicalUrl: chooseCanonical(
      texts(({ canonicalUrls }) => canonicalUrls),
      url,
      base,
    ),
    tags: tagsOf(found),
    description: texts(({ descriptions }) => descriptions)[0],
    articleBody: found.find(({ articleBody }) => articleBody)?.articleBody,
    isAccessibleForFree: found.find((one) => one.isAccessibleForFree !== undefined)?.isAccessibleForFree,
  });
}

/** The page's `lang` attribute comes first: content systems set it from the language of the article. */
function languageOf({ html, body }: Collected, found: readonly Findings[]): string | undefined {
  const own = [html?.attribs.lang, html?.attribs['xml:lang'], body?.attribs.lang];
  return firstOf(present(own), readLanguage) ?? firstIn(found, ({ languages }) => languages, readLanguage);
}

function datesOf(found: readonly Findings[]): {
  readonly published: Instant | undefined;
  readonly modified: Instant | undefined;
} {
  const published = firstIn(found, (one) => one.published, readDate);
  const modified = firstIn(found, (one) => one.modified, readDate);
  return { published, modified: published && modified && modified < published ? undefined : modified };
}

/** People before organisations, in any vocabulary; the site itself only if no other author is named. */
function authorsOf(found: readonly Findings[], siteNames: readonly string[]): readonly string[] {
  const sites = new Set(siteNames.map(lettersOf));
  let organisations: readonly string[] = [];
  for (const one of found) {
    const names = namesIn(one.authors);
    const people = names.filter((name) => !sites.has(lettersOf(name)));
    if (people.length > 0) return people;
    if (organisations.length === 0) organisations = names.length > 0 ? names : namesIn(one.organisations);
  }
  return organisations;
}

function namesIn(texts: readonly (string | undefined)[] | undefined): string[] {
  return texts === undefined || texts.length === 0 ? [] : readNames(present(texts).map(plain));
}

/** The tags of the first vocabulary with any. */
function tagsOf(found: readonly Findings[]): readonly string[] {
  for (const { tags } of found) {
    const unique = new Map<string, string>();
    for (const tag of present(tags ?? []).flatMap((one) => plain(one).split(/\s*[,;、，|]\s*/))) {
      const name = tag.replace(/^#/, '').trim();
      if (name !== '' && name.length <= MAX_TAG_CHARS && !unique.has(name.toLowerCase()))
        unique.set(name.toLowerCase(), name);
    }
    if (unique.size > 0) return [...unique.values()].slice(0, MAX_TAGS);
  }
  return [];
}

/** The first value of a field, in order of trust, that `read` accepts; later ones are not read. */
function firstIn<T>(
  found: readonly Findings[],
  field: (one: Findings) => readonly (string | undefined)[] | undefined,
  read: (value: string) => T | undefined,
): T | undefined {
  for (const one of found) {
    const value = firstOf(present(field(one) ?? []), (text) => read(plain(text)));
    if (value !== undefined) return value;
  }
  return undefined;
}

function firstOf<T>(values: readonly string[], read: (value: string) => T | undefined): T | undefined {
  for (const value of values) {
    const result = read(value);
    if (result !== undefined) return result;
  }
  return undefined;
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** `record` without undefined fields. */
function defined(record: Loose<Required<Metadata>> & Pick<Metadata, 'titles' | 'authors' | 'tags'>): Metadata {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return { titles: record.titles, authors: record.authors, tags: record.tags, ...Object.fromEntries(entries) };
}
