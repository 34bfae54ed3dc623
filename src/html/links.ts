/** Tells where links lead: to the same site, to a social network or elsewhere. */
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { findAll } from './nodes.ts';

/** Hosts on which publishers have accounts and readers share articles. */
const NETWORKS = new Set(
  (
    'facebook.com twitter.com x.com instagram.com youtube.com linkedin.com pinterest.com t.me telegram.me whatsapp.com wa.me ' +
    'tiktok.com threads.net bsky.app mastodon.social flipboard.com reddit.com tumblr.com vk.com ok.ru xing.com snapchat.com ' +
    'feedly.com news.google.com plus.google.com api.whatsapp.com line.me weibo.com'
  ).split(' '),
);

/** All `<a href>` under `node`. */
export function linksIn(node: ParentNode): Element[] {
  return findAll(node, (element) => element.name === 'a' && element.attribs.href !== undefined);
}

/** The text under `node` without that of links, white space as it is. */
export function textOutsideLinks(node: ParentNode): string {
  const texts = node.children.map((child) => {
    if (isText(child)) return child.data;
    return isTag(child) && child.name !== 'a' ? textOutsideLinks(child) : ' ';
  });
  return texts.join('');
}

/** Whether the heading is or has a link to its own id, as in manuals. */
export function linksToItself(heading: Element): boolean {
  const { id } = heading.attribs;
  return id !== undefined && linksIn(heading).some(({ attribs }) => attribs.href === `#${id}`);
}

/**
 * Host of an absolute http(s) URL without `www.`, `m.` and `mobile.`; undefined for relative URLs and other schemes.
 */
export function hostOf(href: string): string | undefined {
  return /^\s*(?:https?:)?\/\/(?:www\.|m\.|mobile\.)?([^/?#:\s]+)/i.exec(href)?.[1]?.toLowerCase();
}

/** Whether `href` leads to a social network. */
export function isNetwork(href: string): boolean {
  return NETWORKS.has(hostOf(href) ?? '');
}

/** Whether `href` is on the site of one of `ownUrls`: relative, or with the same last two labels of the host. */
export function isSameSite(href: string, ownUrls: readonly string[]): boolean {
  const host = hostOf(href);
  if (host === undefined) return !/^\s*[a-z][a-z+.-]*:/i.test(href);
  const site = lastLabels(host);
  return ownUrls.some((url) => lastLabels(hostOf(url) ?? '') === site);
}

/** Whether all links lead to other sites than `ownUrls`, and none to a network where publishers have accounts. */
export function leadElsewhere(links: readonly Element[], ownUrls: readonly string[]): boolean {
  const hrefs = links.map(({ attribs }) => attribs.href ?? '');
  return hrefs.length > 0 && hrefs.every((href) => !isNetwork(href) && !isSameSite(href, ownUrls));
}

/** The last two labels of a host, or three if the second one is short as in `co.uk`. */
function lastLabels(host: string): string {
  const labels = host.split('.');
  const isShort = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** Ends of the paths of files to open or store, which are no pages of articles. */
const FILE_TYPES =
  'pdf docx? xlsx? pptx? od[tsp] rtf txt csv tsv json xml epub mobi zip gz xz 7z tar mp3 m4a ogg opus flac wav mp4 webm ics gpx kml ' +
  'geojson dmg exe deb rpm apk iso';
const DOCUMENT = new RegExp(`\\.(?:${FILE_TYPES.replaceAll(' ', '|')})(?:$|[?#])`, 'i');

/** Whether `href` leads to a file to open or store, not to a page. */
export function isFile(href: string): boolean {
  return DOCUMENT.test(href);
}
