/** Why: what a page says about its article, from every vocabulary in the order of trust, made into one valid record. */
import type { Document } from 'domhandler';
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
import { nameKey, readNames } from './names.ts';
import { openGraph } from './open-graph.ts';
import { type MetadataReader, plain } from './reader.ts';
import { chooseCanonical, hostNames, readAddress } from './site.ts';
import { titleElement } from './title-element.ts';
import { twitter } from './twitter.ts';

export { type Collected, collect } from './collect.ts';
export type { Metadata } from './metadata.ts';

/** The first that has a valid value is believed. */
export const readers: readonly MetadataReader[] = [
  // The one word on a page's address that is a standard of its own.
  linkElement,
  // Read by machines every day, so kept right; names people apart from organisations.
  jsonLd,
  openGraph,
  // In the page itself: of this article only as far as its scope is right.
  microdata,
  // Filled in by hand or not at all.
  dublinCore,
  // Behind Open Graph, which it repeats.
  twitter,
  // Of the page, not of the article: an author may be the site's, a date that of the template.
  metaNames,
  // What readers see; a guess at which of several is meant.
  htmlElements,
  // Has the site's name in it.
  titleElement,
  // Knows the day only.
  address,
];

/** Characters; longer is a slogan. */
const MAX_SITE_NAME = 80;
const MAX_TAGS = 30;
const MAX_TAG = 60;

type Texts = (field: (one: Findings) => readonly (string | undefined)[] | undefined) => string[];

export interface MetadataOptions {
  /** Where the page was fetched, absolute. */
  readonly url: string;
  /** Ids of readers that are left out. */
  readonly skip?: readonly string[];
}

/** What `document` says about its article. Pure; one walk of the tree. */
export function readMetadata(document: Document, options: MetadataOptions): Metadata {
  return metadataOf(collect(document, options.url), options);
}

/** The same of a page that was walked already. */
export function metadataOf(page: Collected, { url, skip = [] }: MetadataOptions): Metadata {
  const base = readAddress(page.base ?? '', url) ?? readAddress(url, '') ?? '';
  const found = readers.filter(({ id }) => !skip.includes(id)).map((reader) => reader.read(page));
  const texts: Texts = (field) =>
    [...new Set(found.flatMap((one) => present(field(one) ?? []).map(plain)))].filter(Boolean);
  const titles = texts(({ titles }) => titles);
  const siteNames = texts((one) => one.siteNames).filter((name) => name.length <= MAX_SITE_NAME);
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

/** `lang` of the page itself first: content systems set it from the language of the article. */
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

/** People before organisations, whichever vocabulary names them; the site itself only when nobody else signs. */
function authorsOf(found: readonly Findings[], siteNames: readonly string[]): readonly string[] {
  const sites = new Set(siteNames.map(nameKey));
  let organisations: readonly string[] = [];
  for (const one of found) {
    const names = namesIn(one.authors);
    const people = names.filter((name) => !sites.has(nameKey(name)));
    if (people.length > 0) return people;
    if (organisations.length === 0) organisations = names.length > 0 ? names : namesIn(one.organisations);
  }
  return organisations;
}

function namesIn(texts: readonly (string | undefined)[] | undefined): string[] {
  return texts === undefined || texts.length === 0 ? [] : readNames(present(texts).map(plain));
}

/** The tags of the first vocabulary that has any. */
function tagsOf(found: readonly Findings[]): readonly string[] {
  for (const { tags } of found) {
    const unique = new Map<string, string>();
    for (const tag of present(tags ?? []).flatMap((one) => plain(one).split(/\s*[,;、，|]\s*/))) {
      const name = tag.replace(/^#/, '').trim();
      if (name !== '' && name.length <= MAX_TAG && !unique.has(name.toLowerCase()))
        unique.set(name.toLowerCase(), name);
    }
    if (unique.size > 0) return [...unique.values()].slice(0, MAX_TAGS);
  }
  return [];
}

/** The first value of a field, in the order of trust, that `read` takes; what comes after it is not looked at. */
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

/** `record` without the fields that are not known. */
function defined(record: Loose<Required<Metadata>> & Pick<Metadata, 'titles' | 'authors' | 'tags'>): Metadata {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return { titles: record.titles, authors: record.authors, tags: record.tags, ...Object.fromEntries(entries) };
}
