/** The start page: the health of every feed, with the reason of a failure and the next poll. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { FeedHealth, Problem } from '../data.ts';
import { CONSOLE, consolePage, count, externalLink, time } from './layout.ts';

const order: Record<FeedHealth['condition'], number> = { failing: 0, gone: 1, new: 2, well: 3, paused: 4 };
const conditionLabels: Record<FeedHealth['condition'], string> = {
  failing: 'failing',
  gone: 'gone',
  new: 'not polled yet',
  well: 'ok',
  paused: 'paused',
};

const headings = ['Feed', 'Condition', 'Last success', 'Next poll', 'Entries a day', 'Full text', 'Articles'] as const;
/** Index of the first column of numbers. */
const FIRST_NUMBER = 4;

/** The health of every feed, failing ones first. */
export function feedsPage(feeds: readonly FeedHealth[], problems: readonly Problem[]): string {
  const sorted = [...feeds].sort((a, b) => order[a.condition] - order[b.condition] || (a.title < b.title ? -1 : 1));
  const well = feeds.filter((feed) => feed.condition === 'well').length;
  return consolePage({
    title: 'Feeds',
    section: '',
    main: [
      h(
        'p',
        {},
        `${well} of ${count(feeds.length, 'feed')} ${well === 1 ? 'is' : 'are'} ok. `,
        h('a', { href: '/problems.atom' }, 'Problems as a feed'),
      ),
      ...problemList(problems),
      h(
        'table',
        { role: 'table', 'aria-label': 'Health of the feeds' },
        h(
          'thead',
          { role: 'rowgroup' },
          h(
            'tr',
            { role: 'row' },
            ...headings.map((text, index) =>
              h(
                'th',
                { role: 'columnheader', scope: 'col', class: index >= FIRST_NUMBER ? 'number' : undefined },
                text,
              ),
            ),
          ),
        ),
        h('tbody', { role: 'rowgroup' }, ...sorted.map(row)),
      ),
    ],
  });
}

function row(feed: FeedHealth): HtmlNode {
  const perDay = feed.entriesPerDay === undefined ? '–' : feed.entriesPerDay.toFixed(feed.entriesPerDay < 10 ? 1 : 0);
  const whole = feed.fullText === undefined ? '–' : `${Math.round(feed.fullText * 100)}\u00a0%`;
  const articles = h(
    'a',
    {
      href: `${CONSOLE}/articles?feed=${encodeURIComponent(feed.id)}`,
      'aria-label': `${count(feed.articles, 'article')} of ${plainText(feed.title)}`,
    },
    String(feed.articles),
  );
  return h(
    'tr',
    { class: feed.condition, role: 'row' },
    h(
      'th',
      { scope: 'row', role: 'rowheader' },
      externalLink(feed.siteUrl ?? feed.url, feed.title),
      h('code', {}, feed.id),
    ),
    cell(
      1,
      h(
        'span',
        { class: `mark ${feed.condition === 'well' ? 'ok' : feed.condition}` },
        conditionLabels[feed.condition],
      ),
      ...failure(feed),
    ),
    cell(2, time(feed.lastSuccessAt)),
    cell(3, time(feed.nextPollAt)),
    cell(4, perDay),
    cell(5, whole),
    cell(6, articles),
  );
}

/** A cell carries its heading, which narrow screens show next to it; the role makes it a cell in any layout. */
function cell(column: number, ...children: readonly HtmlNode[]): HtmlNode {
  const heading = headings[column];
  return h(
    'td',
    { role: 'cell', 'data-heading': heading, class: column >= FIRST_NUMBER ? 'number' : undefined },
    ...children,
  );
}

function failure(feed: FeedHealth): HtmlNode[] {
  if (feed.condition === 'paused' || (feed.failures === 0 && feed.reason === undefined)) return [];
  const times = feed.failures === 1 ? 'once' : `${feed.failures} times`;
  return [
    h('span', { class: 'reason' }, plainText(feed.reason ?? 'unknown reason')),
    feed.failingSince === undefined
      ? undefined
      : h('span', { class: 'reason' }, `${times} since `, time(feed.failingSince)),
  ];
}

function problemList(problems: readonly Problem[]): HtmlNode[] {
  const others = problems.filter((problem) => !problem.id.startsWith('feed:'));
  if (others.length === 0) return [];
  const items = others.map((problem) =>
    h('li', {}, h('strong', {}, plainText(problem.title)), ` ${plainText(problem.text)}`),
  );
  return [h('section', { class: 'notice bad' }, h('h2', {}, 'Other problems'), h('ul', {}, ...items))];
}
