/** The start page: one page of the list of feeds with their health, a filter, and what can be done to several of them. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { Instant } from '../../../model/time.ts';
import { FEED_CONDITIONS, FEED_ORDERS, type FeedPage, type FeedQuery } from '../data.ts';
import { queryFields } from '../feed-query.ts';
import { conditionLabels, feedsAddress, feedTable } from './feed-table.ts';
import { button, CONSOLE, consolePage, count, form, notice } from './layout.ts';

/** What the page shows besides the feeds. */
export interface FeedsView {
  readonly query: FeedQuery;
  readonly formToken: string;
  readonly now: Instant;
  /** The message of the last action. */
  readonly result?: { readonly text: string; readonly isGood: boolean };
}

const orderLabels: Record<FeedQuery['order'], string> = {
  condition: 'problems first',
  title: 'by name',
  success: 'latest success first',
  next: 'next poll first',
  rate: 'busiest first',
  articles: 'most articles first',
};

/** One page of the list of feeds. */
export function feedsPage(page: FeedPage, view: FeedsView): string {
  const { total, well, matching } = page;
  const query = { ...view.query, page: page.page };
  return consolePage({
    title: 'Feeds',
    section: '',
    main: [
      view.result && notice(view.result.isGood ? 'good' : 'bad', h('p', {}, plainText(view.result.text))),
      h(
        'p',
        {},
        `${well} of ${count(total, 'feed')} ${well === 1 ? 'is' : 'are'} ok. `,
        h('a', { href: '/problems.atom' }, 'Problems as a feed'),
      ),
      filterForm(page, query),
      matching === 0
        ? h('p', { class: 'empty' }, total === 0 ? 'No feeds yet. “Add a feed” finds some.' : 'No feed matches.')
        : form(
            '/feeds',
            view.formToken,
            ...queryFields(query).map(([name, value]) => h('input', { type: 'hidden', name, value })),
            actions(page),
            feedTable(page.feeds, query, view.now),
          ),
      pager(page, query),
    ],
  });
}

function filterForm({ tags, total }: FeedPage, { words, condition, tag, order }: FeedQuery): HtmlNode {
  const option = (value: string, text: string, isSelected: boolean): HtmlNode =>
    h('option', { value, selected: isSelected }, text);
  const select = (name: string, label: string, options: readonly HtmlNode[]): HtmlNode =>
    h('label', {}, label, ' ', h('select', { name }, ...options));
  return h(
    'form',
    { method: 'get', action: CONSOLE, class: 'filter', role: 'search', 'aria-label': `Filter ${count(total, 'feed')}` },
    h('label', {}, 'Search ', h('input', { type: 'search', name: 'q', value: words ?? '', autocomplete: 'off' })),
    select('condition', 'Condition', [
      option('', 'any', condition === undefined),
      ...FEED_CONDITIONS.map((one) => option(one, conditionLabels[one], one === condition)),
    ]),
    tags.length === 0
      ? undefined
      : select('tag', 'Tag', [
          option('', 'any', tag === undefined),
          ...tags.map((one) => option(one, plainText(one), one === tag)),
        ]),
    select(
      'order',
      'Order',
      FEED_ORDERS.map((one) => option(one, orderLabels[one], one === order)),
    ),
    button('Show', { quiet: true }),
  );
}

/** Adding a tag comes first, since Enter in its field presses the first button. */
function actions({ feeds, matching }: FeedPage): HtmlNode {
  const action = (value: string, text: string): HtmlNode => button(text, { quiet: true, name: 'action', value });
  return h(
    'fieldset',
    { class: 'actions' },
    h('legend', {}, 'Selected feeds'),
    matching > feeds.length
      ? h(
          'label',
          {},
          h('input', { type: 'checkbox', name: 'all', value: 'yes' }),
          ` all ${matching} of this list, on every page`,
        )
      : undefined,
    h('label', {}, 'Tag ', h('input', { type: 'text', name: 'label', autocomplete: 'off', size: 12 })),
    action('tag', 'Add tag'),
    action('untag', 'Remove tag'),
    action('poll', 'Poll now'),
    action('pause', 'Pause'),
    action('resume', 'Resume'),
    action('remove', 'Remove'),
  );
}

function pager({ page, pages, matching }: FeedPage, query: FeedQuery): HtmlNode {
  if (pages === 1) return h('p', { class: 'facts' }, h('span', {}, count(matching, 'feed')));
  const link = (to: number, rel: string, text: string): HtmlNode =>
    to < 1 || to > pages ? undefined : h('a', { href: feedsAddress({ ...query, page: to }), rel }, text);
  return h(
    'nav',
    { class: 'pager', 'aria-label': 'Pages of the list' },
    link(page - 1, 'prev', '← Previous'),
    h('span', {}, `Page ${page} of ${pages}, ${count(matching, 'feed')}`),
    link(page + 1, 'next', 'Next →'),
  );
}
