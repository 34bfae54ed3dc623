/** Filters, sorts and pages the list of feeds for the console. Pure. */
import type { FeedFilter, FeedHealth, FeedPage, FeedQuery } from '../../server/console/data.ts';
import { FEED_CONDITIONS } from '../../server/console/data.ts';

/** Rows of a page: of each, the newest articles are read. */
const FEEDS_PER_PAGE = 50;

/** Whether a feed is taken by `filter`. */
export function feedTest({ words = '', condition, tag }: FeedFilter): (feed: FeedHealth) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (feed) => {
    if (condition !== undefined && feed.condition !== condition) return false;
    if (tag !== undefined && !feed.tags.includes(tag)) return false;
    const text = [feed.title, feed.id, feed.url ?? '', ...feed.tags].join('\n').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

/** The page of `all` that `query` names. */
export function feedPage(all: readonly FeedHealth[], query: FeedQuery): FeedPage {
  const matching = all.filter(feedTest(query)).sort(comparing(query.order));
  const pages = Math.max(1, Math.ceil(matching.length / FEEDS_PER_PAGE));
  const page = Math.min(Math.max(1, query.page), pages);
  return {
    feeds: matching.slice((page - 1) * FEEDS_PER_PAGE, page * FEEDS_PER_PAGE),
    total: all.length,
    well: all.filter(({ condition }) => condition === 'well').length,
    matching: matching.length,
    page,
    pages,
    tags: [...new Set(all.flatMap(({ tags }) => tags))].sort(),
  };
}

type Compare = (a: FeedHealth, b: FeedHealth) => number;

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const byTitle: Compare = (a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
const position = ({ condition }: FeedHealth): number => FEED_CONDITIONS.indexOf(condition);

const ORDERS: Readonly<Record<FeedQuery['order'], Compare>> = {
  condition: (a, b) => position(a) - position(b),
  title: byTitle,
  success: by('descending', ({ lastSuccessAt }) => lastSuccessAt),
  next: by('ascending', ({ nextPollAt }) => nextPollAt),
  rate: by('descending', ({ entriesPerDay }) => entriesPerDay),
  articles: by('descending', ({ articles }) => articles),
};

/** Ties are sorted by title. */
function comparing(order: FeedQuery['order']): Compare {
  return (a, b) => ORDERS[order](a, b) || byTitle(a, b);
}

/** By a value, feeds without one last. */
function by(
  direction: 'ascending' | 'descending',
  readValue: (feed: FeedHealth) => string | number | undefined,
): Compare {
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    const [left, right] = [readValue(a), readValue(b)];
    if (left === right) return 0;
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    return left < right ? -sign : sign;
  };
}
