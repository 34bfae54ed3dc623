/** OPML 2.0 list of the sources, so that a reader can take the whole subscription list elsewhere. */
import type { PublishedSource } from '../model/published-feed.ts';
import { httpDate } from './dates.ts';
import type { Format } from './format.ts';
import { plainText } from './plain-text.ts';
import { webUrl } from './web-url.ts';
import { element, writeXml, type XmlNode } from './xml.ts';

/** OPML 2.0. */
export const opml: Format = {
  id: 'opml',
  name: 'OPML of the sources',
  extension: 'opml',
  fileName: 'sources.opml',
  contentType: 'text/x-opml; charset=utf-8',
  isFeed: false,
  render: (feed) => renderOpml(feed.sources, { title: `Sources of ${plainText(feed.title) || feed.id}` }),
};

/** The document's head; without `modified` the document depends on its sources alone. */
export interface OpmlHead {
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly modified?: string;
}

/** A source with its tags, for an export that an aggregator can import. */
export type OpmlSource = PublishedSource & { readonly tags?: readonly string[] };

/** An OPML 2.0 subscription list. Sources without a public feed address (private ones) are left out. */
export function renderOpml(sources: readonly OpmlSource[], head: OpmlHead): string {
  const document = element(
    'opml',
    { version: '2.0' },
    element(
      'head',
      {},
      element('title', {}, plainText(head.title)),
      head.modified === undefined ? undefined : element('dateModified', {}, httpDate(head.modified)),
      element('docs', {}, 'http://opml.org/spec2.opml'),
    ),
    element('body', {}, ...outlines(sources)),
  );
  return writeXml(document);
}

function outlines(sources: readonly OpmlSource[]): XmlNode[] {
  return sources.flatMap((source) => {
    const xmlUrl = webUrl(source.feedUrl);
    if (xmlUrl === undefined) return [];
    const text = plainText(source.title) || source.id;
    const tags = (source.tags ?? []).map((tag) => plainText(tag).replace(/[,/]/g, ' ')).filter((tag) => tag !== '');
    const category = tags.length > 0 ? tags.map((tag) => `/${tag}`).join(',') : undefined;
    return [element('outline', { type: 'rss', text, title: text, xmlUrl, htmlUrl: webUrl(source.siteUrl), category })];
  });
}
