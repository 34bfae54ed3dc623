/** What a webhook says about a story or a feed; `webhook-posts.ts` gives it the form of a service. */
import { defined } from '../model/defined.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { itemTitle } from './body.ts';
import { jsonItem } from './json-feed.ts';
import { itemUrl } from './paths.ts';
import { plainText, shorten } from './plain-text.ts';
import { webUrl } from './web-url.ts';
import type { WebhookMessage } from './webhook-posts.ts';

/** Characters of a summary in a message; Discord takes 2,000 in all. */
const MAX_TEXT = 400;
const MAX_TITLE = 200;

/** The message about a story of `feed`. */
export function storyMessage(event: 'story' | 'updated', feed: PublishedFeed, item: PublishedItem): WebhookMessage {
  return defined({
    event,
    title: shorten(itemTitle(item), MAX_TITLE),
    text: shorten(item.summary, MAX_TEXT),
    url: feed.isUnlinked ? webUrl(item.url) : itemUrl(feed, item),
    details: { output: feed.id, item: jsonItem(feed, item) },
  });
}

/** The message about a feed that keeps failing (`reason`), or that works again. */
export function feedMessage(feed: { readonly id: string; readonly title: string }, reason?: string): WebhookMessage {
  const title = plainText(feed.title) || feed.id;
  return {
    event: reason === undefined ? 'feed-recovered' : 'feed-failing',
    title: reason === undefined ? `${title} works again` : `${title} cannot be read`,
    text: plainText(reason ?? ''),
    details: { feed: { id: feed.id, title, ...(reason === undefined ? {} : { reason }) } },
  };
}
