/** The name of a source on a page: a link to its output, if it has one. */
import type { PublishedFeed, PublishedSource } from '../../model/published-feed.ts';
import { type HtmlNode, h } from '../html-writer.ts';
import { basePath, sourcePath } from '../paths.ts';

/** `name` as a link to the page of `source`; `name` alone where sources have no outputs of their own, and in private outputs. */
export function sourceLink(
  feed: Pick<PublishedFeed, 'baseUrl' | 'hasSourceOutputs' | 'isPrivate'>,
  source: Pick<PublishedSource, 'id'>,
  name: HtmlNode,
): HtmlNode {
  if (feed.hasSourceOutputs === false || feed.isPrivate) return name;
  return h('a', { href: `${basePath(feed)}${sourcePath(source.id)}` }, name);
}
