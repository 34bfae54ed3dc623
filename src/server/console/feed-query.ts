/** Reads what the list of feeds shows from its address, and writes the addresses of other pages and orders. */
import { FEED_CONDITIONS, FEED_ORDERS, type FeedFilter, type FeedQuery } from './data.ts';

/** Characters of a search. */
const MAX_WORDS = 200;

/** Returns the value of a field of the address or of a form. */
type Read = (name: string) => string | undefined;

/** The filter in `read`; what is not known is left out. */
export function readFilter(read: Read): FeedFilter {
  const [words, tag] = [read('q')?.trim().slice(0, MAX_WORDS), read('tag')];
  const condition = FEED_CONDITIONS.find((one) => one === read('condition'));
  return { ...(words && { words }), ...(condition && { condition }), ...(tag && { tag }) };
}

/** The query in `read`; by default the first page of all feeds, those with problems first. */
export function readQuery(read: Read): FeedQuery {
  const page = Number(read('page') ?? 1);
  return {
    ...readFilter(read),
    order: FEED_ORDERS.find((one) => one === read('order')) ?? 'condition',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The fields of the address of `query`, without those that are as they are by default. */
export function queryFields({ words, condition, tag, order, page }: FeedQuery): readonly (readonly [string, string])[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['q', words],
    ['condition', condition],
    ['tag', tag],
    ['order', order === 'condition' ? undefined : order],
    ['page', page === 1 ? undefined : String(page)],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
