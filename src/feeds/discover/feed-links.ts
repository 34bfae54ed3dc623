/** Finds the feeds that a page names, in `link rel=alternate` or in plain links. */
import { type Element, parseHtml } from '../../html/document.ts';
import { findAll } from '../../html/nodes.ts';
import { defined } from '../../model/defined.ts';
import { withWebScheme } from '../../url/feed-address.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { mediaTypeOf } from '../links/media-type.ts';

/** A feed that a page offers; not yet requested, unless it is the response itself. */
export interface FeedCandidate {
  readonly url: string;
  readonly title?: string;
  readonly type?: string;
  /** `self`: the address is a feed. `link`: the page names it. `known`: a rule for its host. `guess`: a usual path. */
  readonly by: 'self' | 'link' | 'known' | 'guess';
}

const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/x-rss+xml',
  'text/rss',
]);
/** Types of a feed only if the address looks like one: JSON-LD, sitemaps and oEmbed have them too. */
const VAGUE_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/xml', 'text/xml']);
const FEED_ADDRESS = /(?:^|[/._?=-])(?:feeds?|rss2?|atom|rdf|index\.xml)(?:[/._?=&-]|$)|\.(?:rss|atom|rdf)$/i;
/** Characters of a page that are searched: the head comes first, the rest of a long page only links to articles. */
const MAX_SEARCHED = 512 * 1024;
const MAX_CANDIDATES = 20;

/** The feeds that `html` names: `link` elements, or anchors if there are none; feeds of comments last. Pure. */
export function feedLinksIn(html: string, pageUrl: string): readonly FeedCandidate[] {
  const tree = parseHtml(html.slice(0, MAX_SEARCHED));
  const base = resolve(findAll(tree, (element) => element.name === 'base')[0]?.attribs.href, pageUrl) ?? pageUrl;
  const named = findAll(tree, (element) => element.name === 'link' && isFeedLink(element));
  const links = named.length > 0 ? named : findAll(tree, (element) => element.name === 'a' && isFeedAnchor(element));
  const found = links.flatMap((element) => candidate(element, base)).slice(0, MAX_CANDIDATES);
  return [...found.filter((feed) => !isOfComments(feed)), ...found.filter(isOfComments)];
}

function isFeedLink({ attribs }: Element): boolean {
  const rels = (attribs.rel ?? '').toLowerCase().split(/\s+/);
  if (rels.includes('feed')) return true;
  return rels.includes('alternate') && isFeedType(attribs.type, attribs.href ?? '');
}

/** Whether an alternate of the media type `written` is a feed; of a vague type it is one only if its `address` looks like one. */
export function isFeedType(written: string | undefined, address: string): boolean {
  const type = mediaTypeOf(written);
  return FEED_TYPES.has(type) || (VAGUE_TYPES.has(type) && FEED_ADDRESS.test(address));
}

function isFeedAnchor({ attribs }: Element): boolean {
  return attribs.href !== undefined && attribs.href.length < 500 && FEED_ADDRESS.test(attribs.href);
}

function candidate({ attribs, name }: Element, base: string): readonly FeedCandidate[] {
  const url = resolve(attribs.href, base);
  if (url === undefined) return [];
  const title = name === 'link' ? attribs.title?.trim().slice(0, 300) : undefined;
  const type = attribs.type?.trim().toLowerCase();
  return [defined({ url, by: 'link', title: title || undefined, type: type || undefined })];
}

function resolve(href: string | undefined, base: string): string | undefined {
  const text = withWebScheme(href?.trim() ?? '');
  const url = text ? parseUrl(text, base) : undefined;
  if (url === undefined) return undefined;
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function isOfComments({ url, title }: FeedCandidate): boolean {
  return /\/comments\/|[?&=/]comments\b/i.test(url) || /\bcomments?\b/i.test(title ?? '');
}
