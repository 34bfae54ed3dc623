/** All public addresses: publisher, self links, pages and server must agree on them. */
import type { PublishedFeed, PublishedItem, PublishedSearch } from '../model/published-feed.ts';
import type { Format } from './format.ts';
import { publicUrl, webUrl } from './web-url.ts';

type Place = Pick<PublishedFeed, 'baseUrl' | 'path' | 'archive' | 'search'>;

/** Path of one format of an output below the public folder: `feed.atom`, `world/feed.xml`, `archive/0003.json`. */
export function formatPath(
  feed: Pick<Place, 'path' | 'archive'>,
  format: Pick<Format, 'fileName' | 'extension'>,
): string {
  const folder = feed.path ?? '';
  if (feed.archive?.name !== undefined) return archivePath(folder, feed.archive.name, format);
  return `${folder}${format.fileName}`;
}

/** Path of an archive document (RFC 5005 §4) of the output in `folder`. */
export function archivePath(folder: string, name: string, format: Pick<Format, 'extension'>): string {
  return `${folder}archive/${name}.${format.extension}`;
}

/** Absolute address of one format of an output or of results; index pages are addressed by their folder. */
export function formatUrl(feed: Place, format: Pick<Format, 'fileName' | 'extension'>): string {
  if (feed.search !== undefined) return searchUrl(feed.baseUrl, feed.search, format);
  return publicUrl(feed.baseUrl, formatPath(feed, format).replace(/(^|\/)index\.html$/, '$1'));
}

/** Path of page `number` (from 1) of an output's list. */
export function listPath(feed: Pick<PublishedFeed, 'path'>, number: number): string {
  return number === 1 ? `${feed.path ?? ''}index.html` : `${feed.path ?? ''}page/${number}.html`;
}

/** Path of a story's page, shared by all outputs. Ids are hashes, but no other id could leave the folder either. */
export function storyPath(storyId: string): string {
  return `story/${encodeURIComponent(storyId).replace(/^\.+$/, '_')}.html`;
}

/** Path of the page of all sources. */
export const SOURCES_PATH = 'sources.html';

/** Path of the search, which only the built-in server answers: the page, and with an extension a feed. */
export const SEARCH_PATH = 'search';

/** Path of the page that a server without search shows in its place. */
export const NO_SEARCH_PATH = `${SEARCH_PATH}/index.html`;

/** Path of the description of the search for browsers and feed readers. */
export const OPENSEARCH_PATH = 'opensearch.xml';

function searchUrl(
  baseUrl: string,
  { text, output }: PublishedSearch,
  { extension }: Pick<Format, 'extension'>,
): string {
  const query = new URLSearchParams({ q: text, ...(output !== undefined && { output }) });
  return `${publicUrl(baseUrl, extension === 'html' ? SEARCH_PATH : `${SEARCH_PATH}.${extension}`)}?${query}`;
}

/** Folder of a source's output. */
export function sourcePath(sourceId: string): string {
  return `source/${sourceId}/`;
}

/** Id in the address of the item's page. */
export function pageOf({ page, storyId }: Pick<PublishedItem, 'page' | 'storyId'>): string {
  return page ?? storyId;
}

/** Path of private outputs: what follows is the id of one, a subscriber's token, and the path of a file. */
export const PRIVATE_PATH = 'private';

/** Target of an item's link: the article at its publisher, otherwise our page of the story. */
export function itemUrl(feed: Pick<PublishedFeed, 'baseUrl'>, item: PublishedItem): string {
  return webUrl(item.url) ?? publicUrl(feed.baseUrl, storyPath(pageOf(item)));
}

/** Our page of the item; undefined where it must not be linked. */
export function itemPageUrl(
  { baseUrl, isUnlinked }: Pick<PublishedFeed, 'baseUrl' | 'isUnlinked'>,
  item: Pick<PublishedItem, 'page' | 'storyId'>,
): string | undefined {
  return isUnlinked ? undefined : publicUrl(baseUrl, storyPath(pageOf(item)));
}

/** Path of the icon that feeds and pages name. */
export const ICON_PATH = 'winnow.png';

/** Absolute address of the icon. */
export function iconUrl(feed: Pick<PublishedFeed, 'baseUrl'>): string {
  return publicUrl(feed.baseUrl, ICON_PATH);
}

/** Path of the base URL, the prefix of links within the site: `/`, or `/news/` behind a proxy. */
export function basePath(feed: Pick<PublishedFeed, 'baseUrl'>): string {
  return new URL(feed.baseUrl).pathname;
}
