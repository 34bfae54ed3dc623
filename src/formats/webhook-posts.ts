/** What is posted to each kind of webhook: a row of `POSTS` for each service. */

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

/** The form of each service. `id`: that of the event. */
const POSTS = {
  json: ({ event, details }, id) => jsonPost({ id, event, ...details }),
  ntfy: ntfyPost,
  discord: discordPost,
  slack: (message) => jsonPost({ text: slackText(message) }),
  mattermost: (message) => jsonPost({ text: markdownText(message) }),
} as const satisfies Readonly<Record<string, (message: WebhookMessage, id: string) => WebhookPost>>;

/** Who reads the message. */
export type WebhookFormat = keyof typeof POSTS;

/** Every format, in the order of the documentation. */
export const WEBHOOK_FORMATS = Object.keys(POSTS) as readonly WebhookFormat[];

/** The message in the form of a service. `id`: that of the event. */
export function webhookPost(format: WebhookFormat, id: string, message: WebhookMessage): WebhookPost {
  return POSTS[format](message, id);
}

function jsonPost(body: object): WebhookPost {
  return { body: JSON.stringify(body), contentType: 'application/json', headers: {} };
}

function discordPost({ title, text, url }: WebhookMessage): WebhookPost {
  const embed = { title, description: text, ...(url === undefined ? {} : { url }) };
  // Nothing in a title may notify everybody of a channel.
  return jsonPost({ embeds: [embed], allowed_mentions: { parse: [] } });
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
