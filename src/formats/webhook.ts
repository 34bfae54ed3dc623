/** The bodies of webhooks: an item as in JSON Feed, or a short message in the form of a chat or push service. */
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import { itemTitle } from './body.ts';
import { jsonItem } from './json-feed.ts';
import { itemUrl } from './paths.ts';
import { plainText, shorten } from './plain-text.ts';

/** Who reads the message. */
export type WebhookFormat = 'json' | 'ntfy' | 'discord' | 'slack' | 'mattermost';

/** What happened, in the parts that every service shows. */
export interface WebhookMessage {
  readonly event: 'story' | 'updated' | 'feed-failing' | 'feed-recovered';
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** The rest of the JSON body. */
  readonly details: object;
}

/** What is posted. */
export interface WebhookPost {
  readonly body: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Characters of a summary in a message; Discord takes 2,000 in all. */
const MAX_TEXT = 400;
const MAX_TITLE = 200;

/** The message about a story of `feed`. */
export function storyMessage(event: 'story' | 'updated', feed: PublishedFeed, item: PublishedItem): WebhookMessage {
  return {
    event,
    title: shorten(itemTitle(item), MAX_TITLE),
    text: shorten(item.summary, MAX_TEXT),
    url: itemUrl(feed, item),
    details: { output: feed.id, item: jsonItem(feed, item) },
  };
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

/** The message in the form of a service. `id`: that of the event. */
export function webhookPost(format: WebhookFormat, id: string, message: WebhookMessage): WebhookPost {
  const { event, title, text, url, details } = message;
  if (format === 'ntfy') return ntfyPost(message);
  const json = (body: object): WebhookPost => ({
    body: JSON.stringify(body),
    contentType: 'application/json',
    headers: {},
  });
  if (format === 'json') return json({ id, event, ...details });
  if (format === 'discord') {
    const embed = { title, description: text, ...(url === undefined ? {} : { url }) };
    // Nothing in a title may notify everybody of a channel.
    return json({ embeds: [embed], allowed_mentions: { parse: [] } });
  }
  return json({ text: format === 'slack' ? slackText(message) : markdownText(message) });
}

/** ntfy takes the text as the body and the rest as headers, which are encoded as in mail (RFC 2047). */
function ntfyPost({ title, text, url, event }: WebhookMessage): WebhookPost {
  const headers = { Title: encodedWord(title), ...(url === undefined ? {} : { Click: url }) };
  return { body: text || event, contentType: 'text/plain; charset=utf-8', headers };
}

function encodedWord(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** Slack: `&`, `<` and `>` are written as references, which also keeps `<!channel>` from being one. */
function slackText({ title, text, url }: WebhookMessage): string {
  const escaped = (part: string): string =>
    part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const head =
    url === undefined
      ? escaped(title)
      : `<${escaped(url).replaceAll('|', '%7C')}|${escaped(title).replaceAll('|', '¦')}>`;
  return [head, escaped(text)].filter((part) => part !== '').join('\n');
}

/** Mattermost: Markdown, with what would be markup or a mention escaped. */
function markdownText({ title, text, url }: WebhookMessage): string {
  const escaped = (part: string): string => part.replace(/[\\`*_{}[\]()#+!|~<>]/g, '\\$&').replace(/@/g, '@\u200b');
  const head =
    url === undefined ? `**${escaped(title)}**` : `[${escaped(title)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  return [head, escaped(text)].filter((part) => part !== '').join('\n');
}
