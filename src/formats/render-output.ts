/** All files of an output, and the few that every site has; publishing loops over them. */
import { defined } from '../model/defined.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import type { Instant } from '../model/time.ts';
import { later } from './dates.ts';
import type { FileSource, Format, HeaderLink, RenderedFile, SiteFile } from './format.ts';
import { html } from './html.ts';
import { outputMadeOf, pageMadeOf, siteMadeOf, sourceListMadeOf } from './made-of.ts';
import { OPENSEARCH_TYPE, renderOpenSearch } from './opensearch.ts';
import { iconBytes } from './pages/assets/icon.ts';
import { script } from './pages/assets/script.ts';
import { style } from './pages/assets/style.ts';
import { renderListPages } from './pages/list.ts';
import { renderNoSearchPage } from './pages/search.ts';
import { type SourcesSite, sourcesPageSteps } from './pages/sources.ts';
import { renderPageOf, renderStoryPage, storySite } from './pages/story.ts';
import {
  formatPath,
  formatUrl,
  ICON_PATH,
  listPath,
  NO_SEARCH_PATH,
  OPENSEARCH_PATH,
  pageOf,
  SOURCES_PATH,
  storyPath,
} from './paths.ts';
import { atOnce, inOneStep, type RenderSteps } from './steps.ts';
import { documents, feedFormats } from './table.ts';

/** Freshness of archive documents: a year, the usual maximum. */
const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Every file of an output: one of each format, and further list pages. Story pages are made separately, since several
 * outputs share them. For an archive (`feed.archive.name` set) only its feed documents, immutable.
 */
export function renderOutput(feed: PublishedFeed): RenderedFile[] {
  return [...renderedFiles(feed)];
}

/** The same files one by one, so that the caller can do other work in between. */
export function* renderedFiles(feed: PublishedFeed): Generator<RenderedFile> {
  const isArchive = feed.archive?.name !== undefined;
  for (const format of isArchive ? feedFormats : documents) yield formatFile(feed, format);
  if (isArchive) return;
  yield* listFiles(feed);
  for (const { steps, madeOf: _, ...facts } of siteSources(feed, '')) yield { ...facts, body: atOnce(steps()) };
}

/** The files that every site has once: style sheet, script and icon. They change only with the program. */
export function renderAssets(lastModified: Instant): SiteFile[] {
  const file = (path: string, contentType: string, body: SiteFile['body']): SiteFile => ({
    path,
    body,
    contentType,
    lastModified,
    maxAgeSeconds: 3600,
  });
  return [
    file('winnow.css', 'text/css; charset=utf-8', style),
    file('winnow.js', 'text/javascript; charset=utf-8', script),
    file(ICON_PATH, 'image/png', iconBytes),
  ];
}

/** The page of one story, the same for every output that lists it. */
export function storyFile(feed: PublishedFeed, item: PublishedItem): RenderedFile {
  return { ...storyFacts(feed, item), body: renderStoryPage(feed, item).html };
}

/** The same page, to be rendered where it is needed. `version`: of the renderer; `storyId`: of the whole story. */
export function storySource(feed: PublishedFeed, item: PublishedItem, storyId: string, version: string): FileSource {
  const site = storySite(feed);
  const madeOf = pageMadeOf(site, item, version);
  // Which of its ids an item has depends on the output; no page shows one.
  const steps = (): RenderSteps => inOneStep(() => renderPageOf(site, { ...item, id: '' }).html);
  return { ...storyFacts(feed, item), storyId, madeOf, steps };
}

/** What a path was last made of; undefined: of something unknown, or there is no file; empty: it cannot be told. */
export type PublishedAs = (path: string) => Promise<string | undefined>;

/** The files of an output but archives, to be rendered where they are needed. `version`: of the renderer. */
export async function* outputSources(
  feed: PublishedFeed,
  version: string,
  publishedAs: PublishedAs,
): AsyncGenerator<FileSource> {
  const madeOf = outputMadeOf(feed, version);
  const ofSources = sourceListMadeOf(feed, version);
  const listed = { items: madeOf, sources: ofSources, both: `${madeOf} ${ofSources}` };
  for (const format of documents) {
    const steps = (): RenderSteps => format.steps?.(feed) ?? inOneStep(() => format.render(feed));
    yield { ...formatFacts(feed, format), madeOf: listed[format.lists ?? 'both'], steps };
  }
  yield* listSources(feed, madeOf, publishedAs);
  yield* siteSources(feed, version);
}

/** The pages of the list. How many there are is known when they were rendered. */
async function* listSources(feed: PublishedFeed, madeOf: string, publishedAs: PublishedAs): AsyncGenerator<FileSource> {
  const isKnown = (await publishedAs(listPath(feed, 1))) === madeOf && (await publishedAs(listPath(feed, 2))) !== '';
  if (!isKnown) {
    for (const { body, ...facts } of listFiles(feed)) yield { ...facts, madeOf, steps: () => inOneStep(() => body) };
    return;
  }
  for (let number = 1; (await publishedAs(listPath(feed, number))) === madeOf; number++) {
    const steps = (): RenderSteps => inOneStep(() => [...renderListPages(feed)][number - 1]?.html ?? '');
    yield { ...pageFacts(feed), path: listPath(feed, number), madeOf, steps };
  }
}

/** The files that only the first output of a site has. */
function* siteSources(feed: PublishedFeed, version: string): Generator<FileSource> {
  if (feed.siteSources === undefined) return;
  const { items: _, sources: __, updated: ___, archive: ____, ...site } = feed;
  const madeOf = siteMadeOf(site, version);
  for (const { path, contentType = html.contentType, steps } of sitePages(site))
    yield { ...pageFacts(feed), path, contentType, madeOf, steps };
}

interface SitePage extends Pick<FileSource, 'path' | 'steps'> {
  /** Default: that of a page. */
  readonly contentType?: string;
}

function sitePages(site: SourcesSite): readonly SitePage[] {
  return [
    { path: SOURCES_PATH, steps: () => sourcesPageSteps(site) },
    { path: NO_SEARCH_PATH, steps: () => inOneStep(() => renderNoSearchPage(site)) },
    { path: OPENSEARCH_PATH, contentType: OPENSEARCH_TYPE, steps: () => inOneStep(() => renderOpenSearch(site)) },
  ];
}

function storyFacts(feed: PublishedFeed, item: PublishedItem): Omit<RenderedFile, 'body'> {
  return {
    path: storyPath(pageOf(item)),
    contentType: html.contentType,
    lastModified: item.changed === undefined ? item.updated : later(item.changed, item.updated),
    maxAgeSeconds: maxAge(feed),
  };
}

function formatFile(feed: PublishedFeed, format: Format): RenderedFile {
  return { ...formatFacts(feed, format), body: format.render(feed) };
}

function formatFacts(feed: PublishedFeed, format: Format): Omit<RenderedFile, 'body'> {
  const immutable = feed.archive?.name !== undefined;
  return defined({
    path: formatPath(feed, format),
    contentType: format.contentType,
    lastModified: lastChange(feed),
    maxAgeSeconds: immutable ? YEAR_SECONDS : maxAge(feed),
    immutable: immutable || undefined,
    links: format.isFeed ? headerLinks(feed, format) : undefined,
  });
}

function pageFacts(feed: PublishedFeed): Pick<RenderedFile, 'contentType' | 'lastModified' | 'maxAgeSeconds'> {
  return { contentType: html.contentType, lastModified: lastChange(feed), maxAgeSeconds: maxAge(feed) };
}

function* listFiles(feed: PublishedFeed): Generator<RenderedFile> {
  const facts = pageFacts(feed);
  for (const { path, html: body } of renderListPages(feed)) yield { ...facts, path, body };
}

/** WebSub §4: subscribers look for hub and self in the header first. */
function headerLinks(feed: PublishedFeed, format: Format): HeaderLink[] {
  return [{ rel: 'self', href: formatUrl(feed, format) }, ...feed.hubs.map((href) => ({ rel: 'hub', href }))];
}

function lastChange(feed: PublishedFeed): Instant {
  return feed.items.reduce((latest, item) => later(latest, item.changed ?? item.updated), feed.updated);
}

function maxAge(feed: PublishedFeed): number {
  return Math.max(60, Math.round(feed.ttlMinutes * 60));
}
