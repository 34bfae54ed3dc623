/** Why: where a link leads, to the same site, to a profile in a network or away, tells what a line is for, in any language. */
import type { Element, ParentNode } from 'domhandler';
import { findAll } from './nodes.ts';

/** Hosts where publishers keep accounts and readers pass articles on. */
const NETWORKS = new Set(
  (
    'facebook.com twitter.com x.com instagram.com youtube.com linkedin.com pinterest.com t.me telegram.me whatsapp.com wa.me ' +
    'tiktok.com threads.net bsky.app mastodon.social flipboard.com reddit.com tumblr.com vk.com ok.ru xing.com snapchat.com ' +
    'feedly.com news.google.com plus.google.com api.whatsapp.com line.me weibo.com'
  ).split(' '),
);

/** Links under `node` that lead somewhere. */
export function linksIn(node: ParentNode): Element[] {
  return findAll(node, (element) => element.name === 'a' && element.attribs.href !== undefined);
}

/** Host of an absolute address without `www.` and `m.`; undefined for relative ones and other schemes. */
export function hostOf(href: string): string | undefined {
  return /^\s*(?:https?:)?\/\/(?:www\.|m\.|mobile\.)?([^/?#:\s]+)/i.exec(href)?.[1]?.toLowerCase();
}

/** Whether `href` leads to a network where accounts are followed and articles shared. */
export function isNetwork(href: string): boolean {
  return NETWORKS.has(hostOf(href) ?? '');
}

/** Whether `href` stays on the site of one of `ownUrls`: relative, or under the same last two labels of the host. */
export function isSameSite(href: string, ownUrls: readonly string[]): boolean {
  const host = hostOf(href);
  if (host === undefined) return !/^\s*[a-z][a-z+.-]*:/i.test(href);
  const site = lastLabels(host);
  return ownUrls.some((url) => lastLabels(hostOf(url) ?? '') === site);
}

/** Two labels, three under a short second one as in `co.uk`. */
function lastLabels(host: string): string {
  const labels = host.split('.');
  const isShort = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}
