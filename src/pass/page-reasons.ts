/** The published reasons why an article has no page: what readers are told, and what only the log says. */
import type { WorkContext } from '../app/work-context.ts';
import type { FetchedPage } from '../articles/fetch-page.ts';
import type { Entry } from '../model/entry.ts';

/** Refusals whose messages name private addresses or the operator's exceptions, which must not be published. */
const REFUSED: ReadonlySet<string> = new Set(['address-refused', 'port-refused']);

/** The reason for each kind of page that is no article. */
export const PAGE_KIND_MESSAGES = new Map([
  ['paywall', 'the page is behind a paywall'],
  ['cookie-wall', 'the page asks for cookies first'],
  ['challenge', 'the page asks for a bot check'],
  ['error-page', 'the page is an error page'],
  ['list', 'the page is a list, not an article'],
  ['collection', 'the page is a list of goods, not an article'],
  ['empty', 'no article was found on the page'],
]);

/** The reason that is published with the article of an entry whose page could not be fetched. */
export function publicReason(
  fetched: Exclude<FetchedPage, { kind: 'page' }>,
  entry: Entry,
  { log }: WorkContext,
): string {
  if (fetched.kind === 'not-modified') return 'the page was not sent';
  if (fetched.kind === 'disallowed' || !REFUSED.has(fetched.code)) return fetched.reason;
  log.info({ entry: entry.id, feed: entry.feedId, reason: fetched.reason }, 'the address of a page was refused');
  return 'its page is at an address that may not be fetched';
}

/** Why an entry has the feed's text: it links to another publisher's article, and comments on it. */
export const LINKED_ARTICLE = 'the page is the linked article';
