/** Why: the first page of the list is the HTML form of an output, a row of the formats table like the feeds. */
import type { Format } from './format.ts';
import { renderListPages } from './pages/list.ts';

export const html: Format = {
  id: 'html',
  extension: 'html',
  fileName: 'index.html',
  contentType: 'text/html; charset=utf-8',
  isFeed: false,
  render: (feed) => renderListPages(feed)[0]?.html ?? '',
};
