/** The OpenSearch 1.1 description of the site's search, which browsers and feed readers find by every page. */
import type { PublishedFeed } from '../model/published-feed.ts';
import { mediaType } from './format.ts';
import { iconUrl, OPENSEARCH_PATH, SEARCH_PATH } from './paths.ts';
import { plainText } from './plain-text.ts';
import { feedFormats } from './table.ts';
import { publicUrl } from './web-url.ts';
import { element, writeXml } from './xml.ts';

/** Media type of the description, as served. */
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml; charset=utf-8';

/** Characters of a `ShortName` (OpenSearch 1.1). */
const MAX_SHORT_NAME = 16;

/** The description of the search of the site that `feed` belongs to. */
export function renderOpenSearch(feed: Pick<PublishedFeed, 'id' | 'title' | 'siteTitle' | 'baseUrl'>): string {
  const name = plainText(feed.siteTitle ?? feed.title) || feed.id;
  const template = (extension: string): string => `${publicUrl(feed.baseUrl, SEARCH_PATH)}${extension}?q={searchTerms}`;
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, [...name].slice(0, MAX_SHORT_NAME).join('').trim()),
    element('Description', {}, name),
    element('InputEncoding', {}, 'UTF-8'),
    element('Image', { width: '64', height: '64', type: 'image/png' }, iconUrl(feed)),
    element('Url', { type: 'text/html', template: template('') }),
    ...feedFormats.map((format) =>
      element('Url', { type: mediaType(format), template: template(`.${format.extension}`) }),
    ),
    element('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: publicUrl(feed.baseUrl, OPENSEARCH_PATH),
    }),
  );
  return writeXml(root);
}
