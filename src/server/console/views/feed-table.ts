/** The table of feeds in the console: a row for each, with its condition, the reason of a failure, and the next poll. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { Instant } from '../../../model/time.ts';
import type { FeedHealth, FeedQuery } from '../data.ts';
import { queryFields } from '../feed-query.ts';
import { CONSOLE, count, externalLink, time } from './layout.ts';

/** The conditions in words. */
export const conditionLabels: Record<FeedHealth['condition'], string> = {
  failing: 'failing',
  gone: 'gone',
  new: 'not polled yet',
  well: 'ok',
  paused: 'paused',
};

interface Column {
  readonly heading: string;
  readonly order?: FeedQuery['order'];
  readonly isNumber?: true;
}

/** The columns after that of the boxes. */
const columns: readonly Column[] = [
  { heading: 'Feed', order: 'title' },
  { heading: 'Condition', order: 'condition' },
  { heading: 'Last success', order: 'success' },
  { heading: 'Next poll', order: 'next' },
  { heading: 'Entries a day', order: 'rate', isNumber: true },
  { heading: 'Full text', isNumber: true },
  { heading: 'Articles', order: 'articles', isNumber: true },
];

/** Path of the list that shows `query`. */
export function feedsAddress(query: FeedQuery): string {
  const fields = new URLSearchParams(Object.fromEntries(queryFields(query)));
  return fields.size === 0 ? CONSOLE : `${CONSOLE}?${fields}`;
}

/** The table of `feeds`; its headings sort by their column. */
export function feedTable(feeds: readonly FeedHealth[], query: FeedQuery, now: Instant): HtmlNode {
  return h(
    'table',
    { role: 'table', 'aria-label': 'Health of the feeds' },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        h('th', { role: 'columnheader', scope: 'col' }, 'Select'),
        ...columns.map((column) => columnHeader(column, query)),
      ),
    ),
    h('tbody', { role: 'rowgroup' }, ...feeds.map((feed) => row(feed, now))),
  );
}

/** The heading of a column, which sorts by it. */
function columnHeader({ heading, order, isNumber }: Column, query: FeedQuery): HtmlNode {
  const isSorted = order !== undefined && order === query.order;
  const direction = order === 'title' || order === 'next' || order === 'condition' ? 'ascending' : 'descending';
  return h(
    'th',
    {
      role: 'columnheader',
      scope: 'col',
      class: isNumber && 'number',
      'aria-sort': isSorted ? direction : undefined,
    },
    order === undefined || isSorted ? heading : h('a', { href: feedsAddress({ ...query, order, page: 1 }) }, heading),
  );
}

function row(feed: FeedHealth, now: Instant): HtmlNode {
  const title = plainText(feed.title) || feed.id;
  const perDay = feed.entriesPerDay === undefined ? '–' : feed.entriesPerDay.toFixed(feed.entriesPerDay < 10 ? 1 : 0);
  const whole = feed.fullText === undefined ? '–' : `${Math.round(feed.fullText * 100)}\u00a0%`;
  const articles = h(
    'a',
    {
      href: `${CONSOLE}/articles?feed=${encodeURIComponent(feed.id)}`,
      'aria-label': `${count(feed.articles, 'article')} of ${title}`,
    },
    String(feed.articles),
  );
  const box = h('input', { type: 'checkbox', name: 'feed', value: feed.id, 'aria-label': `Select ${title}` });
  return h(
    'tr',
    { class: feed.condition, role: 'row' },
    h('td', { role: 'cell', class: 'pick' }, box),
    h(
      'th',
      { scope: 'row', role: 'rowheader' },
      externalLink(feed.siteUrl ?? feed.url, feed.title),
      h('code', {}, feed.id),
      ...tagList(feed.tags),
    ),
    cell(
      1,
      h(
        'span',
        { class: `mark ${feed.condition === 'well' ? 'ok' : feed.condition}` },
        conditionLabels[feed.condition],
      ),
      ...failure(feed, now),
    ),
    cell(2, time(feed.lastSuccessAt, now)),
    cell(3, time(feed.nextPollAt, now)),
    cell(4, perDay),
    cell(5, whole),
    cell(6, articles),
  );
}

function tagList(tags: readonly string[]): HtmlNode[] {
  return tags.length === 0 ? [] : [h('span', { class: 'tags' }, tags.map(plainText).join(', '))];
}

/** A cell carries its heading, which narrow screens show next to it; the role makes it a cell in any layout. */
function cell(index: number, ...children: readonly HtmlNode[]): HtmlNode {
  const column = columns[index];
  return h('td', { role: 'cell', 'data-heading': column?.heading, class: column?.isNumber && 'number' }, ...children);
}

function failure(feed: FeedHealth, now: Instant): HtmlNode[] {
  if (feed.condition === 'paused' || (feed.failures === 0 && feed.reason === undefined)) return [];
  const times = feed.failures === 1 ? 'once, ' : `${feed.failures} times, first `;
  return [
    h('span', { class: 'reason' }, plainText(feed.reason ?? 'unknown reason')),
    feed.failingSince === undefined ? undefined : h('span', { class: 'reason' }, times, time(feed.failingSince, now)),
  ];
}
