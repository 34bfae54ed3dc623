/** OPML 2.0 list of the sources, so that a reader can take the whole subscription list elsewhere. */
import type { PublishedFeed, PublishedSource } from '../model/published-feed.ts';
import { httpDate } from './dates.ts';
import type { Format } from './format.ts';
import { plainText } from './plain-text.ts';
import { atOnce, type RenderSteps } from './steps.ts';
import { webUrl } from './web-url.ts';
import { element, type WrittenElement, writeXml, writtenElement, type XmlElement } from './xml.ts';

/** OPML 2.0. */
export const opml: Format = {
  id: 'opml',
  name: 'OPML of the sources',
  extension: 'opml',
  fileName: 'sources.opml',
  contentType: 'text/x-opml; charset=utf-8',
  isFeed: false,
  lists: 'sources',
  render: (feed) => atOnce(feedSteps(feed)),
  steps: feedSteps,
};

/** Made of the sources, the title and the id alone. */
function feedSteps({ sources, title, id }: Pick<PublishedFeed, 'sources' | 'title' | 'id'>): RenderSteps {
  return opmlSteps(sources, { title: `Sources of ${plainText(title) || id}` });
}

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
  return atOnce(opmlSteps(sources, head));
}

function* opmlSteps(sources: readonly OpmlSource[], head: OpmlHead): RenderSteps {
  const outlines: WrittenElement[] = [];
  for (const source of sources) {
    const node = outline(source);
    if (node !== undefined) outlines.push(writtenElement(node, 2));
    yield;
  }
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
    element('body', {}, ...outlines),
  );
  return writeXml(document);
}

/** Undefined for a source without a public address. */
function outline(source: OpmlSource): XmlElement | undefined {
  const xmlUrl = webUrl(source.feedUrl);
  if (xmlUrl === undefined) return undefined;
  const text = plainText(source.title) || source.id;
  const tags = (source.tags ?? []).map((tag) => plainText(tag).replace(/[,/]/g, ' ')).filter((tag) => tag !== '');
  const category = tags.length > 0 ? tags.map((tag) => `/${tag}`).join(',') : undefined;
  return element('outline', { type: 'rss', text, title: text, xmlUrl, htmlUrl: webUrl(source.siteUrl), category });
}
