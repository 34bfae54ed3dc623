/** The HTML form of an output: the first page of its list, as a format like the others. */
import type { PublishedFeed } from '../model/published-feed.ts';
import type { Format } from './format.ts';
import { renderListPages } from './pages/list.ts';
import { inOneStep } from './steps.ts';

/** The first page of the list. */
export const html: Format = {
  id: 'html',
  name: 'Web page',
  extension: 'html',
  fileName: 'index.html',
  contentType: 'text/html; charset=utf-8',
  isFeed: false,
  lists: 'items',
  render: firstPage,
  steps: (feed) => inOneStep(() => firstPage(feed)),
};

function firstPage(feed: PublishedFeed): string {
  const [first] = renderListPages(feed);
  return first?.html ?? '';
}
